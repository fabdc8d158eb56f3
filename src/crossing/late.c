/* crossing/late.c: a worker has its parent's environment and folder as they were when it
   was started, and the environment even as it was when the fork server was. The recursion
   limit stays in the parent unless it is forked. */
#include "crossing/late.h"

#include "crossing/child.h"
#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/method.h"
#include "crossing/object.h"
#include "value/call.h"

/* What Python allows by itself. */
enum { USUAL_DEPTH = 1000 };

static bool is_text(const Thing *thing)
{
    return thing && thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_STR;
}

static const Thing *argument(const Event *event, uint32_t index)
{
    return value_only(arguments_value(event->args, index, 0));
}

static Name key_of(Machine *machine, const Event *event)
{
    const Thing *key = argument(event, 0);
    return is_text(key) && key->constant.text.len > 0
               ? name_make(machine->names, key->constant.text)
               : 0;
}

/* Variables that every program finds set. */
static bool is_common(Str key)
{
    static const Str common[] = {
        STR_CONST("PATH"), STR_CONST("HOME"),  STR_CONST("USER"), STR_CONST("LANG"),
        STR_CONST("PWD"),  STR_CONST("SHELL"), STR_CONST("TERM"), STR_CONST("TMPDIR")};
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        if (str_equal(key, common[i]))
            return true;
    return false;
}

static void note_once(Machine *machine, Cell *cell, Value value, Site site)
{
    if (!value_is_bound(cell->value))
        state_write(&machine->state, cell, value, site);
}

/* The first setting of a variable is the one that matters: before it there was none. What
   a child sets by itself it has, and so may others. */
static void note_variable(Crosser *crosser, Machine *machine, const Event *event)
{
    Name key = key_of(machine, event);
    if (!key || is_common(name_text(machine->names, key)))
        return;
    Cell *cell = attrs_get(machine->arena, &crosser->environment, key);
    if (machine->in_child)
        cell->imported = machine->yes;
    else
        note_once(machine, cell, machine->yes, event->site);
}

/* The start methods whose children began before `tick`, so that the owner's worker is one
   of them. */
static Methods begun_before(Crosser *crosser, Machine *machine, const Thing *owner,
                            uint32_t tick, bool is_environment)
{
    Role role = event_role(owner);
    Cell *served = &crosser->served;
    bool is_served = is_environment && value_is_bound(served->value) &&
                     served->tick < tick;
    Methods methods = is_served ? METHOD_FORKSERVER : METHODS_NONE;
    if (role == ROLE_POOL && owner->made < tick)
        return METHODS_ALL;
    if (role != ROLE_EXECUTOR || !object_has_notes(owner))
        return methods;
    const Cell *started = attrs_find(&owner->attrs,
                                     name_make(machine->names, STR("<started>")));
    bool is_started = started && value_is_bound(started->value) && started->tick < tick;
    return is_started ? methods | METHOD_FORK : methods;
}

static void accuse(Crosser *crosser, Machine *machine, const Event *event, Fault *fault,
                   Methods methods)
{
    Thing *owner = event_owner(crosser->child);
    Force theirs = method_of_object(machine, &crosser->methods, owner);
    Force force = {{0}};
    for (int i = 0; i < 3; i++)
        if (theirs.at[i] && !(theirs.at[i] & ~methods))
            force.at[i] = METHODS_ALL;
    fault->reason = REASON_LATE;
    fault->force = &force;
    child_accuse(crosser, machine, event, *fault);
}

/* os.environ["X"], in a child that was started before the parent set it. */
static void check_variable(Crosser *crosser, Machine *machine, const Event *event)
{
    Name key = key_of(machine, event);
    const Cell *set = key ? attrs_find(&crosser->environment, key) : NULL;
    if (!set || !value_is_bound(set->value) || value_is_bound(set->imported))
        return;
    Methods methods = begun_before(crosser, machine, event_owner(crosser->child),
                                   set->tick, true);
    Str text = name_text(machine->names, key);
    Fault fault = child_fault(crosser, machine);
    fault.what = str_format(machine->arena, "the environment variable %.*s",
                            STR_ARG(text));
    fault.exception = str_format(machine->arena, "KeyError: '%.*s'", STR_ARG(text));
    fault.step = (TrailStep){STR("the child reads it here"), event->site};
    accuse(crosser, machine, event, &fault, methods);
}

/* open("name"), for reading. */
static bool reads_relative(Machine *machine, const Event *event)
{
    const Thing *path = argument(event, 0);
    if (!is_text(path) || path->constant.text.len == 0 ||
        path->constant.text.at[0] == '/' || str_find(path->constant.text, STR(":")) >= 0)
        return false;
    const Argument *mode = arguments_find(event->args, 1,
                                          name_make(machine->names, STR("mode")));
    const Thing *word = mode && !mode->stars ? value_only(mode->value) : NULL;
    return !mode || (is_text(word) && str_starts(word->constant.text, STR("r")) &&
                     str_find(word->constant.text, STR("+")) < 0);
}

/* A relative path in a worker that is still in the folder it was started in. */
static void check_path(Crosser *crosser, Machine *machine, const Event *event)
{
    if (!value_is_bound(crosser->folder.value) || !reads_relative(machine, event))
        return;
    Methods methods = begun_before(crosser, machine, event_owner(crosser->child),
                                   crosser->folder.tick, false);
    Fault fault = child_fault(crosser, machine);
    fault.what = STR("the current folder");
    fault.exception = str_format(
        machine->arena, "FileNotFoundError: [Errno 2] No such file or directory: '%.*s'",
        STR_ARG(argument(event, 0)->constant.text));
    fault.step = (TrailStep){STR("the child opens a relative path here"), event->site};
    accuse(crosser, machine, event, &fault, methods);
}

static void note_limit(Crosser *crosser, Machine *machine, const Event *event)
{
    const Thing *limit = argument(event, 0);
    bool is_known = limit && limit->kind == THING_CONSTANT && !machine->in_child &&
                    machine->state.in_main_only;
    state_write(&machine->state, &crosser->limit,
                is_known ? value_of(limit->self) : machine->unknown, event->site);
}

void late_follow_other(Crosser *crosser, Machine *machine, const Event *event)
{
    Str name = event->callee->known.canonical;
    bool in_child = machine->in_child && crosser->child;
    if (machine->alternatives > 1)
        return;
    if (str_equal(name, STR("sys.setrecursionlimit")))
        note_limit(crosser, machine, event);
    else if (str_equal(name, STR("os.chdir")) && !machine->in_child)
        state_write(&machine->state, &crosser->folder, machine->yes, event->site);
    else if (str_equal(name, STR("os._Environ.__setitem__")))
        note_variable(crosser, machine, event);
    else if (str_equal(name, STR("os._Environ.__getitem__")) && in_child)
        check_variable(crosser, machine, event);
    else if (str_equal(name, STR("builtins.open")) && in_child)
        check_path(crosser, machine, event);
}

/* Whether the function calls itself by its name. */
static bool is_recursive(const Thing *function)
{
    const Function *def = function->function.function;
    const Tree *tree = function->site.module ? function->site.module->tree : NULL;
    Node end = tree ? node_end(tree, def->node) : 0;
    for (Node at = def->node; at < end; at++) {
        Node callee = node_kind(tree, at) == NODE_CALL
                          ? node_field(tree, at, FIELD_FUNCTION)
                          : 0;
        if (callee && node_kind(tree, callee) == NODE_IDENTIFIER &&
            node_name(tree, callee) == def->name)
            return true;
    }
    return false;
}

static bool goes_deep(const Argument *arg, int64_t limit)
{
    const Thing *only = value_only(arg->value);
    return !arg->stars && only && only->kind == THING_CONSTANT &&
           only->constant.type == CONSTANT_INT && only->constant.number >= USUAL_DEPTH &&
           only->constant.number < limit;
}

/* submit(depth, 2000), where only the parent may go as deep. */
static void check_depth(Crosser *crosser, Machine *machine, const Event *event)
{
    const Thing *limit = value_only(crosser->limit.value);
    const Argument *callable = event->args.len > 1 ? &event->args.at[0] : NULL;
    const Thing *function = callable ? value_only(callable->value) : NULL;
    bool is_known = limit && limit->kind == THING_CONSTANT &&
                    limit->constant.type == CONSTANT_INT && function &&
                    function->kind == THING_FUNCTION && is_recursive(function);
    if (!is_known || event->boundary->effect != EFFECT_SUBMIT)
        return;
    Force force = method_of_object(machine, &crosser->methods, event_owner(event));
    for (uint32_t i = 1; i < event->args.len; i++) {
        if (!goes_deep(&event->args.at[i], limit->constant.number))
            continue;
        Fault fault = {
            .kind = FAILURE_LOAD,
            .reason = REASON_LATE,
            .what = STR("the recursion limit"),
            .exception = STR("RecursionError: maximum recursion depth exceeded"),
            .site = event->args.at[i].site,
            .step = {STR("it is raised here, in the parent only"), crosser->limit.site},
            .force = &force};
        fault_add(crosser, machine, event, &fault);
        return;
    }
}

void late_follow(Crosser *crosser, Machine *machine, const Event *event)
{
    bool starts = event->boundary->effect == EFFECT_START ||
                  (event->boundary->effect == EFFECT_SUBMIT &&
                   event_role(event->receiver) == ROLE_EXECUTOR);
    if (machine->alternatives <= 1)
        check_depth(crosser, machine, event);
    if (starts)
        note_once(machine, &crosser->served, machine->yes, event->site);
}
