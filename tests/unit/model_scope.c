/* What a name means where it is read, and what a walk over a file finds. The forms in
   which names are bound are in tests/model/. */
#include "model/project.h"
#include "syntax/names.h"
#include "test.h"

typedef struct Parsed {
    Arena arena;
    Names *names;
    const Module *module;
} Parsed;

static Parsed parse(Str text)
{
    Parsed parsed = {0};
    Arena *arena = &parsed.arena;
    parsed.names = names_python(arena);
    ProjectSetup setup = {.files = files_memory(arena, NULL, NULL, 0),
                          .grammar = grammar_load(arena),
                          .names = parsed.names};
    Project *project = project_make(arena, &setup);
    parsed.module = project_load_bytes(project, STR("a.py"), text);
    return parsed;
}

/* The scope that binds a name, and the binding there; both NULL where none does. */
typedef struct Hit {
    const Scope *scope;
    const Binding *binding;
} Hit;

static Hit find_in_module(const Scope *scope, Name name)
{
    while (scope->parent)
        scope = scope->parent;
    const Binding *binding = scope_find_own(scope, name);
    return (Hit){binding ? scope : NULL, binding};
}

/* A class body is passed over by the scopes inside it (language reference, 4.2.2).
   `global` holds for the functions inside the one that says it, too. */
static Hit find_name(const Scope *scope, Name name)
{
    for (const Scope *s = scope; s; s = s->parent) {
        if (s->kind == SCOPE_CLASS && s != scope)
            continue;
        const Binding *binding = scope_find_own(s, name);
        if (!binding || binding->kind == BINDING_NONLOCAL)
            continue;
        if (binding->kind == BINDING_GLOBAL)
            return find_in_module(s, name);
        return (Hit){s, binding};
    }
    return (Hit){NULL, NULL};
}

/* What `name` means in the scope of that number: "NUMBER KIND", or "nothing". */
static void check_name(Str text, uint32_t number, Str name, const char *want)
{
    Parsed parsed = parse(text);
    const Scope *scope = parsed.module->scopes.at[number];
    Hit hit = find_name(scope, name_make(parsed.names, name));
    Str got = STR("nothing");
    if (hit.scope)
        got = str_format(&parsed.arena, "%u:%d", hit.scope->number, hit.binding->kind);
    CHECK_STR(got, want);
    CHECK(!hit.scope == !hit.binding);
    arena_free(&parsed.arena);
}

TEST(a_function_reads_past_its_class)
{
    check_name(STR("x = 1\nclass C:\n    x = 2\n    def f(self): x\n"), 2, STR("x"),
               "0:0");
}

TEST(a_class_body_reads_its_own_names)
{
    check_name(STR("x = 1\nclass C:\n    x = 2\n    x\n"), 1, STR("x"), "1:0");
}

TEST(a_comprehension_in_a_class_reads_past_it)
{
    check_name(STR("class C:\n    x = 2\n    y = [x for _ in z]\n"), 2, STR("x"),
               "nothing");
}

TEST(a_builtin_is_bound_nowhere)
{
    check_name(STR("def f(): print(len)\n"), 1, STR("len"), "nothing");
}

TEST(global_leads_to_the_module)
{
    check_name(
        STR("x = 1\ndef f():\n    x = 2\n    def g():\n        global x\n        x\n"), 2,
        STR("x"), "0:0");
}

TEST(global_binds_in_the_module_what_a_function_assigns)
{
    check_name(STR("def f():\n    global x\n    x = 1\n"), 0, STR("x"), "0:0");
}

TEST(global_binds_nothing_by_itself)
{
    check_name(STR("def f():\n    global len\n    len\n"), 1, STR("len"), "nothing");
    check_name(STR("def f():\n    global x\n    global x\n"), 0, STR("x"), "nothing");
}

TEST(global_behind_the_assignment_holds_too)
{
    check_name(STR("def f():\n    x = 1\n    global x\n"), 1, STR("x"), "0:0");
}

TEST(global_holds_for_the_functions_inside)
{
    check_name(STR("x = 1\ndef f():\n    x = 2\n    def g():\n        global x\n"
                   "        def h(): x\n"),
               3, STR("x"), "0:0");
}

TEST(global_at_the_top_level_changes_nothing)
{
    check_name(STR("global x\nx = 1\n"), 0, STR("x"), "0:0");
    check_name(STR("global x\n"), 0, STR("x"), "nothing");
}

TEST(nonlocal_leads_to_the_nearest_function_that_binds)
{
    check_name(STR("x = 0\n"
                   "def f():\n"
                   "    x = 1\n"
                   "    class C:\n"
                   "        x = 2\n"
                   "        def g(self):\n"
                   "            nonlocal x\n"
                   "            def h():\n"
                   "                nonlocal x\n"
                   "                x = 3\n"),
               4, STR("x"), "1:0");
}

TEST(a_walrus_in_comprehensions_binds_in_the_function)
{
    Str text = STR("def f():\n    [[(x := y) for y in z] for z in w]\n");
    check_name(text, 3, STR("x"), "1:0");
    check_name(text, 3, STR("y"), "3:0");
    check_name(text, 3, STR("z"), "2:0");
}

TEST(a_walrus_in_a_lambda_binds_in_the_lambda)
{
    check_name(STR("[lambda: (x := 1) for y in z]\n"), 2, STR("x"), "2:0");
}

/* The number of the scope around the scope of that number. */
static void check_parent(Str text, uint32_t number, uint32_t want)
{
    Parsed parsed = parse(text);
    const Scope *scope = parsed.module->scopes.at[number];
    CHECK_INT(scope->number, number);
    CHECK(scope->parent == parsed.module->scopes.at[want]);
    CHECK(module_scope(parsed.module, scope->node) == scope);
    arena_free(&parsed.arena);
}

TEST(the_first_iterable_belongs_to_the_scope_around)
{
    Str text = STR(
        "[lambda: 1 for x in (lambda: 2)() if (lambda: 3) for y in (lambda: 4)()]\n");
    check_parent(text, 2, 1);
    check_parent(text, 3, 0);
    check_parent(text, 4, 1);
    check_parent(text, 5, 1);
}

TEST(defaults_decorators_bases_and_annotations_belong_to_the_scope_around)
{
    check_parent(STR("def f(x=lambda: 1): pass\n"), 2, 0);
    check_parent(STR("@g(lambda: 1)\ndef f(): pass\n"), 1, 0);
    check_parent(STR("class C(g(lambda: 1)): pass\n"), 2, 0);
    check_parent(STR("def f(x: (lambda: 1)) -> (lambda: 2): pass\n"), 2, 0);
    check_parent(STR("def f(x: (lambda: 1)) -> (lambda: 2): pass\n"), 3, 0);
    check_parent(STR("lambda x=lambda: 1: 2\n"), 2, 0);
    check_parent(STR("def f(): lambda: 1\n"), 2, 1);
}

static void check_generator(Str text, uint32_t function, bool want)
{
    Parsed parsed = parse(text);
    CHECK(parsed.module->functions.at[function]->is_generator == want);
    arena_free(&parsed.arena);
}

TEST(a_yield_makes_a_generator_of_its_own_function_only)
{
    check_generator(STR("def f():\n    x = yield\n"), 0, true);
    check_generator(STR("def f():\n    return [x for x in (yield)]\n"), 0, true);
    check_generator(STR("def f():\n    def g(): yield\n"), 0, false);
    check_generator(STR("def f():\n    lambda: (yield)\n"), 0, false);
    check_generator(STR("def f():\n    lambda: (yield)\n"), 1, true);
    check_generator(STR("def f():\n    return (x for x in y)\n"), 0, false);
    check_generator(STR("def f(x=(yield)): pass\n"), 0, false);
}

TEST(bindings_come_in_order_with_slots_from_0)
{
    Parsed parsed = parse(STR("def f(c, b):\n    a = b = 1\n    def d(): pass\n"));
    const Scope *scope = parsed.module->scopes.at[1];
    const char *wanted[] = {"c", "b", "a", "d"};
    uint32_t count = 0;
    for (const Binding *at = NULL; (at = scope_next(scope, at)) && count < 4; count++) {
        CHECK_STR(name_text(parsed.names, at->name), wanted[count]);
        CHECK_INT(at->slot, count);
        CHECK(scope_find_own(scope, at->name) == at);
    }
    CHECK_INT(count, 4);
    CHECK_INT(scope->slot_count, 4);
    CHECK(!scope_find_own(scope, name_make(parsed.names, STR("e"))));
    arena_free(&parsed.arena);
}

TEST(a_definition_is_bound_at_itself_and_a_name_at_its_identifier)
{
    Parsed parsed = parse(STR("x = 1\ndef f(): pass\n"));
    const Tree *tree = parsed.module->tree;
    const Binding *x = scope_next(parsed.module->scope, NULL);
    const Binding *f = scope_next(parsed.module->scope, x);
    CHECK(node_kind(tree, x->first) == NODE_IDENTIFIER);
    CHECK(node_kind(tree, f->first) == NODE_FUNCTION_DEFINITION);
    CHECK(parsed.module->functions.at[0]->node == f->first);
    CHECK(parsed.module->functions.at[0]->scope->function ==
          parsed.module->functions.at[0]);
    arena_free(&parsed.arena);
}

TEST(what_the_parser_made_up_is_not_bound)
{
    const Str texts[] = {STR("for in x: pass\n"), STR("def f[](a): pass\n"),
                         STR("def (a): pass\n"), STR("x = lambda : \n")};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Parsed parsed = parse(texts[i]);
        for (uint32_t s = 0; s < parsed.module->scopes.len; s++) {
            const Binding *at = NULL;
            while ((at = scope_next(parsed.module->scopes.at[s], at)))
                CHECK(name_text(parsed.names, at->name).len > 0);
        }
        arena_free(&parsed.arena);
    }
}

/* `count` times `part`, then `end`. */
static Str repeat(Arena *arena, Str part, uint32_t count, Str end)
{
    Strs parts = {0};
    for (uint32_t i = 0; i < count; i++)
        vec_add(arena, &parts, part);
    vec_add(arena, &parts, end);
    return str_join(arena, &parts, (Str){0});
}

TEST(lambdas_may_be_nested_thousandfold)
{
    Arena arena = {0};
    Parsed parsed = parse(repeat(&arena, STR("lambda x: "), 20000, STR("x")));
    CHECK_INT(parsed.module->functions.len, 20000);
    const Scope *innermost = parsed.module->scopes.at[20000];
    CHECK(innermost->parent == parsed.module->scopes.at[19999]);
    CHECK(innermost->qualname.len < 2000);
    CHECK(find_name(innermost, name_make(parsed.names, STR("x"))).scope == innermost);
    CHECK(!find_name(innermost, name_make(parsed.names, STR("y"))).scope);
    arena_free(&parsed.arena);
    arena_free(&arena);
}

TEST(targets_may_be_nested_thousandfold)
{
    Arena arena = {0};
    Str left = repeat(&arena, STR("["), 20000, STR("x"));
    Str right = repeat(&arena, STR("]"), 20000, STR(" = y"));
    Parsed parsed = parse(str_format(&arena, "%.*s%.*s", STR_ARG(left), STR_ARG(right)));
    const Binding *x = scope_next(parsed.module->scope, NULL);
    CHECK(x && !scope_next(parsed.module->scope, x));
    arena_free(&parsed.arena);
    arena_free(&arena);
}
