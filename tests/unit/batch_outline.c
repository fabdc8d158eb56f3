/* Which definitions of a file lead to a name, and whether its code does. */
#include "batch/outline.h"

#include "syntax/names.h"
#include "test.h"

/* The names reached from "run", in order; "!" behind them where the file's code reaches
   one. */
static Str reach(Arena *arena, const char *text)
{
    Names *names = names_python(arena);
    NameList reached = {0};
    vec_add(arena, &reached, name_make(names, STR("run")));
    bool is_reached = outline_reach(arena, names, str_of(text), &reached);
    Strs texts = {0};
    for (uint32_t i = 0; i < reached.len; i++)
        vec_add(arena, &texts, name_text(names, reached.at[i]));
    if (is_reached)
        vec_add(arena, &texts, STR("!"));
    return str_join(arena, &texts, STR(" "));
}

#define CHECK_REACH(text, want)                 \
    do {                                        \
        Arena arena = {0};                      \
        CHECK_STR(reach(&arena, (text)), want); \
        arena_free(&arena);                     \
    } while (0)

TEST(code_that_calls_the_name_reaches_it)
{
    CHECK_REACH("run()\n", "run !");
    CHECK_REACH("if __name__ == '__main__':\n    run()\n", "run !");
    CHECK_REACH("running()\n", "run");
}

TEST(chains_of_definitions_in_any_order)
{
    CHECK_REACH("def a():\n    b()\n\ndef b():\n    run()\n", "run b a");
    CHECK_REACH("class A:\n    def go(self):\n        m.run()\n\nx = A()\n", "run A !");
    CHECK_REACH("async def a():\n\n    run()\n\nb()\n", "run a");
}

TEST(a_class_does_what_its_bases_do)
{
    CHECK_REACH("class A(run, metaclass=M):\n    pass\nA()\n", "run A !");
    CHECK_REACH("class A:\n    x: run\n", "run");
}

TEST(what_is_not_called_leads_nowhere)
{
    CHECK_REACH("from m import (\n    run,\n)\nimport run\n__all__ = [\n    'run',\n]\n",
                "run");
}

TEST(a_table_leads_to_whoever_looks_into_it)
{
    CHECK_REACH("class A(run):\n    pass\nT = {\n    'a': A,\n}\n"
                "def make(name):\n    return T[name]()\n",
                "run A T make");
    CHECK_REACH("T = {'a': run}\nT['a']()\n", "run T !");
    CHECK_REACH("T = [run()]\n", "run T !");
    CHECK_REACH("run.make()\n", "run !");
}

TEST(long_texts_belong_where_they_begin)
{
    CHECK_REACH("def a():\n    '''Long.\ntext\n    '''\n    run()\n", "run a");
    CHECK_REACH("def a():\n    \"\"\"run()\n\"\"\"\nb()\n", "run a");
}

TEST(any_bytes_will_do)
{
    CHECK_REACH("", "run");
    CHECK_REACH("def \nrun(", "run !");
    CHECK_REACH("   run(\n", "run !");
    CHECK_REACH("'''run(", "run !");
}
