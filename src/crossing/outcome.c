/* crossing/outcome.c: what a terminated pool leaves undone. Leaving a pool's `with` block
   terminates it, with all tasks that aren't done; a result of theirs never comes. */
#include "crossing/outcome.h"

#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/object.h"
#include "value/certain.h"

static bool is_submit(Str name)
{
    static const Str submits[] = {
        STR_CONST("apply_async"), STR_CONST("map_async"), STR_CONST("starmap_async"),
        STR_CONST("append"),      STR_CONST("range"),     STR_CONST("print"),
        STR_CONST("len"),         STR_CONST("enumerate"), STR_CONST("zip"),
        STR_CONST("list"),        STR_CONST("terminate"),
    };
    for (size_t i = 0; i < sizeof submits / sizeof *submits; i++)
        if (str_equal(name, submits[i]))
            return true;
    return false;
}

/* Whether between the task and the end of its pool only such calls stand as take no time:
   any other may wait for the task. */
static bool is_at_once(const Tree *tree, Node from, Node to)
{
    for (Node at = from + 1; at < to; at++) {
        if (node_kind(tree, at) != NODE_CALL)
            continue;
        Node function = node_field(tree, at, FIELD_FUNCTION);
        if (!is_submit(str_cut_last(node_text(tree, function), '.').tail))
            return false;
    }
    return true;
}

/* Where the pool's last statement ends: the `with` block, or the call of terminate(). */
static Node end_of(Site ended)
{
    const Tree *tree = ended.module->tree;
    bool is_with = node_kind(tree, ended.node) == NODE_WITH_STATEMENT;
    return is_with ? node_end(tree, ended.node) : ended.node;
}

void outcome_check(Crosser *crosser, Machine *machine, const Event *event)
{
    const Thing *result = event->receiver;
    if (event->boundary->effect != EFFECT_RESULT || !result ||
        result->kind != THING_OBJECT || event_role(result) != ROLE_RESULT ||
        machine->alternatives > 1)
        return;
    const Thing *pool = result->object.parent;
    bool is_ended = event_role(pool) == ROLE_POOL && pool->kind == THING_OBJECT &&
                    object_life(machine, pool) == LIFE_ENDED &&
                    object_life_tick(machine, pool) > result->made &&
                    certain_knows(machine, result->made);
    Site ended = pool ? object_life_site(machine, pool) : (Site){0};
    if (!is_ended || !ended.node || ended.module != result->site.module ||
        end_of(ended) < result->site.node ||
        !is_at_once(ended.module->tree, result->site.node, end_of(ended)))
        return;
    Fault fault = {.kind = FAILURE_CALL,
                   .reason = REASON_WRONG_ORDER,
                   .what = STR("the pool was terminated before the task was done"),
                   .exception = STR("multiprocessing.context.TimeoutError"),
                   .step = {STR("the pool is terminated here"), ended}};
    fault_add(crosser, machine, event, &fault);
}
