/* crossing/pickle_name.c: functions, classes and methods, which pickle stores as names:
   looked up here when pickling, and again in the child (pickle.py, save_global;
   methodobject's and multiprocessing.reduction's _reduce_method). */
#include "crossing/pickle.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/import.h"

/* What `module.qualname` holds: the cell of its first part, and the object at its end. */
typedef struct NameHit {
    const Cell *cell;
    Value value;     /* empty: nothing there */
    bool is_unknown; /* it can't be told */
} NameHit;

static NameHit look_up(Machine *machine, const Module *module, Str qualname)
{
    Thing *home = import_module(machine, module);
    import_run(machine, home);
    StrPair parts = str_cut(qualname, '.');
    Name first = name_make(machine->names, parts.head);
    NameHit hit = {.cell = attrs_find(&home->attrs, first)};
    if (!hit.cell || !value_is_bound(hit.cell->value)) {
        hit.is_unknown = home->module.stars.len > 0;
        return hit;
    }
    hit.value = import_resolve(machine, hit.cell->value);
    while (parts.tail.len > 0) {
        parts = str_cut(parts.tail, '.');
        Thing *class_ = value_only(hit.value);
        const Cell *cell = class_ && class_->kind == THING_CLASS
                               ? attrs_find(&class_->attrs,
                                            name_make(machine->names, parts.head))
                               : NULL;
        if (!cell || !value_is_bound(cell->value)) {
            hit.is_unknown = true;
            return hit;
        }
        hit.value = cell->value;
    }
    return hit;
}

/* The module it is looked up in: functools.wraps copies that, too. */
static const Module *home_of(const Thing *thing)
{
    const Thing *wrapped = thing->kind == THING_CLASS ? thing->class_.wraps
                                                      : thing->function.wraps;
    return wrapped ? home_of(wrapped) : thing->site.module;
}

/* Class attributes hold wrappers around the functions they are. */
static bool holds(Value value, const Thing *thing)
{
    for (uint32_t i = 0; i < value.len; i++) {
        const Thing *at = value.at[i];
        if (at == thing || (at->kind == THING_WRAPPER && holds(at->wrapper.inner, thing)))
            return true;
        if (at->kind == THING_FUNCTION && thing->kind == THING_FUNCTION &&
            at->site.node && at->site.node == thing->site.node &&
            at->site.module == thing->site.module &&
            !at->function.wraps == !thing->function.wraps)
            return true; /* the same definition, met in another branch */
    }
    return false;
}

static bool is_local(Str qualname)
{
    return str_find(qualname, STR("<locals>")) >= 0;
}

/* The definition below `site` has a decorator, or the name that now holds the object has
   one. */
static bool is_decorated(Site site)
{
    if (!site.node)
        return false;
    const Tree *tree = site.module->tree;
    return node_kind(tree, node_parent(tree, site.node)) == NODE_DECORATED_DEFINITION;
}

static Str local_exception(Machine *machine, Str qualname)
{
    bool is_new = machine->setup->target >= 314;
    return str_format(machine->arena, "%s: Can't %s local object %s'%.*s'%s",
                      is_new ? "_pickle.PicklingError" : "AttributeError",
                      machine->setup->target >= 312 && !is_new ? "get" : "pickle",
                      is_new ? "<function " : "", STR_ARG(qualname), is_new ? ">" : "");
}

static void fail_local(Pickler *pickler, Thing *function)
{
    Machine *machine = pickler->machine;
    Str qualname = function->function.qualname;
    Str exception = local_exception(machine, qualname);
    Site definition = function->function.replaces;
    if (function->function.function->is_lambda && !definition.node) {
        pickle_fail(pickler, FAILURE_DUMP, REASON_LAMBDA, STR("a lambda"), exception,
                    function->site);
        return;
    }
    Str last = str_cut_last(qualname, '.').tail;
    Str what = str_format(machine->arena, "the nested function '%.*s'", STR_ARG(last));
    if (!definition.node) {
        pickle_fail(pickler, FAILURE_DUMP, REASON_NESTED_FUNCTION, what, exception,
                    function->site);
        return;
    }
    Node name = node_field(definition.module->tree, definition.node, FIELD_NAME);
    what = str_format(machine->arena, "'%.*s', which its decorator replaced by '%.*s'",
                      STR_ARG(site_text((Site){definition.module, name})), STR_ARG(last));
    pickle_fail(pickler, FAILURE_DUMP, REASON_DECORATED, what, exception, definition);
}

static bool is_main(const Machine *machine, const Module *module)
{
    return module == machine->main;
}

/* A failure that names what is missing, whatever holds it. */
static void fail_missing(Pickler *pickler, FailureKind kind, Reason reason, Str what,
                         Str exception, Str missing, Site root)
{
    Str name = pickler->name;
    pickler->name = missing;
    pickle_fail(pickler, kind, reason, what, exception, root);
    pickler->name = name;
}

/* It pickles by its name: is there something of that name in the child? */
static void check_load(Pickler *pickler, const Module *module, const NameHit *hit,
                       Str what, Thing *thing)
{
    Machine *machine = pickler->machine;
    Str qualname = thing->kind == THING_CLASS ? thing->class_.qualname
                                              : thing->function.qualname;
    Str exception = str_format(machine->arena,
                               "AttributeError: Can't get attribute '%.*s' on <module "
                               "'__mp_main__' from '%.*s'>",
                               STR_ARG(qualname), STR_ARG(path_name(module->path)));
    if (module->is_interactive) {
        fail_missing(pickler, FAILURE_LOAD, REASON_NOTEBOOK, what,
                     str_format(machine->arena,
                                "AttributeError: Can't get attribute '%.*s' on <module "
                                "'__main__' (built-in)>",
                                STR_ARG(qualname)),
                     qualname, thing->site);
        return;
    }
    bool is_younger = pickler->forked_at && hit->cell && is_main(machine, module) &&
                      hit->cell->tick > pickler->forked_at &&
                      thing->made > pickler->forked_at;
    if (hit->cell && !value_is_bound(hit->cell->imported) && is_main(machine, module))
        fail_missing(pickler, is_younger ? FAILURE_REBUILD : FAILURE_LOAD,
                     REASON_MAIN_GUARD, what, exception, qualname, hit->cell->site);
    else if (is_younger)
        pickle_fail(pickler, FAILURE_FORKED, REASON_AFTER_POOL, what, exception,
                    thing->site);
}

static Str kind_word(const Thing *thing)
{
    return thing->kind == THING_CLASS ? STR("class") : STR("function");
}

/* The name leads to another object than the one that is shipped. */
static void fail_rebound(Pickler *pickler, Thing *thing, Str qualname, const NameHit *hit)
{
    Machine *machine = pickler->machine;
    Str what = str_format(machine->arena,
                          "%.*s '%.*s', whose name leads to another object",
                          STR_ARG(kind_word(thing)), STR_ARG(qualname));
    Str exception = str_format(
        machine->arena,
        "_pickle.PicklingError: Can't pickle <%.*s %.*s>: it's not the "
        "same object as %.*s.%.*s",
        STR_ARG(kind_word(thing)), STR_ARG(qualname), STR_ARG(home_of(thing)->dotted),
        STR_ARG(qualname));
    bool by_decorator = is_decorated(thing->site);
    pickle_fail(pickler, FAILURE_DUMP,
                by_decorator ? REASON_DECORATED : REASON_REBOUND_NAME, what, exception,
                hit->cell ? hit->cell->site : thing->site);
}

static bool is_private(Str name)
{
    return str_starts(name, STR("__")) && !str_ends(name, STR("__"));
}

/* `C.__f` isn't found: the class knows the function as `_C__f`. */
static void fail_private(Pickler *pickler, const Thing *function, const Module *module,
                         Str qualname)
{
    Machine *machine = pickler->machine;
    StrPair parts = str_cut_last(qualname, '.');
    if (parts.head.len == 0 || !is_private(parts.tail))
        return;
    const Thing *class_ = value_only(look_up(machine, module, parts.head).value);
    if (!class_ || class_->kind != THING_CLASS)
        return;
    ClassHit hit = class_find(machine, &class_->class_.mro, 0,
                              name_make(machine->names, parts.tail));
    if (value_is_bound(hit.value) || hit.is_unknown)
        return;
    pickle_fail(
        pickler, FAILURE_DUMP, REASON_PRIVATE_METHOD,
        str_format(machine->arena, "the private method '%.*s'", STR_ARG(parts.tail)),
        str_format(machine->arena,
                   "_pickle.PicklingError: Can't pickle <function %.*s>: attribute "
                   "lookup %.*s on %.*s failed",
                   STR_ARG(qualname), STR_ARG(qualname), STR_ARG(module->dotted)),
        function->site);
}

static void check_by_name(Pickler *pickler, Thing *thing, const Module *module,
                          Str qualname)
{
    Machine *machine = pickler->machine;
    NameHit hit = look_up(machine, module, qualname);
    if (hit.is_unknown) {
        fail_private(pickler, thing, module, qualname);
        return;
    }
    Str what = str_format(machine->arena, "%.*s '%.*s'", STR_ARG(kind_word(thing)),
                          STR_ARG(qualname));
    bool is_known = !value_find(hit.value, THING_UNKNOWN) &&
                    !value_find(hit.value, THING_PARAMETER);
    if (value_is_bound(hit.value) && is_known && !holds(hit.value, thing)) {
        fail_rebound(pickler, thing, qualname, &hit);
        return;
    }
    if (!value_is_bound(hit.value) && !is_main(machine, module))
        return;
    if (value_is_bound(hit.value))
        check_load(pickler, module, &hit, what, thing);
}

/* What the program itself says that the function or class is called: `f.__qualname__ =
   "f"`. */
typedef enum { SAYS_NOTHING, SAYS_NAME, SAYS_UNKNOWN } Says;

static Says says_name(const Thing *thing, Str *qualname)
{
    const Cell *module = attrs_find(&thing->attrs, NAME_DUNDER_MODULE);
    const Cell *cell = attrs_find(&thing->attrs, NAME_DUNDER_QUALNAME);
    if (module && value_is_bound(module->value))
        return SAYS_UNKNOWN;
    if (!cell || !value_is_bound(cell->value))
        return SAYS_NOTHING;
    const Thing *text = value_only(cell->value);
    if (!text || text->kind != THING_CONSTANT || text->constant.type != CONSTANT_STR)
        return SAYS_UNKNOWN;
    *qualname = text->constant.text;
    return SAYS_NAME;
}

void pickle_function(Pickler *pickler, Thing *function)
{
    const Function *def = function->function.function;
    Str qualname = function->function.qualname;
    Says says = says_name(function, &qualname);
    if (says == SAYS_UNKNOWN)
        return;
    if (says == SAYS_NAME) {
        check_by_name(pickler, function, home_of(function), qualname);
        return;
    }
    if (is_local(qualname)) {
        fail_local(pickler, function);
        return;
    }
    if (def->is_lambda && !function->function.wraps) {
        const Module *home = home_of(function);
        Str exception = str_format(
            pickler->machine->arena,
            "_pickle.PicklingError: Can't pickle <function <lambda>>: attribute "
            "lookup <lambda> on %.*s failed",
            STR_ARG(home == pickler->machine->main ? STR("__main__") : home->dotted));
        pickle_fail(pickler, FAILURE_DUMP, REASON_LAMBDA, STR("a lambda"), exception,
                    function->site);
        return;
    }
    check_by_name(pickler, function, home_of(function), qualname);
}

static bool is_found_as(const Machine *machine, const Thing *class_, const NameHit *hit)
{
    (void)machine;
    return !value_is_bound(hit->value) ? hit->is_unknown : holds(hit->value, class_);
}

/* A class made by a call goes by the name it was given, which may not be the one it's
   bound to. */
static void pickle_made_class(Pickler *pickler, Thing *class_)
{
    Machine *machine = pickler->machine;
    Str name = class_->class_.qualname;
    NameHit hit = look_up(machine, class_->site.module, name);
    bool is_known = !value_find(hit.value, THING_UNKNOWN);
    if (is_found_as(machine, class_, &hit) || !is_known) {
        if (value_is_bound(hit.value) && is_known)
            check_load(pickler, class_->site.module, &hit,
                       str_format(machine->arena, "class '%.*s'", STR_ARG(name)), class_);
        return;
    }
    pickle_fail(
        pickler, FAILURE_DUMP, REASON_TYPENAME,
        str_format(machine->arena, "a class that calls itself '%.*s'", STR_ARG(name)),
        str_format(machine->arena,
                   "_pickle.PicklingError: Can't pickle <class '%.*s.%.*s'>: attribute "
                   "lookup %.*s on %.*s failed",
                   STR_ARG(class_->site.module->dotted), STR_ARG(name), STR_ARG(name),
                   STR_ARG(class_->site.module->dotted)),
        class_->site);
}

void pickle_class(Pickler *pickler, Thing *class_)
{
    Machine *machine = pickler->machine;
    Str qualname = class_->class_.qualname;
    Says says = says_name(class_, &qualname);
    if (says == SAYS_UNKNOWN)
        return;
    if (says == SAYS_NAME) {
        check_by_name(pickler, class_, home_of(class_), qualname);
        return;
    }
    if (!class_->class_.scope) {
        pickle_made_class(pickler, class_);
        return;
    }
    if (!is_local(qualname)) {
        check_by_name(pickler, class_, home_of(class_), qualname);
        return;
    }
    Str last = str_cut_last(qualname, '.').tail;
    pickle_fail(pickler, FAILURE_DUMP, REASON_LOCAL_CLASS,
                str_format(machine->arena, "the local class '%.*s'", STR_ARG(last)),
                local_exception(machine, qualname), class_->site);
}

/* In the child the method is fetched by its function's name from the object. */
static void check_method_name(Pickler *pickler, Thing *bound, const Thing *class_)
{
    Machine *machine = pickler->machine;
    Str own = str_cut_last(bound->bound.function->function.qualname, '.').tail;
    Name name = name_make(machine->names, own);
    ClassHit hit = class_find(machine, &class_->class_.mro, 0, name);
    if (value_is_bound(hit.value) || hit.is_unknown ||
        attrs_find(&bound->bound.function->attrs, NAME_DUNDER_NAME))
        return;
    bool by_name = is_private(own);
    Str outer = pickler->name;
    pickler->name = own;
    Str class_name = str_cut_last(class_->class_.qualname, '.').tail;
    pickle_fail(pickler, FAILURE_LOAD,
                by_name ? REASON_PRIVATE_METHOD : REASON_REBOUND_NAME,
                str_format(machine->arena, "the %smethod '%.*s'",
                           by_name ? "private " : "", STR_ARG(own)),
                str_format(machine->arena,
                           "AttributeError: '%.*s' object has no attribute '%.*s'",
                           STR_ARG(class_name), STR_ARG(own)),
                bound->site);
    pickler->name = outer;
    /* Nowhere, not even where the workers were forked. */
    vec_last(&pickler->failures).kind = FAILURE_DUMP;
}

static bool lists_method(const Fact *fact, Str name)
{
    for (uint32_t i = 0; fact && i < fact->method_count; i++)
        if (str_equal(fact->methods[i], name))
            return true;
    return false;
}

/* A library's method: known as one, or else it may be plain data of the object. */
static bool is_known_method(const Thing *receiver, const Extern *ext)
{
    if (ext->known.boundary || ext->known.gives || ext->library)
        return true;
    const Fact *fact = receiver->kind == THING_OBJECT ? receiver->object.fact : NULL;
    return lists_method(fact, str_cut_last(ext->name, '.').tail);
}

Str pickle_method_name(const Machine *machine, const Thing *bound)
{
    Str name = name_text(machine->names, bound->bound.name);
    const Thing *function = bound->bound.function;
    if (function->kind != THING_FUNCTION)
        return name;
    Str own = str_cut_last(function->function.qualname, '.').tail;
    return is_private(own) && str_ends(name, own) ? own : name;
}

void pickle_bound(Pickler *pickler, Thing *bound)
{
    Machine *machine = pickler->machine;
    Thing *receiver = bound->bound.receiver;
    const Thing *function = bound->bound.function;
    if (function->kind == THING_EXTERN && !is_known_method(receiver, function->extern_))
        return;
    Str object = receiver->kind == THING_INSTANCE
                     ? str_cut_last(receiver->instance.class_->class_.qualname, '.').tail
                     : STR("object");
    uint32_t before = pickler->failures.len;
    if (receiver->kind == THING_INSTANCE && function->kind == THING_FUNCTION)
        check_method_name(pickler, bound, receiver->instance.class_);
    if (pickler->failures.len > before)
        return;
    PathMark mark = pickle_enter(
        pickler,
        str_format(machine->arena,
                   "the method '%.*s' takes its whole object along, a '%.*s'",
                   STR_ARG(pickle_method_name(machine, bound)), STR_ARG(object)),
        STR("self"), receiver->site);
    pickle_thing(pickler, receiver);
    pickle_leave(pickler, mark);
}
