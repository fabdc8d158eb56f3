/* value/class.c: what a class inherits, and what its fields are. */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/instance.h"

static bool has_class(const Classes *mro, const Thing *class_)
{
    for (uint32_t i = 0; i < mro->len; i++)
        if (mro->at[i] == class_)
            return true;
    return false;
}

/* The base that stands in the order: a class, a library's class, or unknown. */
static Thing *read_base(Machine *machine, Value base)
{
    for (uint32_t i = 0; i < base.len; i++) {
        Thing *thing = base.at[i];
        bool is_library = thing->kind == THING_EXTERN ||
                          (thing->kind == THING_BOUND &&
                           thing->bound.function->kind == THING_EXTERN);
        if (thing->kind == THING_CLASS || is_library)
            return thing;
    }
    return machine->unknown.at[0];
}

/* Each class once, before its bases, the last of several places counting: equal to
   Python's order (C3) for the inheritance that is met in programs. */
static void linearise(Machine *machine, Thing *class_, Thing *const *bases,
                      uint32_t count)
{
    Classes *mro = &class_->class_.mro;
    Thing *all[LIMIT_CLASSES * 2], *kept[LIMIT_CLASSES * 2];
    uint32_t len = 0;
    all[len++] = class_;
    for (uint32_t i = 0; i < count; i++) {
        const Classes *other = bases[i]->kind == THING_CLASS ? &bases[i]->class_.mro
                                                             : NULL;
        uint32_t more = other ? other->len : 1;
        for (uint32_t k = 0; k < more && len < LIMIT_CLASSES * 2; k++)
            all[len++] = other ? other->at[k] : bases[i];
    }
    Classes reversed = {kept, 0};
    for (uint32_t i = len; i > 0; i--)
        if (!has_class(&reversed, all[i - 1]))
            reversed.at[reversed.len++] = all[i - 1];
    mro->at = arena_array(machine->arena, Thing *, reversed.len);
    for (uint32_t i = reversed.len; i > 0 && mro->len < LIMIT_CLASSES; i--)
        mro->at[mro->len++] = reversed.at[i - 1];
}

static bool is_exception_name(Str name)
{
    return str_starts(name, STR("builtins.")) &&
           (str_ends(name, STR("Exception")) || str_ends(name, STR("Error")) ||
            str_ends(name, STR("Warning")) || str_ends(name, STR("KeyboardInterrupt")));
}

static ClassFlavour flavour_of(const Extern *base)
{
    static const Str enums[] = {STR_CONST("enum.Enum"), STR_CONST("enum.IntEnum"),
                                STR_CONST("enum.Flag"), STR_CONST("enum.IntFlag"),
                                STR_CONST("enum.StrEnum")};
    if (str_equal(base->name, STR("typing.NamedTuple")))
        return CLASS_NAMEDTUPLE;
    for (size_t i = 0; i < sizeof enums / sizeof *enums; i++)
        if (str_equal(base->name, enums[i]))
            return CLASS_ENUM;
    return is_exception_name(base->name) ? CLASS_EXCEPTION : CLASS_PLAIN;
}

/* Bases that say nothing about an object's state: mix-ins of typing and abc, plain
   containers. */
static bool is_harmless_base(const Extern *base)
{
    static const Str harmless[] = {STR_CONST("typing.Generic"),
                                   STR_CONST("typing.Protocol"),
                                   STR_CONST("abc.ABC"),
                                   STR_CONST("builtins.object"),
                                   STR_CONST("builtins.dict"),
                                   STR_CONST("builtins.list"),
                                   STR_CONST("builtins.set"),
                                   STR_CONST("builtins.str"),
                                   STR_CONST("builtins.int"),
                                   STR_CONST("builtins.float"),
                                   STR_CONST("builtins.tuple"),
                                   STR_CONST("builtins.frozenset"),
                                   STR_CONST("builtins.bytes"),
                                   STR_CONST("collections.UserDict"),
                                   STR_CONST("collections.UserList"),
                                   STR_CONST("collections.OrderedDict"),
                                   STR_CONST("typing_extensions.Protocol"),
                                   STR_CONST("builtins.type"),
                                   STR_CONST("html.parser.HTMLParser"),
                                   STR_CONST("typing.TypedDict"),
                                   STR_CONST("collections.abc.Mapping"),
                                   STR_CONST("collections.abc.Sequence"),
                                   STR_CONST("collections.abc.MutableMapping"),
                                   STR_CONST("collections.abc.Iterator"),
                                   STR_CONST("collections.abc.Iterable"),
                                   STR_CONST("collections.abc.Callable"),
                                   STR_CONST("ast.NodeVisitor"),
                                   STR_CONST("threading.local"),
                                   STR_CONST("contextlib.ContextDecorator"),
                                   STR_CONST("contextlib.AbstractContextManager"),
                                   STR_CONST("json.JSONEncoder")};
    for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++)
        if (str_equal(base->name, harmless[i]))
            return true;
    return base->known.type || base->known.gives || base->known.boundary;
}

static void inherit_one(Thing *class_, const Thing *base)
{
    const Extern *ext = base->kind == THING_EXTERN  ? base->extern_
                        : base->kind == THING_BOUND ? base->bound.function->extern_
                                                    : NULL;
    if (base->kind == THING_CLASS) {
        class_->class_.has_unknown_base |= base->class_.has_unknown_base;
        if (!class_->class_.metaclass)
            class_->class_.metaclass = base->class_.metaclass;
        if (class_->class_.flavour == CLASS_PLAIN)
            class_->class_.flavour = base->class_.flavour;
        return;
    }
    ClassFlavour flavour = ext ? flavour_of(ext) : CLASS_PLAIN;
    if (flavour != CLASS_PLAIN)
        class_->class_.flavour = (uint8_t)flavour;
    else if (!ext || !is_harmless_base(ext))
        class_->class_.has_unknown_base = true;
}

void class_finish(Machine *machine, Thing *class_, Value *bases, uint32_t count)
{
    if (count > LIMIT_CLASSES / 2)
        count = LIMIT_CLASSES / 2;
    Thing **things = arena_array(machine->arena, Thing *, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        things[i] = read_base(machine, bases[i]);
        inherit_one(class_, things[i]);
    }
    linearise(machine, class_, things, count);
}

static void made_fields(Machine *machine, Thing *class_, ClassFields *fields)
{
    for (uint32_t i = 0; i < class_->class_.field_count; i++) {
        ClassField field = {class_->class_.fields[i], 0, class_, false};
        vec_add(machine->arena, fields, field);
    }
}

/* The annotated names of one class body: `x: int`, `y: str = "a"`. */
static void body_fields(Machine *machine, Thing *class_, ClassFields *fields)
{
    if (!class_->class_.scope) {
        made_fields(machine, class_, fields);
        return;
    }
    const Module *module = class_->class_.outer->module->module.module;
    const Tree *tree = module->tree;
    Node body = node_field(tree, class_->class_.scope->node, FIELD_BODY);
    for_children(tree, body, statement) {
        Node assignment = node_kind(tree, statement) == NODE_EXPRESSION_STATEMENT
                              ? node_first(tree, statement)
                              : 0;
        if (!assignment || node_kind(tree, assignment) != NODE_ASSIGNMENT)
            continue;
        Node type = node_field(tree, assignment, FIELD_TYPE);
        Node left = node_field(tree, assignment, FIELD_LEFT);
        if (!type || !left || node_kind(tree, left) != NODE_IDENTIFIER ||
            str_find(node_text(tree, type), STR("ClassVar")) >= 0)
            continue;
        ClassField field = {node_name(tree, left),
                            node_field(tree, assignment, FIELD_RIGHT), class_,
                            str_find(node_text(tree, type), STR("InitVar")) >= 0};
        uint32_t at = 0;
        while (at < fields->len && fields->at[at].name != field.name)
            at++;
        if (at < fields->len)
            fields->at[at] = field;
        else
            vec_add(machine->arena, fields, field);
    }
}

Str class_default_home(const Classes *mro, uint32_t start, Name name)
{
    for (uint32_t i = start; name == NAME_DUNDER_INIT && i < mro->len; i++)
        if (mro->at[i]->kind == THING_CLASS &&
            mro->at[i]->class_.flavour == CLASS_DATACLASS)
            return STR("dataclasses");
    return STR("builtins.object");
}

ClassFields class_fields(Machine *machine, const Thing *class_)
{
    ClassFields fields = {0};
    for (uint32_t i = class_->class_.mro.len; i > 0; i--) {
        Thing *at = class_->class_.mro.at[i - 1];
        if (at->kind == THING_CLASS && at->class_.flavour == class_->class_.flavour)
            body_fields(machine, at, &fields);
    }
    return fields;
}

Thing *class_made(Machine *machine, Str name, ClassFlavour flavour, Site site)
{
    Thing *class_ = machine_make(machine, THING_CLASS, site);
    class_->class_.qualname = name;
    class_->class_.flavour = (uint8_t)flavour;
    linearise(machine, class_, NULL, 0);
    return class_;
}

bool class_is_by_identity(const Thing *thing)
{
    if (thing->kind == THING_CLASS || thing->kind == THING_FUNCTION)
        return true;
    if (thing->kind != THING_INSTANCE ||
        thing->instance.class_->class_.flavour != CLASS_ENUM)
        return false;
    const Extern *base = class_library_base(thing->instance.class_);
    return base && str_equal(base->name, STR("enum.Enum"));
}
