/* crossing/pickle.c: the walk over objects, and containers. */
#include "crossing/pickle.h"

#include "crossing/rebuild.h"

#include "syntax/names.h"
#include "value/certain.h"
#include "value/iterate.h"

Pickler pickler_make(Machine *machine, Transport transport)
{
    return (Pickler){.machine = machine,
                     .transport = transport,
                     .walk = ++machine->walks,
                     .live = METHODS_ALL};
}

PathMark pickle_enter(Pickler *pickler, Str text, Str name, Site site)
{
    PathMark mark = {pickler->path.len, pickler->name};
    TrailStep step = {text, site};
    vec_add(pickler->machine->arena, &pickler->path, step);
    pickler->name = name;
    return mark;
}

void pickle_leave(Pickler *pickler, PathMark mark)
{
    pickler->path.len = mark.len;
    pickler->name = mark.name;
}

void pickle_fail(Pickler *pickler, FailureKind kind, Reason reason, Str what,
                 Str exception, Site root)
{
    Arena *arena = pickler->machine->arena;
    uint32_t len = pickler->path.len;
    TrailStep *trail = arena_array(arena, TrailStep, len + 1);
    for (uint32_t i = 0; i < len; i++)
        trail[i] = pickler->path.at[i];
    bool is_new = root.node && (len == 0 || trail[len - 1].site.node != root.node ||
                                trail[len - 1].site.module != root.module);
    if (is_new)
        trail[len++] = (TrailStep){
            str_format(arena, "%.*s comes from here", STR_ARG(what)), root};
    Failure failure = {kind,          reason,    pickler->live, what,
                       pickler->name, exception, trail,         len};
    vec_add(arena, &pickler->failures, failure);
}

/* "x[0]" of what is called "x". */
static Str element_name(Pickler *pickler, uint32_t index)
{
    return str_format(pickler->machine->arena, "%.*s[%u]", STR_ARG(pickler->name), index);
}

static void pickle_cell(Pickler *pickler, const Cell *cell, Str text, Str name)
{
    if (!value_is_bound(cell->value))
        return;
    PathMark mark = pickle_enter(pickler, text, name, cell->site);
    pickle_value(pickler, cell->value);
    pickle_leave(pickler, mark);
}

static void pickle_container(Pickler *pickler, Thing *thing)
{
    Arena *arena = pickler->machine->arena;
    const char *kind = thing->kind == THING_TUPLE  ? "tuple"
                       : thing->kind == THING_LIST ? "list"
                                                   : "set";
    uint32_t index = 0;
    for (uint32_t i = 0; i < thing->container.elements.len; i++) {
        const Cell *cell = thing->container.elements.at[i];
        if (!value_is_bound(cell->value))
            continue;
        pickle_cell(pickler, cell, str_format(arena, "%s item %u", kind, index),
                    element_name(pickler, index));
        index++;
    }
    pickle_cell(pickler, &thing->container.rest,
                str_format(arena, "an item of the %s", kind), pickler->name);
    for (uint32_t i = 0; thing->kind == THING_SET && i < thing->container.elements.len;
         i++)
        rebuild_hashed(pickler, thing->container.elements.at[i]->value, thing->site);
    if (thing->kind == THING_SET)
        rebuild_hashed(pickler, thing->container.rest.value, thing->site);
}

static void pickle_dict(Pickler *pickler, Thing *dict)
{
    Arena *arena = pickler->machine->arena;
    for (uint32_t i = 0; i < dict->attrs.entries.len; i++) {
        AttrEntry entry = dict->attrs.entries.at[i];
        Str key = name_text(pickler->machine->names, entry.name);
        if (str_starts(key, STR("\1")))
            key = str_slice(key, 1, key.len);
        if (str_starts(key, STR("\2")))
            key = STR("…");
        pickle_cell(
            pickler, entry.cell, str_format(arena, "dict item '%.*s'", STR_ARG(key)),
            str_format(arena, "%.*s['%.*s']", STR_ARG(pickler->name), STR_ARG(key)));
    }
    rebuild_hashed(pickler, dict->container.keys.value, dict->site);
    pickle_cell(pickler, &dict->container.keys, STR("a key of the dict"), pickler->name);
    pickle_cell(pickler, &dict->container.rest, STR("a value of the dict"),
                pickler->name);
}

static void pickle_partial(Pickler *pickler, Thing *partial)
{
    PathMark mark = pickle_enter(pickler, STR("the function of the partial"),
                                 pickler->name, partial->site);
    pickle_thing(pickler, partial->partial.callee);
    pickle_leave(pickler, mark);
    for (uint32_t i = 0; i < partial->partial.args.len; i++) {
        const Argument *arg = &partial->partial.args.at[i];
        mark = pickle_enter(pickler, STR("an argument of the partial"), pickler->name,
                            arg->site);
        pickle_value(pickler, arg->value);
        pickle_leave(pickler, mark);
    }
}

static void pickle_generator(Pickler *pickler, Thing *generator)
{
    if (pickle_registered(pickler, generator))
        return;
    bool is_coroutine = generator->generator.is_coroutine;
    pickle_fail(pickler, FAILURE_DUMP,
                is_coroutine ? REASON_INTERPRETER_OBJECT : REASON_GENERATOR,
                is_coroutine ? STR("a coroutine") : STR("a generator"),
                is_coroutine ? STR("TypeError: cannot pickle 'coroutine' object")
                             : STR("TypeError: cannot pickle 'generator' object"),
                generator->site);
}

/* The views of a plain dict pickle once multiprocessing.managers has registered them. */
static bool is_refused_view(const Pickler *pickler, Str type)
{
    bool is_view = str_equal(type, STR("builtins.dict.keys")) ||
                   str_equal(type, STR("builtins.dict.values")) ||
                   str_equal(type, STR("builtins.dict.items"));
    return is_view && !pickler->has_managers &&
           !extern_find(pickler->machine, STR("multiprocessing.managers"))->is_module;
}

static void pickle_iterator(Pickler *pickler, Thing *iterator)
{
    Arena *arena = pickler->machine->arena;
    Str type = iterator->iterator.type->name;
    if (str_equal(type, STR("types.GeneratorType"))) {
        pickle_fail(pickler, FAILURE_DUMP, REASON_GENERATOR, STR("a generator"),
                    STR("TypeError: cannot pickle 'generator' object"), iterator->site);
        return;
    }
    if (is_refused_view(pickler, type)) {
        Str view = str_cut_last(type, '.').tail;
        pickle_fail(pickler, FAILURE_DUMP, REASON_INTERPRETER_OBJECT,
                    str_format(arena, "a view of a dict (its %.*s)", STR_ARG(view)),
                    str_format(arena, "TypeError: cannot pickle 'dict_%.*s' object",
                               STR_ARG(view)),
                    iterator->site);
        return;
    }
    const Fact *fact = iterator->iterator.type->known.gives;
    bool is_view = str_starts(type, STR("builtins.dict.")); /* it goes as a list */
    if (!is_view &&
        pickle_by_fact(pickler, fact, iterator->site)) /* itertools' from 3.14 on */
        return;
    PathMark mark = pickle_enter(pickler,
                                 str_format(arena, "what the %.*s object holds",
                                            STR_ARG(str_cut_last(type, '.').tail)),
                                 pickler->name, iterator->site);
    pickle_value(pickler,
                 is_view ? iterator->iterator.elements : iterator->iterator.holds);
    pickle_leave(pickler, mark);
}

static void pickle_extern(Pickler *pickler, Thing *thing)
{
    const Extern *ext = thing->extern_;
    if (!ext->is_module || pickle_registered(pickler, thing))
        return;
    Arena *arena = pickler->machine->arena;
    pickle_fail(pickler, FAILURE_DUMP, REASON_MODULE,
                str_format(arena, "the module '%.*s'", STR_ARG(ext->name)),
                STR("TypeError: cannot pickle 'module' object"), (Site){0});
}

static void pickle_module(Pickler *pickler, Thing *thing)
{
    if (pickle_registered(pickler, thing))
        return;
    Arena *arena = pickler->machine->arena;
    pickle_fail(
        pickler, FAILURE_DUMP, REASON_MODULE,
        str_format(arena, "the module '%.*s'", STR_ARG(thing->module.module->dotted)),
        STR("TypeError: cannot pickle 'module' object"), (Site){0});
}

/* `x.__class__ = C`: it goes as C says, whatever it was made as; that isn't followed. */
static bool has_changed_class(const Thing *thing)
{
    const Cell *cell = attrs_find(&thing->attrs, NAME_DUNDER_CLASS);
    return (thing->kind == THING_OBJECT || thing->kind == THING_INSTANCE) && cell &&
           value_is_bound(cell->value);
}

static void pickle_kind(Pickler *pickler, Thing *thing)
{
    if (has_changed_class(thing))
        return;
    switch (thing->kind) {
    case THING_FUNCTION: pickle_function(pickler, thing); return;
    case THING_CLASS: pickle_class(pickler, thing); return;
    case THING_INSTANCE:
        vec_add(pickler->machine->arena, &pickler->open, thing);
        pickle_instance(pickler, thing);
        pickler->open.len--;
        return;
    case THING_OBJECT: pickle_object(pickler, thing); return;
    case THING_BOUND: pickle_bound(pickler, thing); return;
    case THING_PARTIAL: pickle_partial(pickler, thing); return;
    case THING_TUPLE:
    case THING_LIST:
    case THING_SET: pickle_container(pickler, thing); return;
    case THING_DICT: pickle_dict(pickler, thing); return;
    case THING_GENERATOR: pickle_generator(pickler, thing); return;
    case THING_ITERATOR: pickle_iterator(pickler, thing); return;
    case THING_EXTERN: pickle_extern(pickler, thing); return;
    case THING_MODULE: pickle_module(pickler, thing); return;
    case THING_PARAMETER:
        vec_add(pickler->machine->arena, &pickler->parameters, thing);
        return;
    case THING_UNKNOWN: pickler->met_unknown = true; return;
    case THING_ATOM:
    case THING_CONSTANT:
    case THING_IMPORT:
    case THING_SUPER:
    case THING_WRAPPER:
    case THING_KINDS: return;
    }
}

void pickle_thing(Pickler *pickler, Thing *thing)
{
    /* Of many processes that one object stands for, another may have been started
       before. */
    bool is_sibling = thing == pickler->starting && pickler->path.len > 0 &&
                      !certain_is_one(pickler->machine, thing);
    if ((thing->seen == pickler->walk && !is_sibling) ||
        pickler->path.len >= LIMIT_PICKLE_DEPTH ||
        pickler->objects >= LIMIT_PICKLE_OBJECTS)
        return;
    thing->seen = pickler->walk;
    pickler->objects++;
    Methods live = pickler->live;
    if (thing->live)
        pickler->live &= thing->live;
    if (thing->kind == THING_INSTANCE && thing->instance.is_unseen)
        vec_add(pickler->machine->arena, &pickler->unseen, thing);
    if (pickler->live)
        pickle_kind(pickler, thing);
    pickler->live = live;
}

/* Whether one of the failures from `first` on counts: at its start a process may inherit
   things. */
static bool has_failed(const Pickler *pickler, uint32_t first)
{
    for (uint32_t i = first; i < pickler->failures.len; i++)
        if (pickler->failures.at[i].kind != FAILURE_INHERIT ||
            pickler->transport == TRANSPORT_TASK)
            return true;
    return false;
}

/* Whether the container holds one of the instances that are looked at now. */
static bool holds_open(const Pickler *pickler, const Thing *container)
{
    if (container->kind != THING_LIST && container->kind != THING_TUPLE)
        return false;
    for (uint32_t k = 0; k < pickler->open.len; k++) {
        if (value_has(container->container.rest.value, pickler->open.at[k]))
            return true;
        for (uint32_t i = 0; i < container->container.elements.len; i++)
            if (value_has(container->container.elements.at[i]->value,
                          pickler->open.at[k]))
                return true;
    }
    return false;
}

/* Of several lists that an owner may have, the one that its part is in (a list of
   workers, or on another branch one of what does without): else the part wouldn't be
   met. */
static Value those_in_force(Pickler *pickler, Value value)
{
    for (uint32_t i = 0; value.len > 1 && i < value.len; i++)
        if (holds_open(pickler, value.at[i]))
            return value_of(value.at[i]);
    return value;
}

/* Where the call may ship nothing, the object that fails may be just the one for that
   case
   (`Executor = ThreadPoolExecutor; lock = Lock()` on one branch): what is one of several
   is left. */
void pickle_value(Pickler *pickler, Value value)
{
    uint32_t before = pickler->failures.len, failing = 0;
    value = those_in_force(pickler, value);
    for (uint32_t i = 0; i < value.len; i++) {
        uint32_t len = pickler->failures.len;
        pickle_thing(pickler, value.at[i]);
        failing += has_failed(pickler, len);
    }
    if (pickler->machine->mixed > 0 && failing < value.len)
        pickler->failures.len = before;
}
