/* value/follow.c: where following begins. */
#include "value/follow.h"

#include "value/attribute.h"
#include "value/call.h"
#include "value/import.h"
#include "value/instance.h"
#include "value/patched.h"
#include "value/relevance.h"

static Thing *unseen_self(Machine *machine, const Thing *function)
{
    Thing *class_ = function->function.owner;
    if (!class_ || class_->kind != THING_CLASS)
        return NULL;
    const Function *def = function->function.function;
    const Module *module = function->function.outer->module->module.module;
    Node parent = node_parent(module->tree, def->node);
    if (node_kind(module->tree, parent) == NODE_DECORATED_DEFINITION) {
        Str decorator = node_text(module->tree, node_first(module->tree, parent));
        if (str_equal(decorator, STR("@staticmethod")))
            return NULL;
        if (str_equal(decorator, STR("@classmethod")))
            return class_;
    }
    return instance_unseen(machine, class_, class_->site);
}

/* The module's classes that have bases of the program's own. */
static Classes find_heirs(Machine *machine, const Module *module)
{
    Classes heirs = {arena_array(machine->arena, Thing *, LIMIT_HEIRS), 0};
    const Attrs *globals = &import_module(machine, module)->attrs;
    for (uint32_t i = 0; i < globals->entries.len && heirs.len < LIMIT_HEIRS; i++) {
        Thing *class_ = value_only(globals->entries.at[i].cell->value);
        bool is_heir = class_ && class_->kind == THING_CLASS &&
                       class_->site.module == module && class_->class_.mro.len > 1 &&
                       class_->class_.mro.at[1]->kind == THING_CLASS;
        if (is_heir)
            heirs.at[heirs.len++] = class_;
    }
    return heirs;
}

/* `main` of a module is a program that something outside starts, as setuptools' entry
   points do. */
static bool is_program(const Machine *machine, const Function *function)
{
    return !function->scope->parent->parent &&
           str_equal(name_text(machine->names, function->name), STR("main"));
}

/* A function that is called by code that isn't seen: what it does is taken back
   afterwards. */
static void follow_call(Machine *machine, Thing *function, Thing *class_, uint32_t steps)
{
    Mark mark = state_mark(&machine->state);
    Reached *reached = machine_reached(machine, function->function.function);
    machine->steps = steps;
    machine->root = is_program(machine, function->function.function) ? (Site){0}
                                                                     : function->site;
    reached->is_entered = false; /* unless making the object does it */
    Thing *self = class_ ? instance_unseen(machine, class_, class_->site)
                         : unseen_self(machine, function);
    if (!reached->is_entered)
        call_unseen(machine, function, self);
    reached->is_entered = true;
    machine->root = (Site){0};
    state_undo(&machine->state, mark);
    machine->raised = false;
}

/* A method works on instances of the classes that inherit it, too, and they hold other
   things. */
static void follow_inherited(Machine *machine, Thing *function, const Classes *heirs)
{
    const Thing *owner = function->function.owner;
    Name name = function->function.function->name;
    for (uint32_t i = 0; owner && name && i < heirs->len; i++) {
        const Classes *mro = &heirs->at[i]->class_.mro;
        bool inherits = false;
        for (uint32_t k = 1; k < mro->len; k++)
            inherits |= mro->at[k] == owner;
        if (inherits && value_only(class_find(machine, mro, 0, name).value) == function)
            follow_call(machine, function, heirs->at[i], LIMIT_ENTRY_STEPS);
    }
}

/* Follows what is relevant and was not reached. What wouldn't be followed if it were
   relevant, too, is settled. */
static void follow_relevant(Machine *machine, const Module *module,
                            const Relevance *relevance, const Classes *heirs)
{
    for (uint32_t i = 0; i < module->functions.len; i++) {
        const Function *function = module->functions.at[i];
        const Reached *reached = machine_reached(machine, function);
        bool runs = is_program(machine, function);
        bool is_wanted = runs || relevance_has(relevance, i);
        bool may_be_followed = reached->closure && !reached->is_entered;
        machine->settled[i] &= is_wanted || !may_be_followed;
        if (!is_wanted || !may_be_followed)
            continue;
        Thing *closure = reached->closure;
        follow_call(machine, closure, NULL, runs ? LIMIT_MAIN_STEPS : LIMIT_ENTRY_STEPS);
        follow_inherited(machine, closure, heirs);
    }
}

void follow_module(Machine *machine, const Module *module)
{
    machine->main = module;
    machine->steps = LIMIT_MAIN_STEPS;
    machine->influence_steps = LIMIT_INFLUENCE_STEPS;
    machine->total_steps = LIMIT_STEPS_LEAST +
                           (uint64_t)LIMIT_STEPS_PER_NODE * module->tree->count;
    machine->world_cells = LIMIT_WORLD_CELLS_LEAST +
                           (uint64_t)LIMIT_WORLD_CELLS_PER_NODE * module->tree->count;
    import_run(machine, import_module(machine, module));
    machine->state.in_main_only = true;
    patched_find(machine, module);
    Classes heirs = find_heirs(machine, module);
    Relevance *relevance = relevance_make(machine, module);
    machine->settled = arena_array(machine->arena, bool, module->functions.len);
    for (uint32_t i = 0; i < module->functions.len; i++)
        machine->settled[i] = true;
    do
        follow_relevant(machine, module, relevance, &heirs);
    while (relevance_grow(relevance));
}

bool follow_is_settled(Machine *machine, const Module *module, const bool *settled)
{
    const Relevance *relevance = relevance_make(machine, module);
    for (uint32_t i = 0; i < module->functions.len; i++)
        if (relevance_has(relevance, i) && !settled[i])
            return false;
    return true;
}
