/* value/library_functools.c: callables made of callables (functools, operator, the descriptors), and
   iterators made of iterables (itertools). */
#include "syntax/names.h"
#include "value/arguments.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/iterate.h"
#include "value/library.h"

static Value argument(Machine *machine, const LibraryCall *call, uint32_t index)
{
    Value value = arguments_value(call->args, index, 0);
    return value_is_bound(value) ? value : machine->unknown;
}

static Arguments without_first(Arguments args)
{
    return args.len > 0 ? (Arguments){args.at + 1, args.len - 1} : args;
}

static Value make_partial(Machine *machine, Thing *callee, Arguments args, Site site)
{
    Thing *partial = machine_make(machine, THING_PARTIAL, site);
    partial->partial.callee = callee;
    partial->partial.args = args;
    return value_of(partial);
}

static Value call_partial(Machine *machine, const LibraryCall *call)
{
    if (call->args.len == 0 || call->args.at[0].keyword || call->args.at[0].stars)
        return machine->unknown;
    Value callee = call->args.at[0].value;
    Value result = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < callee.len; i++)
        result = value_join(machine->arena, result,
                            make_partial(machine, callee.at[i], without_first(call->args),
                                         call->site));
    return result;
}

static Value make_wrapper(Machine *machine, const LibraryCall *call, WrapperKind kind)
{
    if (call->args.len == 0)
        return machine->unknown;
    Thing *wrapper = machine_make(machine, THING_WRAPPER, call->site);
    wrapper->wrapper.wrapper = kind;
    wrapper->wrapper.inner = call->args.at[0].value;
    wrapper->wrapper.args = without_first(call->args);
    return value_of(wrapper);
}

static Value call_partialmethod(Machine *machine, const LibraryCall *call)
{
    return make_wrapper(machine, call, WRAPPER_PARTIALMETHOD);
}

static Value call_staticmethod(Machine *machine, const LibraryCall *call)
{
    return make_wrapper(machine, call, WRAPPER_STATIC);
}

static Value call_classmethod(Machine *machine, const LibraryCall *call)
{
    return make_wrapper(machine, call, WRAPPER_CLASS);
}

static Value call_property(Machine *machine, const LibraryCall *call)
{
    return make_wrapper(machine, call, WRAPPER_PROPERTY);
}

static Value call_cached_property(Machine *machine, const LibraryCall *call)
{
    return make_wrapper(machine, call, WRAPPER_CACHED_PROPERTY);
}

/* Makes `wrapper` look like `wrapped`: what it is pickled by is the other's name. */
static Value update_wrapper(Machine *machine, const LibraryCall *call)
{
    Value wrapper = argument(machine, call, 0);
    Name keyword = name_make(machine->names, STR("wrapped"));
    const Argument *wrapped = arguments_find(call->args, 1, keyword);
    Thing *outer = value_only(wrapper), *inner = wrapped ? value_only(wrapped->value) : NULL;
    if (!outer || !inner)
        return wrapper;
    if (outer->kind == THING_INSTANCE) {
        attribute_set(machine, wrapper, NAME_DUNDER_WRAPPED, wrapped->value, call->site);
    } else if (outer->kind == THING_FUNCTION && inner->kind == THING_FUNCTION) {
        outer->function.qualname = inner->function.qualname;
        outer->function.wraps = inner;
        outer->site.module = inner->site.module;
    } else if (outer->kind == THING_FUNCTION) {
        return machine->unknown;
    }
    return wrapper;
}

/* wraps(f) is update_wrapper waiting for its first argument. */
static Value call_wraps(Machine *machine, const LibraryCall *call)
{
    Argument *args = arena_array(machine->arena, Argument, 1);
    args[0] = (Argument){name_make(machine->names, STR("wrapped")),
                         argument(machine, call, 0), call->site, 0};
    const Extern *update = extern_find(machine, STR("functools.update_wrapper"));
    return make_partial(machine, update->thing, (Arguments){args, 1}, call->site);
}

/* An object of its own that calls the function and goes by its name (lru_cache, contextmanager). */
static Value go_by_name(Machine *machine, const LibraryCall *call)
{
    Thing *function = value_only(argument(machine, call, 0));
    if (!function)
        return extern_value(call->ext);
    if (function->kind == THING_CONSTANT || function->kind == THING_ATOM)
        return extern_value(call->ext); /* lru_cache(maxsize) */
    if (function->kind == THING_WRAPPER)
        return value_of(function);
    if (function->kind != THING_FUNCTION)
        return machine->unknown;
    Thing *copy = machine_make(machine, THING_FUNCTION, function->site);
    copy->function = function->function;
    copy->function.wraps = function;
    return value_of(copy);
}

/* `@lru_cache(maxsize=8)`: only keywords, so what comes next is the function. */
static Value call_cache(Machine *machine, const LibraryCall *call)
{
    bool has_function = call->args.len > 0 && !call->args.at[0].keyword;
    return has_function ? go_by_name(machine, call) : extern_value(call->ext);
}

static Value call_reduce(Machine *machine, const LibraryCall *call)
{
    call_value(machine, argument(machine, call, 0), (Arguments){0}, call->site);
    machine->raised = false;
    return machine->unknown;
}

static Value call_pass(Machine *machine, const LibraryCall *call)
{
    return argument(machine, call, 0);
}

/* operator.itemgetter and its kin: objects that pickle, and keep what they were made with. */
static Value make_getter(Machine *machine, const LibraryCall *call)
{
    Thing *getter = machine_object(machine, call->ext, NULL, call->site);
    Thing *tuple = container_make(machine, THING_TUPLE, call->site);
    for (uint32_t i = 0; i < call->args.len; i++)
        if (!call->args.at[i].keyword)
            container_add(machine, tuple, call->args.at[i].value, call->args.at[i].site);
    state_write(&machine->state, attrs_get(machine->arena, &getter->attrs, NAME_ARGS),
                value_of(tuple), call->site);
    return value_of(getter);
}

/* The only thing that the getter was made to get; empty where there are several. */
static Value wanted_of(const Thing *getter, uint32_t count)
{
    const Cell *cell = getter ? attrs_find(&getter->attrs, NAME_ARGS) : NULL;
    const Thing *tuple = cell ? value_only(cell->value) : NULL;
    return tuple && tuple->container.elements.len == count
               ? tuple->container.elements.at[0]->value
               : VALUE_NONE_BOUND;
}

static Value get_item(Machine *machine, const LibraryCall *call)
{
    Value key = wanted_of(call->receiver, 1);
    Thing *object = value_only(argument(machine, call, 0));
    if (!value_is_bound(key) || !object)
        return machine->unknown;
    if (object->kind == THING_DICT)
        return dict_value(machine, object, key);
    const Thing *index = value_only(key);
    bool is_number = index && index->kind == THING_CONSTANT &&
                     index->constant.type == CONSTANT_INT;
    return is_number ? iterate_at(machine, value_of(object), index->constant.number, call->site)
                     : machine->unknown;
}

static Value get_attribute(Machine *machine, const LibraryCall *call)
{
    const Thing *text = value_only(wanted_of(call->receiver, 1));
    if (!text || text->kind != THING_CONSTANT || text->constant.type != CONSTANT_STR)
        return machine->unknown;
    Value value = argument(machine, call, 0);
    for (StrPair path = str_cut(text->constant.text, '.'); path.head.len > 0;
         path = str_cut(path.tail, '.'))
        value = attribute_get(machine, value, name_make(machine->names, path.head), call->site);
    return value;
}

static Value get_method(Machine *machine, const LibraryCall *call)
{
    const Cell *cell = call->receiver ? attrs_find(&call->receiver->attrs, NAME_ARGS) : NULL;
    if (!cell)
        return machine->unknown;
    Arguments all = arguments_spread(machine, cell->value, call->site);
    const Thing *text = all.len > 0 ? value_only(all.at[0].value) : NULL;
    if (!text || text->kind != THING_CONSTANT || text->constant.type != CONSTANT_STR)
        return machine->unknown;
    Value method = attribute_get(machine, argument(machine, call, 0),
                                 name_make(machine->names, text->constant.text), call->site);
    return call_value(machine, method, without_first(all), call->site);
}

static Value call_method_type(Machine *machine, const LibraryCall *call)
{
    Thing *function = value_only(argument(machine, call, 0));
    Thing *receiver = value_only(argument(machine, call, 1));
    if (!function || !receiver || function->kind != THING_FUNCTION)
        return machine->unknown;
    Thing *bound = machine_make(machine, THING_BOUND, call->site);
    bound->bound.receiver = receiver;
    bound->bound.function = function;
    bound->bound.name = function->function.function->name;
    return value_of(bound);
}

static Value make_iterator(Machine *machine, const LibraryCall *call, Value elements)
{
    Thing *iterator = machine_make(machine, THING_ITERATOR, call->site);
    iterator->iterator.type = call->ext;
    iterator->iterator.elements = value_is_bound(elements) ? elements : machine->unknown;
    for (uint32_t i = 0; i < call->args.len; i++)
        iterator->iterator.holds = value_join(machine->arena, iterator->iterator.holds,
                                              call->args.at[i].value);
    return value_of(iterator);
}

static Value call_repeat(Machine *machine, const LibraryCall *call)
{
    return make_iterator(machine, call, argument(machine, call, 0));
}

static Value call_chain(Machine *machine, const LibraryCall *call)
{
    Value elements = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < call->args.len; i++)
        elements = value_join(machine->arena, elements,
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
                      value_is_bound(elements.joined) ? elements.joined : machine->unknown,
                      elements.site.node ? elements.site : call->site);
    }
    return make_iterator(machine, call, value_of(tuple));
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

LibraryTable library_functools(void)
{
    static const LibraryEntry entries[] = {
        {"abc.abstractmethod", call_pass},
        {"abc.abstractproperty", call_property},
        {"asyncio.coroutine", call_pass},
        {"builtins.classmethod", call_classmethod},
        {"builtins.property", call_property},
        {"builtins.staticmethod", call_staticmethod},
        {"contextlib.asynccontextmanager", go_by_name},
        {"contextlib.contextmanager", go_by_name},
        {"functools.cache", go_by_name},
        {"functools.cached_property", call_cached_property},
        {"functools.lru_cache", call_cache},
        {"functools.partial", call_partial},
        {"functools.partialmethod", call_partialmethod},
        {"functools.reduce", call_reduce},
        {"functools.singledispatch", go_by_name},
        {"functools.total_ordering", call_pass},
        {"functools.update_wrapper", update_wrapper},
        {"functools.wraps", call_wraps},
        {"itertools.accumulate", call_through},
        {"itertools.chain", call_chain},
        {"itertools.combinations", call_product},
        {"itertools.cycle", call_through},
        {"itertools.groupby", call_groupby},
        {"itertools.islice", call_through},
        {"itertools.permutations", call_product},
        {"itertools.product", call_product},
        {"itertools.repeat", call_repeat},
        {"operator.attrgetter", make_getter},
        {"operator.attrgetter.__call__", get_attribute},
        {"operator.itemgetter", make_getter},
        {"operator.itemgetter.__call__", get_item},
        {"operator.methodcaller", make_getter},
        {"operator.methodcaller.__call__", get_method},
        {"types.MethodType", call_method_type},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
