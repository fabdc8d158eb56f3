/* value/belongs.c: what type a value is of: isinstance() and callable(). */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/raise.h"
#include "value/truth.h"

static bool fact_is(Machine *machine, const Fact *fact, Str type, int depth)
{
    if (!fact || depth == 0)
        return false;
    if (str_equal(fact->type, type))
        return true;
    for (uint32_t i = 0; i < fact->base_count; i++)
        if (str_equal(fact->bases[i], type) ||
            fact_is(machine, rules_find(machine->setup->rules, fact->bases[i]).type, type,
                    depth - 1))
            return true;
    return false;
}

bool is_of_type(Machine *machine, const Thing *thing, Str type)
{
    if (thing->kind == THING_OBJECT)
        return str_equal(thing->object.type->name, type) ||
               fact_is(machine, thing->object.fact, type, 8);
    const Thing *class_ = thing->kind == THING_CLASS ? thing : class_of(thing);
    if (!class_)
        return false;
    for (uint32_t i = 0; i < class_->class_.mro.len; i++) {
        const Extern *ext = base_extern(class_->class_.mro.at[i]);
        if (!ext)
            continue;
        if (str_equal(ext->name, type) || fact_is(machine, ext->known.type, type, 8) ||
            fact_is(machine, ext->known.gives, type, 8))
            return true;
    }
    return false;
}

/* The built-in type of plain data, a container or a function; empty where it isn't
   known. */
static Str builtin_type(const Thing *thing)
{
    static const Str constants[] = {
        [CONSTANT_NONE] = STR_CONST("types.NoneType"),
        [CONSTANT_BOOL] = STR_CONST("builtins.bool"),
        [CONSTANT_INT] = STR_CONST("builtins.int"),
        [CONSTANT_FLOAT] = STR_CONST("builtins.float"),
        [CONSTANT_STR] = STR_CONST("builtins.str"),
        [CONSTANT_BYTES] = STR_CONST("builtins.bytes"),
        [CONSTANT_ELLIPSIS] = STR_CONST("types.EllipsisType"),
    };
    switch ((int)thing->kind) {
    case THING_CONSTANT: return constants[thing->constant.type];
    case THING_LIST: return STR("builtins.list");
    case THING_TUPLE: return STR("builtins.tuple");
    case THING_DICT: return STR("builtins.dict");
    case THING_SET: return STR("builtins.set");
    case THING_FUNCTION: return STR("types.FunctionType");
    case THING_PARTIAL: return STR("functools.partial");
    case THING_CLASS: return STR("builtins.type");
    default: return (Str){0};
    }
}

/* Whether the thing is of the type called so; known of the common ones, which no other
   inherits. */
static Truth is_builtin(const Thing *thing, Str type)
{
    static const Str common[] = {
        STR_CONST("builtins.bool"),      STR_CONST("builtins.int"),
        STR_CONST("builtins.float"),     STR_CONST("builtins.str"),
        STR_CONST("builtins.bytes"),     STR_CONST("builtins.list"),
        STR_CONST("builtins.tuple"),     STR_CONST("builtins.dict"),
        STR_CONST("builtins.set"),       STR_CONST("builtins.type"),
        STR_CONST("types.FunctionType"), STR_CONST("functools.partial")};
    Str own = builtin_type(thing);
    bool is_bool = str_equal(own, STR("builtins.bool"));
    if (str_equal(type, STR("builtins.object")))
        return TRUTH_TRUE;
    if (str_equal(type, STR("types.LambdaType")))
        type = STR("types.FunctionType");
    if (own.len > 0 &&
        (str_equal(own, type) || (is_bool && str_equal(type, STR("builtins.int")))))
        return TRUTH_TRUE;
    for (size_t i = 0; own.len > 0 && i < sizeof common / sizeof *common; i++)
        if (str_equal(common[i], type))
            return TRUTH_FALSE;
    return TRUTH_UNKNOWN;
}

/* Types that count classes as theirs which don't inherit from them. */
static bool is_abstract(const Fact *fact)
{
    return str_starts(fact->type, STR("collections.abc.")) ||
           str_starts(fact->type, STR("numbers.")) ||
           str_starts(fact->type, STR("typing."));
}

/* An instance of a class that inherits from the program's classes only. */
static bool is_of_own_class(const Thing *thing)
{
    const Thing *class_ = thing->kind == THING_INSTANCE ? thing->instance.class_ : NULL;
    return class_ && !class_->class_.has_unknown_base && !class_->class_.metaclass &&
           !class_library_base(class_);
}

/* What the rules know of a library's type tells its objects from those of other types. */
static Truth is_of_library_type(Machine *machine, const Thing *thing, const Extern *type)
{
    const Fact *fact = type->known.gives ? type->known.gives : type->known.type;
    Str exception = thing->kind == THING_OBJECT
                        ? raise_builtin_name(thing->object.type->thing)
                        : (Str){0};
    if (exception.len > 0 && raise_builtin_name(type->thing).len > 0)
        return raise_inherits(exception, str_cut_last(type->name, '.').tail)
                   ? TRUTH_TRUE
                   : TRUTH_FALSE;
    bool may_be = thing->kind == THING_OBJECT || thing->kind == THING_INSTANCE;
    if (may_be && is_of_type(machine, thing, fact ? fact->type : type->name))
        return TRUTH_TRUE;
    if (thing->kind == THING_OBJECT && thing->object.fact &&
        (fact || str_starts(type->name, STR("builtins."))))
        return str_equal(type->name, STR("builtins.object")) ? TRUTH_TRUE : TRUTH_FALSE;
    Truth truth = is_builtin(thing, type->name);
    bool is_told_apart = fact && (builtin_type(thing).len > 0 ||
                                  (!is_abstract(fact) && is_of_own_class(thing)));
    return truth == TRUTH_UNKNOWN && is_told_apart ? TRUTH_FALSE : truth;
}

/* What the rules say can be called, and the builtins but for two. */
static Truth is_extern_callable(const Extern *extern_)
{
    if (extern_->is_module)
        return TRUTH_FALSE;
    if (extern_->known.is)
        return TRUTH_UNKNOWN;
    bool is_constant = extern_is(extern_->thing, STR("builtins.NotImplemented")) ||
                       extern_is(extern_->thing, STR("builtins.Ellipsis"));
    bool is_builtin_name = str_starts(extern_->name, STR("builtins.")) && !is_constant;
    bool is_called = extern_->known.boundary || extern_->known.gives;
    return is_builtin_name || is_called ? TRUTH_TRUE : TRUTH_UNKNOWN;
}

Truth truth_callable(Machine *machine, const Thing *thing)
{
    switch (thing->kind) {
    case THING_EXTERN: return is_extern_callable(thing->extern_);
    case THING_FUNCTION:
    case THING_CLASS:
    case THING_PARTIAL: return TRUTH_TRUE;
    case THING_BOUND:
        return thing->bound.function->kind == THING_FUNCTION ? TRUTH_TRUE : TRUTH_UNKNOWN;
    case THING_CONSTANT:
    case THING_TUPLE:
    case THING_LIST:
    case THING_SET:
    case THING_DICT:
    case THING_GENERATOR:
    case THING_ITERATOR:
    case THING_MODULE: return TRUTH_FALSE;
    case THING_INSTANCE: {
        const Thing *class_ = thing->instance.class_;
        if (value_is_bound(class_find_own(machine, class_, NAME_DUNDER_CALL).value))
            return TRUTH_TRUE;
        bool may_inherit = class_library_base(class_) || class_->class_.has_unknown_base;
        return may_inherit ? TRUTH_UNKNOWN : TRUTH_FALSE;
    }
    case THING_UNKNOWN:
    case THING_PARAMETER:
    case THING_ATOM:
    case THING_OBJECT:
    case THING_IMPORT:
    case THING_SUPER:
    case THING_WRAPPER:
    case THING_KINDS: break;
    }
    return TRUTH_UNKNOWN;
}

static Truth is_subclass(const Thing *class_, const Thing *base)
{
    const Classes *mro = &class_->class_.mro;
    for (uint32_t i = 0; i < mro->len; i++)
        if (mro->at[i] == base)
            return TRUTH_TRUE;
    return class_->class_.has_unknown_base ? TRUTH_UNKNOWN : TRUTH_FALSE;
}

Truth truth_isinstance(Machine *machine, const Thing *thing, Value types)
{
    const Thing *type = value_only(types);
    if (!type)
        return TRUTH_UNKNOWN;
    if (type->kind == THING_TUPLE) {
        Truth truth = TRUTH_FALSE;
        for (uint32_t i = 0; i < type->container.elements.len && truth != TRUTH_TRUE;
             i++) {
            Truth one = truth_isinstance(machine, thing,
                                         type->container.elements.at[i]->value);
            truth = one == TRUTH_FALSE ? truth : one;
        }
        return truth;
    }
    if (thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_NONE)
        return TRUTH_FALSE;
    const Cell *changed = attrs_find(&thing->attrs, NAME_DUNDER_CLASS);
    bool is_changed = changed && value_is_bound(changed->value);
    const Thing *class_ = is_changed                      ? value_only(changed->value)
                          : thing->kind == THING_INSTANCE ? thing->instance.class_
                                                          : NULL;
    if (is_changed && (!class_ || class_->kind != THING_CLASS))
        return TRUTH_UNKNOWN;
    if (class_ && type->kind == THING_CLASS)
        return is_subclass(class_, type);
    if (type->kind == THING_EXTERN)
        return is_of_library_type(machine, thing, type->extern_);
    bool is_told_apart = type->kind == THING_CLASS && !type->class_.metaclass &&
                         (thing->kind == THING_OBJECT || builtin_type(thing).len > 0);
    return is_told_apart ? TRUTH_FALSE : TRUTH_UNKNOWN;
}
