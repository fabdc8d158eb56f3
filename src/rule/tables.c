/* The hash table that leads from a qualified name to its entry. It is the same whether
   it was printed into the program at build time or made at run time. */
#include "rule/tables.h"

#include <assert.h>
#include <stddef.h>

const Entry *tables_find(const Tables *tables, Str name)
{
    if (tables->slot_count == 0)
        return NULL;
    uint32_t mask = tables->slot_count - 1;
    for (uint32_t at = str_hash(name) & mask; tables->slots[at]; at = (at + 1) & mask) {
        const Entry *entry = &tables->entries[tables->slots[at] - 1];
        if (str_equal(entry->name, name))
            return entry;
    }
    return NULL;
}

/* Twice as many slots as entries, so that few names share a place and each search
   ends. */
static uint32_t slots_for(uint32_t entries)
{
    assert(entries < UINT32_MAX / 4);
    uint32_t count = 4;
    while (count < 2 * entries)
        count *= 2;
    return count;
}

void tables_make_slots(Arena *arena, Tables *tables)
{
    tables->slot_count = slots_for(tables->entry_count);
    uint32_t mask = tables->slot_count - 1;
    uint32_t *slots = arena_array(arena, uint32_t, tables->slot_count);
    for (uint32_t i = 0; i < tables->entry_count; i++) {
        uint32_t at = str_hash(tables->entries[i].name) & mask;
        while (slots[at])
            at = (at + 1) & mask;
        slots[at] = i + 1;
    }
    tables->slots = slots;
}
