/* value/library_functools.c: callables made of callables (functools, operator, the
   descriptors), and iterators made of iterables (itertools). */
#include "syntax/names.h"
#include "value/arguments.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/dict.h"
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
        result = value_join(
            machine->arena, result,
            make_partial(machine, callee.at[i], without_first(call->args), call->site));
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
    Thing *outer = value_only(wrapper),
          *inner = wrapped ? value_only(wrapped->value) : NULL;
    if (!outer || !inner)
        return wrapper;
    if (outer->kind == THING_INSTANCE) {
        attribute_set(machine, wrapper, NAME_DUNDER_WRAPPED, wrapped->value, call->site);
    } else if (outer->kind == THING_FUNCTION && inner->kind == THING_FUNCTION) {
        outer->function.qualname = inner->function.qualname;
        outer->function.wraps = inner;
    } else if (outer->kind == THING_CLASS && inner->kind == THING_CLASS) {
        outer->class_.qualname = inner->class_.qualname;
        outer->class_.wraps = inner;
    } else if (outer->kind == THING_FUNCTION || outer->kind == THING_CLASS) {
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

static Thing *wrap(Machine *machine, Thing *function)
{
    Thing *copy = machine_make(machine, THING_FUNCTION, function->site);
    copy->function = function->function;
    copy->function.wraps = function;
    return copy;
}

/* lru_cache(self.method): the wrapper calls the method, and goes by the name of its
   function. */
static Value wrap_method(Machine *machine, Thing *bound, Site site)
{
    Argument *self = arena_new(machine->arena, Argument);
    *self = (Argument){0, value_of(bound->bound.receiver), site, 0};
    return make_partial(machine, wrap(machine, bound->bound.function),
                        (Arguments){self, 1}, site);
}

/* An object of its own that calls the function and goes by its name (lru_cache,
   contextmanager). */
static Value go_by_name(Machine *machine, const LibraryCall *call)
{
    Thing *function = value_only(argument(machine, call, 0));
    if (!function)
        return extern_value(call->ext);
    if (function->kind == THING_CONSTANT || function->kind == THING_ATOM)
        return extern_value(call->ext); /* lru_cache(maxsize) */
    if (function->kind == THING_WRAPPER)
        return value_of(function);
    if (function->kind == THING_BOUND && function->bound.function->kind == THING_FUNCTION)
        return wrap_method(machine, function, call->site);
    return function->kind == THING_FUNCTION ? value_of(wrap(machine, function))
                                            : machine->unknown;
}

/* `@lru_cache(maxsize=8)`: only keywords, so what comes next is the function. */
static Value call_cache(Machine *machine, const LibraryCall *call)
{
    bool has_function = call->args.len > 0 && !call->args.at[0].keyword;
    return has_function ? go_by_name(machine, call) : extern_value(call->ext);
}

/* One step of reduce: function(so far, element). */
static Value fold(Machine *machine, const LibraryCall *call, Value so_far, Value element)
{
    Argument args[] = {{0, so_far, call->site, 0}, {0, element, call->site, 0}};
    certain_enter_round(machine);
    Value value = call_value(machine, argument(machine, call, 0), (Arguments){args, 2},
                             call->site);
    certain_leave_round(machine);
    machine->raised = false;
    return value;
}

static Value call_reduce(Machine *machine, const LibraryCall *call)
{
    Elements elements = iterate(machine, argument(machine, call, 1), call->site);
    Value result = arguments_value(call->args, 2, 0);
    for (uint32_t i = 0; elements.is_exact && i < elements.each.len; i++) {
        Value element = elements.each.at[i];
        result = value_is_bound(result) ? fold(machine, call, result, element) : element;
    }
    if (!elements.is_exact) {
        Value element = value_is_bound(elements.joined) ? elements.joined
                                                        : machine->unknown;
        result = fold(machine, call, value_is_bound(result) ? result : element, element);
        result = fold(machine, call, value_join(machine->arena, result, machine->unknown),
                      element);
    }
    return value_is_bound(result) ? result : machine->unknown;
}

static Value call_pass(Machine *machine, const LibraryCall *call)
{
    return argument(machine, call, 0);
}

/* operator.itemgetter and its kin: objects that pickle, and keep what they were made
   with. */
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
static Value wanted_of(const Thing *getter)
{
    const Cell *cell = getter ? attrs_find(&getter->attrs, NAME_ARGS) : NULL;
    const Thing *tuple = cell ? value_only(cell->value) : NULL;
    return tuple && tuple->container.elements.len == 1
               ? tuple->container.elements.at[0]->value
               : VALUE_NONE_BOUND;
}

static Value item_of(Machine *machine, Thing *object, Value key, Site site)
{
    if (object->kind == THING_DICT)
        return dict_value(machine, object, key);
    const Thing *index = value_only(key);
    bool is_number = index && index->kind == THING_CONSTANT &&
                     index->constant.type == CONSTANT_INT;
    return is_number ? iterate_at(machine, value_of(object), index->constant.number, site)
                     : machine->unknown;
}

static Value get_item(Machine *machine, const LibraryCall *call)
{
    const Cell *cell = call->receiver ? attrs_find(&call->receiver->attrs, NAME_ARGS)
                                      : NULL;
    const Thing *keys = cell ? value_only(cell->value) : NULL;
    Thing *object = value_only(argument(machine, call, 0));
    if (!keys || !object || keys->container.elements.len == 0)
        return machine->unknown;
    Value first = keys->container.elements.at[0]->value;
    if (keys->container.elements.len == 1)
        return item_of(machine, object, first, call->site);
    Thing *tuple = container_make(machine, THING_TUPLE, call->site);
    for (uint32_t i = 0; i < keys->container.elements.len; i++)
        container_add(
            machine, tuple,
            item_of(machine, object, keys->container.elements.at[i]->value, call->site),
            call->site);
    return value_of(tuple);
}

static Value get_attribute(Machine *machine, const LibraryCall *call)
{
    const Thing *text = value_only(wanted_of(call->receiver));
    if (!text || text->kind != THING_CONSTANT || text->constant.type != CONSTANT_STR)
        return machine->unknown;
    Value value = argument(machine, call, 0);
    for (StrPair path = str_cut(text->constant.text, '.'); path.head.len > 0;
         path = str_cut(path.tail, '.'))
        value = attribute_get(machine, value, name_make(machine->names, path.head),
                              call->site);
    return value;
}

static Value get_method(Machine *machine, const LibraryCall *call)
{
    const Cell *cell = call->receiver ? attrs_find(&call->receiver->attrs, NAME_ARGS)
                                      : NULL;
    if (!cell)
        return machine->unknown;
    Arguments all = arguments_spread(machine, cell->value, call->site);
    const Thing *text = all.len > 0 ? value_only(all.at[0].value) : NULL;
    if (!text || text->kind != THING_CONSTANT || text->constant.type != CONSTANT_STR)
        return machine->unknown;
    Value method = attribute_get(machine, argument(machine, call, 0),
                                 name_make(machine->names, text->constant.text),
                                 call->site);
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
