/* value/lost.c: reading what a child hasn't got. Each reader is asked of only while
   machine->lost isn't NULL: nowhere but in children. */
#include "value/lost.h"

#include "syntax/names.h"
#include "value/attribute.h"
#include "value/dict.h"
#include "value/iterate.h"
#include "value/lookup.h"
#include "value/raise.h"

void lost_add(Machine *machine, const Lost *lost)
{
    Arena *arena = machine->arena;
    Lost *found = NULL;
    HASH_FIND_PTR(machine->lost, &lost->key, found);
    if (found)
        return;
    Lost *added = arena_new(arena, Lost);
    *added = *lost;
    HASH_ADD_PTR(machine->lost, key, added);
}

static Lost *find(const Machine *machine, const void *key)
{
    Lost *found = NULL;
    HASH_FIND_PTR(machine->lost, &key, found);
    return found;
}

static void say(Machine *machine, const Lost *lost, Str text, Site site)
{
    if (machine->doubts == 0)
        raise_lost(machine, lost, text, site);
}

/* Names that are builtins too: the child finds those. */
static bool is_builtin(Str name)
{
    static const Str names[] = {
        STR_CONST("abs"),           STR_CONST("all"),        STR_CONST("any"),
        STR_CONST("ascii"),         STR_CONST("bin"),        STR_CONST("bool"),
        STR_CONST("breakpoint"),    STR_CONST("bytearray"),  STR_CONST("bytes"),
        STR_CONST("callable"),      STR_CONST("chr"),        STR_CONST("classmethod"),
        STR_CONST("compile"),       STR_CONST("complex"),    STR_CONST("copyright"),
        STR_CONST("credits"),       STR_CONST("delattr"),    STR_CONST("dict"),
        STR_CONST("dir"),           STR_CONST("divmod"),     STR_CONST("enumerate"),
        STR_CONST("eval"),          STR_CONST("exec"),       STR_CONST("exit"),
        STR_CONST("filter"),        STR_CONST("float"),      STR_CONST("format"),
        STR_CONST("frozenset"),     STR_CONST("getattr"),    STR_CONST("globals"),
        STR_CONST("hasattr"),       STR_CONST("hash"),       STR_CONST("help"),
        STR_CONST("hex"),           STR_CONST("id"),         STR_CONST("input"),
        STR_CONST("int"),           STR_CONST("isinstance"), STR_CONST("issubclass"),
        STR_CONST("iter"),          STR_CONST("len"),        STR_CONST("license"),
        STR_CONST("list"),          STR_CONST("locals"),     STR_CONST("map"),
        STR_CONST("max"),           STR_CONST("memoryview"), STR_CONST("min"),
        STR_CONST("next"),          STR_CONST("object"),     STR_CONST("oct"),
        STR_CONST("open"),          STR_CONST("ord"),        STR_CONST("pow"),
        STR_CONST("print"),         STR_CONST("property"),   STR_CONST("quit"),
        STR_CONST("range"),         STR_CONST("repr"),       STR_CONST("reversed"),
        STR_CONST("round"),         STR_CONST("set"),        STR_CONST("setattr"),
        STR_CONST("slice"),         STR_CONST("sorted"),     STR_CONST("staticmethod"),
        STR_CONST("str"),           STR_CONST("sum"),        STR_CONST("super"),
        STR_CONST("tuple"),         STR_CONST("type"),       STR_CONST("vars"),
        STR_CONST("zip"),           STR_CONST("_"),          STR_CONST("Ellipsis"),
        STR_CONST("NotImplemented")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_equal(name, names[i]))
            return true;
    return str_starts(name, STR("__")) || str_ends(name, STR("Error")) ||
           str_ends(name, STR("Warning")) || str_ends(name, STR("Exception"));
}

void lost_read_name(Machine *machine, Frame *frame, Name name, Site site)
{
    const Cell *cell = lookup_cell(machine, frame, name);
    Lost *lost = cell ? find(machine, cell) : NULL;
    if (!lost)
        return;
    if (value_is_bound(cell->value)) {
        if (lost->kind == LOST_CHANGED && !lost->read.node && machine->doubts == 0)
            lost->read = site;
        return;
    }
    Str text = name_text(machine->names, name);
    if (lost->kind != LOST_MISSING || is_builtin(text) ||
        frame->module->module.stars.len > 0)
        return;
    say(machine, lost,
        str_format(machine->arena, "NameError: name '%.*s' is not defined",
                   STR_ARG(text)),
        site);
}

/* The None that stands where the parent has something else. */
static const Lost *none_of(const Machine *machine, Value value)
{
    const Thing *only = value_only(value);
    return only && only->kind == THING_CONSTANT ? find(machine, only) : NULL;
}

/* The class through which a missing attribute might still be found, and whether it surely
   isn't. */
static bool is_missing(Machine *machine, const Thing *object, Name name)
{
    const Thing *class_ = object->kind == THING_INSTANCE ? object->instance.class_
                                                         : object;
    if (object->kind == THING_MODULE)
        return object->module.stars.len == 0;
    if (object->kind == THING_FUNCTION)
        return true;
    if (class_->kind != THING_CLASS || class_->class_.has_unknown_base ||
        class_->class_.metaclass)
        return false;
    ClassHit hit = class_find(machine, &class_->class_.mro, 0, name);
    if (value_is_bound(hit.value) || hit.is_unknown)
        return false;
    return !value_is_bound(class_find_own(machine, class_, NAME_DUNDER_GETATTR).value) &&
           !value_is_bound(
               class_find_own(machine, class_, NAME_DUNDER_GETATTRIBUTE).value);
}

static Str missing_text(Machine *machine, const Thing *object, Str name)
{
    Arena *arena = machine->arena;
    if (object->kind == THING_MODULE)
        return str_format(arena, "AttributeError: module '%.*s' has no attribute '%.*s'",
                          STR_ARG(object->module.module->dotted), STR_ARG(name));
    if (object->kind == THING_FUNCTION)
        return str_format(arena,
                          "AttributeError: 'function' object has no attribute '%.*s'",
                          STR_ARG(name));
    const Thing *class_ = object->kind == THING_INSTANCE ? object->instance.class_
                                                         : object;
    return str_format(arena, "AttributeError: %s'%.*s'%s has no attribute '%.*s'",
                      object->kind == THING_CLASS ? "type object " : "",
                      STR_ARG(str_cut_last(class_->class_.qualname, '.').tail),
                      object->kind == THING_CLASS ? "" : " object", STR_ARG(name));
}

void lost_read_attribute(Machine *machine, Value object, Name name, Site site)
{
    Str text = name_text(machine->names, name);
    const Lost *none = none_of(machine, object);
    if (none && !str_starts(text, STR("__"))) {
        say(machine, none,
            str_format(machine->arena,
                       "AttributeError: 'NoneType' object has no attribute '%.*s'",
                       STR_ARG(text)),
            site);
        return;
    }
    const Thing *only = value_only(object);
    if (!only || (only->kind != THING_INSTANCE && only->kind != THING_CLASS &&
                  only->kind != THING_MODULE && only->kind != THING_FUNCTION))
        return;
    const Cell *cell = attrs_find(&only->attrs, name);
    const Lost *lost = cell && !value_is_bound(cell->value) ? find(machine, cell) : NULL;
    if (lost && is_missing(machine, only, name))
        say(machine, lost, missing_text(machine, only, text), site);
}

static bool is_empty(const Thing *container)
{
    if (container->container.has_unknown ||
        value_is_bound(container->container.rest.value) ||
        value_is_bound(container->container.keys.value))
        return false;
    for (uint32_t i = 0; i < container->container.elements.len; i++)
        if (value_is_bound(container->container.elements.at[i]->value))
            return false;
    for (uint32_t i = 0; i < container->attrs.entries.len; i++)
        if (value_is_bound(container->attrs.entries.at[i].cell->value))
            return false;
    return true;
}

/* Some element that the parent has put into a container which is empty here. */
static const Lost *any_element(const Machine *machine, const Thing *container)
{
    const Lost *lost = find(machine, &container->container.rest);
    for (uint32_t i = 0; !lost && i < container->container.elements.len; i++)
        lost = find(machine, container->container.elements.at[i]);
    for (uint32_t i = 0; !lost && i < container->attrs.entries.len; i++)
        lost = find(machine, container->attrs.entries.at[i].cell);
    return lost;
}

bool lost_is_emptied(const Machine *machine, Value container)
{
    const Thing *only = value_only(container);
    if (!machine->lost || !only || (only->kind != THING_DICT && only->kind != THING_LIST))
        return false;
    return is_empty(only) && any_element(machine, only);
}

static Str key_error(Machine *machine, Value key)
{
    const Thing *only = value_only(key);
    bool is_text = only && only->kind == THING_CONSTANT &&
                   only->constant.type == CONSTANT_STR;
    return is_text ? str_format(machine->arena, "KeyError: '%.*s'",
                                STR_ARG(only->constant.text))
                   : STR("KeyError");
}

void lost_read_entry(Machine *machine, Value object, Value key, Site site)
{
    const Lost *none = none_of(machine, object);
    if (none)
        say(machine, none, STR("TypeError: 'NoneType' object is not subscriptable"),
            site);
    Thing *only = value_only(object);
    if (!only || (only->kind != THING_DICT && only->kind != THING_LIST))
        return;
    const Lost *lost = NULL;
    if (is_empty(only))
        lost = any_element(machine, only);
    const Cell *cell = only->kind == THING_DICT ? dict_cell(machine, only, key, false)
                                                : NULL;
    bool is_exact = !only->container.has_unknown &&
                    !value_is_bound(only->container.rest.value) &&
                    !value_is_bound(only->container.keys.value);
    if (!lost && cell && !value_is_bound(cell->value) && is_exact)
        lost = find(machine, cell);
    if (lost)
        say(machine, lost,
            only->kind == THING_LIST ? STR("IndexError: list index out of range")
                                     : key_error(machine, key),
            site);
}

void lost_use(Machine *machine, Value value, Str refusal, Site site)
{
    const Lost *none = none_of(machine, value);
    if (none)
        say(machine, none, refusal, site);
}

/* Whether no `__radd__` or the like of the value takes part. */
static bool has_no_operators(Value value)
{
    for (uint32_t i = 0; i < value.len; i++) {
        ThingKind kind = value.at[i]->kind;
        if (kind != THING_CONSTANT && kind != THING_ATOM && kind != THING_LIST &&
            kind != THING_TUPLE && kind != THING_DICT)
            return false;
    }
    return value_is_bound(value);
}

void lost_operate(Machine *machine, NodeKind op, Value left, Value right, Site site)
{
    Str refusal = STR("TypeError: unsupported operand type(s): 'NoneType'");
    switch ((int)op) {
    case NODE_TOKEN_IN:
    case NODE_TOKEN_NOT_IN:
        lost_use(machine, right,
                 STR("TypeError: argument of type 'NoneType' is not iterable"), site);
        return;
    case NODE_TOKEN_EQ:
    case NODE_TOKEN_NE:
    case NODE_TOKEN_IS:
    case NODE_TOKEN_IS_NOT:
    case NODE_TOKEN_BITOR: /* `None | type` is a type */
    case NODE_TOKEN_IOR: return;
    case NODE_TOKEN_MOD: /* `text % None` is a text */
    case NODE_TOKEN_IMOD: break;
    default:
        if (has_no_operators(left))
            lost_use(machine, right, refusal, site);
    }
    if (has_no_operators(right))
        lost_use(machine, left, refusal, site);
}

void lost_give(Machine *machine, const Extern *function, Arguments args, Site site)
{
    static const Str names[] = {
        STR_CONST("builtins.abs"),     STR_CONST("builtins.float"),
        STR_CONST("builtins.int"),     STR_CONST("builtins.len"),
        STR_CONST("builtins.open"),    STR_CONST("builtins.range"),
        STR_CONST("builtins.round"),   STR_CONST("io.open"),
        STR_CONST("math.ceil"),        STR_CONST("math.exp"),
        STR_CONST("math.floor"),       STR_CONST("math.log"),
        STR_CONST("math.sqrt"),        STR_CONST("os.makedirs"),
        STR_CONST("os.path.basename"), STR_CONST("os.path.exists"),
        STR_CONST("os.path.isdir"),    STR_CONST("os.path.isfile"),
        STR_CONST("os.path.join"),     STR_CONST("pathlib.Path"),
        STR_CONST("time.sleep")};
    bool is_given = args.len > 0 && !args.at[0].keyword && !args.at[0].stars;
    if (!is_given || !none_of(machine, args.at[0].value))
        return;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_equal(function->name, names[i]))
            lost_use(machine, args.at[0].value,
                     str_format(machine->arena, "TypeError: %.*s() doesn't take None",
                                STR_ARG(str_cut_last(function->name, '.').tail)),
                     site);
}

bool lost_doubts(const Machine *machine, const Frame *frame, Node condition)
{
    static const Str words[] = {
        STR_CONST("current_process"), STR_CONST("parent_process"), STR_CONST("getp"),
        STR_CONST("hasattr"),         STR_CONST("environ"),        STR_CONST("getenv"),
        STR_CONST("start_method"),    STR_CONST("platform"),       STR_CONST("os.name"),
        STR_CONST("_proc"),           STR_CONST("is_main"),        STR_CONST("child"),
        STR_CONST("worker")};
    if (!machine->lost)
        return false;
    Str text = node_text(frame->module->module.module->tree, condition);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_find(text, words[i]) >= 0)
            return true;
    return false;
}
