/* finding/values.c: the values of a module's assignments, as --dump=values shows them. */
#include "finding/values.h"

AssignedValues values_make(Arena *arena, const Module *module, const Names *names)
{
    return (AssignedValues){arena, module, names,
                            arena_array(arena, Strs, module->tree->count)};
}

void values_observe(void *context, Machine *machine, Site target, Value value)
{
    (void)machine;
    AssignedValues *values = context;
    if (target.module == values->module)
        value_print(values->arena, value, values->names, &values->texts[target.node]);
}

void values_print(FILE *out, const AssignedValues *values)
{
    const Module *module = values->module;
    for (Node node = 0; node < module->tree->count; node++) {
        const Strs *texts = &values->texts[node];
        if (texts->len == 0)
            continue;
        uint32_t start = module->tree->nodes[node].start;
        Str text = str_join(values->arena, texts, STR(" | "));
        fprintf(out, "%u: %.*s\n", source_position(module->source, start).row,
                STR_ARG(text));
    }
}
