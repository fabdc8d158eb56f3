/* crossing/exception.c: whether an exception can be rebuilt, and those that workers
   raise. */
#include "crossing/exception.h"

#include "crossing/event.h"
#include "crossing/pending.h"
#include "crossing/signature.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/instance.h"
#include "value/raise.h"

/* The elements of a tuple as arguments; false where they aren't all known. */
static bool read_args(Machine *machine, const Thing *tuple, Arguments *args)
{
    if (tuple->kind != THING_TUPLE || tuple->container.has_unknown ||
        value_is_bound(tuple->container.rest.value))
        return false;
    uint32_t len = tuple->container.elements.len;
    args->at = arena_array(machine->arena, Argument, len + 1);
    for (uint32_t i = 0; i < len; i++) {
        const Cell *cell = tuple->container.elements.at[i];
        if (value_is_bound(cell->value))
            args->at[args->len++] = (Argument){0, cell->value, cell->site, 0};
    }
    return true;
}

/* A dataclass's own __init__ has a parameter for each field. */
static Str fields_refuse(Machine *machine, const Thing *class_, Arguments args)
{
    ClassFields fields = class_fields(machine, class_);
    uint32_t wanted = 0;
    for (uint32_t i = 0; i < fields.len; i++)
        wanted += !fields.at[i].default_value;
    if (args.len >= wanted)
        return (Str){0};
    return str_format(machine->arena,
                      "TypeError: __init__() missing %u required positional "
                      "argument%s",
                      wanted - args.len, wanted - args.len == 1 ? "" : "s");
}

static Str method_refuses(Machine *machine, Value method, Thing *first, Arguments args)
{
    const Thing *function = value_only(method);
    if (!function || function->kind != THING_FUNCTION)
        return (Str){0};
    return signature_refuses(machine, function,
                             arguments_prepend(machine, first, function->site, args),
                             &function);
}

/* What cls(*args) says; empty where it may be fine. */
static Str call_refuses(Machine *machine, Thing *class_, Arguments args)
{
    ClassHit init = class_find_own(machine, class_, NAME_DUNDER_INIT);
    bool writes_own = class_->class_.flavour == CLASS_DATACLASS && init.where != class_;
    Str said = writes_own ? fields_refuse(machine, class_, args)
                          : method_refuses(machine, init.value, class_, args);
    if (said.len > 0)
        return said;
    return method_refuses(machine, class_find_own(machine, class_, NAME_DUNDER_NEW).value,
                          class_, args);
}

/* OSError keeps its file name apart from `args`, and puts it back when it is pickled. */
static bool may_hide_some(const Thing *class_, Arguments args)
{
    return args.len > 2 && raise_inherits(raise_builtin_base(class_), STR("OSError"));
}

static Value kept_args(const Thing *exception)
{
    const Cell *set = attrs_find(&exception->attrs, NAME_ARGS);
    return set && value_is_bound(set->value) ? set->value
                                             : exception->instance.args.value;
}

/* What rebuilding raises, whichever of the tuples `args` is. */
static Str refusal(Machine *machine, const Thing *exception)
{
    Thing *class_ = exception->instance.class_;
    Value kept = kept_args(exception);
    Str said = {0};
    if (class_->class_.metaclass)
        return said;
    for (uint32_t i = 0; i < kept.len; i++) {
        Arguments args = {0};
        if (!read_args(machine, kept.at[i], &args) || may_hide_some(class_, args))
            return (Str){0};
        said = call_refuses(machine, class_, args);
        if (said.len == 0)
            return said;
    }
    return said;
}

static Site init_site(Machine *machine, const Thing *class_)
{
    ClassHit init = class_find_own(machine, class_, NAME_DUNDER_INIT);
    return init.cell ? init.cell->site : class_->site;
}

bool exception_rebuild(Pickler *pickler, Thing *exception)
{
    Machine *machine = pickler->machine;
    const Thing *class_ = exception->instance.class_;
    if (!raise_is_exception(class_))
        return false;
    Str said = refusal(machine, exception);
    if (said.len == 0)
        return false;
    Str name = str_cut_last(class_->class_.qualname, '.').tail;
    PathMark mark = pickle_enter(
        pickler, STR("its constructor wants other arguments than `args` holds"), name,
        init_site(machine, class_));
    pickle_fail(pickler, FAILURE_REBUILD, REASON_EXCEPTION_SIGNATURE,
                str_format(machine->arena, "the exception '%.*s'", STR_ARG(name)), said,
                (Site){0});
    pickle_leave(pickler, mark);
    return true;
}

/* What can't be rebuilt kills a pool's thread that takes the results. */
void exception_say(const Probe *probe, const Failures *failures)
{
    Record record = probe_record(probe);
    for (uint32_t i = 0; i < failures->len; i++) {
        Failure failure = failures->at[i];
        bool is_built = failure.kind == FAILURE_REBUILD;
        if (failure.kind != FAILURE_DUMP && failure.kind != FAILURE_INHERIT && !is_built)
            continue;
        bool kills = is_built && event_role(probe->owner) == ROLE_POOL;
        if (failure.reason != REASON_EXCEPTION_SIGNATURE && !is_built)
            failure.reason = REASON_RESULT;
        if (kills)
            pending_broken(probe->crosser, probe->machine, &record, &failure);
        else
            pending_raised(probe->crosser, probe->machine, &record, &failure);
        return;
    }
}

/* A pool's worker catches Exception; what else is raised ends it. */
static bool is_sent(const Thing *exception)
{
    if (exception->kind != THING_INSTANCE)
        return true;
    Str base = raise_builtin_base(exception->instance.class_);
    return base.len > 0 && raise_inherits(base, STR("Exception"));
}

const void *exception_observe(void *context, Machine *machine, const Raise *raise)
{
    const Crosser *crosser = context;
    if (crosser->is_probing || !is_sent(raise->exception))
        return NULL;
    Pickler pickler = pickler_make(machine, TRANSPORT_TASK);
    pickler.name = STR("exception");
    pickler.live = raise->live;
    PathMark mark = pickle_enter(&pickler, STR("the worker raises it here"), pickler.name,
                                 raise->site);
    uint32_t since = machine->raises.len;
    pickle_thing(&pickler, raise->exception);
    raise_cut(machine, since); /* of its __reduce__ and the like */
    pickle_leave(&pickler, mark);
    if (pickler.failures.len == 0)
        return NULL;
    Failures *failures = arena_new(machine->arena, Failures);
    *failures = pickler.failures;
    return failures;
}

void exception_come_back(const Probe *probe, const Raises *raises)
{
    for (uint32_t i = 0; i < raises->len; i++)
        if (raises->at[i].verdict)
            exception_say(probe, raises->at[i].verdict);
}
