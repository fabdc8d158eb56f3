/* Scopes: their tables of bindings, and Python's rules for what a name means. */
#include "model/scope.h"

#include "base/table.h"

struct BindingEntry {
    Binding binding; /* first, so that a Binding leads back here */
    UT_hash_handle hh;
};

static BindingEntry *find_entry(const Scope *scope, Name name)
{
    BindingEntry *entry = NULL;
    HASH_FIND(hh, scope->bindings, &name, sizeof name, entry);
    return entry;
}

Binding *scope_add(Arena *arena, Scope *scope, Name name, Node first)
{
    BindingEntry *entry = find_entry(scope, name);
    if (entry)
        return &entry->binding;
    entry = arena_new(arena, BindingEntry);
    entry->binding.name = name;
    entry->binding.slot = scope->slot_count++;
    entry->binding.first = first;
    HASH_ADD(hh, scope->bindings, binding.name, sizeof name, entry);
    return &entry->binding;
}

const Binding *scope_find_own(const Scope *scope, Name name)
{
    const BindingEntry *entry = find_entry(scope, name);
    return entry ? &entry->binding : NULL;
}

static ScopeHit find_in_module(const Scope *scope, Name name)
{
    while (scope->parent)
        scope = scope->parent;
    const Binding *binding = scope_find_own(scope, name);
    return (ScopeHit){binding ? scope : NULL, binding};
}

/* A class body is passed over by the scopes inside it (language reference, 4.2.2).
   `global` holds for the functions inside the one that says it, too. */
ScopeHit scope_find(const Scope *scope, Name name)
{
    for (const Scope *s = scope; s; s = s->parent) {
        if (s->kind == SCOPE_CLASS && s != scope)
            continue;
        const Binding *binding = scope_find_own(s, name);
        if (!binding || binding->kind == BINDING_NONLOCAL)
            continue;
        if (binding->kind == BINDING_GLOBAL)
            return find_in_module(s, name);
        return (ScopeHit){s, binding};
    }
    return (ScopeHit){NULL, NULL};
}

const Binding *scope_next(const Scope *scope, const Binding *binding)
{
    const BindingEntry *entry = scope->bindings;
    if (binding)
        entry = ((const BindingEntry *)(const void *)binding)->hh.next;
    return entry ? &entry->binding : NULL;
}
