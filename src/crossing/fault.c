/* crossing/fault.c: writing faults down. Handlers of any exception are counted by the
   machine; those of the one class that a fault raises are looked for here, by name, as
   they are few. */
#include "crossing/fault.h"

#include "crossing/record.h"

/* "ValueError" of "multiprocessing.ValueError: …"; empty where no class is named. */
static Str class_name(Str exception)
{
    return str_cut_last(str_cut(exception, ':').head, '.').tail;
}

static bool is_base(Str base, Str name)
{
    static const Str bases[][2] = {
        {STR_CONST("BrokenPipeError"), STR_CONST("OSError")},
        {STR_CONST("FileNotFoundError"), STR_CONST("OSError")},
        {STR_CONST("KeyError"), STR_CONST("LookupError")},
        {STR_CONST("TimeoutError"), STR_CONST("OSError")},
        {STR_CONST("SystemExit"), STR_CONST("BaseException")},
    };
    for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
        if (str_equal(bases[i][0], name) && str_equal(bases[i][1], base))
            return true;
    return str_equal(base, name) || str_equal(base, STR("BaseException")) ||
           (str_equal(base, STR("Exception")) && !str_equal(name, STR("SystemExit")));
}

/* The names of classes that are no built-in ones may be other names of those (`PoolClosed
   = ValueError`). */
static bool is_other_name(const Module *module, Name name)
{
    const Binding *binding = scope_find_own(module->scope, name);
    return binding &&
           node_kind(module->tree, node_parent(module->tree, binding->first)) ==
               NODE_ASSIGNMENT;
}

/* Whether a name in the expression is that of the class, or of one above it. */
static bool names_class(const Module *module, Node expression, Str name)
{
    const Tree *tree = module->tree;
    Node end = node_end(tree, expression);
    for (Node at = expression; at < end; at++)
        if (node_kind(tree, at) == NODE_IDENTIFIER &&
            (is_base(node_text(tree, at), name) ||
             is_other_name(module, node_name(tree, at))))
            return true;
    return false;
}

static bool try_handles(const Module *module, Node statement, Str name)
{
    const Tree *tree = module->tree;
    for_children(tree, statement, clause) {
        if (node_kind(tree, clause) != NODE_EXCEPT_CLAUSE)
            continue;
        Node value = node_field(tree, clause, FIELD_VALUE);
        if (!value || names_class(module, value, name))
            return true;
    }
    return false;
}

/* `with self.assertRaises(ValueError):`, `with pytest.raises(…):`, `with
   suppress(…):`. */
static bool with_expects(const Tree *tree, Node statement)
{
    Node clause = node_child(tree, statement, NODE_WITH_CLAUSE);
    Str text = clause ? node_text(tree, clause) : (Str){0};
    return str_find(text, STR("aises")) >= 0 || str_find(text, STR("suppress")) >= 0;
}

static bool site_is_handled(Site site, Str name)
{
    const Tree *tree = site.module->tree;
    for (Node at = site.node; at; at = node_parent(tree, at)) {
        Node parent = node_parent(tree, at);
        NodeKind kind = parent ? node_kind(tree, parent) : NODE_NOTHING;
        bool is_body = tree->nodes[at].field == FIELD_BODY;
        if (kind == NODE_FUNCTION_DEFINITION || kind == NODE_LAMBDA)
            return false;
        if (kind == NODE_TRY_STATEMENT && is_body &&
            try_handles(site.module, parent, name))
            return true;
        if (kind == NODE_WITH_STATEMENT && is_body && with_expects(tree, parent))
            return true;
    }
    return false;
}

bool fault_is_handled(const Machine *machine, Site site, const Call *outermost,
                      Str exception)
{
    for (const Call *call = machine->call; site.node; call = call->caller) {
        if (site_is_handled(site, exception))
            return true;
        if (!call || call == outermost)
            return false;
        site = call->site;
    }
    return false;
}

static Failure failure_of(Arena *arena, const Fault *fault)
{
    Failure failure = {.kind = fault->kind,
                       .reason = fault->reason,
                       .live = METHODS_ALL,
                       .what = fault->what,
                       .name = site_text(fault->site),
                       .exception = fault->exception};
    if (!fault->step.site.node)
        return failure;
    TrailStep *step = arena_new(arena, TrailStep);
    *step = fault->step;
    failure.trail = step;
    failure.trail_len = 1;
    return failure;
}

void fault_add(Crosser *crosser, Machine *machine, const Event *event, const Fault *fault)
{
    Site site = fault->site.node ? fault->site : event->site;
    Str name = class_name(fault->exception);
    if (!event->boundary || !site.node ||
        (name.len > 0 &&
         fault_is_handled(machine, event->site, crosser->child_call, name)))
        return;
    Record record = {.event = event,
                     .param = fault->param,
                     .argument = fault->param ? fault->param->name : (Str){0},
                     .transport = fault->param ? fault->param->transport : TRANSPORT_NONE,
                     .site = site,
                     .force = {{METHODS_ALL, METHODS_ALL, METHODS_ALL}}};
    if (fault->force)
        record.force = *fault->force;
    Failure failure = failure_of(machine->arena, fault);
    record_one(crosser, machine, &record, &failure);
}
