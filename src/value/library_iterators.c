/* value/library_iterators.c: the iterators of Python itself and of itertools, and heapq:
   what goes through them. */
#include "syntax/names.h"
#include "value/arguments.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/iterate.h"
#include "value/library.h"

static Value argument(Machine *machine, const LibraryCall *call, uint32_t index)
{
    Value value = arguments_value(call->args, index, 0);
    return value_is_bound(value) ? value : machine->unknown;
}

static Value make_iterator(Machine *machine, const LibraryCall *call, Value elements)
{
    Thing *iterator = machine_make(machine, THING_ITERATOR, call->site);
    iterator->iterator.type = call->ext;
    iterator->iterator.elements = value_is_bound(elements) ? elements : machine->unknown;
    iterator->iterator.holds = iterate_held(machine, call->args, call->site);
    return value_of(iterator);
}

/* A tuple of one element of each iterable. */
static Value one_of_each(Machine *machine, const LibraryCall *call, uint32_t from)
{
    Thing *tuple = container_make(machine, THING_TUPLE, call->site);
    for (uint32_t i = from; i < call->args.len; i++) {
        const Argument *arg = &call->args.at[i];
        if (arg->keyword)
            continue;
        if (arg->stars) {
            tuple->container.has_unknown = true;
            continue;
        }
        Elements elements = iterate(machine, arg->value, arg->site);
        Site site = elements.site.node ? elements.site : arg->site;
        container_add(
            machine, tuple,
            value_is_bound(elements.joined) ? elements.joined : machine->unknown, site);
    }
    return value_of(tuple);
}

static Value call_zip(Machine *machine, const LibraryCall *call)
{
    return make_iterator(machine, call, one_of_each(machine, call, 0));
}

static Value call_enumerate(Machine *machine, const LibraryCall *call)
{
    Thing *pair = container_make(machine, THING_TUPLE, call->site);
    container_add(machine, pair, machine->atom, call->site);
    Elements elements = iterate(machine, argument(machine, call, 0), call->site);
    container_add(machine, pair,
                  value_is_bound(elements.joined) ? elements.joined : machine->unknown,
                  elements.site.node ? elements.site : call->site);
    return make_iterator(machine, call, value_of(pair));
}

static Value call_map(Machine *machine, const LibraryCall *call)
{
    Value tuple = one_of_each(machine, call, 1);
    const Thing *items = tuple.at[0];
    Argument args[LIMIT_ELEMENTS];
    uint32_t len = 0;
    for (; len < items->container.elements.len && len < LIMIT_ELEMENTS; len++) {
        const Cell *cell = items->container.elements.at[len];
        args[len] = (Argument){0, cell->value, cell->site, 0};
    }
    certain_enter_round(machine);
    Value result = call_value(machine, argument(machine, call, 0), (Arguments){args, len},
                              call->site);
    certain_leave_round(machine);
    return make_iterator(machine, call, result);
}

static Value call_filter(Machine *machine, const LibraryCall *call)
{
    Value elements = iterate(machine, argument(machine, call, 1), call->site).joined;
    return make_iterator(machine, call, elements);
}

/* iter(function, end): what the function gives, call for call. */
static Value call_repeatedly(Machine *machine, const LibraryCall *call)
{
    certain_enter_round(machine);
    Value element = call_value(machine, argument(machine, call, 0), (Arguments){0},
                               call->site);
    certain_leave_round(machine);
    machine->raised = false;
    return make_iterator(machine, call, element);
}

static Value call_iter(Machine *machine, const LibraryCall *call)
{
    Thing *only = value_only(argument(machine, call, 0));
    bool is_iterator = only &&
                       (only->kind == THING_GENERATOR || only->kind == THING_ITERATOR);
    if (is_iterator)
        return value_of(only);
    if (call->args.len > 1)
        return call_repeatedly(machine, call);
    Value elements = iterate(machine, argument(machine, call, 0), call->site).joined;
    return make_iterator(machine, call, elements);
}

static Value call_next(Machine *machine, const LibraryCall *call)
{
    Value joined = iterate(machine, argument(machine, call, 0), call->site).joined;
    return value_is_bound(joined) ? joined : machine->unknown;
}

static Value call_repeat(Machine *machine, const LibraryCall *call)
{
    return make_iterator(machine, call, argument(machine, call, 0));
}

static Value call_chain(Machine *machine, const LibraryCall *call)
{
    Value elements = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < call->args.len; i++)
        elements = value_join(
            machine->arena, elements,
            iterate(machine, call->args.at[i].value, call->site).joined);
    return make_iterator(machine, call, elements);
}

static Value call_through(Machine *machine, const LibraryCall *call)
{
    return make_iterator(machine, call,
                         iterate(machine, argument(machine, call, 0), call->site).joined);
}

/* product(a, b), combinations: tuples of one element of each. */
static Value call_product(Machine *machine, const LibraryCall *call)
{
    Thing *tuple = container_make(machine, THING_TUPLE, call->site);
    for (uint32_t i = 0; i < call->args.len; i++) {
        if (call->args.at[i].keyword)
            continue;
        Elements elements = iterate(machine, call->args.at[i].value, call->site);
        container_add(machine, tuple,
                      value_is_bound(elements.joined) ? elements.joined
                                                      : machine->unknown,
                      elements.site.node ? elements.site : call->site);
    }
    return make_iterator(machine, call, value_of(tuple));
}

/* chain.from_iterable(iterables). */
static Value call_chain_from(Machine *machine, const LibraryCall *call)
{
    Value inner = iterate(machine, argument(machine, call, 0), call->site).joined;
    return make_iterator(machine, call, iterate(machine, inner, call->site).joined);
}

/* takewhile(function, iterable) and its kin: some of the elements. */
static Value call_through_second(Machine *machine, const LibraryCall *call)
{
    return make_iterator(machine, call,
                         iterate(machine, argument(machine, call, 1), call->site).joined);
}

/* starmap(function, tuples): what the function gives. */
static Value call_starmap(Machine *machine, const LibraryCall *call)
{
    Value tuple = iterate(machine, argument(machine, call, 1), call->site).joined;
    certain_enter_round(machine);
    Value result = call_value(machine, argument(machine, call, 0),
                              arguments_spread(machine, tuple, call->site), call->site);
    certain_leave_round(machine);
    machine->raised = false;
    return make_iterator(machine, call, result);
}

/* `count` elements of an iterable as a tuple: pairwise, tee (of iterators), batched. */
static Value same_of_each(Machine *machine, const LibraryCall *call, Value each,
                          uint32_t count)
{
    Thing *tuple = container_make(machine, THING_TUPLE, call->site);
    Value one = value_is_bound(each) ? each : machine->unknown;
    for (uint32_t i = 0; i < count; i++)
        container_add(machine, tuple, one, call->site);
    return value_of(tuple);
}

static Value call_pairwise(Machine *machine, const LibraryCall *call)
{
    Value each = iterate(machine, argument(machine, call, 0), call->site).joined;
    return make_iterator(machine, call, same_of_each(machine, call, each, 2));
}

static Value call_tee(Machine *machine, const LibraryCall *call)
{
    if (call->args.len != 1)
        return machine->unknown;
    return same_of_each(machine, call, call_through(machine, call), 2);
}

static Value call_batched(Machine *machine, const LibraryCall *call)
{
    Value batch = container_from(machine, THING_TUPLE, argument(machine, call, 0),
                                 call->site);
    Thing *tuple = value_only(batch);
    Value each = iterate(machine, batch, call->site).joined;
    tuple->container.elements.len = 0;
    tuple->container.rest.value = each;
    tuple->container.has_unknown = true;
    return make_iterator(machine, call, batch);
}

/* groupby(iterable, key): pairs of a key and an iterator over the group. */
static Value call_groupby(Machine *machine, const LibraryCall *call)
{
    Thing *pair = container_make(machine, THING_TUPLE, call->site);
    Value rows = iterate(machine, argument(machine, call, 0), call->site).joined;
    container_add(machine, pair, machine->unknown, call->site);
    container_add(machine, pair, make_iterator(machine, call, rows), call->site);
    return make_iterator(machine, call, value_of(pair));
}

/* heappush(heap, item): the heap is a list in an order of its own. */
static Value heap_push(Machine *machine, const LibraryCall *call)
{
    Thing *heap = value_only(argument(machine, call, 0));
    const Argument *item = arguments_find(call->args, 1, 0);
    if (heap && heap->kind == THING_LIST && item)
        state_add(&machine->state, &heap->container.rest, item->value, item->site);
    return machine->none;
}

static Value heap_pop(Machine *machine, const LibraryCall *call)
{
    Value joined = iterate(machine, argument(machine, call, 0), call->site).joined;
    return value_is_bound(joined) ? joined : machine->unknown;
}

/* heappushpop(heap, item), heapreplace(heap, item). */
static Value heap_exchange(Machine *machine, const LibraryCall *call)
{
    heap_push(machine, call);
    return heap_pop(machine, call);
}

static Value heap_merge(Machine *machine, const LibraryCall *call)
{
    Value merged = call_chain(machine, call);
    merged.at[0]->iterator.type = extern_find(machine, STR("types.GeneratorType"));
    return merged;
}

/* nlargest(count, iterable): a list of some elements. */
static Value heap_some(Machine *machine, const LibraryCall *call)
{
    Thing *list = container_make(machine, THING_LIST, call->site);
    Value each = iterate(machine, argument(machine, call, 1), call->site).joined;
    list->container.has_unknown = true;
    list->container.rest.value = value_is_bound(each) ? each : machine->unknown;
    return value_of(list);
}

LibraryTable library_iterators(void)
{
    static const LibraryEntry entries[] = {
        {"builtins.enumerate", call_enumerate},
        {"builtins.filter", call_filter},
        {"builtins.iter", call_iter},
        {"builtins.map", call_map},
        {"builtins.next", call_next},
        {"builtins.reversed", call_iter},
        {"builtins.zip", call_zip},
        {"heapq.heappop", heap_pop},
        {"heapq.heappush", heap_push},
        {"heapq.heappushpop", heap_exchange},
        {"heapq.heapreplace", heap_exchange},
        {"heapq.merge", heap_merge},
        {"heapq.nlargest", heap_some},
        {"heapq.nsmallest", heap_some},
        {"itertools.accumulate", call_through},
        {"itertools.batched", call_batched},
        {"itertools.chain", call_chain},
        {"itertools.chain.from_iterable", call_chain_from},
        {"itertools.combinations", call_product},
        {"itertools.compress", call_through},
        {"itertools.cycle", call_through},
        {"itertools.dropwhile", call_through_second},
        {"itertools.filterfalse", call_through_second},
        {"itertools.groupby", call_groupby},
        {"itertools.islice", call_through},
        {"itertools.pairwise", call_pairwise},
        {"itertools.permutations", call_product},
        {"itertools.product", call_product},
        {"itertools.repeat", call_repeat},
        {"itertools.starmap", call_starmap},
        {"itertools.takewhile", call_through_second},
        {"itertools.tee", call_tee},
        {"itertools.zip_longest", call_product},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
