/* Scopes and their bindings, by name. Most scopes bind a handful of names and are
   looked at often, so that to go through them is faster than any table, and takes a
   tenth of the memory. */
#include "model/scope.h"

enum { FEW = 8 };

/* Where `name` is in the table, or the empty place where it belongs. */
static uint32_t *find_place(const Scope *scope, Name name)
{
    uint32_t mask = scope->place_count - 1, at = name * 0x9E3779B1U >> 7;
    for (;; at++) {
        uint32_t *place = &scope->places[at & mask];
        if (!*place || scope->bindings.at[*place - 1].name == name)
            return place;
    }
}

static Binding *find(const Scope *scope, Name name)
{
    if (scope->places) {
        uint32_t place = *find_place(scope, name);
        return place ? &scope->bindings.at[place - 1] : NULL;
    }
    for (uint32_t i = 0; i < scope->bindings.len; i++)
        if (scope->bindings.at[i].name == name)
            return &scope->bindings.at[i];
    return NULL;
}

/* For the newest binding, once there are more than a few. */
static void add_place(Arena *arena, Scope *scope)
{
    uint32_t count = scope->bindings.len;
    if (count <= FEW)
        return;
    if (2 * count < scope->place_count) {
        *find_place(scope, vec_last(&scope->bindings).name) = count;
        return;
    }
    scope->place_count = scope->place_count ? 4 * scope->place_count : 4 * FEW;
    scope->places = arena_array(arena, uint32_t, scope->place_count);
    for (uint32_t i = 0; i < count; i++)
        *find_place(scope, scope->bindings.at[i].name) = i + 1;
}

Binding *scope_add(Arena *arena, Scope *scope, Name name, Node first)
{
    Binding *binding = find(scope, name);
    if (binding)
        return binding;
    Binding new = {.name = name, .slot = scope->slot_count++, .first = first};
    vec_add(arena, &scope->bindings, new);
    add_place(arena, scope);
    return &vec_last(&scope->bindings);
}

const Binding *scope_find_own(const Scope *scope, Name name)
{
    return find(scope, name);
}

const Binding *scope_next(const Scope *scope, const Binding *binding)
{
    uint32_t next = binding ? (uint32_t)(binding - scope->bindings.at) + 1 : 0;
    return next < scope->bindings.len ? &scope->bindings.at[next] : NULL;
}
