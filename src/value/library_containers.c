/* value/library_containers.c: methods of lists, tuples, sets, dicts and iterators. */
#include "syntax/names.h"
#include "value/call.h"
#include "value/dict.h"
#include "value/iterate.h"
#include "value/library.h"

static const Argument *argument(const LibraryCall *call, uint32_t index)
{
    return arguments_find(call->args, index, 0);
}

static Value argument_value(Machine *machine, const LibraryCall *call, uint32_t index)
{
    const Argument *arg = argument(call, index);
    return arg ? arg->value : machine->unknown;
}

static Value list_append(Machine *machine, const LibraryCall *call)
{
    const Argument *arg = argument(call, 0);
    if (call->receiver && arg)
        container_add(machine, call->receiver, arg->value,
                      arg->site.node ? arg->site : call->site);
    return machine->none;
}

/* All elements become one, as their order is no longer known. */
static void forget_order(Machine *machine, Thing *list, Site site)
{
    for (uint32_t i = 0; i < list->container.elements.len; i++) {
        Cell *cell = list->container.elements.at[i];
        if (!value_is_bound(cell->value))
            continue;
        state_add(&machine->state, &list->container.rest, cell->value, cell->site);
        state_write(&machine->state, cell, VALUE_NONE_BOUND, site);
    }
}

static Value list_sort(Machine *machine, const LibraryCall *call)
{
    if (call->receiver && call->receiver->container.elements.len > 1)
        forget_order(machine, call->receiver, call->site);
    return machine->none;
}

/* The elements from the one at `index` on move up. */
static Value list_insert(Machine *machine, const LibraryCall *call)
{
    Thing *list = call->receiver;
    const Argument *arg = argument(call, 1);
    if (!list || !arg)
        return machine->none;
    Cell *at = list_cell(list, argument_value(machine, call, 0));
    bool is_full = list->container.elements.len >= LIMIT_ELEMENTS;
    if (!at)
        forget_order(machine, list, call->site);
    container_add(machine, list, arg->value, arg->site);
    for (uint32_t i = list->container.elements.len; at && !is_full && i > 1; i--) {
        Cell *cell = list->container.elements.at[i - 1],
             *left = list->container.elements.at[i - 2];
        if (cell == at)
            break;
        Cell moved = *left;
        state_write(&machine->state, left, cell->value, cell->site);
        state_write(&machine->state, cell, moved.value, moved.site);
    }
    return machine->none;
}

static Value list_remove(Machine *machine, const LibraryCall *call)
{
    const Thing *gone = value_only(argument_value(machine, call, 0));
    for (uint32_t i = 0;
         call->receiver && gone && i < call->receiver->container.elements.len; i++) {
        Cell *cell = call->receiver->container.elements.at[i];
        if (gone->kind == THING_UNKNOWN || gone->kind == THING_ATOM ||
            cell->value.len != 1 || !value_has(cell->value, gone))
            continue;
        state_write(&machine->state, cell, VALUE_NONE_BOUND, call->site);
        break;
    }
    return machine->none;
}

static Value list_extend(Machine *machine, const LibraryCall *call)
{
    if (!call->receiver || !argument(call, 0))
        return machine->none;
    Elements more = iterate(machine, argument(call, 0)->value, call->site);
    Site site = more.site.node ? more.site : call->site;
    for (uint32_t i = 0; i < more.each.len; i++)
        container_add(machine, call->receiver, more.each.at[i], site);
    if (!more.is_exact) {
        state_add(&machine->state, &call->receiver->container.rest, more.joined, site);
        call->receiver->container.has_unknown = true;
    }
    return machine->none;
}

static Value list_pop(Machine *machine, const LibraryCall *call)
{
    Thing *list = call->receiver;
    if (!list)
        return machine->unknown;
    Value joined = iterate(machine, value_of(list), call->site).joined;
    Cell *chosen = call->args.len == 1 && list->kind == THING_LIST
                       ? list_cell(list, argument_value(machine, call, 0))
                       : NULL;
    if (chosen) {
        Value taken = chosen->value;
        state_write(&machine->state, chosen, VALUE_NONE_BOUND, call->site);
        return taken;
    }
    bool takes_last = call->args.len == 0 &&
                      !value_is_bound(list->container.rest.value) &&
                      !list->container.has_unknown;
    for (uint32_t i = list->container.elements.len; takes_last && i > 0; i--) {
        Cell *cell = list->container.elements.at[i - 1];
        if (!value_is_bound(cell->value))
            continue;
        Value last = cell->value;
        state_write(&machine->state, cell, VALUE_NONE_BOUND, call->site);
        return last;
    }
    return value_is_bound(joined) ? joined : machine->unknown;
}

static Value list_pop_first(Machine *machine, const LibraryCall *call)
{
    Argument first = {0, machine_int(machine, 0), call->site, 0};
    LibraryCall pop = {call->ext, call->receiver, {&first, 1}, call->site};
    return list_pop(machine, &pop);
}

static Value list_append_first(Machine *machine, const LibraryCall *call)
{
    const Argument *arg = argument(call, 0);
    Argument args[] = {{0, machine_int(machine, 0), call->site, 0}, {0}};
    if (!arg)
        return machine->none;
    args[1] = *arg;
    LibraryCall insert = {call->ext, call->receiver, {args, 2}, call->site};
    return list_insert(machine, &insert);
}

static Value list_set(Machine *machine, const LibraryCall *call)
{
    Cell *cell = call->receiver
                     ? list_cell(call->receiver, argument_value(machine, call, 0))
                     : NULL;
    const Argument *arg = argument(call, 1);
    if (cell && arg)
        state_write(&machine->state, cell, arg->value, arg->site);
    else if (call->receiver && arg)
        state_add(&machine->state, &call->receiver->container.rest, arg->value,
                  arg->site);
    return machine->none;
}

static Value dict_set_method(Machine *machine, const LibraryCall *call)
{
    const Argument *value = argument(call, 1);
    if (call->receiver && value)
        dict_set(machine, call->receiver, argument_value(machine, call, 0), value->value,
                 value->site);
    return machine->none;
}

static Value dict_delete(Machine *machine, const LibraryCall *call)
{
    if (call->receiver)
        dict_remove(machine, call->receiver, argument_value(machine, call, 0),
                    call->site);
    return machine->none;
}

static Value container_clear(Machine *machine, const LibraryCall *call)
{
    Thing *container = call->receiver;
    if (!container)
        return machine->none;
    for (uint32_t i = 0; i < container->container.elements.len; i++)
        state_write(&machine->state, container->container.elements.at[i],
                    VALUE_NONE_BOUND, call->site);
    for (uint32_t i = 0; i < container->attrs.entries.len; i++)
        state_write(&machine->state, container->attrs.entries.at[i].cell,
                    VALUE_NONE_BOUND, call->site);
    state_write(&machine->state, &container->container.rest, VALUE_NONE_BOUND,
                call->site);
    return machine->none;
}

static Value container_copy(Machine *machine, const LibraryCall *call)
{
    Thing *from = call->receiver;
    if (!from)
        return machine->unknown;
    if (from->kind != THING_DICT)
        return container_from(machine, from->kind, value_of(from), call->site);
    Thing *dict = container_make(machine, THING_DICT, call->site);
    for (uint32_t i = 0; i < from->attrs.entries.len; i++) {
        AttrEntry entry = from->attrs.entries.at[i];
        state_write(&machine->state, attrs_get(machine->arena, &dict->attrs, entry.name),
                    entry.cell->value, entry.cell->site);
    }
    dict->container.has_unknown = from->container.has_unknown;
    dict->container.rest = from->container.rest;
    dict->container.keys = from->container.keys;
    return value_of(dict);
}

static Value dict_get_method(Machine *machine, const LibraryCall *call)
{
    if (!call->receiver || !argument(call, 0))
        return machine->unknown;
    Value key = argument(call, 0)->value;
    Cell *cell = dict_cell(machine, call->receiver, key, false);
    Value value = dict_value(machine, call->receiver, key);
    bool is_certain = cell && value_is_bound(cell->value);
    if (call->ext->last == NAME_POP)
        dict_remove(machine, call->receiver, key, call->site);
    if (is_certain)
        return value;
    Value fallback = argument(call, 1) ? argument(call, 1)->value : machine->none;
    bool is_missing = dict_lacks(machine, call->receiver, key);
    return is_missing ? fallback : value_join(machine->arena, value, fallback);
}

static Value dict_setdefault(Machine *machine, const LibraryCall *call)
{
    if (!call->receiver || !argument(call, 0))
        return machine->unknown;
    Value key = argument(call, 0)->value;
    const Cell *cell = dict_cell(machine, call->receiver, key, false);
    if (cell && value_is_bound(cell->value))
        return cell->value;
    Value value = argument(call, 1) ? argument(call, 1)->value : machine->none;
    dict_set(machine, call->receiver, key, value, call->site);
    return value;
}

static Value dict_update(Machine *machine, const LibraryCall *call)
{
    for (uint32_t i = 0; call->receiver && i < call->args.len; i++) {
        const Argument *arg = &call->args.at[i];
        if (arg->keyword)
            dict_set(machine, call->receiver,
                     machine_str(machine, name_text(machine->names, arg->keyword)),
                     arg->value, arg->site);
        else
            dict_merge(machine, call->receiver, arg->value, arg->site);
    }
    return machine->none;
}

/* A view: an object of the type that the rules know, over these elements. */
static Value view(Machine *machine, const LibraryCall *call, Value elements)
{
    Thing *iterator = machine_make(machine, THING_ITERATOR, call->site);
    iterator->iterator.type = call->ext;
    iterator->iterator.elements = elements;
    iterator->iterator.holds = value_of(call->receiver);
    return value_of(iterator);
}

static Value dict_values_method(Machine *machine, const LibraryCall *call)
{
    return call->receiver ? view(machine, call, dict_values(machine, call->receiver))
                          : machine->unknown;
}

static Value dict_keys_method(Machine *machine, const LibraryCall *call)
{
    return call->receiver ? view(machine, call, dict_keys(machine, call->receiver))
                          : machine->unknown;
}

static Value dict_items_method(Machine *machine, const LibraryCall *call)
{
    if (!call->receiver)
        return machine->unknown;
    Thing *pair = container_make(machine, THING_TUPLE, call->site);
    container_add(machine, pair, dict_keys(machine, call->receiver), call->site);
    container_add(machine, pair, dict_values(machine, call->receiver), call->site);
    return view(machine, call, value_of(pair));
}

static Value dict_popitem(Machine *machine, const LibraryCall *call)
{
    if (!call->receiver)
        return machine->unknown;
    Thing *pair = container_make(machine, THING_TUPLE, call->site);
    container_add(machine, pair, dict_keys(machine, call->receiver), call->site);
    container_add(machine, pair, dict_values(machine, call->receiver), call->site);
    return value_of(pair);
}

static Value give_atom(Machine *machine, const LibraryCall *call)
{
    (void)call;
    return machine->atom;
}

static Value generator_next(Machine *machine, const LibraryCall *call)
{
    if (!call->receiver)
        return machine->unknown;
    Value joined = iterate(machine, value_of(call->receiver), call->site).joined;
    return value_is_bound(joined) ? joined : machine->unknown;
}

static Value dict_fromkeys(Machine *machine, const LibraryCall *call)
{
    Thing *dict = container_make(machine, THING_DICT, call->site);
    dict->container.has_unknown = true;
    dict->container.rest.value = argument(call, 1) ? argument_value(machine, call, 1)
                                                   : machine->none;
    return value_of(dict);
}

LibraryTable library_containers(void)
{
    static const LibraryEntry entries[] = {
        {"builtins.dict.__delitem__", dict_delete},
        {"builtins.dict.__getitem__", dict_get_method},
        {"builtins.dict.__init__", dict_update},
        {"builtins.dict.__setitem__", dict_set_method},
        {"builtins.dict.clear", container_clear},
        {"builtins.dict.copy", container_copy},
        {"builtins.dict.fromkeys", dict_fromkeys},
        {"builtins.dict.get", dict_get_method},
        {"builtins.dict.items", dict_items_method},
        {"builtins.dict.keys", dict_keys_method},
        {"builtins.dict.pop", dict_get_method},
        {"builtins.dict.popitem", dict_popitem},
        {"builtins.dict.setdefault", dict_setdefault},
        {"builtins.dict.update", dict_update},
        {"builtins.dict.values", dict_values_method},
        {"builtins.generator.__next__", generator_next},
        {"builtins.list.__init__", list_extend},
        {"builtins.list.__setitem__", list_set},
        {"builtins.list.append", list_append},
        {"builtins.list.appendleft", list_append_first},
        {"builtins.list.clear", container_clear},
        {"builtins.list.copy", container_copy},
        {"builtins.list.count", give_atom},
        {"builtins.list.extend", list_extend},
        {"builtins.list.index", give_atom},
        {"builtins.list.insert", list_insert},
        {"builtins.list.pop", list_pop},
        {"builtins.list.popleft", list_pop_first},
        {"builtins.list.remove", list_remove},
        {"builtins.list.reverse", list_sort},
        {"builtins.list.sort", list_sort},
        {"builtins.set.add", list_append},
        {"builtins.set.clear", container_clear},
        {"builtins.set.copy", container_copy},
        {"builtins.set.pop", list_pop},
        {"builtins.set.update", list_extend},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
