/* crossing/signature.c: calls as Python checks them (language reference, 6.3.4), for
   arguments whose number is known. Only functions of the program are judged: their
   parameters are in sight. */
#include "crossing/signature.h"

#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"

typedef struct Given {
    uint32_t positions; /* positional arguments, the least number where has_more */
    bool has_more;      /* *rest of unknown content */
    bool has_more_keywords;
} Given;

static Given count_given(Arguments args)
{
    Given given = {0};
    for (uint32_t i = 0; i < args.len; i++) {
        given.has_more |= args.at[i].stars == 1;
        given.has_more_keywords |= args.at[i].stars == 2;
        given.positions += !args.at[i].stars && !args.at[i].keyword;
    }
    return given;
}

static bool is_positional(const Param *param)
{
    return param->kind == PARAM_POSITIONAL_ONLY || param->kind == PARAM_NORMAL;
}

static bool has_kind(const Function *def, ParamKind kind)
{
    for (uint32_t i = 0; i < def->param_count; i++)
        if (def->params[i].kind == kind)
            return true;
    return false;
}

static uint32_t count_positional(const Function *def)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < def->param_count; i++)
        count += is_positional(&def->params[i]);
    return count;
}

static bool has_keyword(Arguments args, Name name)
{
    for (uint32_t i = 0; i < args.len; i++)
        if (name && args.at[i].keyword == name)
            return true;
    return false;
}

static Str plural(uint32_t count)
{
    return count == 1 ? STR("") : STR("s");
}

static Str refuse_many(Machine *machine, const Function *def, Given given, Str name)
{
    uint32_t most = count_positional(def);
    if (has_kind(def, PARAM_VAR_POSITIONAL) || given.positions <= most)
        return (Str){0};
    return str_format(
        machine->arena,
        "TypeError: %.*s() takes %u positional argument%.*s but %u %s given",
        STR_ARG(name), most, STR_ARG(plural(most)), given.positions,
        given.positions == 1 ? "was" : "were");
}

static const Param *find_param(const Function *def, Name name)
{
    for (uint32_t i = 0; i < def->param_count; i++) {
        const Param *param = &def->params[i];
        if (param->name == name &&
            (param->kind == PARAM_NORMAL || param->kind == PARAM_KEYWORD_ONLY))
            return param;
    }
    return NULL;
}

static Str refuse_keyword(Machine *machine, const Function *def, Arguments args,
                          Given given, Str name)
{
    for (uint32_t i = 0; i < args.len; i++) {
        Name keyword = args.at[i].keyword;
        const Param *param = keyword ? find_param(def, keyword) : NULL;
        bool is_taken = param && param->kind == PARAM_NORMAL &&
                        (uint32_t)(param - def->params) < given.positions;
        bool is_unknown = keyword && !param && !has_kind(def, PARAM_VAR_KEYWORD);
        Str word = keyword ? name_text(machine->names, keyword) : (Str){0};
        if (is_unknown)
            return str_format(
                machine->arena,
                "TypeError: %.*s() got an unexpected keyword argument '%.*s'",
                STR_ARG(name), STR_ARG(word));
        if (is_taken)
            return str_format(machine->arena,
                              "TypeError: %.*s() got multiple values for argument '%.*s'",
                              STR_ARG(name), STR_ARG(word));
    }
    return (Str){0};
}

static bool is_missing(const Param *param, uint32_t index, Arguments args, Given given)
{
    if (param->default_value || given.has_more_keywords)
        return false;
    if (param->kind == PARAM_KEYWORD_ONLY)
        return !has_keyword(args, param->name);
    if (!is_positional(param) || index < given.positions || given.has_more)
        return false;
    return param->kind == PARAM_POSITIONAL_ONLY || !has_keyword(args, param->name);
}

static Str refuse_few(Machine *machine, const Function *def, Arguments args, Given given,
                      Str name)
{
    uint32_t missing = 0;
    const Param *first = NULL;
    for (uint32_t i = 0; i < def->param_count; i++) {
        if (!is_missing(&def->params[i], i, args, given))
            continue;
        missing++;
        if (!first)
            first = &def->params[i];
    }
    if (!first)
        return (Str){0};
    Str word = first->name ? name_text(machine->names, first->name) : STR("?");
    const char *kind = first->kind == PARAM_KEYWORD_ONLY ? "keyword-only" : "positional";
    return str_format(
        machine->arena, "TypeError: %.*s() missing %u required %s argument%.*s: '%.*s'",
        STR_ARG(name), missing, kind, STR_ARG(plural(missing)), STR_ARG(word));
}

static Str refuse_function(Machine *machine, const Thing *function, Arguments args)
{
    const Function *def = function->function.function;
    Given given = count_given(args);
    Str name = def->is_lambda ? STR("<lambda>") : name_text(machine->names, def->name);
    Str said = refuse_many(machine, def, given, name);
    if (said.len == 0)
        said = refuse_keyword(machine, def, args, given, name);
    return said.len > 0 ? said : refuse_few(machine, def, args, given, name);
}

static Str refuse_method(Machine *machine, const Thing *function, Thing *receiver,
                         Arguments args, const Thing **out)
{
    if (function->kind != THING_FUNCTION)
        return (Str){0};
    return signature_refuses(machine, function,
                             arguments_prepend(machine, receiver, function->site, args),
                             out);
}

/* C(…): its own __init__, where nothing else has a word in it. */
static Str refuse_class(Machine *machine, Thing *class_, Arguments args,
                        const Thing **out)
{
    Value init = class_find_own(machine, class_, NAME_DUNDER_INIT).value;
    Value new = class_find_own(machine, class_, NAME_DUNDER_NEW).value;
    if (class_->class_.metaclass || class_->class_.has_unknown_base ||
        class_->class_.flavour || value_is_bound(new) || !value_only(init))
        return (Str){0};
    return refuse_method(machine, value_only(init), class_, args, out);
}

Str signature_refuses(Machine *machine, const Thing *callable, Arguments args,
                      const Thing **function)
{
    if (callable->kind == THING_FUNCTION) {
        *function = callable;
        return refuse_function(machine, callable, args);
    }
    if (callable->kind == THING_BOUND)
        return refuse_method(machine, callable->bound.function, callable->bound.receiver,
                             args, function);
    if (callable->kind == THING_PARTIAL)
        return signature_refuses(machine, callable->partial.callee,
                                 arguments_concat(machine, callable->partial.args, args),
                                 function);
    if (callable->kind == THING_CLASS)
        return refuse_class(machine, callable->self, args, function);
    if (callable->kind != THING_INSTANCE)
        return (Str){0};
    Value call =
        class_find_own(machine, callable->instance.class_, NAME_DUNDER_CALL).value;
    return value_only(call)
               ? refuse_method(machine, value_only(call), callable->self, args, function)
               : (Str){0};
}

static Str constant_type(const Thing *thing)
{
    switch (thing->constant.type) {
    case CONSTANT_NONE: return STR("NoneType");
    case CONSTANT_BOOL: return STR("bool");
    case CONSTANT_INT: return STR("int");
    case CONSTANT_FLOAT: return STR("float");
    case CONSTANT_STR: return STR("str");
    case CONSTANT_BYTES: return STR("bytes");
    case CONSTANT_ELLIPSIS: return STR("ellipsis");
    }
    return (Str){0};
}

/* An instance whose class, all of it in sight, doesn't have this special method. */
static bool lacks(Machine *machine, const Thing *instance, Name method)
{
    const Thing *class_ = instance->instance.class_;
    return !class_->class_.has_unknown_base && !class_->class_.flavour &&
           !class_library_base(class_) && !class_->class_.metaclass &&
           !value_is_bound(class_find_own(machine, class_, method).value);
}

Str signature_uncallable(Machine *machine, const Thing *thing)
{
    switch (thing->kind) {
    case THING_CONSTANT: return constant_type(thing);
    case THING_ATOM: return STR("a plain value");
    case THING_TUPLE: return STR("tuple");
    case THING_LIST: return STR("list");
    case THING_SET: return STR("set");
    case THING_DICT: return STR("dict");
    case THING_MODULE: return STR("module");
    case THING_GENERATOR:
        return thing->generator.is_coroutine ? STR("coroutine") : STR("generator");
    case THING_INSTANCE:
        return lacks(machine, thing, NAME_DUNDER_CALL)
                   ? str_cut_last(thing->instance.class_->class_.qualname, '.').tail
                   : (Str){0};
    case THING_UNKNOWN:
    case THING_PARAMETER:
    case THING_FUNCTION:
    case THING_CLASS:
    case THING_OBJECT:
    case THING_EXTERN:
    case THING_IMPORT:
    case THING_BOUND:
    case THING_PARTIAL:
    case THING_ITERATOR:
    case THING_SUPER:
    case THING_WRAPPER:
    case THING_KINDS: return (Str){0};
    }
    return (Str){0};
}

Str signature_uniterable(Machine *machine, const Thing *thing)
{
    if (thing->kind == THING_CONSTANT)
        return thing->constant.type == CONSTANT_STR ||
                       thing->constant.type == CONSTANT_BYTES
                   ? (Str){0}
                   : constant_type(thing);
    if (thing->kind == THING_FUNCTION)
        return STR("function");
    if (thing->kind == THING_BOUND && thing->bound.function->kind == THING_FUNCTION)
        return STR("method");
    bool is_plain = thing->kind == THING_INSTANCE &&
                    lacks(machine, thing, NAME_DUNDER_ITER) &&
                    lacks(machine, thing, NAME_DUNDER_GETITEM);
    return is_plain ? str_cut_last(thing->instance.class_->class_.qualname, '.').tail
                    : (Str){0};
}
