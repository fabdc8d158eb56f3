/* value/print.c: values as text, for --dump=values. What an instance holds is said where
   it stands alone; inside of something else it is only named, as what leads back to
   itself would be. */
#include "value/value.h"

/* Containers inside each other that are spelled out. */
enum { DEPTH_SPELLED = 3 };

typedef struct Printer {
    Arena *arena;
    const Names *names;
} Printer;

static Str thing_text(const Printer *printer, const Thing *thing, uint32_t depth);

static void add_text(const Printer *printer, const Thing *thing, uint32_t depth,
                     Strs *texts)
{
    Str text = thing_text(printer, thing, depth);
    uint32_t at = 0;
    while (at < texts->len && str_compare(texts->at[at], text) < 0)
        at++;
    if (at < texts->len && str_equal(texts->at[at], text))
        return;
    vec_add(printer->arena, texts, text);
    for (uint32_t i = texts->len - 1; i > at; i--)
        texts->at[i] = texts->at[i - 1];
    texts->at[at] = text;
}

static Str value_text(const Printer *printer, Value value, uint32_t depth)
{
    Strs texts = {0};
    for (uint32_t i = 0; i < value.len; i++)
        add_text(printer, value.at[i], depth, &texts);
    return str_join(printer->arena, &texts, STR(" | "));
}

static Str constant_text(const Printer *printer, const Thing *thing)
{
    switch (thing->constant.type) {
    case CONSTANT_NONE: return STR("None");
    case CONSTANT_BOOL: return thing->constant.number ? STR("True") : STR("False");
    case CONSTANT_INT:
        return str_format(printer->arena, "%lld", (long long)thing->constant.number);
    case CONSTANT_FLOAT: return thing->constant.text;
    case CONSTANT_STR:
        return str_format(printer->arena, "'%.*s'", STR_ARG(thing->constant.text));
    case CONSTANT_BYTES:
        return str_format(printer->arena, "b'%.*s'", STR_ARG(thing->constant.text));
    case CONSTANT_ELLIPSIS: break;
    }
    return STR("...");
}

/* "name: what it holds" of each bound cell. */
static void add_cells(const Printer *printer, const Attrs *attrs, bool quoted,
                      uint32_t depth, Strs *parts)
{
    for (uint32_t i = 0; i < attrs->entries.len; i++) {
        AttrEntry entry = attrs->entries.at[i];
        if (!value_is_bound(entry.cell->value))
            continue;
        Str name = name_text(printer->names, entry.name);
        const char *quote = quoted && !str_starts(name, STR("\1")) ? "'" : "";
        if (str_starts(name, STR("\1"))) /* the number of a dict's key */
            name = str_slice(name, 1, name.len);
        if (str_starts(name, STR("\2"))) /* an object of identity */
            name = STR("…");
        Str value = value_text(printer, entry.cell->value, depth);
        Str part = str_format(printer->arena, "%s%.*s%s: %.*s", quote, STR_ARG(name),
                              quote, STR_ARG(value));
        vec_add(printer->arena, parts, part);
    }
}

/* What else is or may be in a container, marked as Python marks the rest. */
static void add_rest(const Printer *printer, const Thing *thing, uint32_t depth,
                     Strs *parts)
{
    Value rest = thing->container.rest.value;
    if (!value_is_bound(rest) && !thing->container.has_unknown)
        return;
    Str text = value_is_bound(rest) ? value_text(printer, rest, depth) : STR("unknown");
    Value keys = thing->container.keys.value;
    Str part = value_is_bound(keys)
                   ? str_format(printer->arena, "%.*s: %.*s",
                                STR_ARG(value_text(printer, keys, depth)), STR_ARG(text))
                   : str_format(printer->arena, "%s%.*s",
                                thing->kind == THING_DICT ? "**" : "*", STR_ARG(text));
    vec_add(printer->arena, parts, part);
}

/* The brackets that Python writes around a container of this kind. */
static const char *brackets(ThingKind kind)
{
    return kind == THING_TUPLE ? "()" : kind == THING_LIST ? "[]" : "{}";
}

static const char *kind_text(ThingKind kind)
{
    static const char *const texts[] = {
#define KIND(name, text) text,
#include "value/kinds.def"
#undef KIND
    };
    return texts[kind];
}

static Str container_text(const Printer *printer, const Thing *thing, uint32_t depth)
{
    Strs parts = {0};
    for (uint32_t i = 0; depth < DEPTH_SPELLED && i < thing->container.elements.len;
         i++) {
        Value value = thing->container.elements.at[i]->value;
        Str part = value_text(printer, value, depth + 1);
        if (value_is_bound(value))
            vec_add(printer->arena, &parts, part);
    }
    if (depth < DEPTH_SPELLED) {
        add_cells(printer, &thing->attrs, true, depth + 1, &parts);
        add_rest(printer, thing, depth + 1, &parts);
    }
    bool is_single = thing->kind == THING_TUPLE && parts.len == 1;
    Str inside = depth < DEPTH_SPELLED ? str_join(printer->arena, &parts, STR(", "))
                                       : STR("...");
    const char *around = brackets(thing->kind);
    return str_format(printer->arena, "%s %c%.*s%s%c", kind_text(thing->kind), around[0],
                      STR_ARG(inside), is_single ? "," : "", around[1]);
}

static Str instance_text(const Printer *printer, const Thing *thing, uint32_t depth)
{
    Str name = thing->instance.class_->class_.qualname;
    Strs parts = {0};
    if (depth == 0)
        add_cells(printer, &thing->attrs, false, depth + 1, &parts);
    Str inside = str_join(printer->arena, &parts, STR(", "));
    return str_format(printer->arena, "instance of %.*s%s%.*s%s", STR_ARG(name),
                      parts.len ? " {" : "", STR_ARG(inside), parts.len ? "}" : "");
}

static Str bound_text(const Printer *printer, const Thing *thing, uint32_t depth)
{
    const Thing *function = thing->bound.function;
    Str name = function->kind == THING_FUNCTION ? function->function.qualname
               : function->kind == THING_EXTERN
                   ? function->extern_->name
                   : name_text(printer->names, thing->bound.name);
    return str_format(printer->arena, "bound method %.*s of %.*s", STR_ARG(name),
                      STR_ARG(thing_text(printer, thing->bound.receiver, depth + 1)));
}

static Str partial_text(const Printer *printer, const Thing *thing, uint32_t depth)
{
    Strs parts = {0};
    Arguments args = thing->partial.args;
    for (uint32_t i = 0; i < args.len; i++) {
        static const char *const stars[] = {"", "*", "**"};
        Str keyword = name_text(printer->names, args.at[i].keyword);
        Str value = value_text(printer, args.at[i].value, depth + 1);
        Str part = str_format(printer->arena, "%s%.*s%s%.*s", stars[args.at[i].stars],
                              STR_ARG(keyword), keyword.len ? "=" : "", STR_ARG(value));
        vec_add(printer->arena, &parts, part);
    }
    Str inside = str_join(printer->arena, &parts, STR(", "));
    Str callee = thing_text(printer, thing->partial.callee, depth + 1);
    return str_format(printer->arena, "partial of %.*s%s%.*s%s", STR_ARG(callee),
                      parts.len ? " (" : "", STR_ARG(inside), parts.len ? ")" : "");
}

static Str wrapper_text(const Thing *thing)
{
    switch (thing->wrapper.wrapper) {
    case WRAPPER_STATIC: return STR("staticmethod");
    case WRAPPER_CLASS: return STR("classmethod");
    case WRAPPER_PROPERTY: return STR("property");
    case WRAPPER_CACHED_PROPERTY: return STR("cached_property");
    case WRAPPER_PARTIALMETHOD: break;
    }
    return STR("partialmethod");
}

/* The kind's word and a name: "class C". */
static Str named(const Printer *printer, const Thing *thing, Str name)
{
    return str_format(printer->arena, "%s %.*s", kind_text(thing->kind), STR_ARG(name));
}

static Str simple_text(const Printer *printer, const Thing *thing)
{
    switch ((int)thing->kind) {
    case THING_PARAMETER:
        return named(
            printer, thing,
            name_text(printer->names,
                      thing->parameter.function->params[thing->parameter.index].name));
    case THING_CONSTANT: return constant_text(printer, thing);
    case THING_FUNCTION:
        return thing->function.function->is_lambda
                   ? STR("lambda")
                   : named(printer, thing, thing->function.qualname);
    case THING_CLASS: return named(printer, thing, thing->class_.qualname);
    case THING_OBJECT: return named(printer, thing, thing->object.type->name);
    case THING_EXTERN: return named(printer, thing, thing->extern_->name);
    case THING_MODULE: return named(printer, thing, thing->module.module->dotted);
    case THING_GENERATOR:
        return thing->generator.is_coroutine ? STR("coroutine") : STR("generator");
    case THING_ITERATOR:
        return str_equal(thing->iterator.type->name, STR("types.GeneratorType"))
                   ? STR("generator")
                   : named(printer, thing, thing->iterator.type->name);
    case THING_WRAPPER: return wrapper_text(thing);
    default: return str_of(kind_text(thing->kind));
    }
}

static Str thing_text(const Printer *printer, const Thing *thing, uint32_t depth)
{
    switch ((int)thing->kind) {
    case THING_TUPLE:
    case THING_LIST:
    case THING_SET:
    case THING_DICT: return container_text(printer, thing, depth);
    case THING_INSTANCE: return instance_text(printer, thing, depth);
    case THING_BOUND:
        return depth > DEPTH_SPELLED ? STR("bound method")
                                     : bound_text(printer, thing, depth);
    case THING_PARTIAL:
        return depth > DEPTH_SPELLED ? STR("partial")
                                     : partial_text(printer, thing, depth);
    default: return simple_text(printer, thing);
    }
}

void value_print(Arena *arena, Value value, const Names *names, Strs *texts)
{
    Printer printer = {arena, names};
    for (uint32_t i = 0; i < value.len; i++)
        add_text(&printer, value.at[i], 0, texts);
}
