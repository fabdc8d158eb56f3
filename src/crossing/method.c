/* crossing/method.c: which start method a process is started by. */
#include "crossing/method.h"

#include "syntax/names.h"
#include "value/attribute.h"

/* The platform defaults in the order of Force.at. */
static Methods nth_method(int index)
{
    static const Methods methods[] = {METHOD_FORK, METHOD_SPAWN, METHOD_FORKSERVER};
    return methods[index];
}

static Methods method_word(Str text)
{
    if (str_equal(text, STR("fork")))
        return METHOD_FORK;
    if (str_equal(text, STR("spawn")))
        return METHOD_SPAWN;
    return str_equal(text, STR("forkserver")) ? METHOD_FORKSERVER : METHODS_NONE;
}

/* The methods that a value names; `otherwise` for None; all where it can't be told. */
static Methods methods_of(Value value, Methods otherwise)
{
    Methods methods = METHODS_NONE;
    for (uint32_t i = 0; i < value.len; i++) {
        const Thing *thing = value.at[i];
        Methods one = METHODS_ALL;
        if (thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_STR)
            one = method_word(thing->constant.text);
        else if (thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_NONE)
            one = otherwise;
        methods |= one ? one : METHODS_ALL;
    }
    return methods;
}

/* The program's start method now. */
static Force of_program(const MethodState *state)
{
    Force force;
    for (int i = 0; i < 3; i++) {
        Methods otherwise = nth_method(i);
        Value chosen = state->chosen[i].value;
        force.at[i] = value_is_bound(chosen) ? methods_of(chosen, otherwise) : otherwise;
    }
    return force;
}

static Force same(Methods methods)
{
    return (Force){{methods, methods, methods}};
}

static Force of_context(Machine *machine, const MethodState *state, Value context);

/* A context object: its fixed method, or the name that get_context was given. */
static Force of_one_context(Machine *machine, const MethodState *state,
                            const Thing *thing)
{
    if (thing->kind == THING_EXTERN)
        return of_program(state); /* the module itself serves as context */
    if (thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_STR)
        return same(methods_of(value_of(thing->self), METHODS_ALL)); /* by name: torch */
    if (thing->kind == THING_CONSTANT)
        return of_program(state);
    if (thing->kind != THING_OBJECT)
        return same(METHODS_ALL);
    if (thing->object.fact && thing->object.fact->method)
        return same(thing->object.fact->method);
    const Cell *cell = attrs_find(&thing->attrs,
                                  name_make(machine->names, STR("<method>")));
    if (!cell || !value_is_bound(cell->value))
        return of_program(state);
    Force program = of_program(state);
    for (int i = 0; i < 3; i++)
        program.at[i] = methods_of(cell->value, program.at[i]);
    return program;
}

static Force of_context(Machine *machine, const MethodState *state, Value context)
{
    Force force = same(METHODS_NONE);
    for (uint32_t i = 0; i < context.len; i++) {
        Force one = of_one_context(machine, state, context.at[i]);
        for (int k = 0; k < 3; k++)
            force.at[k] |= one.at[k];
    }
    return context.len ? force : of_program(state);
}

/* A context in the class's bases: `class Worker(ctx.Process)`, `class
   Worker(ForkProcess)`. */
static bool of_class(Machine *machine, const MethodState *state, const Thing *class_,
                     Force *force)
{
    for (uint32_t i = 0; i < class_->class_.mro.len; i++) {
        const Thing *base = class_->class_.mro.at[i];
        if (base->kind == THING_BOUND) {
            *force = of_context(machine, state, value_of(base->bound.receiver));
            return true;
        }
        if (base->kind == THING_EXTERN && base->extern_->known.boundary &&
            base->extern_->known.boundary->method) {
            *force = same(base->extern_->known.boundary->method);
            return true;
        }
    }
    return false;
}

static const Cell *context_cell(Machine *machine, const Thing *object)
{
    static const Str names[] = {STR_CONST("<context>"), STR_CONST("<mp_context>")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const Cell *cell = attrs_find(&object->attrs,
                                      name_make(machine->names, names[i]));
        if (cell && value_is_bound(cell->value))
            return cell;
    }
    return NULL;
}

/* An executor with max_tasks_per_child takes spawn where it would fork (3.11 and
   later). */
static Force never_fork(Force force)
{
    for (int i = 0; i < 3; i++)
        if (force.at[i] & METHOD_FORK)
            force.at[i] = (Methods)((force.at[i] & ~METHOD_FORK) | METHOD_SPAWN);
    return force;
}

static bool limits_tasks(Machine *machine, const Thing *object)
{
    const Cell *cell = attrs_find(&object->attrs,
                                  name_make(machine->names, STR("<tasks>")));
    const Thing *only = cell ? value_only(cell->value) : NULL;
    return only && only->kind == THING_CONSTANT && only->constant.type == CONSTANT_INT;
}

Force method_of_object(Machine *machine, const MethodState *state, const Thing *object)
{
    if (!object)
        return of_program(state);
    const Cell *cell = context_cell(machine, object);
    if (cell)
        return of_context(machine, state, cell->value);
    Force force;
    if (object->kind == THING_INSTANCE) {
        bool known = of_class(machine, state, object->instance.class_, &force);
        return known ? force : of_program(state);
    }
    if (object->kind != THING_OBJECT)
        return of_program(state);
    if (limits_tasks(machine, object))
        return never_fork(of_program(state));
    const Boundary *maker = object->object.maker;
    if (maker && maker->method)
        return same(maker->method);
    const Thing *parent = object->object.parent;
    bool by_context = parent && parent->kind == THING_OBJECT && parent->object.fact &&
                      parent->object.fact->role == ROLE_CONTEXT;
    return by_context ? of_one_context(machine, state, parent) : of_program(state);
}

void method_set(Machine *machine, MethodState *state, Value method, Site site)
{
    for (int i = 0; i < 3; i++)
        if (machine->live & nth_method(i))
            state_write(&machine->state, &state->chosen[i], method, site);
}

Value method_get(Machine *machine, const MethodState *state)
{
    Force force = of_program(state);
    bool is_chosen = force.at[0] == force.at[1] && force.at[1] == force.at[2];
    for (int i = 0; is_chosen && i < 3; i++)
        if (force.at[0] == nth_method(i)) {
            static const char *const words[] = {"fork", "spawn", "forkserver"};
            return machine_str(machine, str_of(words[i]));
        }
    return extern_value(extern_find(machine, STR("multiprocessing.get_start_method()")));
}

Value method_context(Machine *machine, Value method, Site site)
{
    const Extern *type = extern_find(machine, STR("multiprocessing.context.BaseContext"));
    Thing *context = machine_object(machine, type, NULL, site);
    const Thing *only = value_only(method);
    bool is_none = only && only->kind == THING_CONSTANT &&
                   only->constant.type == CONSTANT_NONE;
    if (value_is_bound(method) && !is_none)
        state_write(&machine->state,
                    attrs_get(machine->arena, &context->attrs,
                              name_make(machine->names, STR("<method>"))),
                    method, site);
    return value_of(context);
}

Methods method_map(Force force, Methods fails, Methods live)
{
    Methods defaults = METHODS_NONE;
    for (int i = 0; i < 3; i++) {
        bool always = force.at[i] && (force.at[i] & ~fails) == 0;
        if (always && (live & nth_method(i)))
            defaults = (Methods)(defaults | nth_method(i));
    }
    return defaults;
}
