/* crossing/stale.c: see stale.h. Nothing is said where the function also writes to it, or
   where the worker's result brings it back: it may know what it does. */
#include "crossing/stale.h"

#include "crossing/event.h"
#include "crossing/record.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/import.h"
#include "value/lookup.h"

/* Writes of the worker that are looked at, and nodes behind the call. */
enum { WRITES_MOST = 200, NODES_MOST = 4000 };

static bool is_plain_class(const Thing *class_)
{
    return class_ && !class_->class_.has_unknown_base && !class_library_base(class_);
}

static bool is_plain(const Thing *thing)
{
    return thing && (thing->kind == THING_LIST || thing->kind == THING_SET ||
                     thing->kind == THING_DICT || is_plain_class(class_of(thing)));
}

static bool holds_cell(const Thing *thing, const Cell *cell)
{
    for (uint32_t i = 0; i < thing->attrs.entries.len; i++)
        if (thing->attrs.entries.at[i].cell == cell)
            return true;
    if (thing->kind == THING_INSTANCE)
        return false;
    for (uint32_t i = 0; i < thing->container.elements.len; i++)
        if (thing->container.elements.at[i] == cell)
            return true;
    return &thing->container.rest == cell || &thing->container.keys == cell;
}

/* Whether the cell was set at another place before: what a condition tells of it (`if x
   is not None`) is written, too, and leaves its place. */
static bool is_set_anew(const Write *write)
{
    return write->cell->site.node != write->old.site.node ||
           write->cell->site.module != write->old.site.module;
}

/* Where the worker wrote to the thing; nowhere if it didn't. */
static Site written_to(const Machine *machine, const Thing *thing, Mark mark)
{
    uint32_t end = machine->state.trail.len;
    end = end - mark.trail > WRITES_MOST ? mark.trail + WRITES_MOST : end;
    for (uint32_t i = mark.trail; i < end; i++) {
        const Cell *cell = machine->state.trail.at[i].cell;
        if (holds_cell(thing, cell) && is_set_anew(&machine->state.trail.at[i]))
            return cell->site;
    }
    return (Site){0};
}

/* Where the worker bound the variable anew, or changed what it holds. */
static Site changed_at(const Machine *machine, const Cell *variable, Mark mark)
{
    uint32_t end = machine->state.trail.len;
    end = end - mark.trail > WRITES_MOST ? mark.trail + WRITES_MOST : end;
    for (uint32_t i = mark.trail; i < end; i++)
        if (machine->state.trail.at[i].cell == variable &&
            is_set_anew(&machine->state.trail.at[i]))
            return variable->site;
    const Thing *thing = value_only(variable->value);
    return is_plain(thing) ? written_to(machine, thing, mark) : (Site){0};
}

/* Calls by which the name goes on to other processes. */
static bool is_shipping(Str callee)
{
    static const Str names[] = {
        STR_CONST("Process"), STR_CONST("Pool"),    STR_CONST("map"),
        STR_CONST("imap"),    STR_CONST("starmap"), STR_CONST("submit"),
        STR_CONST("apply"),   STR_CONST("put"),     STR_CONST("send"),
        STR_CONST("run_in"),  STR_CONST("partial"), STR_CONST("zip"),
        STR_CONST("Thread"),  STR_CONST("Executor")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_find(callee, names[i]) >= 0)
            return true;
    return false;
}

typedef enum { USE_OTHER, USE_READ, USE_WRITE } Use;

/* What follows the call in its function, and what the worker did. */
typedef struct Rest {
    const Machine *machine;
    const Tree *tree;
    Node from, to;
    Mark mark;
} Rest;

/* Whether the worker wrote to the attribute or entry. */
static bool is_part_written(const Rest *rest, const Thing *thing, Name part)
{
    const Cell *cell = attrs_find(&thing->attrs, part);
    uint32_t from = rest->mark.trail, end = rest->machine->state.trail.len;
    end = end - from > WRITES_MOST ? from + WRITES_MOST : end;
    for (uint32_t i = from; cell && i < end; i++)
        if (rest->machine->state.trail.at[i].cell == cell)
            return true;
    return false;
}

/* `name.part`, `name["part"]`: a read of something else says nothing. */
static Use use_of_part(const Rest *rest, Node around, const Thing *thing)
{
    const Tree *tree = rest->tree;
    if (node_kind(tree, around) == NODE_ATTRIBUTE)
        return is_part_written(rest, thing,
                               node_name(tree, node_field(tree, around, FIELD_ATTRIBUTE)))
                   ? USE_READ
                   : USE_OTHER;
    Node key = node_field(tree, around, FIELD_SUBSCRIPT);
    if (thing->kind != THING_DICT || node_kind(tree, key) != NODE_STRING)
        return USE_READ;
    Str text = node_text(tree, key);
    Name part = text.len > 2
                    ? name_make(rest->machine->names, str_slice(text, 1, text.len - 1))
                    : 0;
    return is_part_written(rest, thing, part) ? USE_READ : USE_OTHER;
}

/* `name.method()`: containers are changed by some, objects perhaps by any. */
static Use use_of_method(const Thing *thing, Str method)
{
    static const Str readers[] = {STR_CONST("get"),        STR_CONST("items"),
                                  STR_CONST("keys"),       STR_CONST("values"),
                                  STR_CONST("index"),      STR_CONST("count"),
                                  STR_CONST("most_common")};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
        if (str_equal(method, readers[i]))
            return USE_READ;
    return thing && thing->kind == THING_INSTANCE ? USE_OTHER : USE_WRITE;
}

/* What is done with the expression that begins with the name. */
static Use use_of_whole(const Tree *tree, Node whole, const Thing *thing)
{
    Node around = node_parent(tree, whole);
    switch ((int)node_kind(tree, around)) {
    case NODE_ASSIGNMENT:
    case NODE_AUGMENTED_ASSIGNMENT:
    case NODE_FOR_STATEMENT:
        if (node_field(tree, around, FIELD_LEFT) == whole)
            return USE_WRITE;
        break;
    case NODE_DELETE_STATEMENT:
    case NODE_GLOBAL_STATEMENT: return USE_WRITE;
    case NODE_KEYWORD_ARGUMENT:
        if (node_field(tree, around, FIELD_NAME) == whole)
            return USE_OTHER;
        break;
    }
    return thing && thing->kind == THING_INSTANCE ? USE_OTHER : USE_READ;
}

/* The call or statement around the name decides. */
static Use use_of(const Rest *rest, Node name, const Thing *thing)
{
    const Tree *tree = rest->tree;
    Node around = node_parent(tree, name);
    bool has_part = node_kind(tree, around) == NODE_SUBSCRIPT ||
                    node_kind(tree, around) == NODE_ATTRIBUTE;
    if (!has_part)
        return use_of_whole(tree, name, thing);
    if (node_first(tree, around) != name)
        return USE_OTHER; /* the key of something else, an attribute of this name */
    Node above = node_parent(tree, around);
    bool is_method = node_kind(tree, around) == NODE_ATTRIBUTE &&
                     node_kind(tree, above) == NODE_CALL &&
                     node_first(tree, above) == around;
    if (is_method)
        return use_of_method(thing,
                             node_text(tree, node_field(tree, around, FIELD_ATTRIBUTE)));
    Use part = is_plain(thing) ? use_of_part(rest, around, thing) : USE_OTHER;
    return use_of_whole(tree, around, NULL) == USE_WRITE ? USE_WRITE : part;
}

static bool is_shipped(const Tree *tree, Node name, Node last)
{
    for (Node at = node_parent(tree, name); at >= last; at = node_parent(tree, at))
        if (node_kind(tree, at) == NODE_CALL &&
            is_shipping(node_text(tree, node_field(tree, at, FIELD_FUNCTION))))
            return true;
    return false;
}

static bool skips(NodeKind kind)
{
    return kind == NODE_FUNCTION_DEFINITION || kind == NODE_CLASS_DEFINITION ||
           kind == NODE_LAMBDA;
}

/* Whether the rest of the function reads the name and leaves it as it is. */
static bool is_read_only(const Rest *rest, Name name, const Thing *thing)
{
    bool is_read = false;
    for (Node at = rest->from; at < rest->to; at++) {
        if (skips(node_kind(rest->tree, at))) {
            at = node_end(rest->tree, at) - 1;
            continue;
        }
        if (node_kind(rest->tree, at) != NODE_IDENTIFIER ||
            node_name(rest->tree, at) != name)
            continue;
        Use use = use_of(rest, at, thing);
        if (use == USE_WRITE)
            return false;
        is_read |= use == USE_READ && !is_shipped(rest->tree, at, rest->from);
    }
    return is_read;
}

static bool gives_back(Value result, const Thing *thing)
{
    for (uint32_t i = 0; thing && i < result.len; i++) {
        const Thing *at = result.at[i];
        if (at == thing)
            return true;
        bool is_sequence = at->kind == THING_TUPLE || at->kind == THING_LIST;
        for (uint32_t k = 0; is_sequence && k < at->container.elements.len; k++)
            if (value_has(at->container.elements.at[k]->value, thing))
                return true;
    }
    return false;
}

static const Argument *argument_with(const Work *work, const Thing *thing)
{
    for (uint32_t i = 0; thing && i < work->args.len; i++)
        if (value_only(work->args.at[i].value) == thing)
            return &work->args.at[i];
    return NULL;
}

static void warn(Crosser *crosser, Machine *machine, const Event *event, Str name,
                 Site where, bool is_argument)
{
    Arena *arena = machine->arena;
    TrailStep *step = arena_new(arena, TrailStep);
    step->text = str_format(arena, "the child changes its own '%.*s' here",
                            STR_ARG(name));
    step->site = where;
    Failure failure = {.kind = FAILURE_ADVICE,
                       .reason = is_argument ? REASON_ARGUMENT_CHANGED
                                             : REASON_GLOBAL_CHANGED,
                       .what = str_format(arena, "'%.*s'", STR_ARG(name)),
                       .name = name,
                       .trail = step,
                       .trail_len = 1};
    Record record = {
        .event = event, .argument = STR("func"), .site = worker_site(machine, event)};
    record_one(crosser, machine, &record, &failure);
}

/* What stands behind the call in the function that makes it; empty where nobody is seen
   to call. */
static Rest rest_after(const Machine *machine, const Event *event, Mark mark)
{
    const Tree *tree = event->site.module->tree;
    Rest rest = {machine, tree, node_end(tree, event->site.node), 0, mark};
    const Frame *frame = event->call ? event->call->frame : NULL;
    const Function *function = frame ? frame->scope->function : NULL;
    if (function && frame->module->module.module == event->site.module)
        rest.to = node_end(tree, function->body);
    else if (!event->call && event->site.module == machine->main)
        rest.to = tree->count;
    rest.to = rest.to > rest.from + NODES_MOST ? rest.from + NODES_MOST : rest.to;
    return rest;
}

/* Data alone is missed: a connection, a module or a function may be each process's
   own. */
static bool is_data(const Cell *cell)
{
    for (uint32_t i = 0; i < cell->value.len; i++)
        switch ((int)cell->value.at[i]->kind) {
        case THING_CONSTANT:
        case THING_ATOM:
        case THING_TUPLE:
        case THING_LIST:
        case THING_SET:
        case THING_DICT:
        case THING_INSTANCE: break;
        default: return false;
        }
    return true;
}

/* The receiver of a method has a remark of its own (lost.h). */
static bool is_receiver(const Work *work, const Thing *thing)
{
    const Thing *callable = value_only(work->callable);
    return callable && callable->kind == THING_BOUND && callable->bound.receiver == thing;
}

typedef struct Stale {
    const Event *event;
    const Work *work;
    Value result;
    Mark mark;
    Rest rest;
} Stale;

static void check_name(Crosser *crosser, Machine *machine, const Stale *stale, Name name)
{
    const Event *event = stale->event;
    Frame *frame = event->call ? event->call->frame
                               : import_module(machine, event->site.module)->module.frame;
    const Cell *cell = lookup_cell(machine, frame, name);
    Site where = cell ? changed_at(machine, cell, stale->mark) : (Site){0};
    const Thing *thing = cell ? value_only(cell->value) : NULL;
    if (!where.node || !is_data(cell) || is_receiver(stale->work, thing) ||
        gives_back(stale->result, thing) || !is_read_only(&stale->rest, name, thing))
        return;
    warn(crosser, machine, event, name_text(machine->names, name), where,
         argument_with(stale->work, thing) != NULL);
}

/* Initializers are there to change what is the worker's own. */
static bool is_worth_a_look(const Crosser *crosser, const Machine *machine,
                            const Event *event, Mark mark)
{
    Role role = event_role(event->result);
    return event->boundary->serializer == SERIALIZER_PICKLE && machine->mixed == 0 &&
           role != ROLE_POOL && role != ROLE_EXECUTOR && crosser->child_depth == 0 &&
           event->site.node && machine->state.trail.len > mark.trail;
}

void stale_check(Crosser *crosser, Machine *machine, const Event *event, const Work *work,
                 Value result, Mark mark)
{
    if (!is_worth_a_look(crosser, machine, event, mark))
        return;
    Stale stale = {event, work, result, mark, rest_after(machine, event, mark)};
    NameList seen = {0};
    for (Node at = stale.rest.from; at < stale.rest.to; at++) {
        if (node_kind(stale.rest.tree, at) != NODE_IDENTIFIER)
            continue;
        Name name = node_name(stale.rest.tree, at);
        bool is_new = true;
        for (uint32_t i = 0; i < seen.len; i++)
            is_new &= seen.at[i] != name;
        if (!is_new)
            continue;
        vec_add(machine->arena, &seen, name);
        check_name(crosser, machine, &stale, name);
    }
}
