/* value/arguments.c: the arguments of calls, and how they meet a function's
   parameters. */
#include "value/arguments.h"

#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/eval.h"
#include "value/iterate.h"

typedef Vec(Argument) ArgumentVec;

Arguments arguments_concat(Machine *machine, Arguments a, Arguments b)
{
    if (a.len == 0)
        return b;
    if (b.len == 0)
        return a;
    Arguments all = {arena_array(machine->arena, Argument, a.len + b.len), a.len + b.len};
    for (uint32_t i = 0; i < a.len; i++)
        all.at[i] = a.at[i];
    for (uint32_t i = 0; i < b.len; i++)
        all.at[a.len + i] = b.at[i];
    return all;
}

Arguments arguments_prepend(Machine *machine, Thing *first, Site site, Arguments rest)
{
    Argument *one = arena_new(machine->arena, Argument);
    *one = (Argument){0, value_of(first), site, 0};
    return arguments_concat(machine, (Arguments){one, 1}, rest);
}

/* `*value`: its elements as positional arguments where all of them are known. */
static void spread_tuple(Machine *machine, ArgumentVec *args, Value value, Site site)
{
    Elements elements = iterate(machine, value, site);
    for (uint32_t i = 0; i < elements.each.len; i++) {
        Argument arg = {0, elements.each.at[i], site, 0};
        vec_add(machine->arena, args, arg);
    }
    if (!elements.is_exact) {
        Argument rest = {0, elements.joined, site, 1};
        vec_add(machine->arena, args, rest);
    }
}

Arguments arguments_spread(Machine *machine, Value value, Site site)
{
    ArgumentVec args = {0};
    spread_tuple(machine, &args, value, site);
    return (Arguments){args.at, args.len};
}

/* `**value`: its entries as keyword arguments. */
static void spread_dict(Machine *machine, ArgumentVec *args, Value value, Site site)
{
    Thing *dict = value_only(value);
    if (!dict || dict->kind != THING_DICT) {
        Argument rest = {0, machine->unknown, site, 2};
        vec_add(machine->arena, args, rest);
        return;
    }
    for (uint32_t i = 0; i < dict->attrs.entries.len; i++) {
        AttrEntry entry = dict->attrs.entries.at[i];
        if (!value_is_bound(entry.cell->value))
            continue;
        Argument arg = {entry.name, entry.cell->value, site, 0};
        vec_add(machine->arena, args, arg);
    }
    if (dict->container.has_unknown) {
        Argument rest = {0, machine->unknown, site, 2};
        vec_add(machine->arena, args, rest);
    }
}

static void add_argument(Machine *machine, Frame *frame, Node node, ArgumentVec *args)
{
    const Module *module = frame->module->module.module;
    const Tree *tree = module->tree;
    Site site = {module, node};
    Argument arg = {0, VALUE_NONE_BOUND, site, 0};
    switch ((int)node_kind(tree, node)) {
    case NODE_LIST_SPLAT:
        spread_tuple(machine, args, eval(machine, frame, node_first(tree, node)), site);
        return;
    case NODE_DICTIONARY_SPLAT:
        spread_dict(machine, args, eval(machine, frame, node_first(tree, node)), site);
        return;
    case NODE_KEYWORD_ARGUMENT:
        arg.keyword = node_name(tree, node_field(tree, node, FIELD_NAME));
        arg.site.node = node_field(tree, node, FIELD_VALUE);
        arg.value = eval(machine, frame, arg.site.node);
        break;
    default: arg.value = eval(machine, frame, node);
    }
    vec_add(machine->arena, args, arg);
}

static uint32_t count_children(const Tree *tree, Node node)
{
    uint32_t count = 0;
    for_children(tree, node, child)
        count++;
    return count;
}

/* As *args and **kwargs of which nothing is known. */
static void add_unknown_rest(Machine *machine, ArgumentVec *args)
{
    for (uint8_t stars = 1; stars <= 2; stars++)
        vec_add(machine->arena, args,
                ((Argument){.value = machine->unknown, .stars = stars}));
}

Arguments call_arguments(Machine *machine, Frame *frame, Node arguments)
{
    const Tree *tree = frame->module->module.module->tree;
    ArgumentVec args = {0};
    if (node_kind(tree, arguments) == NODE_GENERATOR_EXPRESSION) {
        vec_reserve(machine->arena, &args, 1);
        add_argument(machine, frame, arguments, &args);
        return (Arguments){args.at, args.len};
    }
    uint32_t count = count_children(tree, arguments);
    if (count)
        vec_reserve(machine->arena, &args, count);
    for_children(tree, arguments, child) {
        if (args.len >= LIMIT_ARGUMENTS) {
            add_unknown_rest(machine, &args);
            break;
        }
        add_argument(machine, frame, child, &args);
    }
    return (Arguments){args.at, args.len};
}

static const Argument *find_keyword(Arguments args, Name name)
{
    for (uint32_t i = 0; name && i < args.len; i++)
        if (args.at[i].keyword == name)
            return &args.at[i];
    return NULL;
}

const Argument *arguments_find(Arguments args, uint32_t index, Name name)
{
    const Argument *given = find_keyword(args, name);
    if (given || index == UINT32_MAX)
        return given;
    uint32_t position = 0;
    for (uint32_t i = 0; i < args.len; i++) {
        const Argument *arg = &args.at[i];
        if (arg->keyword || arg->stars == 2)
            continue;
        if (arg->stars == 1 || position == index)
            return arg;
        position++;
    }
    return NULL;
}

Value arguments_value(Arguments args, uint32_t index, Name name)
{
    const Argument *arg = arguments_find(args, index, name);
    return arg ? arg->value : VALUE_NONE_BOUND;
}

/* The rest of the positional arguments, as *args gets them. */
static Value rest_tuple(Machine *machine, Arguments args, uint32_t from)
{
    Thing *tuple = machine_make(machine, THING_TUPLE, (Site){0});
    uint32_t position = 0;
    for (uint32_t i = 0; i < args.len; i++) {
        const Argument *arg = &args.at[i];
        if (arg->keyword || arg->stars == 2)
            continue;
        if (arg->stars == 1) {
            tuple->container.has_unknown = true;
            tuple->container.rest.value = arg->value;
            tuple->container.rest.site = arg->site;
        } else if (position++ >= from) {
            Cell *cell = arena_new(machine->arena, Cell);
            cell->value = arg->value;
            cell->site = arg->site;
            vec_add(machine->arena, &tuple->container.elements, cell);
        }
    }
    return value_of(tuple);
}

static bool takes_keyword(const Function *function, Name name)
{
    for (uint32_t i = 0; i < function->param_count; i++) {
        const Param *param = &function->params[i];
        if (param->name == name && param->kind != PARAM_VAR_POSITIONAL &&
            param->kind != PARAM_VAR_KEYWORD && param->kind != PARAM_POSITIONAL_ONLY)
            return true;
    }
    return false;
}

/* The keyword arguments that no parameter takes, as **kwargs gets them. */
static Value rest_dict(Machine *machine, Arguments args, const Function *function)
{
    Thing *dict = machine_make(machine, THING_DICT, (Site){0});
    for (uint32_t i = 0; i < args.len; i++) {
        const Argument *arg = &args.at[i];
        if (arg->stars == 2)
            dict->container.has_unknown = true;
        if (!arg->keyword || takes_keyword(function, arg->keyword))
            continue;
        Cell *cell = attrs_get(machine->arena, &dict->attrs, arg->keyword);
        cell->value = arg->value;
        cell->site = arg->site;
    }
    return value_of(dict);
}

static bool has_rest(Arguments args, uint8_t stars)
{
    for (uint32_t i = 0; i < args.len; i++)
        if (args.at[i].stars == stars)
            return true;
    return false;
}

/* What a plain parameter gets; its default where nothing is given. */
static Cell plain_value(Machine *machine, Thing *function, uint32_t index, Arguments args)
{
    const Param *param = &function->function.function->params[index];
    bool positional = param->kind == PARAM_POSITIONAL_ONLY || param->kind == PARAM_NORMAL;
    Name keyword = param->kind == PARAM_POSITIONAL_ONLY ? 0 : param->name;
    const Argument *arg = arguments_find(args, positional ? index : UINT32_MAX, keyword);
    if (arg)
        return (Cell){.value = arg->value, .site = arg->site};
    Value given = function->function.defaults ? function->function.defaults[index]
                                              : VALUE_NONE_BOUND;
    if (!value_is_bound(given) || has_rest(args, 2))
        given = value_join(machine->arena, given, machine->unknown);
    Site site = {function->function.outer->module->module.module, param->default_value};
    return (Cell){.value = given, .site = site};
}

/* The program's function that runs when `callee` is called, and how many of its
   parameters are given beside the arguments; NULL where that is something else. */
static const Function *called_function(Machine *machine, const Thing *callee,
                                       uint32_t *given)
{
    *given = callee->kind == THING_FUNCTION ? 0 : 1;
    if (callee->kind == THING_BOUND)
        callee = callee->bound.function;
    if (callee->kind == THING_CLASS) {
        Thing *class_ = callee->self;
        bool is_made_otherwise =
            class_->class_.metaclass ||
            value_is_bound(class_find_own(machine, class_, NAME_DUNDER_NEW).value);
        callee = is_made_otherwise
                     ? NULL
                     : value_only(
                           class_find_own(machine, class_, NAME_DUNDER_INIT).value);
    }
    bool is_function = callee && callee->kind == THING_FUNCTION;
    return is_function ? callee->function.function : NULL;
}

bool arguments_are_missing(Machine *machine, const Thing *callee, Arguments args)
{
    uint32_t given;
    const Function *function = called_function(machine, callee, &given);
    if (!function || has_rest(args, 1) || has_rest(args, 2))
        return false;
    for (uint32_t i = given; i < function->param_count; i++) {
        const Param *param = &function->params[i];
        bool is_rest = param->kind == PARAM_VAR_POSITIONAL ||
                       param->kind == PARAM_VAR_KEYWORD;
        bool is_positional = param->kind != PARAM_KEYWORD_ONLY;
        Name keyword = param->kind == PARAM_POSITIONAL_ONLY ? 0 : param->name;
        if (!is_rest && !param->default_value &&
            !arguments_find(args, is_positional ? i - given : UINT32_MAX, keyword)) {
            machine_reached(machine, function)->is_entered = true; /* as far as it goes */
            return true;
        }
    }
    return false;
}

static void fill_slot(Frame *frame, uint32_t slot, Cell cell)
{
    cell.born = frame->cells[slot].born;
    frame->cells[slot] = cell;
}

void arguments_bind(Machine *machine, Thing *function, Arguments args, Frame *frame)
{
    const Function *def = function->function.function;
    for (uint32_t i = 0; i < def->param_count; i++) {
        const Param *param = &def->params[i];
        Cell cell = {.value = VALUE_NONE_BOUND};
        switch (param->kind) {
        case PARAM_VAR_POSITIONAL: cell.value = rest_tuple(machine, args, i); break;
        case PARAM_VAR_KEYWORD: cell.value = rest_dict(machine, args, def); break;
        case PARAM_POSITIONAL_ONLY:
        case PARAM_NORMAL:
        case PARAM_KEYWORD_ONLY: cell = plain_value(machine, function, i, args); break;
        }
        cell.tick = machine->state.tick;
        fill_slot(frame, param->slot, cell);
    }
}

static Value parameter(Machine *machine, const Function *def, uint32_t index, Site site)
{
    Thing *thing = machine_make(machine, THING_PARAMETER, site);
    thing->parameter.function = def;
    thing->parameter.index = index;
    return value_of(thing);
}

void arguments_bind_unseen(Machine *machine, Thing *function, Thing *self, Frame *frame)
{
    const Function *def = function->function.function;
    const Module *module = frame->module->module.module;
    for (uint32_t i = 0; i < def->param_count; i++) {
        const Param *param = &def->params[i];
        Site site = {module, param->node};
        Value value = parameter(machine, def, i, site);
        if (i == 0 && self && param->kind != PARAM_VAR_POSITIONAL)
            value = value_of(self);
        else if (function->function.defaults)
            value = value_join(machine->arena, value, function->function.defaults[i]);
        if (param->default_value)
            site.node = param->default_value;
        if (param->kind == PARAM_VAR_POSITIONAL || param->kind == PARAM_VAR_KEYWORD) {
            bool is_tuple = param->kind == PARAM_VAR_POSITIONAL;
            Thing *rest = machine_make(machine, is_tuple ? THING_TUPLE : THING_DICT,
                                       site);
            rest->container.has_unknown = true;
            rest->container.rest.value = value;
            if (i == 0 && self && is_tuple)
                container_add(machine, rest, value_of(self), site);
            value = value_of(rest);
        }
        fill_slot(frame, param->slot, (Cell){.value = value, .site = site});
    }
}
