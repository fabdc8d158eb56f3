/* value/platform.c: conditions that tell platforms apart, and start methods. Windows and
   macOS spawn; Linux forks or, from 3.14, has a fork server. */
#include "value/platform.h"

enum { OLDEST = 300 }; /* the grammar is that of Python 3 */

bool platform_find(const Thing *thing, Str text, Condition *condition)
{
    static const struct {
        Str name, text;
        Methods when_true, when_false;
        uint8_t out_true, out_false;
    } tests[] = {
        {STR_CONST("sys.platform"), STR_CONST("win"), METHOD_SPAWN, METHODS_ALL,
         SPAWNS_MACOS, SPAWNS_WINDOWS},
        {STR_CONST("sys.platform"), STR_CONST("darwin"), METHOD_SPAWN, METHODS_ALL,
         SPAWNS_WINDOWS, SPAWNS_MACOS},
        {STR_CONST("sys.platform"), STR_CONST("linux"), METHOD_FORK | METHOD_FORKSERVER,
         METHOD_SPAWN, 0, 0},
        {STR_CONST("os.name"), STR_CONST("nt"), METHOD_SPAWN, METHODS_ALL, SPAWNS_MACOS,
         SPAWNS_WINDOWS},
        {STR_CONST("os.name"), STR_CONST("posix"), METHODS_ALL, METHOD_SPAWN,
         SPAWNS_WINDOWS, SPAWNS_MACOS},
        {STR_CONST("platform.system()"), STR_CONST("Windows"), METHOD_SPAWN, METHODS_ALL,
         SPAWNS_MACOS, SPAWNS_WINDOWS},
        {STR_CONST("platform.system()"), STR_CONST("Darwin"), METHOD_SPAWN, METHODS_ALL,
         SPAWNS_WINDOWS, SPAWNS_MACOS},
        {STR_CONST("platform.system()"), STR_CONST("Linux"),
         METHOD_FORK | METHOD_FORKSERVER, METHOD_SPAWN, 0, 0},
        {STR_CONST("multiprocessing.get_start_method()"), STR_CONST("forkserver"),
         METHOD_FORKSERVER, METHOD_FORK | METHOD_SPAWN, 0, 0},
        {STR_CONST("multiprocessing.get_start_method()"), STR_CONST("fork"), METHOD_FORK,
         METHOD_SPAWN | METHOD_FORKSERVER, 0, 0},
        {STR_CONST("multiprocessing.get_start_method()"), STR_CONST("spawn"),
         METHOD_SPAWN, METHOD_FORK | METHOD_FORKSERVER, 0, 0},
    };
    if (thing->kind != THING_EXTERN)
        return false;
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        if (!str_equal(thing->extern_->name, tests[i].name) ||
            !str_starts(text, tests[i].text))
            continue;
        condition->when_true = tests[i].when_true;
        condition->when_false = tests[i].when_false;
        condition->out_true = tests[i].out_true;
        condition->out_false = tests[i].out_false;
        return true;
    }
    return false;
}

/* Whether POSIX alone has the name: those that say nothing of macOS and Linux. */
static bool is_of_posix(Str module, Str name)
{
    static const char of_os[] =
        "fork, forkpty, getegid, geteuid, getgid, getgroups, getloadavg, getpgid, "
        "getpgrp, getsid, getuid, killpg, mkfifo, nice, openpty, setgid, setpgrp, "
        "setsid, "
        "setuid, ttyname, uname, wait3, wait4, chown, chroot";
    static const char of_signal[] =
        "SIGALRM, SIGCHLD, SIGCONT, SIGHUP, SIGKILL, SIGPIPE, SIGQUIT, SIGSTOP, SIGTSTP, "
        "SIGUSR1, SIGUSR2, alarm, pause, pthread_kill, pthread_sigmask, setitimer, "
        "siginterrupt, sigwait";
    return (str_equal(module, STR("os")) && str_find_word(str_of(of_os), name) >= 0) ||
           (str_equal(module, STR("signal")) &&
            str_find_word(str_of(of_signal), name) >= 0);
}

static bool find_by_attribute(const Thing *object, Str name, Condition *condition)
{
    if (object->kind != THING_EXTERN)
        return false;
    Str module = object->extern_->name;
    bool is_windows = str_equal(module, STR("sys")) &&
                      str_equal(name, STR("getwindowsversion"));
    if (!is_windows && !is_of_posix(module, name))
        return false;
    *condition = condition_unknown();
    condition->when_false = METHOD_SPAWN;
    condition->out_true = SPAWNS_WINDOWS;
    condition->out_false = SPAWNS_MACOS;
    if (is_windows)
        *condition = condition_not(*condition);
    return true;
}

static Str text_of(Arguments args, uint32_t index)
{
    const Thing *only = index < args.len ? value_only(args.at[index].value) : NULL;
    bool is_text = only && only->kind == THING_CONSTANT &&
                   only->constant.type == CONSTANT_STR;
    return is_text ? only->constant.text : (Str){0};
}

Value platform_call(Machine *machine, const Thing *callee, Arguments args)
{
    const Extern *ext = callee->kind == THING_EXTERN ? callee->extern_ : NULL;
    Condition condition = condition_unknown();
    bool is_told = false;
    if (ext && args.len == 2 && str_equal(ext->name, STR("builtins.hasattr")))
        is_told = value_only(args.at[0].value) &&
                  find_by_attribute(value_only(args.at[0].value), text_of(args, 1),
                                    &condition);
    else if (ext && args.len == 1 && ext->parent &&
             str_ends(ext->name, STR(".startswith")))
        is_told = text_of(args, 0).len &&
                  platform_find(ext->parent->thing, text_of(args, 0), &condition);
    return is_told ? platform_outcome(machine, &condition) : VALUE_NONE_BOUND;
}

Value platform_outcome(Machine *machine, const Condition *condition)
{
    bool tells = condition->when_true != METHODS_ALL ||
                 condition->when_false != METHODS_ALL || condition->out_true ||
                 condition->out_false;
    if (!tells)
        return machine->atom;
    Thing *atom = thing_make(machine->arena, THING_ATOM, (Site){0});
    atom->outcome.when_true = condition->when_true;
    atom->outcome.when_false = condition->when_false;
    atom->outcome.out_true = condition->out_true;
    atom->outcome.out_false = condition->out_false;
    return value_of(atom);
}

static bool tells_platforms(const Thing *only)
{
    return only && only->kind == THING_ATOM &&
           (only->outcome.when_true || only->outcome.when_false);
}

Condition platform_condition(Value value)
{
    Condition condition = condition_unknown();
    const Thing *only = value_only(value);
    if (!tells_platforms(only))
        return condition;
    condition.when_true = only->outcome.when_true;
    condition.when_false = only->outcome.when_false;
    condition.out_true = only->outcome.out_true;
    condition.out_false = only->outcome.out_false;
    return condition;
}

Value platform_boolean(Machine *machine, bool is_and, Value first, Value second)
{
    const Thing *a = value_only(first), *b = value_only(second);
    if (!a || !b || a->kind != THING_ATOM || b->kind != THING_ATOM ||
        (!tells_platforms(a) && !tells_platforms(b)))
        return VALUE_NONE_BOUND;
    Condition left = platform_condition(first), right = platform_condition(second);
    Condition joined = is_and ? condition_both(left, right)
                              : condition_not(condition_both(condition_not(left),
                                                             condition_not(right)));
    return platform_outcome(machine, &joined);
}

static Thing *mark(Machine *machine, Thing *thing, Methods live)
{
    Methods both = thing->live ? thing->live & live : live;
    if (thing->kind != THING_EXTERN || !both || both == thing->live)
        return thing;
    Thing *copy = thing_make(machine->arena, THING_EXTERN, (Site){0});
    copy->extern_ = thing->extern_;
    copy->live = both;
    return copy;
}

Value platform_mark(Machine *machine, Value value, Methods live)
{
    if (!live || live == METHODS_ALL || !value_find(value, THING_EXTERN))
        return value;
    Value marked = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < value.len; i++)
        marked = value_join(machine->arena, marked,
                            value_of(mark(machine, value.at[i], live)));
    return marked;
}

bool platform_is_version(const Thing *thing)
{
    return thing->kind == THING_OBJECT && thing->object.fact &&
           str_equal(thing->object.fact->type, STR("sys.version_info"));
}

bool platform_is_major(const Tree *tree, Node expression)
{
    NodeKind kind = node_kind(tree, expression);
    Str text = node_text(tree, expression);
    return (kind == NODE_SUBSCRIPT && (str_equal(text, STR("sys.version_info[0]")) ||
                                       str_equal(text, STR("version_info[0]")))) ||
           (kind == NODE_ATTRIBUTE && str_equal(text, STR("sys.version_info.major")));
}

/* (3, 8) is 308, (3,) is 300; 0 for what is no tuple of numbers. */
static int64_t read_version(const Thing *tuple)
{
    int64_t version = 0;
    if (tuple->kind != THING_TUPLE || !tuple->container.elements.len)
        return 0;
    for (uint32_t i = 0; i < 2; i++) {
        bool is_there = i < tuple->container.elements.len;
        const Thing *part = is_there ? value_only(tuple->container.elements.at[i]->value)
                                     : NULL;
        bool is_number = part && part->kind == THING_CONSTANT &&
                         part->constant.type == CONSTANT_INT &&
                         part->constant.number >= 0 && part->constant.number < 100;
        if (is_there && !is_number)
            return 0;
        version = version * 100 + (is_there ? part->constant.number : 0);
    }
    return version;
}

/* `sys.version_info > (3, 14)` holds of 3.14 itself: it has more numbers. So ">" is ">=",
   and "<=" is "<". From 3.14 on no Linux forks by default; before, none has a fork
   server. */
bool platform_compare_version(const Machine *machine, NodeKind op, const Thing *thing,
                              const Thing *tuple, Condition *condition)
{
    int64_t wanted = platform_is_version(thing) ? read_version(tuple) : 0;
    Version oldest = machine->setup->target, newest = machine->setup->newest;
    if (!oldest)
        oldest = OLDEST;
    bool is_from = op == NODE_TOKEN_GE || op == NODE_TOKEN_GT;
    if (!wanted || (!is_from && op != NODE_TOKEN_LT && op != NODE_TOKEN_LE))
        return false;
    Methods from = METHODS_ALL, before = METHODS_ALL;
    if (wanted >= 314)
        from = METHOD_SPAWN | METHOD_FORKSERVER;
    if (wanted <= 314)
        before = METHOD_SPAWN | METHOD_FORK;
    if (oldest >= wanted)
        condition->truth = is_from ? TRUTH_TRUE : TRUTH_FALSE;
    else if (newest && newest < wanted)
        condition->truth = is_from ? TRUTH_FALSE : TRUTH_TRUE;
    condition->when_true = is_from ? from : before;
    condition->when_false = is_from ? before : from;
    return true;
}
