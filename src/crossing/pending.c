/* crossing/pending.c: failures that wait for somebody to ask for a result. */
#include "crossing/pending.h"

#include "syntax/names.h"

void pending_broken(Crosser *crosser, Machine *machine, const Record *record,
                    const Failure *failure)
{
    uint32_t caught = machine->caught;
    machine->caught = 0;
    record_one(crosser, machine, record, failure);
    machine->caught = caught;
}

/* `executor.map(f, items)` alone on its line: nobody looks at what it gives. */
static bool is_dropped(Site call)
{
    const Tree *tree = call.module->tree;
    Node parent = node_parent(tree, call.node);
    if (parent && node_kind(tree, parent) == NODE_LIST_COMPREHENSION)
        parent = node_parent(tree, parent);
    return !parent || node_kind(tree, parent) == NODE_EXPRESSION_STATEMENT;
}

void pending_raised(Crosser *crosser, Machine *machine, const Record *record,
                    const Failure *failure)
{
    const Event *event = record->event;
    Results results = event->boundary->results;
    if (results == RESULTS_NONE) {
        pending_broken(crosser, machine, record, failure);
        return;
    }
    bool waits = results == RESULTS_ONE || results == RESULTS_LIST;
    bool is_later = results == RESULTS_ASYNC || results == RESULTS_ASYNC_LIST;
    const Thing *future = is_later ? event->result : NULL;
    if (!future || future->kind != THING_OBJECT) {
        if (waits || !is_dropped(event->site))
            record_one(crosser, machine, record, failure);
        return;
    }
    Pending pending = {.future = future};
    if (record_make(machine, record, failure, &pending.crossing))
        vec_add(machine->arena, &crosser->pending, pending);
}

void pending_asked(Crosser *crosser, Machine *machine, const Thing *future)
{
    uint32_t left = 0;
    for (uint32_t i = 0; i < crosser->pending.len; i++) {
        Pending *pending = &crosser->pending.at[i];
        if (pending->future != future) {
            crosser->pending.at[left++] = *pending;
            continue;
        }
        pending->crossing.is_caught = machine->caught > 0;
        record_add(crosser, machine, &pending->crossing);
    }
    crosser->pending.len = left;
}
