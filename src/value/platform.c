/* value/platform.c: conditions that tell platforms apart, and start methods. Windows and macOS spawn;
   Linux forks or, from 3.14, has a fork server. */
#include "value/platform.h"

bool platform_find(const Thing *thing, Str text, Condition *condition)
{
    static const struct {
        Str name, text;
        Methods when_true, when_false;
    } tests[] = {
        {STR_CONST("sys.platform"), STR_CONST("win"), METHOD_SPAWN, METHODS_ALL},
        {STR_CONST("sys.platform"), STR_CONST("darwin"), METHOD_SPAWN, METHODS_ALL},
        {STR_CONST("sys.platform"), STR_CONST("linux"), METHOD_FORK | METHOD_FORKSERVER, METHOD_SPAWN},
        {STR_CONST("os.name"), STR_CONST("nt"), METHOD_SPAWN, METHODS_ALL},
        {STR_CONST("os.name"), STR_CONST("posix"), METHODS_ALL, METHOD_SPAWN},
        {STR_CONST("platform.system()"), STR_CONST("Windows"), METHOD_SPAWN, METHODS_ALL},
        {STR_CONST("platform.system()"), STR_CONST("Darwin"), METHOD_SPAWN, METHODS_ALL},
        {STR_CONST("platform.system()"), STR_CONST("Linux"), METHOD_FORK | METHOD_FORKSERVER,
         METHOD_SPAWN},
        {STR_CONST("multiprocessing.get_start_method()"), STR_CONST("forkserver"), METHOD_FORKSERVER,
         METHOD_FORK | METHOD_SPAWN},
        {STR_CONST("multiprocessing.get_start_method()"), STR_CONST("fork"), METHOD_FORK,
         METHOD_SPAWN | METHOD_FORKSERVER},
        {STR_CONST("multiprocessing.get_start_method()"), STR_CONST("spawn"), METHOD_SPAWN,
         METHOD_FORK | METHOD_FORKSERVER},
    };
    if (thing->kind != THING_EXTERN)
        return false;
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        if (!str_equal(thing->extern_->name, tests[i].name) ||
            !str_starts(text, tests[i].text))
            continue;
        condition->when_true = tests[i].when_true;
        condition->when_false = tests[i].when_false;
        return true;
    }
    return false;
}
