/* What the reader of rules refuses, and in what words. */
#include "rules.h"
#include "test.h"

static void check_files(const RuleFile *files, const char *want)
{
    Arena arena = {0};
    JsonReader reader = {.arena = &arena};
    const Tables *tables = rules_read(&reader, rule_files(&arena, files), STR("r"), NULL);
    CHECK_STR(reader.error, want);
    CHECK(reader.error.len ? !tables : tables != NULL);
    arena_free(&arena);
}

/* One file at `path`: `text` with `part` in it. */
static void check_part(const char *path, Str before, const char *part, const char *want)
{
    Arena arena = {0};
    Str text = str_format(&arena, "%.*s%s]}", STR_ARG(before), part);
    RuleFile files[] = {{path, str_c(&arena, text)}, {0}};
    check_files(files, want);
    arena_free(&arena);
}

static void check_boundaries(const char *text, const char *want)
{
    check_files((RuleFile[]){{"r/boundaries/x.json", text}, {0}}, want);
}

static void check_callables(const char *callables, const char *want)
{
    check_part("r/boundaries/x.json",
               STR("{'library': 'x', 'words': ['x'], 'types': [{'name': 'x.T'}],"
                   " 'callables': ["),
               callables, want);
}

static void check_types(const char *types, const char *want)
{
    check_part("r/boundaries/x.json", STR("{'library': 'x', 'words': ['x'], 'types': ["),
               types, want);
}

static void check_facts(const char *facts, const char *want)
{
    check_part("r/facts/x.json", STR("{'library': 'x', 'facts': ["), facts, want);
}

/* A rule that has only code, name and message apart from `fields`. */
static void check_rule(const char *fields, const char *want)
{
    check_part(
        "r/checks/x.json",
        STR("{'code': 'PKL101', 'name': 'lambda', 'message': 'm', 'summary': 's', "),
        fields, want);
}

TEST(a_folder_without_rules_is_refused)
{
    check_files((RuleFile[]){{"r/other/x.json", "{}"}, {0}},
                "r: want a folder with boundaries, facts or checks in it");
}

TEST(a_folder_of_one_kind_is_enough)
{
    check_files((RuleFile[]){{"r/facts/x.json", "{'library': 'x'}"}, {0}}, "");
}

TEST(files_that_are_no_json_by_name_are_passed_over)
{
    check_files(
        (RuleFile[]){{"r/facts/README.md", "text"}, {"r/facts/x.json~", "{"}, {0}}, "");
}

TEST(what_is_no_json_is_named_with_its_line)
{
    check_boundaries("{'library':\n 'x',\n oh}",
                     "r/boundaries/x.json:3: this is no JSON");
    check_boundaries("[]", "r/boundaries/x.json: want an object");
}

TEST(the_first_mistake_is_named)
{
    RuleFile files[] = {{"r/facts/a.json", "{'library': 'x', 'a': 1, 'b': 2}"},
                        {"r/facts/b.json", "{'c': 1}"},
                        {0}};
    check_files(files, "r/facts/a.json: 'a': unknown field");
}

TEST(a_boundary_file_says_library_and_words)
{
    check_boundaries("{'words': ['x']}",
                     "r/boundaries/x.json: 'library': want one, and it isn't empty");
    check_boundaries("{'library': 'x'}",
                     "r/boundaries/x.json: 'words': want one, and it isn't empty");
    check_boundaries("{'library': 'x', 'words': ['']}",
                     "r/boundaries/x.json: 'words': want one, and it isn't empty");
    check_boundaries("{'library': 'x y', 'words': ['x']}",
                     "r/boundaries/x.json: 'library': "
                     "want a dotted name such as \"threading.Lock\"");
}

TEST(serializers_are_words)
{
    check_boundaries(
        "{'library': 'x', 'words': ['x'], 'serializer': 'json'}",
        "r/boundaries/x.json: 'serializer': want pickle, dill or cloudpickle");
    check_boundaries(
        "{'library': 'x', 'words': ['x'], 'serializer': 3}",
        "r/boundaries/x.json: 'serializer': want pickle, dill or cloudpickle");
}

TEST(unknown_fields_are_refused_at_each_depth)
{
    check_boundaries("{'library': 'x', 'words': ['x'], 'call': []}",
                     "r/boundaries/x.json: 'call': unknown field");
    check_callables("{'names': ['x.f'], 'param': []}",
                    "r/boundaries/x.json: 'param': unknown field");
    check_callables("{'names': ['x.f'], 'params': [{'name': 'a', 'ship': 'object'}]}",
                    "r/boundaries/x.json (x.f): 'ship': unknown field");
    check_types("{'name': 'x.T', 'roles': 'pool'}",
                "r/boundaries/x.json: 'roles': unknown field");
    check_facts("{'type': 'x.T', 'pickle': 'no'}",
                "r/facts/x.json: 'pickle': unknown field");
    check_facts("{'type': 'x.T', 'pickles': [{'pickles': 'no', 'from': '3.8'}]}",
                "r/facts/x.json (x.T): 'from': unknown field");
    check_rule("'severity': 'error', 'reason': [",
               "r/checks/x.json: 'reason': unknown field");
}

TEST(entries_are_objects)
{
    check_callables("'x.f'", "r/boundaries/x.json: 'callables': want an object");
    check_types("['x.T']", "r/boundaries/x.json: 'types': want an object");
    check_facts("1", "r/facts/x.json: 'facts': want an object");
    check_facts("{'type': 'x.T', 'pickles': ['no']}",
                "r/facts/x.json (x.T): 'pickles': want an object");
    check_boundaries("{'library': 'x', 'words': ['x'], 'types': {}}",
                     "r/boundaries/x.json: 'types': want a list");
}

TEST(a_callable_has_names)
{
    check_callables("{'params': []}",
                    "r/boundaries/x.json: 'names': want one, and it isn't empty");
    check_callables("{'names': ['x.<f>']}",
                    "r/boundaries/x.json: 'names': "
                    "want a dotted name such as \"threading.Lock\"");
    check_callables("{'names': ['x.f', 7]}",
                    "r/boundaries/x.json: 'names': want a list of texts");
}

TEST(a_name_is_described_once)
{
    check_callables("{'names': ['x.f']}, {'names': ['x.f']}",
                    "r/boundaries/x.json (x.f): 'names': 'x.f' is described twice");
    check_callables("{'names': ['x.f', 'x.g']}, {'names': ['x.h', 'x.g']}",
                    "r/boundaries/x.json (x.h): 'names': 'x.g' is described twice");
}

static void check_params(const char *params, const char *want)
{
    Arena arena = {0};
    Str callable = str_format(&arena, "{'names': ['x.f'], 'params': [%s]}", params);
    Str message = str_format(&arena, "r/boundaries/x.json (x.f): %s", want);
    check_callables(str_c(&arena, callable), str_c(&arena, message));
    arena_free(&arena);
}

TEST(parameters_have_names)
{
    check_params("'a b'",
                 "'params': want names such as \"func\", \"*args\" or \"**kwargs\"");
    check_params("'a.b'",
                 "'params': want names such as \"func\", \"*args\" or \"**kwargs\"");
    check_params("'***a'",
                 "'params': want names such as \"func\", \"*args\" or \"**kwargs\"");
    check_params("{}", "'name': want a text");
    check_params("7", "'params': want an object");
    check_params("'a', 'b', 'a'", "'params': want each name once");
}

TEST(stars_stand_where_python_allows_them)
{
    check_params("'*', 'a', '*'", "'params': want \"*\" or \"*args\" once");
    check_params("'*args', '*'", "'params': want \"*\" or \"*args\" once");
    check_params("'**kwargs', 'a'", "'params': want nothing behind \"**kwargs\"");
}

TEST(a_parameter_that_ships_says_how)
{
    check_params("{'name': 'a', 'ships': 'object'}",
                 "'transport': want start or task beside 'ships'");
    check_params("{'name': 'a', 'ships': 'object', 'transport': 'none'}",
                 "'transport': want start or task");
    check_params(
        "{'name': 'a', 'ships': 'thing', 'transport': 'task'}",
        "'ships': want nothing, object, callable, items, tuples, args or kwargs");
    check_params("{'name': 'a', 'transport': 'task'}",
                 "'ships': want it beside 'transport'");
}

TEST(words_of_callables_are_known)
{
    check_callables("{'names': ['x.f'], 'results': 'many'}",
                    "r/boundaries/x.json (x.f): 'results': "
                    "want one, list, iterator, async or async-list");
    check_callables(
        "{'names': ['x.f'], 'effect': 'go'}",
        "r/boundaries/x.json (x.f): 'effect': want start, join, close, terminate, "
        "run, submit, result, put, get, set-method, get-method, get-context or "
        "register");
    check_callables("{'names': ['x.f'], 'ships_self': true}",
                    "r/boundaries/x.json (x.f): 'ships_self': want start or task");
    check_callables(
        "{'names': ['x.f'], 'method': ''}",
        "r/boundaries/x.json (x.f): 'method': want fork, spawn or forkserver");
}

TEST(conditions_name_a_parameter_or_an_attribute)
{
    check_callables("{'names': ['x.f'], 'only_if': 'a'}",
                    "r/boundaries/x.json (x.f): 'only_if': want an object");
    check_callables("{'names': ['x.f'], 'params': ['a'],"
                    " 'only_if': {'param': 'b', 'role': 'pool'}}",
                    "r/boundaries/x.json (x.f): 'param': want one of the 'params'");
    check_callables("{'names': ['x.f'], 'params': ['a'], 'only_if': {'param': 'a'}}", "");
    check_callables("{'names': ['x.f'], 'params': ['a'],"
                    " 'only_if': {'param': 'a', 'attribute': 'a'}}",
                    "r/boundaries/x.json (x.f): 'attribute': want it alone");
}

TEST(returned_types_are_described_somewhere)
{
    check_callables("{'names': ['x.f'], 'returns': 'x.T'}", "");
    check_callables("{'names': ['x.f'], 'returns': 'tuple[x.T]'}", "");
    check_callables("{'names': ['x.f'], 'returns': 'x.U'}",
                    "r/boundaries/x.json (x.f): 'returns': "
                    "'x.U' is described neither here nor in facts");
    check_callables("{'names': ['x.f'], 'returns': 'list[x.T]'}",
                    "r/boundaries/x.json (x.f): 'returns': "
                    "want a dotted name, or \"tuple[NAME]\" for a pair");
}

TEST(types_have_a_name_of_their_own)
{
    check_types("{}", "r/boundaries/x.json: 'name': want one, and it isn't empty");
    check_types("{'name': 'x.T'}, {'name': 'x.T'}",
                "r/boundaries/x.json (x.T): 'name': 'x.T' is described twice");
    check_types(
        "{'name': 'x.T', 'also': ['x.U']}, {'name': 'x.U'}",
        "r/boundaries/x.json (x.U): 'name': 'x.U' is another type's name already");
    check_types("{'name': 'x.U'}, {'name': 'x.T', 'also': ['x.U']}",
                "r/boundaries/x.json (x.T): 'also': 'x.U' is another type already");
}

TEST(roles_and_methods_are_words)
{
    check_types(
        "{'name': 'x.T', 'role': 'swarm'}",
        "r/boundaries/x.json (x.T): 'role': want process, pool, executor, context, "
        "manager, proxy, queue, connection, result, threads or loader");
    check_types("{'name': 'x.T', 'method': 'vfork'}",
                "r/boundaries/x.json (x.T): 'method': want fork, spawn or forkserver");
}

TEST(a_fact_says_whether_it_pickles)
{
    check_facts("{'type': 'x.T'}", "r/facts/x.json (x.T): 'pickles': "
                                   "want yes, no, inherit-only, task-only or unknown");
    check_facts("{'type': 'x.T', 'pickles': []}",
                "r/facts/x.json (x.T): 'pickles': want one, and it isn't empty");
    check_facts("{'type': 'x.T', 'pickles': 'maybe'}",
                "r/facts/x.json (x.T): 'pickles': "
                "want yes, no, inherit-only, task-only or unknown");
}

TEST(what_does_not_pickle_has_a_reason)
{
    check_facts(
        "{'type': 'x.T', 'pickles': 'no'}",
        "r/facts/x.json (x.T): 'reason': want one where 'pickles' is no or inherit-only");
    check_facts(
        "{'type': 'x.T', 'pickles': [{'pickles': 'yes', 'since': '3.9'},"
        " {'pickles': 'inherit-only'}]}",
        "r/facts/x.json (x.T): 'reason': want one where 'pickles' is no or inherit-only");
    check_facts("{'type': 'x.T', 'pickles': 'no', 'reason': 'module'}", "");
    check_facts("{'type': 'x.T', 'pickles': 'unknown'}", "");
}

TEST(versions_are_text)
{
    check_facts("{'type': 'x.T', 'pickles': [{'pickles': 'yes', 'since': 3.9}]}",
                "r/facts/x.json (x.T): 'since': want a text");
    check_facts("{'type': 'x.T', 'pickles': [{'pickles': 'yes', 'until': '3'}]}",
                "r/facts/x.json (x.T): 'until': want a Python version such as \"3.14\"");
    check_facts("{'type': 'x.T', 'pickles': [{'pickles': 'yes', 'until': '3.9.1'}]}",
                "r/facts/x.json (x.T): 'until': want a Python version such as \"3.14\"");
    check_facts("{'type': 'x.T', 'pickles': [{'pickles': 'yes',"
                " 'since': '3.10', 'until': '3.9'}]}",
                "r/facts/x.json (x.T): 'until': want a later version than 'since'");
}

TEST(facts_have_types_of_their_own)
{
    check_facts("{'pickles': 'yes'}",
                "r/facts/x.json: 'type': want one, and it isn't empty");
    check_facts("{'type': 'x.T', 'pickles': 'yes'}, {'type': 'x.T', 'pickles': 'yes'}",
                "r/facts/x.json (x.T): 'type': 'x.T' is described twice");
    check_facts("{'type': 'x.T', 'pickles': 'yes', 'calls': ['x.f']},"
                "{'type': 'x.U', 'pickles': 'yes', 'calls': ['x.f']}",
                "r/facts/x.json (x.U): 'calls': 'x.f' gives another type already");
    check_facts("{'type': 'x.T', 'pickles': 'yes', 'values': ['x.v']},"
                "{'type': 'x.U', 'pickles': 'yes', 'values': ['x.v']}",
                "r/facts/x.json (x.U): 'values': 'x.v' is of another type already");
}

TEST(fields_for_tests_are_checked_too)
{
    check_facts("{'type': 'x.T', 'pickles': 'yes', 'example': ['x.T()']}",
                "r/facts/x.json (x.T): 'example': want a text");
    check_facts("{'type': 'x.T', 'pickles': 'yes', 'setup': 7}",
                "r/facts/x.json (x.T): 'setup': want a list of texts");
}

TEST(a_callable_gives_one_type)
{
    RuleFile files[] = {{"r/boundaries/x.json",
                         "{'library': 'x', 'words': ['x'], 'types': [{'name': 'x.T'}],"
                         " 'callables': [{'names': ['x.f'], 'returns': 'x.T'}]}"},
                        {"r/facts/x.json",
                         "{'library': 'x', 'facts': ["
                         "{'type': 'x.U', 'pickles': 'yes', 'calls': ['x.f']}]}"},
                        {0}};
    check_files(files, "r/boundaries/x.json (x.f): 'returns': "
                       "'x.f' gives another type already");
}

TEST(a_rule_has_all_that_a_report_needs)
{
    check_files((RuleFile[]){{"r/checks/x.json", "{}"}, {0}},
                "r/checks/x.json: 'code': want a text");
    check_files((RuleFile[]){{"r/checks/x.json", "{'code': 'PKL101'}"}, {0}},
                "r/checks/x.json: 'name': want a text");
    check_rule("'reasons': [",
               "r/checks/x.json: 'severity': want info, warning or error");
    check_rule("'severity': 'fatal', 'reasons': [",
               "r/checks/x.json: 'severity': want info, warning or error");
    check_rule("'severity': 'info', 'reasons': [", "");
}

static void check_rule_head(const char *head, const char *want)
{
    Arena arena = {0};
    Str text = str_format(
        &arena, "{%s, 'severity': 'info', 'summary': 's', 'message': 'm'}", head);
    check_files((RuleFile[]){{"r/checks/x.json", str_c(&arena, text)}, {0}}, want);
    arena_free(&arena);
}

TEST(codes_and_names_have_a_form)
{
    const char *code = "r/checks/x.json: 'code': "
                       "want capital letters and a number such as \"PKL101\"";
    const char *name = "r/checks/x.json: 'name': "
                       "want small letters and dashes such as \"open-file\"";
    check_rule_head("'code': 'PKL', 'name': 'a'", code);
    check_rule_head("'code': '101', 'name': 'a'", code);
    check_rule_head("'code': 'pkl101', 'name': 'a'", code);
    check_rule_head("'code': 'PKL101', 'name': 'A'", name);
    check_rule_head("'code': 'PKL101', 'name': 'a-'", name);
    check_rule_head("'code': 'PKL101', 'name': 'a_b'", name);
    check_rule_head("'code': 'PKL101', 'name': 'a-b2'", "");
}

TEST(placeholders_are_known)
{
    const char *want =
        "r/checks/x.json: 'help': want {what}, {boundary}, {argument} or {name}";
    check_rule(
        "'severity': 'info', 'help': '{what} {boundary} {argument} {name}', 'bad': [",
        "");
    check_rule("'severity': 'info', 'help': '{waht}', 'bad': [", want);
    check_rule("'severity': 'info', 'help': 'x {what', 'bad': [", want);
    check_rule("'severity': 'info', 'help': 'x {', 'bad': [", want);
}

TEST(a_rule_has_four_known_reasons_at_most)
{
    check_rule(
        "'severity': 'info', 'reasons': ['lambda', 'module', 'open-file', 'result',"
        " 'shared'",
        "r/checks/x.json: 'reasons': want four at most");
}

TEST(rules_have_codes_names_and_reasons_of_their_own)
{
    const char *a = "{'code': 'PKL101', 'name': 'a', 'severity': 'info', 'summary': 's',"
                    " 'message': 'm', 'reasons': ['lambda', 'module']}";
    RuleFile files[] = {{"r/checks/a.json", a}, {"r/checks/b.json", a}, {0}};
    check_files(files, "r/checks/b.json: 'code': 'PKL101' is another rule's already");
    files[1].text = "{'code': 'PKL102', 'name': 'a', 'severity': 'info', 'summary': 's',"
                    " 'message': 'm'}";
    check_files(files, "r/checks/b.json: 'name': 'a' is another rule's already");
    files[1].text = "{'code': 'PKL102', 'name': 'b', 'severity': 'info', 'summary': 's',"
                    " 'message': 'm', 'reasons': ['open-file', 'module']}";
    check_files(files,
                "r/checks/b.json: 'reasons': 'PKL101' reports one of them already");
}
