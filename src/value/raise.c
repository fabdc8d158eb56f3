/* value/raise.c: notes of exceptions, and which handler takes which (language
   reference, 8.4.1). */
#include "value/raise.h"

#include "value/attribute.h"
#include "value/call.h"
#include "value/iterate.h"

/* Raises kept at one time: a worker that raises more is judged by the first. */
enum { RAISES_KEPT = 64 };

/* The built-in exceptions below Exception that have one of their own above them (library
   reference, "Exception hierarchy"). The others stand right below Exception. */
typedef struct Builtin {
    Str name, base;
} Builtin;

static const Builtin hierarchy[] = {
    {STR_CONST("FloatingPointError"), STR_CONST("ArithmeticError")},
    {STR_CONST("OverflowError"), STR_CONST("ArithmeticError")},
    {STR_CONST("ZeroDivisionError"), STR_CONST("ArithmeticError")},
    {STR_CONST("ModuleNotFoundError"), STR_CONST("ImportError")},
    {STR_CONST("IndexError"), STR_CONST("LookupError")},
    {STR_CONST("KeyError"), STR_CONST("LookupError")},
    {STR_CONST("UnboundLocalError"), STR_CONST("NameError")},
    {STR_CONST("BlockingIOError"), STR_CONST("OSError")},
    {STR_CONST("ChildProcessError"), STR_CONST("OSError")},
    {STR_CONST("ConnectionError"), STR_CONST("OSError")},
    {STR_CONST("BrokenPipeError"), STR_CONST("ConnectionError")},
    {STR_CONST("ConnectionAbortedError"), STR_CONST("ConnectionError")},
    {STR_CONST("ConnectionRefusedError"), STR_CONST("ConnectionError")},
    {STR_CONST("ConnectionResetError"), STR_CONST("ConnectionError")},
    {STR_CONST("FileExistsError"), STR_CONST("OSError")},
    {STR_CONST("FileNotFoundError"), STR_CONST("OSError")},
    {STR_CONST("InterruptedError"), STR_CONST("OSError")},
    {STR_CONST("IsADirectoryError"), STR_CONST("OSError")},
    {STR_CONST("NotADirectoryError"), STR_CONST("OSError")},
    {STR_CONST("PermissionError"), STR_CONST("OSError")},
    {STR_CONST("ProcessLookupError"), STR_CONST("OSError")},
    {STR_CONST("TimeoutError"), STR_CONST("OSError")},
    {STR_CONST("NotImplementedError"), STR_CONST("RuntimeError")},
    {STR_CONST("RecursionError"), STR_CONST("RuntimeError")},
    {STR_CONST("IndentationError"), STR_CONST("SyntaxError")},
    {STR_CONST("TabError"), STR_CONST("IndentationError")},
    {STR_CONST("UnicodeError"), STR_CONST("ValueError")},
    {STR_CONST("UnicodeDecodeError"), STR_CONST("UnicodeError")},
    {STR_CONST("UnicodeEncodeError"), STR_CONST("UnicodeError")},
    {STR_CONST("UnicodeTranslateError"), STR_CONST("UnicodeError")},
    {STR_CONST("GeneratorExit"), STR_CONST("BaseException")},
    {STR_CONST("KeyboardInterrupt"), STR_CONST("BaseException")},
    {STR_CONST("SystemExit"), STR_CONST("BaseException")},
    {STR_CONST("BaseExceptionGroup"), STR_CONST("BaseException")},
    {STR_CONST("Exception"), STR_CONST("BaseException")},
    {STR_CONST("EnvironmentError"), STR_CONST("OSError")},
    {STR_CONST("IOError"), STR_CONST("OSError")},
    {STR_CONST("WindowsError"), STR_CONST("OSError")},
};

static Str base_of(Str name)
{
    for (size_t i = 0; i < sizeof hierarchy / sizeof *hierarchy; i++)
        if (str_equal(name, hierarchy[i].name))
            return hierarchy[i].base;
    return str_equal(name, STR("BaseException")) ? (Str){0} : STR("Exception");
}

/* EnvironmentError and IOError are other names of OSError. */
static Str own_name(Str name)
{
    bool is_alias = str_equal(name, STR("IOError")) ||
                    str_equal(name, STR("WindowsError")) ||
                    str_equal(name, STR("EnvironmentError"));
    return is_alias ? STR("OSError") : name;
}

bool raise_inherits(Str name, Str base)
{
    base = own_name(base);
    for (name = own_name(name); name.len > 0; name = base_of(name))
        if (str_equal(name, base))
            return true;
    return false;
}

Str raise_builtin_name(const Thing *thing)
{
    static const Str others[] = {STR_CONST("StopIteration"),
                                 STR_CONST("StopAsyncIteration"),
                                 STR_CONST("KeyboardInterrupt"), STR_CONST("SystemExit"),
                                 STR_CONST("GeneratorExit")};
    if (thing->kind != THING_EXTERN ||
        !str_starts(thing->extern_->name, STR("builtins.")))
        return (Str){0};
    Str name = str_cut_last(thing->extern_->name, '.').tail;
    bool is_exception = str_ends(name, STR("Error")) ||
                        str_ends(name, STR("Exception")) ||
                        str_ends(name, STR("Warning"));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        is_exception |= str_equal(name, others[i]);
    return is_exception ? name : (Str){0};
}

Str raise_builtin_base(const Thing *class_)
{
    for (uint32_t i = 0; i < class_->class_.mro.len; i++) {
        Str name = raise_builtin_name(class_->class_.mro.at[i]);
        if (name.len > 0)
            return name;
    }
    return (Str){0};
}

bool raise_is_exception(const Thing *class_)
{
    return raise_builtin_base(class_).len > 0;
}

static void note(Machine *machine, Raise raise)
{
    raise.live = raise.live ? raise.live : machine->live;
    if (machine->in_child && machine->raises.len < RAISES_KEPT)
        vec_add(machine->arena, &machine->raises, raise);
}

/* A handler begins anywhere in the body, but has the exception as it was raised: what is
   taken back on the way there stays in the copy. */
static Thing *copy_of(Machine *machine, const Thing *exception)
{
    Arena *arena = machine->arena;
    Thing *copy = machine_make(machine, THING_INSTANCE, exception->site);
    copy->instance = exception->instance;
    for (uint32_t i = 0; i < exception->attrs.entries.len; i++) {
        AttrEntry entry = exception->attrs.entries.at[i];
        *attrs_get(arena, &copy->attrs, entry.name) = *entry.cell;
    }
    const Thing *args = value_only(exception->instance.args.value);
    if (!args || args->kind != THING_TUPLE)
        return copy;
    Thing *kept = machine_make(machine, THING_TUPLE, args->site);
    kept->container = args->container;
    kept->container.elements.at = NULL;
    kept->container.elements.len = kept->container.elements.cap = 0;
    for (uint32_t i = 0; i < args->container.elements.len; i++) {
        Cell *cell = arena_new(arena, Cell);
        *cell = *args->container.elements.at[i];
        vec_add(arena, &kept->container.elements, cell);
    }
    copy->instance.args.value = value_of(kept);
    return copy;
}

void raise_note(Machine *machine, Value exception, Site site)
{
    if (!machine->in_child)
        return;
    for (uint32_t i = 0; i < exception.len; i++) {
        Thing *thing = exception.at[i];
        if (thing->kind == THING_CLASS && raise_is_exception(thing))
            thing = value_only(call_thing(machine, thing, (Arguments){0}, site));
        bool is_object = thing &&
                         (thing->kind == THING_INSTANCE || thing->kind == THING_OBJECT);
        Raise raise = {.exception = thing, .live = machine->live, .site = site};
        const MachineSetup *setup = machine->setup;
        if (is_object && thing->kind == THING_INSTANCE)
            raise.caught = copy_of(machine, thing);
        if (is_object && setup->observe_raise)
            raise.verdict = setup->observe_raise(setup->context, machine, &raise);
        if (is_object)
            note(machine, raise);
    }
}

void raise_lost(Machine *machine, const Lost *lost, Str text, Site site)
{
    note(machine, (Raise){.lost = lost, .text = text, .site = site});
}

void raise_again(Machine *machine)
{
    if (machine->handled)
        raise_put(machine, machine->handled);
}

Raises raise_cut(Machine *machine, uint32_t since)
{
    Raises cut = {0};
    for (uint32_t i = since; i < machine->raises.len; i++)
        vec_add(machine->arena, &cut, machine->raises.at[i]);
    if (since < machine->raises.len)
        machine->raises.len = since;
    return cut;
}

void raise_put(Machine *machine, const Raises *raises)
{
    for (uint32_t i = 0; i < raises->len; i++)
        note(machine, raises->at[i]);
}

/* An instance of a class of the program, or an object of a library's type. */
static bool may_be(const Thing *exception, const Thing *type)
{
    Str builtin = raise_builtin_name(type);
    if (str_equal(builtin, STR("BaseException")) || str_equal(builtin, STR("Exception")))
        return true;
    if (exception->kind == THING_OBJECT) {
        Str own = raise_builtin_name(exception->object.type->thing);
        bool is_known = own.len > 0 && builtin.len > 0;
        return is_known ? raise_inherits(own, builtin) : type->kind != THING_CLASS;
    }
    const Thing *class_ = class_of(exception);
    if (class_->class_.has_unknown_base)
        return true;
    for (uint32_t i = 0; i < class_->class_.mro.len; i++)
        if (class_->class_.mro.at[i] == type)
            return true;
    Str base = raise_builtin_base(class_);
    return builtin.len > 0 && base.len > 0 && raise_inherits(base, builtin);
}

static bool takes_one(const Raise *raise, const Thing *type)
{
    if (type->kind == THING_CLASS && raise->lost)
        return false;
    if (type->kind != THING_CLASS && raise_builtin_name(type).len == 0)
        return true; /* it can't be told */
    if (raise->lost)
        return raise_inherits(str_cut(raise->text, ':').head, raise_builtin_name(type));
    return may_be(raise->exception, type);
}

static bool takes(Machine *machine, const Raise *raise, Value types)
{
    if (!value_is_bound(types))
        return true;
    for (uint32_t i = 0; i < types.len; i++) {
        const Thing *type = types.at[i];
        if (type->kind != THING_TUPLE) {
            if (takes_one(raise, type))
                return true;
            continue;
        }
        Elements elements = iterate(machine, value_of(types.at[i]), type->site);
        for (uint32_t k = 0; k < elements.joined.len; k++)
            if (takes_one(raise, elements.joined.at[k]))
                return true;
    }
    return false;
}

Raises raise_take(Machine *machine, Raises *from, Value types)
{
    Raises taken = {0};
    uint32_t left = 0;
    for (uint32_t i = 0; i < from->len; i++) {
        if (takes(machine, &from->at[i], types))
            vec_add(machine->arena, &taken, from->at[i]);
        else
            from->at[left++] = from->at[i];
    }
    from->len = left;
    return taken;
}

Value raise_value(Machine *machine, const Raises *taken)
{
    Value value = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < taken->len; i++) {
        const Raise *raise = &taken->at[i];
        Thing *exception = raise->caught ? raise->caught : raise->exception;
        if (exception)
            value = value_join(machine->arena, value, value_of(exception));
    }
    const Thing *first = value_only(value);
    bool is_own = first && first->kind == THING_INSTANCE;
    return is_own ? value : value_join(machine->arena, machine->unknown, value);
}
