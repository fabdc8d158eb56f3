/* value/relevance.c: names spread over a file like dye. Where a dyed name is mentioned,
   the functions around it count, and what a statement assigns it to is dyed: attributes
   and globals in the whole file, a local variable in its function; and the function that
   returns it. Each mention is met once for each name, so the cost is that of sorting the
   file's identifiers. */
#include "value/relevance.h"

#include <stdlib.h>

#include "base/table.h"
#include "syntax/names.h"

typedef struct Mention {
    Name name;
    Node node;
} Mention;

/* A name to be followed: where it stands between two nodes. */
typedef struct Dye {
    Name name;
    Node from, end;
    bool is_library; /* a library's own: what inherits from it ships as it does */
} Dye;

typedef struct Dyed {
    Dye dye;
    UT_hash_handle hh;
} Dyed;

struct Relevance {
    Machine *machine;
    const Module *module;
    Mention *mentions; /* by name, then by place */
    uint32_t mention_count;
    Dyed *dyed;
    Vec(Dye) waiting;
    bool *functions;         /* by their index in module->functions */
    uint32_t shipping_count; /* of MachineSetup.shipping, dyed so far */
};

static Arena *arena_of(const Relevance *relevance)
{
    return relevance->machine->arena;
}

static void add_dye(Relevance *relevance, Dye dye)
{
    Str text = name_text(relevance->machine->names, dye.name);
    bool is_dunder = str_starts(text, STR("__")) && str_ends(text, STR("__"));
    if (!dye.name || is_dunder || dye.name == NAME_SELF)
        return;
    Arena *arena = arena_of(relevance);
    Dyed *found = NULL;
    HASH_FIND(hh, relevance->dyed, &dye, sizeof dye.name + sizeof dye.from, found);
    if (found && (found->dye.is_library || !dye.is_library))
        return;
    if (!found) {
        found = arena_new(arena, Dyed);
        found->dye = dye;
        HASH_ADD(hh, relevance->dyed, dye, sizeof dye.name + sizeof dye.from, found);
    }
    found->dye = dye;
    vec_add(arena, &relevance->waiting, dye);
}

/* In the whole file. */
static void dye_name(Relevance *relevance, Name name, bool is_library)
{
    add_dye(relevance, (Dye){name, 1, relevance->module->tree->count, is_library});
}

static bool mentions_word(const Machine *machine, Str text)
{
    const Strs *words = rules_words(machine->setup->rules);
    for (uint32_t i = 0; i < words->len; i++)
        if (str_find(text, words->at[i]) >= 0)
            return true;
    return false;
}

/* Whether the module that the text names is one of the project's that nobody else looks
   at: one that is looked at for itself says what it offers (MachineSetup.offered). */
static bool is_unseen(const Relevance *relevance, Str dotted, uint32_t level)
{
    const MachineSetup *setup = relevance->machine->setup;
    Str path = project_find(setup->project, relevance->module, dotted, level);
    return path.len > 0 &&
           !(setup->is_input && setup->is_input(setup->input_context, path));
}

/* The same for `name` of `from dotted import name`, which may be a module. */
static bool is_unseen_below(const Relevance *relevance, Str dotted, uint32_t level,
                            Str name)
{
    Str below = name;
    if (dotted.len > 0)
        below = str_format(arena_of(relevance), "%.*s.%.*s", STR_ARG(dotted),
                           STR_ARG(name));
    return is_unseen(relevance, below, level);
}

static bool leads_to_unseen(const Relevance *relevance, Node statement)
{
    const Tree *tree = relevance->module->tree;
    Node from = node_field(tree, statement, FIELD_MODULE_NAME);
    Str dotted = {0};
    uint32_t level = 0;
    if (from) {
        dotted = node_text(tree, from);
        for (; str_starts(dotted, STR(".")); dotted = str_slice(dotted, 1, dotted.len))
            level++;
        dotted = str_trim(dotted);
        if (is_unseen(relevance, dotted, level))
            return true;
    }
    for_children(tree, statement, child) {
        if (tree->nodes[child].field != FIELD_NAME)
            continue;
        Node name = child;
        if (node_kind(tree, child) == NODE_ALIASED_IMPORT)
            name = node_field(tree, child, FIELD_NAME);
        Str text = node_text(tree, name);
        if (from ? is_unseen_below(relevance, dotted, level, text)
                 : is_unseen(relevance, text, 0))
            return true;
    }
    return false;
}

static void dye_import(Relevance *relevance, Node statement)
{
    const Tree *tree = relevance->module->tree;
    bool is_library = mentions_word(relevance->machine, node_text(tree, statement));
    if (!is_library && !leads_to_unseen(relevance, statement))
        return;
    Node end = node_end(tree, statement);
    for (Node at = statement; at < end; at++)
        if (node_kind(tree, at) == NODE_IDENTIFIER)
            dye_name(relevance, node_name(tree, at), is_library);
}

/* What binds libraries and modules, the words themselves where they are names, and what
   other files offer. */
static void dye_origins(Relevance *relevance)
{
    const Machine *machine = relevance->machine;
    const MachineSetup *setup = machine->setup;
    const Tree *tree = relevance->module->tree;
    const Strs *words = rules_words(setup->rules);
    for (uint32_t i = 0; i < words->len; i++)
        dye_name(relevance, name_make(machine->names, words->at[i]), true);
    for (uint32_t i = 0; i < setup->offered_count; i++)
        dye_name(relevance, setup->offered[i], true);
    for (Node at = 1; at < tree->count; at++) {
        NodeKind kind = node_kind(tree, at);
        if (kind == NODE_IMPORT_STATEMENT || kind == NODE_IMPORT_FROM_STATEMENT)
            dye_import(relevance, at);
    }
}

/* The function's index; `node` is its definition. */
static uint32_t function_index(const Module *module, Node node)
{
    uint32_t from = 0, to = module->functions.len;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (module->functions.at[middle]->node < node)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static bool is_function(NodeKind kind)
{
    return kind == NODE_FUNCTION_DEFINITION || kind == NODE_LAMBDA;
}

/* The innermost function around the node, or NULL. */
static const Function *function_around(const Module *module, Node node)
{
    const Tree *tree = module->tree;
    Node at = node_parent(tree, node);
    while (at && !is_function(node_kind(tree, at)))
        at = node_parent(tree, at);
    return at ? module->functions.at[function_index(module, at)] : NULL;
}

static void dye_variable(Relevance *relevance, Node identifier)
{
    const Module *module = relevance->module;
    Name name = node_name(module->tree, identifier);
    const Function *function = function_around(module, identifier);
    const Binding *binding = function ? scope_find_own(function->scope, name) : NULL;
    if (binding && binding->kind == BINDING_LOCAL)
        add_dye(relevance, (Dye){name, function->node,
                                 node_end(module->tree, function->node), false});
    else
        dye_name(relevance, name, false);
}

/* What is assigned to: `x`, `a.x`, `a.x[i]`, each of `x, y`. */
static void dye_target(Relevance *relevance, Node target)
{
    const Tree *tree = relevance->module->tree;
    NodeKind kind = node_kind(tree, target);
    if (kind == NODE_SUBSCRIPT)
        dye_target(relevance, node_first(tree, target));
    else if (kind == NODE_IDENTIFIER)
        dye_variable(relevance, target);
    else if (kind == NODE_ATTRIBUTE)
        dye_name(relevance, node_name(tree, node_field(tree, target, FIELD_ATTRIBUTE)),
                 false);
    else if (kind == NODE_PATTERN_LIST || kind == NODE_TUPLE_PATTERN ||
             kind == NODE_LIST_PATTERN || kind == NODE_LIST_SPLAT_PATTERN ||
             kind == NODE_AS_PATTERN_TARGET)
        for_children(tree, target, child)
            dye_target(relevance, child);
}

/* Methods that keep what they are given in a container. */
static bool keeps_argument(Str method)
{
    static const Str methods[] = {STR_CONST("add"),        STR_CONST("append"),
                                  STR_CONST("appendleft"), STR_CONST("extend"),
                                  STR_CONST("insert"),     STR_CONST("put"),
                                  STR_CONST("setdefault"), STR_CONST("update")};
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (str_equal(method, methods[i]))
            return true;
    return false;
}

/* `a.jobs.append(<dyed>)` */
static void dye_receiver(Relevance *relevance, Node call)
{
    const Tree *tree = relevance->module->tree;
    Node callee = node_field(tree, call, FIELD_FUNCTION);
    if (node_kind(tree, callee) == NODE_ATTRIBUTE &&
        keeps_argument(node_text(tree, node_field(tree, callee, FIELD_ATTRIBUTE))))
        dye_target(relevance, node_field(tree, callee, FIELD_OBJECT));
}

/* What the dyed node `below`, a child of `node`, is assigned to there. */
static void dye_holder(Relevance *relevance, Node node, Node below)
{
    const Tree *tree = relevance->module->tree;
    bool is_left = tree->nodes[below].field == FIELD_LEFT;
    switch ((int)node_kind(tree, node)) {
    case NODE_ASSIGNMENT:
    case NODE_AUGMENTED_ASSIGNMENT:
    case NODE_FOR_STATEMENT:
    case NODE_FOR_IN_CLAUSE:
        if (!is_left && tree->nodes[below].field != FIELD_BODY)
            dye_target(relevance, node_field(tree, node, FIELD_LEFT));
        return;
    case NODE_NAMED_EXPRESSION:
        dye_target(relevance, node_field(tree, node, FIELD_NAME));
        return;
    case NODE_AS_PATTERN:
        for_children(tree, node, child)
            if (node_kind(tree, child) == NODE_AS_PATTERN_TARGET)
                dye_target(relevance, child);
        return;
    case NODE_CALL:
        if (tree->nodes[below].field == FIELD_ARGUMENTS)
            dye_receiver(relevance, node);
        return;
    }
}

/* A method that nobody calls by its name is reached through its class. */
static Name name_of_caller(const Relevance *relevance, const Function *function)
{
    Str text = name_text(relevance->machine->names, function->name);
    const Scope *around = function->scope->parent;
    bool is_special = str_starts(text, STR("__")) && around &&
                      around->kind == SCOPE_CLASS;
    return is_special ? around->name : function->name;
}

static void dye_function(Relevance *relevance, Node node, bool is_returned)
{
    const Module *module = relevance->module;
    uint32_t index = function_index(module, node);
    const Function *function = module->functions.at[index];
    relevance->functions[index] = true;
    if (is_returned || function->is_lambda)
        dye_name(relevance, name_of_caller(relevance, function), false);
}

/* `class Worker(Process)`: the class, and each of its methods: what they inherit may be
   used by any name. */
static void dye_class(Relevance *relevance, Node class_, bool is_library)
{
    const Module *module = relevance->module;
    const Tree *tree = module->tree;
    dye_name(relevance, node_name(tree, node_field(tree, class_, FIELD_NAME)),
             is_library);
    Node end = node_end(tree, class_);
    for (uint32_t i = function_index(module, class_);
         is_library && i < module->functions.len && module->functions.at[i]->node < end;
         i++)
        relevance->functions[i] = true;
}

/* Everything around a dyed mention, innermost first. */
static void climb(Relevance *relevance, Node mention, bool is_library)
{
    const Tree *tree = relevance->module->tree;
    Node below = mention;
    bool is_in_statement = true, is_returned = false;
    for (Node at = node_parent(tree, mention); at; at = node_parent(tree, at)) {
        NodeKind kind = node_kind(tree, at);
        if (is_in_statement)
            dye_holder(relevance, at, below);
        if (kind == NODE_CLASS_DEFINITION &&
            tree->nodes[below].field == FIELD_SUPERCLASSES)
            dye_class(relevance, at, is_library);
        is_returned |= kind == NODE_RETURN_STATEMENT || kind == NODE_YIELD;
        if (is_function(kind)) {
            dye_function(relevance, at, is_returned);
            is_returned = false;
        }
        is_in_statement &= kind != NODE_BLOCK;
        below = at;
    }
}

static int compare_mentions(const void *left, const void *right)
{
    const Mention *a = left, *b = right;
    if (a->name != b->name)
        return a->name < b->name ? -1 : 1;
    return (a->node > b->node) - (a->node < b->node);
}

static void find_mentions(Relevance *relevance)
{
    const Tree *tree = relevance->module->tree;
    uint32_t count = 0;
    for (Node at = 1; at < tree->count; at++)
        count += node_kind(tree, at) == NODE_IDENTIFIER;
    relevance->mentions = arena_array(arena_of(relevance), Mention, count + 1);
    for (Node at = 1; at < tree->count; at++)
        if (node_kind(tree, at) == NODE_IDENTIFIER)
            relevance->mentions[relevance->mention_count++] = (Mention){
                node_name(tree, at), at};
    qsort(relevance->mentions, count, sizeof *relevance->mentions, compare_mentions);
}

static uint32_t first_mention(const Relevance *relevance, Mention wanted)
{
    uint32_t from = 0, to = relevance->mention_count;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (compare_mentions(&relevance->mentions[middle], &wanted) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static void spread(Relevance *relevance, Dye dye)
{
    uint32_t i = first_mention(relevance, (Mention){dye.name, dye.from});
    for (; i < relevance->mention_count; i++) {
        Mention mention = relevance->mentions[i];
        if (mention.name != dye.name || mention.node >= dye.end)
            return;
        climb(relevance, mention.node, dye.is_library);
    }
}

static void spread_all(Relevance *relevance)
{
    while (relevance->waiting.len > 0)
        spread(relevance, relevance->waiting.at[--relevance->waiting.len]);
}

Relevance *relevance_make(Machine *machine, const Module *module)
{
    Relevance *relevance = arena_new(machine->arena, Relevance);
    *relevance = (Relevance){.machine = machine, .module = module};
    relevance->functions = arena_array(machine->arena, bool, module->functions.len + 1);
    find_mentions(relevance);
    dye_origins(relevance);
    spread_all(relevance);
    return relevance;
}

bool relevance_grow(Relevance *relevance)
{
    const NameList *shipping = relevance->machine->setup->shipping;
    bool grew = false;
    for (; shipping && relevance->shipping_count < shipping->len; grew = true)
        dye_name(relevance, shipping->at[relevance->shipping_count++], true);
    spread_all(relevance);
    return grew;
}

bool relevance_has(const Relevance *relevance, uint32_t index)
{
    return relevance->functions[index];
}
