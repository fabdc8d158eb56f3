/* What stands between the parentheses of a `def`, or between `lambda` and its colon. */
#include "model/function.h"

#include "base/vec.h"

typedef Vec(Param) Params;

typedef struct Reader {
    Arena *arena;
    const Tree *tree;
    Scope *scope;
    Params params;
    ParamKind kind; /* of a parameter without stars, from here on */
} Reader;

/* Python 2's `(a, (b, c))` as a parameter: the names in it are locals. */
static void bind_names_in(Reader *reader, Node pattern)
{
    const Tree *tree = reader->tree;
    for (Node node = pattern, end = node_end(tree, pattern); node < end; node++)
        if (node_kind(tree, node) == NODE_IDENTIFIER)
            scope_add(reader->arena, reader->scope, node_name(tree, node), node);
}

/* `param` with what stands at `target`: an identifier, or a tuple of them. */
static void add_param(Reader *reader, Param param, Node target)
{
    param.node = target;
    if (node_kind(reader->tree, target) == NODE_IDENTIFIER) {
        param.name = node_name(reader->tree, target);
        param.slot = scope_add(reader->arena, reader->scope, param.name, target)->slot;
    } else {
        param.slot = reader->scope->slot_count++;
        bind_names_in(reader, target);
    }
    vec_add(reader->arena, &reader->params, param);
}

/* The identifier or pattern of a parameter, stars included, without annotation and
   default. */
static Node target_of(const Tree *tree, Node child)
{
    switch (node_kind(tree, child)) {
    case NODE_DEFAULT_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER: return node_field(tree, child, FIELD_NAME);
    case NODE_TYPED_PARAMETER: return node_first(tree, child);
    default: return child;
    }
}

/* `*args` and `**kwargs` without their stars; anything else as it is. */
static Node without_stars(const Tree *tree, Node target, ParamKind *kind)
{
    if (node_kind(tree, target) == NODE_LIST_SPLAT_PATTERN)
        *kind = PARAM_VAR_POSITIONAL;
    else if (node_kind(tree, target) == NODE_DICTIONARY_SPLAT_PATTERN)
        *kind = PARAM_VAR_KEYWORD;
    else
        return target;
    return node_first(tree, target);
}

static void read_param(Reader *reader, Node child)
{
    const Tree *tree = reader->tree;
    Param param = {.kind = reader->kind};
    Node target = without_stars(tree, target_of(tree, child), &param.kind);
    NodeKind kind = node_kind(tree, target);
    bool is_fit = kind == NODE_IDENTIFIER || kind == NODE_TUPLE_PATTERN;
    if (!is_fit || tree->nodes[target].is_missing)
        return; /* a syntax error */
    if (param.kind == PARAM_VAR_POSITIONAL)
        reader->kind = PARAM_KEYWORD_ONLY;
    param.default_value = node_field(tree, child, FIELD_VALUE);
    param.annotation = node_field(tree, child, FIELD_TYPE);
    add_param(reader, param, target);
}

/* The parameters before a `/`. */
static void end_positional_only(Params *params)
{
    for (uint32_t i = params->len; i-- > 0;) {
        if (params->at[i].kind == PARAM_POSITIONAL_ONLY)
            return;
        params->at[i].kind = PARAM_POSITIONAL_ONLY;
    }
}

static void read_params(Reader *reader, Node list)
{
    for_children(reader->tree, list, child) {
        NodeKind kind = node_kind(reader->tree, child);
        if (kind == NODE_KEYWORD_SEPARATOR)
            reader->kind = PARAM_KEYWORD_ONLY;
        else if (kind != NODE_POSITIONAL_SEPARATOR)
            read_param(reader, child);
        else
            end_positional_only(&reader->params);
    }
}

Function *function_make(Arena *arena, const Tree *tree, Scope *scope)
{
    Reader reader = {.arena = arena, .tree = tree, .scope = scope, .kind = PARAM_NORMAL};
    Node list = node_field(tree, scope->node, FIELD_PARAMETERS);
    if (list)
        read_params(&reader, list);
    Function *function = arena_new(arena, Function);
    function->name = scope->name;
    function->node = scope->node;
    function->body = node_field(tree, scope->node, FIELD_BODY);
    function->scope = scope;
    function->params = reader.params.at;
    function->param_count = reader.params.len;
    function->is_lambda = scope->kind == SCOPE_LAMBDA;
    function->is_async = node_child(tree, scope->node, NODE_TOKEN_ASYNC) != 0;
    return function;
}
