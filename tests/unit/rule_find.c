/* Look-up: what a name leads to, and what a folder of rules changes about it. */
#include "rules.h"
#include "test.h"

static const RuleFile first[] = {
    {"r/boundaries/x.json",
     "{'library': 'x', 'words': ['xx', 'ship'], 'serializer': 'dill',"
     " 'types': [{'name': 'x.pool.Pool', 'also': ['x.pool.Swarm'], 'role': 'pool',"
     "            'bases': ['x.Base'], 'method': 'spawn'},"
     "           {'name': 'x.Process', 'role': 'process'}, {'name': 'x.Conn'}],"
     " 'callables': ["
     "   {'names': ['x.Pool', 'x.pool.Pool'], 'returns': 'x.pool.Pool', 'effect': "
     "'start',"
     "    'params': ['n', {'name': 'init', 'ships': 'callable', 'transport': 'start'},"
     "               '*', 'context']},"
     "   {'names': ['x.Process'], 'params': [{'name': 'target', 'ships': 'callable',"
     "    'transport': 'start', 'stores': '_target'}, '*args', 'daemon', '**kwargs']},"
     "   {'names': ['x.Pipe'], 'returns': 'tuple[x.Conn]'},"
     "   {'names': ['x.run'], 'params': ['where'], 'results': 'async-list',"
     "    'only_if': {'param': 'where', 'role': 'executor'}},"
     "   {'names': ['x.Process.start'], 'ships_self': 'start', 'method': 'fork'}]}"},
    {"r/facts/x.json",
     "{'library': 'x', 'facts': ["
     "  {'type': 'x.pool.Pool', 'pickles': 'no', 'reason': 'pool-in-task', 'label': 'a "
     "pool',"
     "   'exception': 'NotImplementedError: no', 'bases': ['x.Other']},"
     "  {'type': 'y.Lock', 'calls': ['y.Lock', 'y.allocate'], 'values': ['y.lock'],"
     "   'also': ['y.LockType'], 'bases': ['y.Base', 'y.Root'], 'by_state': true,"
     "   'holds': 'mutex', 'elements': 'y.Item', 'enters': 'str', 'reason': "
     "'thread-primitive',"
     "   'exception': 'TypeError', 'pickles': ["
     "     {'pickles': 'no', 'until': '3.9'},"
     "     {'pickles': 'inherit-only', 'since': '3.9', 'until': '3.10', 'exception': "
     "'E'},"
     "     {'pickles': 'yes', 'since': '3.10'}]},"
     "  {'type': 'file', 'calls': ['open'], 'pickles': 'unknown'},"
     "  {'type': 'y.Frame', 'calls': [], 'pickles': 'yes'},"
     "  {'type': 'y.Plain', 'also': ['y.Simple'], 'pickles': 'yes'}]}"},
    {"r/checks/a.json",
     "{'code': 'PKL302', 'name': 'thread-primitive', 'severity': 'error',"
     " 'summary': 's', 'message': 'm', 'reasons': ['thread-primitive']}"},
    {"r/checks/b.json",
     "{'code': 'PKL101', 'name': 'lambda', 'severity': 'warning',"
     " 'summary': 's', 'message': '{what}', 'help': 'h',"
     " 'explanation': ['one', 'two'], 'bad': ['a', '    b'], 'good': 'c',"
     " 'references': ['http://a', 'http://b'],"
     " 'reasons': ['lambda', 'nested-function']}"},
    {0},
};

static const Rules *read_over(Arena *arena, const RuleFile *files, const Rules *older)
{
    JsonReader reader = {.arena = arena};
    const Tables *tables = rules_read(&reader, rule_files(arena, files), STR("r"), older);
    CHECK_STR(reader.error, "");
    return rules_make(arena, tables, older);
}

static const Rules *first_rules(Arena *arena)
{
    return read_over(arena, first, NULL);
}

TEST(an_unknown_name_is_its_own_canonical_name)
{
    Arena arena = {0};
    Known known = rules_find(first_rules(&arena), STR("x.pool"));
    CHECK(!known.boundary && !known.gives && !known.is && !known.type);
    CHECK_STR(known.canonical, "x.pool");
    arena_free(&arena);
}

TEST(each_name_of_a_callable_finds_it)
{
    Arena arena = {0};
    const Rules *rules = first_rules(&arena);
    Known known = rules_find(rules, STR("x.Pool"));
    CHECK_STR(known.canonical, "x.Pool");
    CHECK_STR(known.boundary->name, "x.Pool");
    CHECK_STR(known.gives->type, "x.pool.Pool");
    CHECK(known.type == NULL && known.is == NULL);
    CHECK(rules_find(rules, STR("x.pool.Pool")).boundary == known.boundary);
    CHECK_INT(known.boundary->serializer, SERIALIZER_DILL);
    CHECK_INT(known.boundary->effect, EFFECT_START);
    arena_free(&arena);
}

TEST(a_type_goes_by_its_own_name_first)
{
    Arena arena = {0};
    const Rules *rules = first_rules(&arena);
    Known known = rules_find(rules, STR("x.pool.Swarm"));
    CHECK_STR(known.canonical, "x.pool.Pool");
    CHECK(known.type == rules_find(rules, STR("x.pool.Pool")).type);
    CHECK(known.gives == known.type);
    CHECK_STR(rules_find(rules, STR("x.pool.Pool")).canonical, "x.pool.Pool");
    arena_free(&arena);
}

TEST(boundaries_give_role_and_bases_facts_the_answers)
{
    Arena arena = {0};
    const Fact *fact = rules_find(first_rules(&arena), STR("x.pool.Pool")).type;
    CHECK_INT(fact->role, ROLE_POOL);
    CHECK_INT(fact->method, METHOD_SPAWN);
    CHECK_INT(fact->base_count, 1);
    CHECK_STR(fact->bases[0], "x.Base");
    CHECK_INT(fact->answer_count, 1);
    CHECK_INT(fact->answers[0].pickles, PICKLES_NO);
    CHECK_STR(fact->answers[0].exception, "NotImplementedError: no");
    CHECK_INT(fact->reason, REASON_POOL_IN_TASK);
    CHECK_STR(fact->label, "a pool");
    arena_free(&arena);
}

TEST(a_type_of_boundaries_alone_has_no_answer)
{
    Arena arena = {0};
    Known known = rules_find(first_rules(&arena), STR("x.Conn"));
    CHECK_INT(known.type->answer_count, 0);
    CHECK(known.gives == known.type);
    arena_free(&arena);
}

TEST(a_constructor_has_its_types_role_and_method)
{
    Arena arena = {0};
    const Rules *rules = first_rules(&arena);
    CHECK_INT(rules_find(rules, STR("x.Pool")).boundary->role, ROLE_POOL);
    CHECK_INT(rules_find(rules, STR("x.Pool")).boundary->method, METHOD_SPAWN);
    CHECK_INT(rules_find(rules, STR("x.Process")).boundary->role, ROLE_PROCESS);
    CHECK_STR(rules_find(rules, STR("x.Process")).gives->type, "x.Process");
    CHECK_INT(rules_find(rules, STR("x.Process.start")).boundary->role, ROLE_NONE);
    CHECK_INT(rules_find(rules, STR("x.Process.start")).boundary->method, METHOD_FORK);
    CHECK_INT(rules_find(rules, STR("x.Process.start")).boundary->ships_self,
              TRANSPORT_START);
    arena_free(&arena);
}

TEST(a_pair_is_not_what_it_holds)
{
    Arena arena = {0};
    Known known = rules_find(first_rules(&arena), STR("x.Pipe"));
    CHECK(known.gives == NULL);
    CHECK(known.boundary->returns_pair);
    CHECK_STR(known.boundary->returns, "x.Conn");
    arena_free(&arena);
}

TEST(a_condition_is_kept)
{
    Arena arena = {0};
    const Boundary *boundary = rules_find(first_rules(&arena), STR("x.run")).boundary;
    CHECK_STR(boundary->only_if_param, "where");
    CHECK_INT(boundary->only_if_role, ROLE_EXECUTOR);
    CHECK_INT(boundary->results, RESULTS_ASYNC_LIST);
    CHECK_STR(boundary->returns, "");
    arena_free(&arena);
}

TEST(parameters_behind_a_star_are_keyword_only)
{
    Arena arena = {0};
    const Boundary *boundary = rules_find(first_rules(&arena), STR("x.Pool")).boundary;
    CHECK_INT(boundary->param_count, 3);
    CHECK_STR(boundary->params[1].name, "init");
    CHECK_INT(boundary->params[1].ships, SHIPS_CALLABLE);
    CHECK_INT(boundary->params[1].transport, TRANSPORT_START);
    CHECK(!boundary->params[1].keyword_only);
    CHECK_STR(boundary->params[2].name, "context");
    CHECK(boundary->params[2].keyword_only && !boundary->params[2].variadic);
    CHECK_INT(boundary->params[2].ships, SHIPS_NOTHING);
    arena_free(&arena);
}

TEST(parameters_with_stars_take_the_rest)
{
    Arena arena = {0};
    const Boundary *boundary = rules_find(first_rules(&arena), STR("x.Process")).boundary;
    CHECK_INT(boundary->param_count, 4);
    CHECK_STR(boundary->params[0].stores, "_target");
    CHECK_STR(boundary->params[1].name, "*args");
    CHECK(boundary->params[1].variadic && !boundary->params[1].keyword_only);
    CHECK(!boundary->params[2].variadic && boundary->params[2].keyword_only);
    CHECK_STR(boundary->params[3].name, "**kwargs");
    CHECK(boundary->params[3].variadic && boundary->params[3].keyword_only);
    arena_free(&arena);
}

TEST(a_fact_is_read_in_full)
{
    Arena arena = {0};
    const Fact *fact = rules_find(first_rules(&arena), STR("y.LockType")).type;
    CHECK_STR(fact->type, "y.Lock");
    CHECK_INT(fact->base_count, 2);
    CHECK_STR(fact->bases[1], "y.Root");
    CHECK(fact->by_state);
    CHECK_STR(fact->holds, "mutex");
    CHECK_STR(fact->elements, "y.Item");
    CHECK_STR(fact->enters, "str");
    CHECK_INT(fact->reason, REASON_THREAD_PRIMITIVE);
    CHECK_INT(fact->role, ROLE_NONE);
    arena_free(&arena);
}

TEST(answers_keep_order_and_share_the_exception)
{
    Arena arena = {0};
    const Fact *fact = rules_find(first_rules(&arena), STR("y.Lock")).type;
    CHECK_INT(fact->answer_count, 3);
    CHECK_INT(fact->answers[0].pickles, PICKLES_NO);
    CHECK_INT(fact->answers[0].since, 0);
    CHECK_INT(fact->answers[0].until, 309);
    CHECK_STR(fact->answers[0].exception, "TypeError");
    CHECK_INT(fact->answers[1].since, 309);
    CHECK_INT(fact->answers[1].until, 310);
    CHECK_STR(fact->answers[1].exception, "E");
    CHECK_INT(fact->answers[2].pickles, PICKLES_YES);
    CHECK_STR(fact->answers[2].exception, "");
    arena_free(&arena);
}

TEST(calls_give_and_values_are)
{
    Arena arena = {0};
    const Rules *rules = first_rules(&arena);
    const Fact *lock = rules_find(rules, STR("y.Lock")).type;
    CHECK(rules_find(rules, STR("y.Lock")).gives == lock);
    CHECK(rules_find(rules, STR("y.allocate")).gives == lock);
    CHECK(rules_find(rules, STR("y.allocate")).type == NULL);
    CHECK_STR(rules_find(rules, STR("y.allocate")).canonical, "y.allocate");
    CHECK(rules_find(rules, STR("y.lock")).is == lock);
    CHECK(rules_find(rules, STR("y.lock")).gives == NULL);
    arena_free(&arena);
}

TEST(a_type_is_called_by_its_names_unless_calls_are_listed)
{
    Arena arena = {0};
    const Rules *rules = first_rules(&arena);
    CHECK(rules_find(rules, STR("y.LockType")).gives == NULL);
    CHECK(rules_find(rules, STR("y.Frame")).gives == NULL);
    CHECK(rules_find(rules, STR("file")).gives == NULL);
    CHECK_STR(rules_find(rules, STR("open")).gives->type, "file");
    CHECK_STR(rules_find(rules, STR("y.Plain")).gives->type, "y.Plain");
    CHECK_STR(rules_find(rules, STR("y.Simple")).gives->type, "y.Plain");
    arena_free(&arena);
}

TEST(rules_are_listed_by_code)
{
    Arena arena = {0};
    RuleList list = rules_list(first_rules(&arena));
    CHECK_INT(list.len, 2);
    CHECK_STR(list.at[0]->code, "PKL101");
    CHECK_STR(list.at[1]->code, "PKL302");
    arena_free(&arena);
}

TEST(a_rule_is_found_by_code_name_or_reason)
{
    Arena arena = {0};
    const Rules *rules = first_rules(&arena);
    const Rule *rule = rules_find_rule(rules, STR("PKL101"));
    CHECK(rule && rules_find_rule(rules, STR("lambda")) == rule);
    CHECK(rules_find_rule(rules, STR("PKL1")) == NULL);
    CHECK(rules_for_reason(rules, REASON_LAMBDA) == rule);
    CHECK(rules_for_reason(rules, REASON_NESTED_FUNCTION) == rule);
    CHECK(rules_for_reason(rules, REASON_MODULE) == NULL);
    CHECK(rules_for_reason(rules, REASON_NONE) == NULL);
    arena_free(&arena);
}

TEST(a_rule_is_read_in_full)
{
    Arena arena = {0};
    const Rule *rule = rules_find_rule(first_rules(&arena), STR("lambda"));
    CHECK_INT(rule->severity, SEVERITY_WARNING);
    CHECK_INT(rule->reasons[0], REASON_LAMBDA);
    CHECK_INT(rule->reasons[2], REASON_NONE);
    CHECK_STR(rule->summary, "s");
    CHECK_STR(rule->message, "{what}");
    CHECK_STR(rule->help, "h");
    CHECK_STR(rule->explanation, "one\n\ntwo");
    CHECK_STR(rule->bad, "a\n    b\n");
    CHECK_STR(rule->good, "c\n");
    CHECK_INT(rule->reference_count, 2);
    CHECK_STR(rule->references[1], "http://b");
    arena_free(&arena);
}

TEST(words_are_those_of_the_files)
{
    Arena arena = {0};
    const Strs *words = rules_words(first_rules(&arena));
    CHECK_INT(words->len, 2);
    CHECK_STR(words->at[0], "ship");
    CHECK_STR(words->at[1], "xx");
    arena_free(&arena);
}

TEST(libraries_are_first_parts_of_dotted_names)
{
    Arena arena = {0};
    const Rules *rules = first_rules(&arena);
    CHECK(rules_knows_library(rules, STR("x")));
    CHECK(rules_knows_library(rules, STR("y")));
    CHECK(!rules_knows_library(rules, STR("open")));
    CHECK(!rules_knows_library(rules, STR("x.pool")));
    CHECK(!rules_knows_library(rules, STR("")));
    arena_free(&arena);
}

TEST(a_folder_adds_to_what_is_known)
{
    Arena arena = {0};
    RuleFile files[] = {{"r/boundaries/z.json",
                         "{'library': 'z', 'words': ['xx', 'zz'], 'callables': ["
                         "{'names': ['z.make'], 'returns': 'x.pool.Swarm'}]}"},
                        {0}};
    const Rules *older = first_rules(&arena), *rules = read_over(&arena, files, older);
    Known known = rules_find(rules, STR("z.make"));
    CHECK(known.gives == rules_find(older, STR("x.pool.Pool")).type);
    CHECK_STR(known.boundary->returns, "x.pool.Pool");
    CHECK_INT(known.boundary->role, ROLE_POOL);
    CHECK(rules_find(older, STR("z.make")).boundary == NULL);
    CHECK(rules_find(rules, STR("x.run")).boundary ==
          rules_find(older, STR("x.run")).boundary);
    CHECK_INT(rules_words(rules)->len, 3);
    CHECK_STR(rules_words(rules)->at[2], "zz");
    CHECK(rules_knows_library(rules, STR("y")) && rules_knows_library(rules, STR("z")));
    arena_free(&arena);
}

TEST(a_fact_of_a_folder_takes_the_old_ones_place_everywhere)
{
    Arena arena = {0};
    RuleFile files[] = {{"r/facts/x.json", "{'library': 'x', 'facts': ["
                                           "{'type': 'x.pool.Pool', 'pickles': 'yes'}]}"},
                        {0}};
    const Rules *rules = read_over(&arena, files, first_rules(&arena));
    Known known = rules_find(rules, STR("x.Pool"));
    const Fact *fact = rules_find(rules, STR("x.pool.Pool")).type;
    CHECK(known.gives == fact && rules_find(rules, STR("x.pool.Swarm")).type == fact);
    CHECK_INT(fact->answers[0].pickles, PICKLES_YES);
    CHECK_INT(fact->reason, REASON_NONE);
    CHECK_INT(fact->role, ROLE_POOL);
    CHECK_STR(fact->bases[0], "x.Base");
    CHECK_STR(known.boundary->name, "x.Pool");
    arena_free(&arena);
}

TEST(a_type_of_a_folder_keeps_the_old_answers)
{
    Arena arena = {0};
    RuleFile files[] = {{"r/boundaries/y.json",
                         "{'library': 'y', 'words': ['y'], 'types': ["
                         "{'name': 'y.Lock', 'role': 'queue', 'also': ['z.Lock']}]}"},
                        {0}};
    const Rules *rules = read_over(&arena, files, first_rules(&arena));
    const Fact *fact = rules_find(rules, STR("y.Lock")).type;
    CHECK_INT(fact->role, ROLE_QUEUE);
    CHECK_INT(fact->answer_count, 3);
    CHECK_INT(fact->base_count, 2);
    CHECK(rules_find(rules, STR("y.allocate")).gives == fact);
    CHECK(rules_find(rules, STR("y.LockType")).gives == NULL);
    CHECK(rules_find(rules, STR("z.Lock")).type == fact);
    arena_free(&arena);
}

TEST(a_boundary_of_a_folder_takes_the_old_ones_place_everywhere)
{
    Arena arena = {0};
    RuleFile files[] = {{"r/boundaries/x.json",
                         "{'library': 'x', 'words': ['x'], 'callables': ["
                         "{'names': ['x.Pool'], 'params': []}]}"},
                        {0}};
    const Rules *rules = read_over(&arena, files, first_rules(&arena));
    Known known = rules_find(rules, STR("x.pool.Pool"));
    CHECK_INT(known.boundary->param_count, 0);
    CHECK_INT(known.boundary->serializer, SERIALIZER_PICKLE);
    CHECK_INT(known.boundary->role, ROLE_POOL);
    CHECK(rules_find(rules, STR("x.Pool")).boundary == known.boundary);
    CHECK_STR(known.gives->type, "x.pool.Pool");
    arena_free(&arena);
}

TEST(folders_stack)
{
    Arena arena = {0};
    RuleFile files[] = {{"r/facts/y.json", "{'library': 'y', 'facts': ["
                                           "{'type': 'y.Plain', 'pickles': 'unknown'}]}"},
                        {0}};
    const Rules *second = read_over(&arena, files, first_rules(&arena));
    files[0].text =
        "{'library': 'y', 'facts': [{'type': 'y.Plain', 'pickles': 'task-only'}]}";
    const Rules *third = read_over(&arena, files, second);
    CHECK_INT(rules_find(second, STR("y.Simple")).gives->answers[0].pickles,
              PICKLES_UNKNOWN);
    CHECK_INT(rules_find(third, STR("y.Simple")).gives->answers[0].pickles,
              PICKLES_TASK_ONLY);
    arena_free(&arena);
}

TEST(a_rule_of_a_folder_takes_the_place_of_its_code)
{
    Arena arena = {0};
    RuleFile files[] = {
        {"r/checks/l.json", "{'code': 'PKL101', 'name': 'lambda', 'severity': 'info',"
                            " 'summary': 's', 'message': 'm', 'reasons': ['lambda']}"},
        {"r/checks/o.json",
         "{'code': 'ACME1', 'name': 'our-lock', 'severity': 'info',"
         " 'summary': 's', 'message': 'm', 'reasons': ['thread-primitive']}"},
        {0}};
    const Rules *rules = read_over(&arena, files, first_rules(&arena));
    RuleList list = rules_list(rules);
    CHECK_INT(list.len, 3);
    CHECK_STR(list.at[0]->code, "ACME1");
    CHECK_INT(list.at[1]->severity, SEVERITY_INFO);
    CHECK_INT(rules_find_rule(rules, STR("lambda"))->severity, SEVERITY_INFO);
    CHECK(rules_for_reason(rules, REASON_LAMBDA) == list.at[1]);
    CHECK(rules_for_reason(rules, REASON_NESTED_FUNCTION) == NULL);
    CHECK(rules_for_reason(rules, REASON_THREAD_PRIMITIVE) == list.at[0]);
    arena_free(&arena);
}

TEST(a_folder_does_not_take_another_rules_name)
{
    Arena arena = {0};
    RuleFile files[] = {{"r/checks/l.json", "{'code': 'ACME1', 'name': 'lambda',"
                                            " 'severity': 'info', 'summary': 's',"
                                            " 'message': 'm'}"},
                        {0}};
    JsonReader reader = {.arena = &arena};
    const Rules *older = first_rules(&arena);
    CHECK(!rules_read(&reader, rule_files(&arena, files), STR("r"), older));
    CHECK_STR(reader.error,
              "r/checks/l.json: 'name': 'lambda' is another rule's already");
    arena_free(&arena);
}

TEST(rules_extend_adds_a_folder)
{
    Arena arena = {0};
    const Rules *older = first_rules(&arena);
    const Files *files = rule_files(
        &arena,
        (RuleFile[]){{"mine/facts/z.json",
                      "{'library': 'z', 'facts': [{'type': 'z.T', 'pickles': 'yes'}]}"},
                     {0}});
    const Rules *rules = rules_extend(&arena, older, files, STR("mine"));
    CHECK_STR(rules_find(rules, STR("z.T")).type->type, "z.T");
    arena_free(&arena);
}

TEST_EXITS(a_mistake_in_an_added_folder_ends_the_run, 2)
{
    Arena arena = {0};
    const Files *files = rule_files(&arena,
                                    (RuleFile[]){{"mine/facts/z.json", "{}"}, {0}});
    rules_extend(&arena, first_rules(&arena), files, STR("mine"));
}
