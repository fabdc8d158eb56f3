/* crossing/offer.c: a module hands on what ships objects: `Worker = base.Process`,
   `return Pool()`, `self.pool = make_pool()`, `run = runner.map`, `class Job(Worker)`. */
#include "crossing/offer.h"

#include "crossing/event.h"
#include "crossing/record.h"
#include "value/attribute.h"
#include "value/import.h"

/* A library's name: a boundary, a type of objects that ship, or the module of such. */
static bool extern_ships(const Machine *machine, const Extern *ext)
{
    if (ext->known.boundary || (ext->known.type && ext->known.type->role))
        return true;
    const Strs *words = rules_words(machine->setup->rules);
    for (uint32_t i = 0; ext->is_module && i < words->len; i++)
        if (str_find(ext->name, words->at[i]) >= 0)
            return true;
    return false;
}

/* `executor_class = ProcessPoolExecutor`, for methods that the class inherits. */
static bool holds_library(const Thing *class_)
{
    const Attrs *attrs = &class_->attrs;
    for (uint32_t i = 0; i < attrs->entries.len; i++) {
        const Thing *only = value_only(attrs->entries.at[i].cell->value);
        if (only && only->kind == THING_EXTERN && only->extern_->known.boundary)
            return true;
    }
    return false;
}

static bool class_ships(const Crosser *crosser, const Machine *machine,
                        const Thing *class_)
{
    const Extern *base = class_library_base(class_);
    bool has_name = class_->class_.scope &&
                    record_is_wrapper(crosser, class_->class_.scope->name);
    return has_name || (base && extern_ships(machine, base)) || holds_library(class_);
}

static bool ships(const Crosser *crosser, const Machine *machine, const Thing *thing)
{
    Role role = event_role(thing);
    if (role && role != ROLE_RESULT && role != ROLE_THREADS)
        return true;
    switch ((int)thing->kind) {
    case THING_EXTERN: return extern_ships(machine, thing->extern_);
    case THING_CLASS: return class_ships(crosser, machine, thing);
    case THING_INSTANCE: return class_ships(crosser, machine, thing->instance.class_);
    case THING_FUNCTION:
        return record_is_wrapper(crosser, thing->function.function->name);
    case THING_BOUND:
        return ships(crosser, machine, thing->bound.receiver) ||
               ships(crosser, machine, thing->bound.function);
    case THING_PARTIAL: return ships(crosser, machine, thing->partial.callee);
    }
    return false;
}

static bool any_ships(const Crosser *crosser, const Machine *machine, Value value)
{
    for (uint32_t i = 0; i < value.len; i++)
        if (ships(crosser, machine, value.at[i]))
            return true;
    return false;
}

void offer_returned(void *context, Machine *machine, const Function *function,
                    Value value)
{
    Crosser *crosser = context;
    if (function->name && any_ships(crosser, machine, value))
        record_wrapper(crosser, machine, function->name);
}

void offer_assigned(void *context, Machine *machine, Site target, Value value)
{
    Crosser *crosser = context;
    const Tree *tree = target.module->tree;
    if (node_kind(tree, target.node) == NODE_ATTRIBUTE &&
        any_ships(crosser, machine, value))
        record_wrapper(crosser, machine,
                       node_name(tree, node_field(tree, target.node, FIELD_ATTRIBUTE)));
}

void offer_globals(Crosser *crosser, Machine *machine, const Module *module)
{
    const Thing *globals = import_module(machine, module);
    for (uint32_t i = 0; i < globals->attrs.entries.len; i++) {
        AttrEntry entry = globals->attrs.entries.at[i];
        if (any_ships(crosser, machine, entry.cell->value))
            record_wrapper(crosser, machine, entry.name);
    }
}
