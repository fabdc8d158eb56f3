/* model/rerun.c: which files child processes import again as the main module. */
#include "model/module.h"

/* `python -m package` runs its __main__.py, which children don't import
   (Lib/multiprocessing/spawn.py, _fixup_main_from_name). */
static bool is_package_main(const Module *module)
{
    return str_equal(module->path, STR("__main__.py")) ||
           str_ends(module->path, STR("/__main__.py"));
}

static bool has_tests(const Module *module)
{
    for (uint32_t i = 0; i < module->scopes.len; i++) {
        const Scope *scope = module->scopes.at[i];
        if (scope->parent == module->scope &&
            (str_starts(scope->qualname, STR("test_")) ||
             str_starts(scope->qualname, STR("Test"))))
            return true;
    }
    return false;
}

/* A file of tests that nobody runs as a program: it would have a main guard. */
static bool is_of_tests(const Module *module)
{
    Str file = str_cut_last(module->path, '/').tail;
    return (str_starts(file, STR("test_")) || str_ends(file, STR("_test.py"))) &&
           has_tests(module) && str_find(module->source->bytes, STR("__main__")) < 0;
}

/* What a notebook runs is no file that could be imported. */
bool module_is_rerun(const Module *module)
{
    return !module->is_interactive && !is_package_main(module) && !is_of_tests(module);
}
