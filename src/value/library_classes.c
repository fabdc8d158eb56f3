/* value/library_classes.c: library calls that make containers and copies of objects, and
   those that run the program's code later in this process: threads, tasks, context
   managers. */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/content.h"
#include "value/dict.h"
#include "value/eval.h"
#include "value/instance.h"
#include "value/iterate.h"
#include "value/library.h"
#include "value/raise.h"

static Value argument(Machine *machine, const LibraryCall *call, uint32_t index)
{
    Value value = arguments_value(call->args, index, 0);
    return value_is_bound(value) ? value : machine->unknown;
}

static Name make_name(Machine *machine, const char *text)
{
    return name_make(machine->names, str_of(text));
}

static Str constant_text(Value value)
{
    const Thing *thing = value_only(value);
    bool is_text = thing && thing->kind == THING_CONSTANT &&
                   thing->constant.type == CONSTANT_STR;
    return is_text ? thing->constant.text : (Str){0};
}

/* A shallow copy: the same attributes in cells of its own. */
static Value copy_one(Machine *machine, Thing *thing, Site site)
{
    if (thing->kind == THING_LIST || thing->kind == THING_TUPLE ||
        thing->kind == THING_SET)
        return container_from(machine, thing->kind, value_of(thing), site);
    if (thing->kind == THING_DICT)
        return call_method(machine, thing, NAME_COPY, (Arguments){0}, site);
    if (thing->kind != THING_INSTANCE)
        return value_of(thing);
    Thing *copy = instance_bare(machine, thing->instance.class_, site);
    copy->instance.args.value = thing->instance.args.value;
    for (uint32_t i = 0; i < thing->attrs.entries.len; i++) {
        AttrEntry entry = thing->attrs.entries.at[i];
        state_write(&machine->state, attrs_get(machine->arena, &copy->attrs, entry.name),
                    entry.cell->value, entry.cell->site);
    }
    return value_of(copy);
}

static Value call_copy(Machine *machine, const LibraryCall *call)
{
    Value from = argument(machine, call, 0);
    Value result = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < from.len; i++)
        result = value_join(machine->arena, result,
                            copy_one(machine, from.at[i], call->site));
    return result;
}

/* object.__new__(cls). */
static Value call_object_new(Machine *machine, const LibraryCall *call)
{
    uint32_t index = call->receiver && call->receiver->kind == THING_INSTANCE ? 0 : 0;
    Thing *class_ = value_only(argument(machine, call, index));
    if (!class_ || class_->kind != THING_CLASS)
        return machine->unknown;
    return value_of(instance_bare(machine, class_, call->site));
}

/* `super().__call__(…)` in a metaclass makes the instance. */
static Value call_type_call(Machine *machine, const LibraryCall *call)
{
    Thing *class_ = call->receiver;
    if (!class_ || class_->kind != THING_CLASS)
        return machine->unknown;
    return instance_create(machine, class_, call->args, call->site);
}

static Value call_object_init(Machine *machine, const LibraryCall *call)
{
    if (call->receiver)
        instance_keep_args(machine, call->receiver, call->args, call->site);
    return machine->none;
}

/* `super().__getstate__()` and object's default (3.11): the instance's __dict__. */
static Value call_object_getstate(Machine *machine, const LibraryCall *call)
{
    Thing *object = call->receiver;
    if (!object || object->kind != THING_INSTANCE)
        return machine->unknown;
    Value dict = instance_dict(machine, object, call->site);
    return call_method(machine, dict.at[0], NAME_COPY, (Arguments){0}, call->site);
}

/* `object.__setattr__(self, name, value)` and `super().__setattr__`. */
static Value call_object_setattr(Machine *machine, const LibraryCall *call)
{
    bool is_bound = call->receiver && call->receiver->kind == THING_INSTANCE;
    Thing *object = is_bound ? call->receiver : value_only(argument(machine, call, 0));
    Str name = constant_text(argument(machine, call, is_bound ? 0 : 1));
    const Argument *value = arguments_find(call->args, is_bound ? 1 : 2, 0);
    if (name.len > 0 && value && object)
        attribute_put(machine, object, name_make(machine->names, name), value->value,
                      value->site);
    return machine->none;
}

static Value stored(const Thing *thing, Name name)
{
    const Cell *cell = attrs_find(&thing->attrs, name);
    return cell ? cell->value : VALUE_NONE_BOUND;
}

/* Thread.start(): its target runs in this process. */
static Value run_thread(Machine *machine, const LibraryCall *call)
{
    Thing *thread = call->receiver;
    if (!thread)
        return machine->none;
    if (thread->kind == THING_INSTANCE)
        call_method(machine, thread, NAME_RUN, (Arguments){0}, call->site);
    Value target = stored(thread, make_name(machine, "_target"));
    Value args = stored(thread, make_name(machine, "_args"));
    if (value_is_bound(target) && !value_only(target)) {
        machine->raised = false;
        return machine->none;
    }
    Vec(Argument) given = {0};
    if (value_is_bound(args)) {
        Elements elements = iterate(machine, args, call->site);
        for (uint32_t i = 0; i < elements.each.len; i++) {
            Argument arg = {0, elements.each.at[i], call->site, 0};
            vec_add(machine->arena, &given, arg);
        }
    }
    if (value_is_bound(target))
        call_value(machine, target, (Arguments){given.at, given.len}, call->site);
    machine->raised = false;
    return machine->none;
}

/* What the thread does, and what is done meanwhile, may come in any order. What it raises
   ends with it. */
static Value call_thread_start(Machine *machine, const LibraryCall *call)
{
    uint32_t raised = machine->raises.len;
    certain_forget(machine);
    machine->threads++;
    Value value = run_thread(machine, call);
    machine->threads--;
    certain_forget(machine);
    raise_cut(machine, raised);
    return value;
}

static void keep(Machine *machine, Thing *object, const LibraryCall *call, uint32_t index,
                 const char *param)
{
    const Argument *arg = arguments_find(call->args, index, make_name(machine, param));
    if (!arg)
        return;
    Str attr = str_format(machine->arena, "_%s", param);
    state_write(
        &machine->state,
        attrs_get(machine->arena, &object->attrs, name_make(machine->names, attr)),
        arg->value, arg->site);
}

static Value call_thread(Machine *machine, const LibraryCall *call)
{
    bool is_timer = call->ext->last == make_name(machine, "Timer");
    Thing *thread = call->receiver && call->receiver->kind == THING_INSTANCE
                        ? call->receiver
                        : machine_object(machine, call->ext, NULL, call->site);
    keep(machine, thread, call, 1, is_timer ? "function" : "target");
    keep(machine, thread, call, is_timer ? 2 : 3, "args");
    keep(machine, thread, call, is_timer ? 3 : 4, "kwargs");
    return value_of(thread);
}

static Value call_run_coroutine(Machine *machine, const LibraryCall *call)
{
    return await_value(machine, argument(machine, call, 0));
}

/* A task: what awaiting it gives is kept. */
static Value call_task(Machine *machine, const LibraryCall *call)
{
    Thing *task = machine_object(machine, extern_find(machine, STR("asyncio.Task")), NULL,
                                 call->site);
    certain_forget(machine);
    Value result = await_value(machine, argument(machine, call, 0));
    certain_forget(machine);
    machine->raised = false;
    state_write(&machine->state, attrs_get(machine->arena, &task->attrs, NAME_RESULT),
                result, call->site);
    return value_of(task);
}

static Value call_gather(Machine *machine, const LibraryCall *call)
{
    Thing *list = container_make(machine, THING_LIST, call->site);
    for (uint32_t i = 0; i < call->args.len; i++) {
        const Argument *arg = &call->args.at[i];
        if (arg->keyword)
            continue;
        Value awaited = await_value(machine, arg->value);
        if (arg->stars)
            state_add(&machine->state, &list->container.rest, awaited, arg->site);
        else
            container_add(machine, list, awaited, arg->site);
    }
    machine->raised = false;
    Thing *task = machine_object(machine, extern_find(machine, STR("asyncio.Task")), NULL,
                                 call->site);
    state_write(&machine->state, attrs_get(machine->arena, &task->attrs, NAME_RESULT),
                value_of(list), call->site);
    return value_of(task);
}

/* ExitStack.enter_context(x): x's own `with`, which ends with the stack's. */
static Value call_enter(Machine *machine, const LibraryCall *call)
{
    Value context = argument(machine, call, 0);
    const Thing *only = value_only(context);
    certain_give(machine, context);
    if (!only || only->kind != THING_INSTANCE)
        return only && only->kind == THING_GENERATOR
                   ? call_resume(machine, value_only(context))
                   : context;
    return call_method(machine, value_only(context), NAME_DUNDER_ENTER, (Arguments){0},
                       call->site);
}

static Value call_pass(Machine *machine, const LibraryCall *call)
{
    return argument(machine, call, 0);
}

/* `with nullcontext(x) as y` gives x, which is kept as a task's result is. */
static Value call_nullcontext(Machine *machine, const LibraryCall *call)
{
    Value held = call->args.len > 0 ? argument(machine, call, 0) : machine->none;
    Thing *object = machine_object(machine, call->ext, NULL, call->site);
    state_write(&machine->state, attrs_get(machine->arena, &object->attrs, NAME_RESULT),
                held, call->site);
    return value_of(object);
}

/* defaultdict(factory, …) keeps its factory. */
static Value call_defaultdict(Machine *machine, const LibraryCall *call)
{
    Thing *object = machine_object(machine, call->ext, NULL, call->site);
    const Argument *factory = arguments_find(call->args, 0, 0);
    if (factory)
        state_write(&machine->state,
                    attrs_get(machine->arena, &object->attrs,
                              make_name(machine, "default_factory")),
                    factory->value, factory->site);
    Thing *dict = content_make(machine, object, THING_DICT, call->site);
    for (uint32_t i = 1; i < call->args.len; i++) {
        const Argument *arg = &call->args.at[i];
        if (arg->keyword)
            dict_set(machine, dict,
                     machine_str(machine, name_text(machine->names, arg->keyword)),
                     arg->value, arg->site);
        else
            dict_merge(machine, dict, arg->value, arg->site);
    }
    return value_of(object);
}

/* OrderedDict(…): a dict's arguments. */
static Value call_ordered_dict(Machine *machine, const LibraryCall *call)
{
    Thing *object = machine_object(machine, call->ext, NULL, call->site);
    Thing *dict = content_make(machine, object, THING_DICT, call->site);
    const Extern *plain = extern_find(machine, STR("builtins.dict"));
    Value given = library_call(machine, plain, NULL, call->args, call->site);
    dict_merge(machine, dict, given, call->site);
    return value_of(object);
}

/* deque(iterable); one of limited length loses elements unseen, so that its content isn't
   known. */
static Value call_deque(Machine *machine, const LibraryCall *call)
{
    Thing *object = machine_object(machine, call->ext, NULL, call->site);
    if (call->args.len > 1 || (call->args.len == 1 && call->args.at[0].keyword))
        return value_of(object);
    Thing *list = content_make(machine, object, THING_LIST, call->site);
    if (call->args.len == 0)
        return value_of(object);
    Argument more = call->args.at[0];
    call_method(machine, list, make_name(machine, "extend"), (Arguments){&more, 1},
                call->site);
    return value_of(object);
}

static Value call_user_list(Machine *machine, const LibraryCall *call)
{
    Thing *object = machine_object(machine, call->ext, NULL, call->site);
    Thing *list = content_make(machine, object, THING_LIST, call->site);
    call_method(machine, list, make_name(machine, "extend"), call->args, call->site);
    return value_of(object);
}

/* ChainMap(*maps) keeps them. */
static Value call_chain_map(Machine *machine, const LibraryCall *call)
{
    Thing *object = machine_object(machine, call->ext, NULL, call->site);
    Thing *maps = container_make(machine, THING_LIST, call->site);
    for (uint32_t i = 0; i < call->args.len; i++)
        if (!call->args.at[i].stars)
            container_add(machine, maps, call->args.at[i].value, call->args.at[i].site);
    state_write(&machine->state,
                attrs_get(machine->arena, &object->attrs, make_name(machine, "maps")),
                value_of(maps), call->site);
    return value_of(object);
}

/* LoggerAdapter(logger, extra) keeps what it adds to messages. */
static Value call_adapter(Machine *machine, const LibraryCall *call)
{
    Thing *object = machine_object(machine, call->ext, NULL, call->site);
    Name name = make_name(machine, "extra");
    const Argument *extra = arguments_find(call->args, 1, name);
    if (extra)
        state_write(&machine->state, attrs_get(machine->arena, &object->attrs, name),
                    extra->value, extra->site);
    return value_of(object);
}

static Value call_namespace(Machine *machine, const LibraryCall *call)
{
    Thing *object = machine_object(machine, call->ext, NULL, call->site);
    for (uint32_t i = 0; i < call->args.len; i++) {
        const Argument *arg = &call->args.at[i];
        if (arg->keyword)
            state_write(&machine->state,
                        attrs_get(machine->arena, &object->attrs, arg->keyword),
                        arg->value, arg->site);
    }
    return value_of(object);
}

static Value call_socketpair(Machine *machine, const LibraryCall *call)
{
    return machine_typed(machine, STR("tuple[socket.socket]"), NULL, call->site);
}

LibraryTable library_classes(void)
{
    static const LibraryEntry entries[] = {
        {"argparse.Namespace", call_namespace},
        {"asyncio.create_task", call_task},
        {"asyncio.ensure_future", call_task},
        {"asyncio.gather", call_gather},
        {"asyncio.run", call_run_coroutine},
        {"asyncio.wait_for", call_task},
        {"builtins.object.__call__", call_type_call},
        {"builtins.object.__getstate__", call_object_getstate},
        {"builtins.object.__init__", call_object_init},
        {"builtins.object.__new__", call_object_new},
        {"builtins.object.__setattr__", call_object_setattr},
        {"collections.ChainMap", call_chain_map},
        {"collections.OrderedDict", call_ordered_dict},
        {"collections.UserDict", call_ordered_dict},
        {"collections.UserList", call_user_list},
        {"collections.defaultdict", call_defaultdict},
        {"collections.deque", call_deque},
        {"contextlib.ExitStack.enter_context", call_enter},
        {"contextlib.closing", call_pass},
        {"contextlib.nullcontext", call_nullcontext},
        {"copy.copy", call_copy},
        {"copy.deepcopy", call_copy},
        {"logging.LoggerAdapter", call_adapter},
        {"socket.socketpair", call_socketpair},
        {"threading.Thread", call_thread},
        {"threading.Thread.__init__", call_thread},
        {"threading.Thread.start", call_thread_start},
        {"threading.Timer", call_thread},
        {"threading.Timer.start", call_thread_start},
        {"types.SimpleNamespace", call_namespace},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
