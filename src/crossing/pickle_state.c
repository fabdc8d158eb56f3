/* crossing/pickle_state.c: instances, which go by their class and their state, and
   objects of library types (pickle.py, save_reduce; copyreg.__reduce_ex__). */
#include "crossing/exception.h"
#include "crossing/pickle.h"
#include "crossing/rebuild.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/content.h"
#include "value/instance.h"
#include "value/iterate.h"
#include "value/raise.h"

static const PickleAnswer *answer_for(const Fact *fact, Version target)
{
    for (uint32_t i = 0; i < fact->answer_count; i++) {
        const PickleAnswer *answer = &fact->answers[i];
        bool fits = target == 0 || ((answer->since == 0 || target >= answer->since) &&
                                    (answer->until == 0 || target < answer->until));
        /* No version asked for: only what holds for all of them is certain. */
        if (target == 0 && (answer->since || answer->until))
            continue;
        if (fits)
            return answer;
    }
    return NULL;
}

bool pickle_by_fact(Pickler *pickler, const Fact *fact, Site root)
{
    const PickleAnswer *answer = fact ? answer_for(fact, pickler->machine->setup->target)
                                      : NULL;
    if (!answer)
        return false;
    bool refuses = answer->pickles == PICKLES_NO ||
                   (answer->pickles == PICKLES_TASK_ONLY &&
                    pickler->transport == TRANSPORT_START);
    bool inherits = answer->pickles == PICKLES_INHERIT_ONLY;
    if (!refuses && !inherits)
        return false;
    if (pickler->machine->mixed > 0 && str_starts(fact->type, STR("unittest.mock.")))
        return true; /* a test's stand-in, where the call may be of a stand-in, too */
    Str label = fact->label.len > 0 ? fact->label
                                    : str_format(pickler->machine->arena, "a '%.*s'",
                                                 STR_ARG(fact->type));
    pickle_fail(pickler, inherits ? FAILURE_INHERIT : FAILURE_DUMP, fact->reason, label,
                answer->exception, root);
    return true;
}

static void pickle_attribute(Pickler *pickler, Name name, const Cell *cell)
{
    Arena *arena = pickler->machine->arena;
    if (!value_is_bound(cell->value))
        return;
    Str text = name_text(pickler->machine->names, name);
    PathMark mark = pickle_enter(
        pickler, str_format(arena, "attribute '%.*s' is set here", STR_ARG(text)),
        str_format(arena, "%.*s.%.*s", STR_ARG(pickler->name), STR_ARG(text)),
        cell->site);
    pickle_value(pickler, cell->value);
    pickle_leave(pickler, mark);
}

static bool is_hidden(const Machine *machine, Name name)
{
    return str_starts(name_text(machine->names, name), STR("<"));
}

static void pickle_attributes(Pickler *pickler, const Thing *thing)
{
    for (uint32_t i = 0; i < thing->attrs.entries.len; i++)
        if (!is_hidden(pickler->machine, thing->attrs.entries.at[i].name))
            pickle_attribute(pickler, thing->attrs.entries.at[i].name,
                             thing->attrs.entries.at[i].cell);
}

static bool is_process(const Thing *class_)
{
    const Extern *base = class_library_base(class_);
    const Fact *fact = base ? (base->known.type ? base->known.type : base->known.gives)
                            : NULL;
    return fact && fact->role == ROLE_PROCESS;
}

/* A type that pickles in a way of its own: what a subclass sets doesn't travel. */
static bool leaves_state_behind(const Pickler *pickler, const Fact *fact)
{
    const PickleAnswer *answer = answer_for(fact, pickler->machine->setup->target);
    return answer && answer->pickles == PICKLES_YES && !fact->by_state;
}

/* The type that an object of the program's class inherits its way of pickling from; false
   where it is object's own: class and attributes. */
static bool pickle_library_base(Pickler *pickler, const Thing *instance,
                                bool has_own_state)
{
    const Thing *class_ = instance->instance.class_;
    const Extern *base = class_library_base(class_);
    if (!base)
        return false;
    const Fact *fact = base->known.type ? base->known.type : base->known.gives;
    bool is_made_here = instance->site.node != class_->site.node;
    if (is_made_here && fact && str_equal(fact->holds, STR("_outcome")))
        return false; /* a test case that doesn't run yet */
    if (str_equal(base->known.canonical, STR("socket.socket"))) {
        /* multiprocessing registers socket itself, none of its subclasses. */
        pickle_fail(pickler, FAILURE_DUMP, REASON_OS_RESOURCE,
                    STR("a subclass of socket"),
                    STR("TypeError: cannot pickle a socket object"), class_->site);
        return true;
    }
    if (!fact || fact->role == ROLE_PROCESS || (has_own_state && fact->by_state))
        return false;
    return pickle_by_fact(pickler, fact, class_->site) ||
           leaves_state_behind(pickler, fact);
}

/* Calls a method of the pickle protocol, as pickling really does, here in the parent. */
static Value ask(Pickler *pickler, Thing *instance, ClassHit hit)
{
    Machine *machine = pickler->machine;
    Thing *function = value_only(hit.value);
    if (!function || function->kind != THING_FUNCTION)
        return machine->unknown;
    bool raised = machine->raised;
    Argument self = {0, value_of(instance), hit.where->site, 0};
    Value value = call_thing(machine, function, (Arguments){&self, 1}, hit.cell->site);
    machine->raised = raised;
    return value;
}

/* `__reduce__` gives a global's name, or (callable, arguments, state, …). */
static void pickle_reduced(Pickler *pickler, Value reduced, Site site)
{
    for (uint32_t i = 0; i < reduced.len; i++) {
        Thing *thing = reduced.at[i];
        if (thing->kind != THING_TUPLE)
            continue;
        PathMark mark = pickle_enter(pickler, STR("what __reduce__ gives"), pickler->name,
                                     site);
        for (uint32_t k = 0; k < thing->container.elements.len; k++)
            pickle_value(pickler, thing->container.elements.at[k]->value);
        pickle_leave(pickler, mark);
    }
}

/* What the program registered for the type, or for one that isn't known; or NULL. */
static const Cell *reducer_of(Machine *machine, const Thing *thing)
{
    Name note = name_make(machine->names, STR("<copyreg>"));
    const Attrs *attrs = NULL;
    if (thing->kind == THING_INSTANCE)
        attrs = &thing->instance.class_->attrs;
    else if (thing->kind == THING_OBJECT)
        attrs = &extern_find(machine, thing->object.type->known.canonical)->thing->attrs;
    else if (thing->kind == THING_GENERATOR)
        attrs = &extern_find(machine, STR("types.GeneratorType"))->thing->attrs;
    else
        attrs = &extern_find(machine, STR("types.ModuleType"))->thing->attrs;
    const Cell *cell = attrs_find(attrs, note);
    if (!cell || !value_is_bound(cell->value))
        cell = attrs_find(&extern_find(machine, STR("copyreg.pickle"))->thing->attrs,
                          note);
    return cell && value_is_bound(cell->value) ? cell : NULL;
}

bool pickle_registered(Pickler *pickler, Thing *thing)
{
    const Cell *reducer = reducer_of(pickler->machine, thing);
    if (!reducer)
        return false;
    ClassHit hit = {.value = reducer->value, .cell = (Cell *)reducer, .where = thing};
    pickle_reduced(pickler, ask(pickler, thing, hit), reducer->site);
    return true;
}

/* `__getstate__` gives the state instead of the attributes. */
static void pickle_getstate(Pickler *pickler, Thing *instance, ClassHit hit)
{
    Value state = ask(pickler, instance, hit);
    PathMark mark = pickle_enter(pickler, STR("what __getstate__ gives"), pickler->name,
                                 hit.cell->site);
    uint32_t before = pickler->failures.len;
    pickle_value(pickler, state);
    for (uint32_t i = before; i < pickler->failures.len; i++)
        if (pickler->failures.at[i].kind == FAILURE_DUMP)
            pickler->failures.at[i].reason = REASON_GETSTATE;
    pickle_leave(pickler, mark);
}

/* A member of an Enum goes as its class and its value. */
static void pickle_enum_member(Pickler *pickler, Thing *instance)
{
    pickle_class(pickler, instance->instance.class_);
    const Cell *value = attrs_find(&instance->attrs, NAME_VALUE);
    if (value)
        pickle_attribute(pickler, NAME_VALUE, value);
}

/* A Process crosses once, when it is started; what has been started doesn't cross again.
   Whether it is refused. */
static bool pickle_process(Pickler *pickler, Thing *process)
{
    Machine *machine = pickler->machine;
    const Cell *started = attrs_find(&process->attrs,
                                     name_make(machine->names, STR("<started>")));
    bool is_started = started && value_is_bound(started->value);
    if (pickler->transport == TRANSPORT_TASK)
        pickle_fail(
            pickler, FAILURE_DUMP, REASON_PROCESS_IN_TASK, STR("a process"),
            STR("TypeError: Pickling an AuthenticationString object is disallowed for "
                "security reasons"),
            process->site);
    else if (is_started && (process != pickler->starting || pickler->path.len > 0))
        pickle_fail(pickler, FAILURE_DUMP, REASON_PROCESS_IN_TASK,
                    STR("a started process"),
                    STR("TypeError: cannot pickle 'weakref.ReferenceType' object"),
                    process->site);
    else
        return false;
    return true;
}

/* What is in an object that is a container and more (content.h). */
static void pickle_content(Pickler *pickler, const Thing *object)
{
    Thing *held = content_of(pickler->machine, object);
    if (held)
        pickle_thing(pickler, held);
}

void pickle_instance(Pickler *pickler, Thing *instance)
{
    Thing *class_ = instance->instance.class_;
    Machine *machine = pickler->machine;
    if (class_->class_.flavour == CLASS_ENUM) {
        pickle_enum_member(pickler, instance);
        return;
    }
    if (pickle_registered(pickler, instance))
        return;
    ClassHit reduce = class_find_own(machine, class_, NAME_DUNDER_REDUCE_EX);
    if (!value_is_bound(reduce.value))
        reduce = class_find_own(machine, class_, NAME_DUNDER_REDUCE);
    if (value_is_bound(reduce.value)) {
        pickle_reduced(pickler, ask(pickler, instance, reduce), reduce.cell->site);
        return;
    }
    uint32_t before = pickler->failures.len;
    pickle_class(pickler, class_);
    if (pickler->failures.len > before)
        return;
    ClassHit getstate = class_find_own(machine, class_, NAME_DUNDER_GETSTATE);
    bool has_own_state = value_is_bound(getstate.value);
    if (is_process(class_) && !has_own_state && pickle_process(pickler, instance))
        return;
    if (pickle_structure(pickler, instance) ||
        pickle_library_base(pickler, instance, has_own_state) ||
        class_->class_.has_unknown_base)
        return;
    if (exception_rebuild(pickler, instance))
        return;
    pickle_value(pickler, instance->instance.args.value); /* an exception's */
    pickle_content(pickler, instance);
    if (has_own_state)
        pickle_getstate(pickler, instance, getstate);
    else
        pickle_attributes(pickler, instance);
    if (pickler->failures.len == before)
        rebuild_instance(pickler, instance);
}

void pickle_object(Pickler *pickler, Thing *object)
{
    const Fact *fact = object->object.fact;
    if (pickle_registered(pickler, object))
        return;
    if (fact && fact->role == ROLE_PROCESS) {
        if (!pickle_process(pickler, object))
            pickle_attributes(pickler, object);
        return;
    }
    if (pickle_by_fact(pickler, fact, object->site))
        return;
    pickle_content(pickler, object);
    if (!str_equal(object->object.type->known.canonical,
                   STR("collections.defaultdict"))) {
        bool holds = (fact && fact->answer_count > 0) ||
                     raise_builtin_name(object->object.type->thing).len > 0;
        if (holds || str_starts(object->object.type->name, STR("types.SimpleNamespace")))
            pickle_attributes(pickler, object);
        return;
    }
    uint32_t before = pickler->failures.len;
    pickle_attributes(pickler, object);
    for (uint32_t i = before; i < pickler->failures.len; i++)
        if (pickler->failures.at[i].reason == REASON_LAMBDA)
            pickler->failures.at[i].reason = REASON_DEFAULT_FACTORY;
}
