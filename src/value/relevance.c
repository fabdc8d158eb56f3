/* value/relevance.c: names spread over a file like dye: a function that mentions a dyed name dyes its
   own name and what it assigns, except its local variables. */
#include "value/relevance.h"

#include "syntax/names.h"

typedef struct Dyed {
    Name name;
    UT_hash_handle hh;
} Dyed;

struct Relevance {
    Arena *arena;
    const Module *module;
    Dyed *names;
    bool *functions; /* by their index in module->functions */
};

static bool is_dyed(const Relevance *relevance, Name name)
{
    Dyed *found = NULL;
    HASH_FIND(hh, relevance->names, &name, sizeof name, found);
    return found != NULL;
}

static bool dye(Relevance *relevance, const Names *names, Name name)
{
    Str text = name_text(names, name);
    bool is_dunder = str_starts(text, STR("__")) && str_ends(text, STR("__"));
    if (!name || is_dunder || is_dyed(relevance, name))
        return false;
    Arena *arena = relevance->arena;
    Dyed *entry = arena_new(arena, Dyed);
    entry->name = name;
    HASH_ADD(hh, relevance->names, name, sizeof entry->name, entry);
    return true;
}

static bool mentions_word(const Machine *machine, Str text)
{
    const Strs *words = rules_words(machine->setup->rules);
    for (uint32_t i = 0; i < words->len; i++)
        if (str_find(text, words->at[i]) >= 0)
            return true;
    return false;
}

/* The project's module that an import statement names, if it names one. */
static bool is_of_project(Machine *machine, const Module *module, Node statement)
{
    const Tree *tree = module->tree;
    Node from = node_field(tree, statement, FIELD_MODULE_NAME);
    Node name = from ? from : node_field(tree, statement, FIELD_NAME);
    if (!name)
        return false;
    if (node_kind(tree, name) == NODE_RELATIVE_IMPORT)
        return true;
    if (node_kind(tree, name) == NODE_ALIASED_IMPORT)
        name = node_field(tree, name, FIELD_NAME);
    Str first = str_cut(node_text(tree, name), '.').head;
    Project *project = machine->setup->project;
    return project_has_file(project, module, first, 0) ||
           project_has_folder(project, module, first, 0);
}

static void dye_import(Machine *machine, Relevance *relevance, Node statement)
{
    const Tree *tree = relevance->module->tree;
    if (!mentions_word(machine, node_text(tree, statement)) &&
        !is_of_project(machine, relevance->module, statement))
        return;
    Node end = node_end(tree, statement);
    for (Node at = statement; at < end; at++)
        if (node_kind(tree, at) == NODE_IDENTIFIER)
            dye(relevance, machine->names, node_name(tree, at));
}

/* What binds libraries and modules, and the words themselves where they are names. */
static void dye_origins(Machine *machine, Relevance *relevance)
{
    const Tree *tree = relevance->module->tree;
    const Strs *words = rules_words(machine->setup->rules);
    for (uint32_t i = 0; i < words->len; i++)
        dye(relevance, machine->names, name_make(machine->names, words->at[i]));
    for (Node at = 1; at < tree->count; at++) {
        NodeKind kind = node_kind(tree, at);
        if (kind == NODE_IMPORT_STATEMENT || kind == NODE_IMPORT_FROM_STATEMENT)
            dye_import(machine, relevance, at);
    }
}

/* An identifier that a statement assigns to: the last of `self.x`, a global's own. */
static bool is_assigned(const Tree *tree, Node node)
{
    Node at = node;
    if (node_kind(tree, node_parent(tree, at)) == NODE_ATTRIBUTE) {
        if (tree->nodes[at].field != FIELD_ATTRIBUTE)
            return false;
        at = node_parent(tree, at);
    }
    for (int up = 0; up < 3; up++) {
        NodeKind parent = node_kind(tree, node_parent(tree, at));
        if (tree->nodes[at].field == FIELD_LEFT || parent == NODE_AS_PATTERN_TARGET)
            return parent == NODE_ASSIGNMENT || parent == NODE_AUGMENTED_ASSIGNMENT ||
                   parent == NODE_FOR_STATEMENT || parent == NODE_AS_PATTERN_TARGET;
        if (parent != NODE_PATTERN_LIST && parent != NODE_TUPLE_PATTERN)
            return false;
        at = node_parent(tree, at);
    }
    return false;
}

static bool is_local(const Scope *scope, Name name)
{
    const Binding *binding = scope_find_own(scope, name);
    return binding && binding->kind == BINDING_LOCAL;
}

/* What a stretch of the source assigns beyond its own local variables. */
static bool dye_assigned(Machine *machine, Relevance *relevance, Node from, Node end,
                         const Scope *scope)
{
    const Tree *tree = relevance->module->tree;
    bool grew = false;
    for (Node at = from; at < end; at++) {
        if (node_kind(tree, at) != NODE_IDENTIFIER || !is_assigned(tree, at))
            continue;
        bool is_attribute = tree->nodes[at].field == FIELD_ATTRIBUTE;
        if (is_attribute || !scope || !is_local(scope, node_name(tree, at)))
            grew |= dye(relevance, machine->names, node_name(tree, at));
    }
    return grew;
}

static bool mentions_dyed(const Relevance *relevance, Node from, Node end)
{
    const Tree *tree = relevance->module->tree;
    for (Node at = from; at < end; at++)
        if (node_kind(tree, at) == NODE_IDENTIFIER && is_dyed(relevance, node_name(tree, at)))
            return true;
    return false;
}

/* The name of the class that a method stands in. */
static Name class_around(const Function *function)
{
    const Scope *scope = function->scope->parent;
    return scope && scope->kind == SCOPE_CLASS ? scope->name : 0;
}

static bool spread_function(Machine *machine, Relevance *relevance, uint32_t index)
{
    const Module *module = relevance->module;
    const Function *function = module->functions.at[index];
    Node end = node_end(module->tree, function->node);
    if (relevance->functions[index] ||
        !mentions_dyed(relevance, function->node, end))
        return false;
    relevance->functions[index] = true;
    dye_assigned(machine, relevance, function->node, end, function->scope);
    dye(relevance, machine->names, function->name);
    dye(relevance, machine->names, class_around(function));
    return true;
}

/* Statements of the module and of class bodies: `POOL = Pool()`, `class Worker(Process)`. */
static bool spread_statement(Machine *machine, Relevance *relevance, Node statement)
{
    const Tree *tree = relevance->module->tree;
    NodeKind kind = node_kind(tree, statement);
    if (kind == NODE_ASSIGNMENT && mentions_dyed(relevance, statement, node_end(tree, statement)))
        return dye_assigned(machine, relevance, statement, node_end(tree, statement), NULL);
    if (kind != NODE_CLASS_DEFINITION)
        return false;
    Node bases = node_field(tree, statement, FIELD_SUPERCLASSES);
    if (!bases || !mentions_dyed(relevance, bases, node_end(tree, bases)))
        return false;
    return dye(relevance, machine->names,
               node_name(tree, node_field(tree, statement, FIELD_NAME)));
}

static bool is_inside_function(const Relevance *relevance, Node node)
{
    const Tree *tree = relevance->module->tree;
    for (Node at = node_parent(tree, node); at; at = node_parent(tree, at))
        if (node_kind(tree, at) == NODE_FUNCTION_DEFINITION ||
            node_kind(tree, at) == NODE_LAMBDA)
            return true;
    return false;
}

typedef Vec(Node) Nodes;

static bool spread(Machine *machine, Relevance *relevance, const Nodes *statements)
{
    bool grew = false;
    for (uint32_t i = 0; i < relevance->module->functions.len; i++)
        grew |= spread_function(machine, relevance, i);
    for (uint32_t i = 0; i < statements->len; i++)
        grew |= spread_statement(machine, relevance, statements->at[i]);
    return grew;
}

/* Assignments and classes outside of functions. */
static Nodes outer_statements(const Relevance *relevance)
{
    const Tree *tree = relevance->module->tree;
    Nodes statements = {0};
    for (Node at = 1; at < tree->count; at++) {
        NodeKind kind = node_kind(tree, at);
        if ((kind == NODE_ASSIGNMENT || kind == NODE_CLASS_DEFINITION) &&
            !is_inside_function(relevance, at))
            vec_add(relevance->arena, &statements, at);
    }
    return statements;
}

const Relevance *relevance_make(Machine *machine, const Module *module)
{
    Relevance *relevance = arena_new(machine->arena, Relevance);
    relevance->arena = machine->arena;
    relevance->module = module;
    relevance->functions = arena_array(machine->arena, bool, module->functions.len + 1);
    dye_origins(machine, relevance);
    Nodes statements = outer_statements(relevance);
    for (int rounds = 0; rounds < LIMIT_SPREAD_ROUNDS; rounds++)
        if (!spread(machine, relevance, &statements))
            return relevance;
    /* Out of rounds: all of them count. */
    for (uint32_t i = 0; i < module->functions.len; i++)
        relevance->functions[i] = true;
    return relevance;
}

bool relevance_has(const Relevance *relevance, uint32_t index)
{
    return relevance->functions[index];
}
