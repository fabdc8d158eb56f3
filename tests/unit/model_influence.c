/* What running a file may do to other modules, told by its lines. */
#include "model/influence.h"
#include "test.h"

TEST(definitions_and_plain_names_do_nothing)
{
    CHECK_INT(influence_in_text(STR("")), INFLUENCE_NONE);
    CHECK_INT(influence_in_text(STR("import os\nx = f()\ndef f():\n    g()\n")),
              INFLUENCE_NONE);
    CHECK_INT(influence_in_text(STR("class C:\n    x = f()\n")), INFLUENCE_NONE);
}

TEST(classes_tell_their_bases)
{
    CHECK_INT(influence_in_text(STR("class C(Base):\n    pass\n")), INFLUENCE_CLASS);
}

TEST(calls_and_assignments_elsewhere_are_sure)
{
    CHECK_INT(influence_in_text(STR("x = 1\nsetup()")), INFLUENCE_SURE);
    CHECK_INT(influence_in_text(STR("a.b.c()\n")), INFLUENCE_SURE);
    CHECK_INT(influence_in_text(STR("a.b = 1\n")), INFLUENCE_SURE);
    CHECK_INT(influence_in_text(STR("a['b'] = 1\n")), INFLUENCE_SURE);
    CHECK_INT(influence_in_text(STR("from . import b\n")), INFLUENCE_SURE);
}

TEST(a_decorator_counts_with_its_function)
{
    CHECK_INT(influence_in_text(STR("@register\nclass C:\n    pass\n")), INFLUENCE_SURE);
    CHECK_INT(influence_in_text(STR("@app.task\ndef f():\n    pass\n")), INFLUENCE_SURE);
    CHECK_INT(influence_in_text(STR("@app.task\nx = 1\ndef f(): pass\n")),
              INFLUENCE_NONE);
}

TEST(what_changes_no_module_is_known)
{
    CHECK_INT(influence_in_text(STR("@functools.wraps(f)\ndef g(): pass\n")),
              INFLUENCE_NONE);
    CHECK_INT(influence_in_text(STR("logging.basicConfig()\nos.environ['A'] = 'b'\n")),
              INFLUENCE_NONE);
}
