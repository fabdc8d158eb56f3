/* crossing/starting.c: rules about Process objects that don't follow from the order of
   calls alone. */
#include "crossing/starting.h"

#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/object.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/truth.h"

static bool is_call_of(const Event *event, Str method)
{
    return str_equal(str_cut_last(event->callee->name, '.').tail, method);
}

/* An instance whose class has a constructor of its own, which was followed and never came
   to that of Process. */
static bool lacks_constructor(Machine *machine, const Thing *process)
{
    if (process->kind != THING_INSTANCE || process->is_shared ||
        !certain_knows(machine, process->made))
        return false;
    const Thing *class_ = process->instance.class_;
    Value init = class_find_own(machine, class_, NAME_DUNDER_INIT).value;
    const Thing *function = value_only(init);
    return function && function->kind == THING_FUNCTION &&
           !class_->class_.has_unknown_base &&
           !value_is_bound(object_noted(machine, process, "<life>"));
}

static void check_constructor(Crosser *crosser, Machine *machine, const Event *event)
{
    bool is_start = event->boundary->effect == EFFECT_START;
    bool is_daemon = is_call_of(event, STR("__setattr__"));
    if ((!is_start && !is_daemon) || !lacks_constructor(machine, event->receiver))
        return;
    const Thing *class_ = event->receiver->instance.class_;
    ClassHit init = class_find_own(machine, class_, NAME_DUNDER_INIT);
    Fault fault = {
        .kind = FAILURE_CALL,
        .reason = REASON_PROCESS_MISUSE,
        .what = STR("the constructor of Process hasn't been called"),
        .exception = is_start ? STR("AttributeError: object has no attribute '_closed'")
                              : STR("AttributeError: object has no attribute '_popen'"),
        .step = {STR("this constructor doesn't call super().__init__()"),
                 init.cell->site}};
    if (is_daemon)
        fault.step.text = STR("this constructor calls super().__init__() later");
    fault_add(crosser, machine, event, &fault);
}

static Str first_text(const Event *event)
{
    const Thing *name = event->args.len > 0 ? value_only(event->args.at[0].value) : NULL;
    bool is_text = name && name->kind == THING_CONSTANT &&
                   name->constant.type == CONSTANT_STR;
    return is_text ? name->constant.text : (Str){0};
}

/* `process.daemon = True` is an event of its own: __setattr__. */
static void check_daemon(Crosser *crosser, Machine *machine, const Event *event)
{
    if (!is_call_of(event, STR("__setattr__")) ||
        !str_equal(first_text(event), STR("daemon")))
        return;
    check_constructor(crosser, machine, event);
    if (object_life(machine, event->receiver) != LIFE_RUNNING)
        return;
    Fault fault = {
        .kind = FAILURE_CALL,
        .reason = REASON_PROCESS_MISUSE,
        .what = STR("'daemon' is set after the process has been started"),
        .exception = STR("AssertionError: process has already started"),
        .step = {STR("it is started here"), object_life_site(machine, event->receiver)}};
    fault_add(crosser, machine, event, &fault);
}

/* A method called run, of a subclass, may well call the one that it overrides. */
static bool is_overriding(const Machine *machine)
{
    const Thing *function = machine->call ? machine->call->function : NULL;
    return function && function->kind == THING_FUNCTION &&
           function->function.function->name == NAME_RUN;
}

static void check_run(Crosser *crosser, Machine *machine, const Event *event)
{
    if (event->boundary->effect != EFFECT_RUN || machine->in_child ||
        is_overriding(machine) || object_life(machine, event->receiver) != LIFE_NEW)
        return;
    Fault fault = {.kind = FAILURE_ADVICE,
                   .reason = REASON_PROCESS_MISUSE,
                   .what = STR("run() works here, in the parent; start() was meant"),
                   .step = {STR("the process is created here"),
                            object_life_site(machine, event->receiver)}};
    fault_add(crosser, machine, event, &fault);
}

static void note_daemon(Machine *machine, const Event *event)
{
    const Boundary *boundary = event->boundary;
    for (uint32_t i = 0; i < boundary->param_count; i++) {
        const BoundaryParam *param = &boundary->params[i];
        if (!str_equal(param->name, STR("daemon")))
            continue;
        const Argument *arg = arguments_find(event->args, UINT32_MAX,
                                             name_make(machine->names, param->name));
        if (arg)
            state_write(&machine->state, object_note(machine, event->result, "daemon"),
                        arg->value, arg->site);
    }
}

void starting_check(Crosser *crosser, Machine *machine, const Event *event)
{
    if (object_has_notes(event->result) && event_role(event->result) == ROLE_PROCESS)
        note_daemon(machine, event);
    if (!object_has_notes(event->receiver) ||
        event_role(event->receiver) != ROLE_PROCESS || machine->alternatives > 1)
        return;
    if (event->boundary->effect == EFFECT_START)
        check_constructor(crosser, machine, event);
    check_daemon(crosser, machine, event);
    check_run(crosser, machine, event);
}

/* A pool of a class of the program's own may make its workers as it likes. */
static bool is_plain_pool(Machine *machine, const Thing *pool)
{
    if (pool->kind != THING_OBJECT)
        return false;
    const Thing *context = value_only(object_noted(machine, pool, "<context>"));
    return !value_is_bound(object_noted(machine, pool, "<context>")) ||
           (context && context->kind == THING_OBJECT);
}

bool starting_is_daemon(Machine *machine, const Event *event)
{
    const Thing *owner = event->receiver ? event->receiver : event->result;
    if (!object_has_notes(owner))
        return false;
    if (event_role(owner) == ROLE_POOL)
        return is_plain_pool(machine, owner);
    if (event_role(owner) != ROLE_PROCESS || owner->is_shared)
        return false;
    Value daemon = object_noted(machine, owner, "daemon");
    return value_only(daemon) && truth_of(machine, daemon) == TRUTH_TRUE;
}
