/* value/follow.c: where following begins. */
#include "value/follow.h"

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

/* A function that is called by code that isn't seen: what it does is taken back afterwards. */
static void follow_function(Machine *machine, Thing *function, bool is_program)
{
    Mark mark = state_mark(&machine->state);
    machine->steps = is_program ? LIMIT_MAIN_STEPS : LIMIT_ENTRY_STEPS;
    Thing *self = unseen_self(machine, function);
    if (!machine_reached(machine, function->function.function)->is_entered)
        call_unseen(machine, function, self);
    state_undo(&machine->state, mark);
    machine->raised = false;
}

/* `main` of a module is a program that something outside starts, as setuptools' entry points do. */
static bool is_program(const Machine *machine, const Function *function)
{
    return !function->scope->parent->parent &&
           str_equal(name_text(machine->names, function->name), STR("main"));
}

static void follow_relevant(Machine *machine, const Module *module, const Relevance *relevance)
{
    for (uint32_t i = 0; i < module->functions.len; i++) {
        const Function *function = module->functions.at[i];
        const Reached *reached = machine_reached(machine, function);
        bool runs = is_program(machine, function);
        if ((runs || relevance_has(relevance, i)) && reached->closure && !reached->is_entered)
            follow_function(machine, reached->closure, runs);
    }
}

void follow_module(Machine *machine, const Module *module)
{
    machine->main = module;
    machine->steps = LIMIT_MAIN_STEPS;
    machine->total_steps =
        LIMIT_STEPS_LEAST + (uint64_t)LIMIT_STEPS_PER_NODE * module->tree->count;
    machine->world_cells =
        LIMIT_WORLD_CELLS_LEAST + (uint64_t)LIMIT_WORLD_CELLS_PER_NODE * module->tree->count;
    import_run(machine, import_module(machine, module));
    machine->state.in_main_only = true;
    patched_find(machine, module);
    Relevance *relevance = relevance_make(machine, module);
    do
        follow_relevant(machine, module, relevance);
    while (relevance_grow(relevance));
}
