/* The one walk that finds a file's scopes and what they bind.

   The tree lies in preorder, so that a loop over its numbers meets a node after its
   parent and before all that stands below it. `open` is the stack of the scopes around
   the node at hand: each holds for one subtree, whose root is the body of a definition, a
   whole comprehension or, inside one, its first iterable, which belongs to the scope
   around it. A node lies behind such a subtree as soon as its parent comes before the
   subtree's root. What an assignment and its like bind may stand deep in tuples and
   lists, so each node inherits from its parent whether it is a target. */
#include "model/bind.h"

#include <assert.h>

#include "model/target.h"

/* A qualname longer than this isn't made longer by the scopes inside: lambdas may be
   nested thousandfold. */
enum { QUALNAME_MOST = 1000 };

typedef struct Open {
    Scope *scope;
    Function *function; /* that makes the scope, or NULL */
    Scope *naming; /* the scope itself, or that which what is inside is named after */
    Scope *walrus; /* where a walrus that stands in the scope binds */
    Node root;     /* of the subtree that the scope holds for */
} Open;

typedef struct Binder {
    Arena *arena;
    Arena scratch;
    Module *module;
    Tree *tree;
    const Names *names;
    Vec(Open) open;
    Vec(Open) made;  /* all scopes, by number */
    bool *is_target; /* by node */
} Binder;

static NodeKind parent_kind(const Tree *tree, Node node)
{
    return node_kind(tree, node_parent(tree, node));
}

static NodeField field_of(const Tree *tree, Node node)
{
    return (NodeField)tree->nodes[node].field;
}

/* An identifier that stands in the source, and wasn't made up by the parser. */
static bool is_name(const Tree *tree, Node node)
{
    return node_kind(tree, node) == NODE_IDENTIFIER && !tree->nodes[node].is_missing;
}

static Scope *module_scope_of(const Binder *binder)
{
    return binder->made.at[0].scope;
}

/* A walrus in a comprehension binds in the scope around it (PEP 572); nothing but its own
   targets is bound in a comprehension. */
static Scope *binding_scope(const Binder *binder, Node identifier)
{
    const Open *open = &vec_last(&binder->open);
    bool is_walrus = parent_kind(binder->tree, identifier) == NODE_NAMED_EXPRESSION;
    return is_walrus ? open->walrus : open->scope;
}

static void bind_name(Binder *binder, Scope *scope, Name name, Node first)
{
    const Binding *binding = scope_add(binder->arena, scope, name, first);
    if (binding->kind == BINDING_GLOBAL)
        scope_add(binder->arena, module_scope_of(binder), name, first);
}

/* `global` and `nonlocal` hold for the whole scope, even where they stand behind a use
   (an error in Python 3). At a module's top level they change nothing. */
static void declare_names(Binder *binder, Node statement, BindingKind kind)
{
    Scope *scope = vec_last(&binder->open).scope;
    if (scope->kind == SCOPE_MODULE)
        return;
    for_children(binder->tree, statement, child) {
        if (!is_name(binder->tree, child))
            continue;
        Name name = node_name(binder->tree, child);
        Binding *binding = scope_add(binder->arena, scope, name, child);
        bool is_bound = binding->first != child && binding->kind == BINDING_LOCAL;
        binding->kind = kind;
        if (is_bound)
            bind_name(binder, scope, name, binding->first);
    }
}

static bool is_generator(const Binder *binder, const Scope *scope)
{
    return node_kind(binder->tree, scope->node) == NODE_GENERATOR_EXPRESSION;
}

static Str plain_name(const Binder *binder, const Scope *scope)
{
    if (scope->kind == SCOPE_LAMBDA)
        return STR("<lambda>");
    if (is_generator(binder, scope))
        return STR("<genexpr>");
    return name_text(binder->names, scope->name);
}

/* PEP 3155. Comprehensions of lists, sets and dictionaries are no functions since
   Python 3.12 (PEP 709), and what is inside them is named as if it stood around them. */
static Str qualname_of(const Binder *binder, const Scope *scope)
{
    const Scope *around = vec_last(&binder->open).naming;
    Str name = plain_name(binder, scope);
    if (!name.len || around->qualname.len > QUALNAME_MOST)
        return around->qualname;
    const Binding *own = scope->name ? scope_find_own(around, scope->name) : NULL;
    if (around->kind == SCOPE_MODULE || (own && own->kind == BINDING_GLOBAL))
        return name;
    const char *between = around->function ? ".<locals>." : ".";
    return str_format(binder->arena, "%.*s%s%.*s", STR_ARG(around->qualname), between,
                      STR_ARG(name));
}

/* A new scope that `node` makes, inside the one that is open. */
static Scope *make_scope(Binder *binder, Node node, ScopeKind kind)
{
    Scope *scope = arena_new(binder->arena, Scope);
    scope->kind = kind;
    scope->number = binder->made.len;
    scope->node = node;
    Open made = {.scope = scope, .naming = scope, .walrus = scope, .root = node};
    if (binder->open.len)
        scope->parent = vec_last(&binder->open).scope;
    if (kind == SCOPE_COMPREHENSION) {
        made.walrus = vec_last(&binder->open).walrus;
        made.naming = is_generator(binder, scope) ? scope
                                                  : vec_last(&binder->open).naming;
    }
    vec_add(&binder->scratch, &binder->made, made);
    vec_add(binder->arena, &binder->module->scopes, scope);
    binder->tree->nodes[node].name = scope->number;
    return scope;
}

/* The name of a `def` or `class` is bound in the scope around it. */
static Scope *make_named_scope(Binder *binder, Node node, ScopeKind kind)
{
    Scope *scope = make_scope(binder, node, kind);
    Node identifier = node_field(binder->tree, node, FIELD_NAME);
    if (is_name(binder->tree, identifier)) {
        scope->name = node_name(binder->tree, identifier);
        bind_name(binder, vec_last(&binder->open).scope, scope->name, node);
    }
    scope->qualname = qualname_of(binder, scope);
    return scope;
}

static void make_function(Binder *binder, Scope *scope)
{
    Function *function = function_make(binder->arena, binder->tree, scope);
    scope->function = function;
    binder->made.at[scope->number].function = function;
    vec_add(binder->arena, &binder->module->functions, function);
}

/* The `T` of `def f[T: int, *Ts]` (PEP 695). They have a scope of their own in Python,
   around the definition's; here they are bound in the definition's, as nothing is known
   of them. */
static void bind_type_parameters(Binder *binder, Scope *scope)
{
    const Tree *tree = binder->tree;
    Node list = node_field(tree, scope->node, FIELD_TYPE_PARAMETERS);
    if (!list)
        return;
    for_children(tree, list, child) {
        Node node = child;
        while (node_first(tree, node))
            node = node_first(tree, node);
        if (is_name(tree, node))
            bind_name(binder, scope, node_name(tree, node), node);
    }
}

static void visit_function(Binder *binder, Node node)
{
    Scope *scope = make_named_scope(binder, node, SCOPE_FUNCTION);
    make_function(binder, scope);
    bind_type_parameters(binder, scope);
}

static void visit_lambda(Binder *binder, Node node)
{
    Scope *scope = make_scope(binder, node, SCOPE_LAMBDA);
    scope->qualname = qualname_of(binder, scope);
    make_function(binder, scope);
}

static void visit_comprehension(Binder *binder, Node node)
{
    Scope *scope = make_scope(binder, node, SCOPE_COMPREHENSION);
    scope->qualname = qualname_of(binder, scope);
    vec_add(&binder->scratch, &binder->open, binder->made.at[scope->number]);
}

static void visit(Binder *binder, Node node)
{
    Scope *scope = vec_last(&binder->open).scope;
    switch (node_kind(binder->tree, node)) {
    case NODE_IDENTIFIER:
        if (binder->is_target[node] && is_name(binder->tree, node))
            bind_name(binder, binding_scope(binder, node), node_name(binder->tree, node),
                      node);
        break;
    case NODE_FUNCTION_DEFINITION: visit_function(binder, node); break;
    case NODE_CLASS_DEFINITION:
        bind_type_parameters(binder, make_named_scope(binder, node, SCOPE_CLASS));
        break;
    case NODE_LAMBDA: visit_lambda(binder, node); break;
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION: visit_comprehension(binder, node); break;
    case NODE_GLOBAL_STATEMENT: declare_names(binder, node, BINDING_GLOBAL); break;
    case NODE_NONLOCAL_STATEMENT: declare_names(binder, node, BINDING_NONLOCAL); break;
    case NODE_WILDCARD_IMPORT: scope->has_star_import = true; break;
    case NODE_YIELD:
        if (vec_last(&binder->open).function)
            vec_last(&binder->open).function->is_generator = true;
        break;
    default: break;
    }
}

/* `comprehension` is the scope around `node`. */
static bool is_first_iterable(const Tree *tree, Node node, const Scope *comprehension)
{
    Node clause = node_parent(tree, node);
    return field_of(tree, node) == FIELD_RIGHT &&
           node_kind(tree, clause) == NODE_FOR_IN_CLAUSE &&
           node_child(tree, comprehension->node, NODE_FOR_IN_CLAUSE) == clause;
}

static bool is_definition(NodeKind kind)
{
    return kind == NODE_FUNCTION_DEFINITION || kind == NODE_CLASS_DEFINITION ||
           kind == NODE_LAMBDA;
}

/* The scope that begins to hold at `node` itself; a comprehension's is opened by its
   visit. */
static void open_scope(Binder *binder, Node node)
{
    const Tree *tree = binder->tree;
    const Scope *scope = vec_last(&binder->open).scope;
    Open open;
    if (field_of(tree, node) == FIELD_BODY && is_definition(parent_kind(tree, node)))
        open = binder->made.at[node_name(tree, node_parent(tree, node))];
    else if (scope->kind == SCOPE_COMPREHENSION && is_first_iterable(tree, node, scope))
        open = binder->made.at[scope->parent->number];
    else
        return;
    open.root = node;
    vec_add(&binder->scratch, &binder->open, open);
}

/* The module's root is 1, and so never closed. */
static void close_scopes(Binder *binder, Node node)
{
    while (node_parent(binder->tree, node) < vec_last(&binder->open).root)
        binder->open.len--;
}

void bind_module(Module *module, Tree *tree, const Names *names)
{
    Binder binder = {
        .arena = module->arena, .module = module, .tree = tree, .names = names};
    assert(tree->count > 1);
    module->scope = make_scope(&binder, 1, SCOPE_MODULE);
    vec_add(&binder.scratch, &binder.open, binder.made.at[0]);
    binder.is_target = arena_array(&binder.scratch, bool, tree->count);
    for (Node node = 2; node < tree->count; node++) {
        bool is_in_target = binder.is_target[node_parent(tree, node)];
        binder.is_target[node] = target_is(tree, node, is_in_target);
        close_scopes(&binder, node);
        open_scope(&binder, node);
        visit(&binder, node);
    }
    arena_free(&binder.scratch);
}
