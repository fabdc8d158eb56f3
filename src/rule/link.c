/* From drafts to tables: types named by text become facts, each name gets one entry,
   and what contradicts itself is refused. The order matters: types first, since calls
   and boundaries lead to them; the names that a type has by default last, where nobody
   else has claimed them. */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "rule/read.h"
#include "rule/read_field.h"

/* A name on its way into the table of entries. */
typedef struct NameSlot {
    Entry entry;
    bool in_types, in_facts; /* described there by this canonical name */
    bool has_calls;          /* a type whose callables are listed */
    UT_hash_handle hh;
} NameSlot;

typedef struct Link {
    JsonReader *reader;
    const Drafts *drafts;
    const Rules *older;
    NameSlot *names;
    Tables *tables;
    Fact *facts;
    Boundary *boundaries;
} Link;

static NameSlot *find_name(const Link *link, Str name)
{
    NameSlot *slot = NULL;
    HASH_FIND(hh, link->names, name.at, name.len, slot);
    return slot;
}

/* The slot of `name`, made if it is new. */
static NameSlot *get_name(Link *link, Str name)
{
    Arena *arena = link->reader->arena;
    NameSlot *slot = find_name(link, name);
    if (slot)
        return slot;
    slot = arena_new(arena, NameSlot);
    slot->entry.name = name;
    HASH_ADD_KEYPTR(hh, link->names, name.at, name.len, slot);
    return slot;
}

static Known find_older(const Link *link, Str name)
{
    return link->older ? rules_find(link->older, name) : (Known){.canonical = name};
}

/* The fact that both kinds of file and the older layers describe together. */
static Fact *get_fact(Link *link, Str type)
{
    NameSlot *slot = get_name(link, type);
    if (!slot->entry.type) {
        const Fact *older = find_older(link, type).type;
        Fact *fact = &link->facts[link->tables->fact_count++];
        if (older)
            *fact = *older;
        fact->type = type;
        slot->entry.type = fact;
    }
    return &link->facts[slot->entry.type - link->facts];
}

static void add_other_names(Link *link, const TypeDraft *draft, const Fact *fact)
{
    for (uint32_t i = 0; i < draft->also.len; i++) {
        NameSlot *slot = get_name(link, draft->also.at[i]);
        if (slot->entry.type && slot->entry.type != fact)
            refuse(link->reader, "also", slot->entry.name, "is another type already");
        slot->entry.type = fact;
    }
}

/* The slot of a draft's own name, which no other draft of its kind has, nor another
   type. */
static NameSlot *claim_type(Link *link, const TypeDraft *draft, const char *field)
{
    Str type = draft->fact.type;
    NameSlot *slot = get_name(link, type);
    link->reader->path = draft->path;
    if (slot->entry.type && !str_equal(slot->entry.type->type, type))
        refuse(link->reader, field, type, "is another type's name already");
    return slot;
}

static void add_type(Link *link, const TypeDraft *draft)
{
    NameSlot *slot = claim_type(link, draft, "name");
    if (slot->in_types)
        refuse(link->reader, "name", draft->fact.type, "is described twice");
    slot->in_types = true;
    Fact *fact = get_fact(link, draft->fact.type);
    fact->role = draft->fact.role;
    fact->method = draft->fact.method;
    if (draft->fact.base_count) {
        fact->bases = draft->fact.bases;
        fact->base_count = draft->fact.base_count;
    }
    add_other_names(link, draft, fact);
}

/* Role, method and bases are the boundaries' business; facts give bases where those
   don't. */
static Fact merge_fact(const Fact *described, const Fact *new)
{
    Fact fact = *new;
    fact.role = described->role;
    fact.method = described->method;
    if (described->base_count) {
        fact.bases = described->bases;
        fact.base_count = described->base_count;
    }
    return fact;
}

static void add_fact(Link *link, const TypeDraft *draft)
{
    NameSlot *slot = claim_type(link, draft, "type");
    if (slot->in_facts)
        refuse(link->reader, "type", draft->fact.type, "is described twice");
    slot->in_facts = true;
    slot->has_calls = draft->has_calls;
    Fact *fact = get_fact(link, draft->fact.type);
    *fact = merge_fact(fact, &draft->fact);
    add_other_names(link, draft, fact);
}

static void add_calls(Link *link, const TypeDraft *draft)
{
    const Fact *fact = find_name(link, draft->fact.type)->entry.type;
    link->reader->path = draft->path;
    for (uint32_t i = 0; i < draft->calls.len; i++) {
        Entry *entry = &get_name(link, draft->calls.at[i])->entry;
        if (entry->gives && entry->gives != fact)
            refuse(link->reader, "calls", entry->name, "gives another type already");
        entry->gives = fact;
    }
    for (uint32_t i = 0; i < draft->values.len; i++) {
        Entry *entry = &get_name(link, draft->values.at[i])->entry;
        if (entry->is && entry->is != fact)
            refuse(link->reader, "values", entry->name, "is of another type already");
        entry->is = fact;
    }
}

static const Fact *find_type(const Link *link, Str type)
{
    const NameSlot *slot = find_name(link, type);
    return slot && slot->entry.type ? slot->entry.type : find_older(link, type).type;
}

static void take_role(Boundary *boundary, const Fact *returned)
{
    boundary->role = returned->role;
    boundary->method = boundary->method ? boundary->method : returned->method;
}

/* A pair's type stays with the boundary: what the call gives is a tuple. */
static void link_returns(Link *link, Boundary *boundary, Entry *entry)
{
    const Fact *fact = find_type(link, boundary->returns);
    if (!fact) {
        refuse(link->reader, "returns", boundary->returns,
               "is described neither here nor in facts");
        return;
    }
    boundary->returns = fact->type;
    take_role(boundary, fact);
    if (boundary->returns_pair)
        return;
    if (entry->gives && entry->gives != fact)
        refuse(link->reader, "returns", entry->name, "gives another type already");
    entry->gives = fact;
}

static void add_boundary(Link *link, const BoundaryDraft *draft)
{
    Boundary *boundary = &link->boundaries[link->tables->boundary_count++];
    *boundary = draft->boundary;
    link->reader->path = draft->path;
    for (uint32_t i = 0; i < draft->names.len; i++) {
        Entry *entry = &get_name(link, draft->names.at[i])->entry;
        if (entry->boundary)
            refuse(link->reader, "names", entry->name, "is described twice");
        entry->boundary = boundary;
        if (boundary->returns.len)
            link_returns(link, boundary, entry);
    }
}

/* A type that is called gives one, unless facts or boundaries or older layers say
   otherwise. */
static void add_constructor(const Link *link, Entry *entry)
{
    if (entry->type && !entry->gives && !find_name(link, entry->type->type)->has_calls &&
        !find_older(link, entry->name).type)
        entry->gives = entry->type;
}

/* A boundary that doesn't say what it returns may be known by its name to give a
   type. */
static void add_role(const Link *link, const Entry *entry)
{
    if (!entry->boundary || entry->boundary->returns.len)
        return;
    const Fact *fact = entry->gives ? entry->gives : find_older(link, entry->name).gives;
    Boundary *boundary = &link->boundaries[entry->boundary - link->boundaries];
    if (fact && boundary->role == ROLE_NONE)
        take_role(boundary, fact);
}

static void link_names(Link *link)
{
    const Drafts *drafts = link->drafts;
    for (uint32_t i = 0; i < drafts->types.len; i++)
        add_type(link, &drafts->types.at[i]);
    for (uint32_t i = 0; i < drafts->facts.len; i++)
        add_fact(link, &drafts->facts.at[i]);
    for (uint32_t i = 0; i < drafts->facts.len; i++)
        add_calls(link, &drafts->facts.at[i]);
    for (uint32_t i = 0; i < drafts->boundaries.len; i++)
        add_boundary(link, &drafts->boundaries.at[i]);
    for (NameSlot *slot = link->names; slot; slot = slot->hh.next) {
        add_constructor(link, &slot->entry);
        add_role(link, &slot->entry);
    }
}

static int compare_entries(const void *a, const void *b)
{
    return str_compare(((const Entry *)a)->name, ((const Entry *)b)->name);
}

static void fill_entries(Link *link)
{
    Arena *arena = link->reader->arena;
    uint32_t count = 0;
    Entry *entries = arena_array(arena, Entry, HASH_COUNT(link->names));
    for (const NameSlot *slot = link->names; slot; slot = slot->hh.next)
        entries[count++] = slot->entry;
    if (count)
        qsort(entries, count, sizeof *entries, compare_entries);
    link->tables->entries = entries;
    link->tables->entry_count = count;
    tables_make_slots(arena, link->tables);
}

static int compare_strs(const void *a, const void *b)
{
    return str_compare(*(const Str *)a, *(const Str *)b);
}

/* Sorts and drops what is there twice. */
static void sort_strs(Strs *strs)
{
    uint32_t kept = 0;
    if (strs->len)
        qsort(strs->at, strs->len, sizeof *strs->at, compare_strs);
    for (uint32_t i = 0; i < strs->len; i++)
        if (!kept || !str_equal(strs->at[kept - 1], strs->at[i]))
            strs->at[kept++] = strs->at[i];
    strs->len = kept;
}

static void fill_words(Link *link)
{
    Arena *arena = link->reader->arena;
    Strs words = {0}, libraries = {0};
    for (uint32_t i = 0; i < link->drafts->words.len; i++)
        vec_add(arena, &words, link->drafts->words.at[i]);
    for (uint32_t i = 0; i < link->drafts->libraries.len; i++)
        vec_add(arena, &libraries, link->drafts->libraries.at[i]);
    for (const NameSlot *slot = link->names; slot; slot = slot->hh.next)
        if (str_find(slot->entry.name, STR(".")) >= 0)
            vec_add(arena, &libraries, str_cut(slot->entry.name, '.').head);
    sort_strs(&words);
    sort_strs(&libraries);
    link->tables->words = words.at;
    link->tables->word_count = words.len;
    link->tables->libraries = libraries.at;
    link->tables->library_count = libraries.len;
}

const Tables *rules_link(JsonReader *reader, const Drafts *drafts, const Rules *older)
{
    Link link = {.reader = reader, .drafts = drafts, .older = older};
    link.tables = arena_new(reader->arena, Tables);
    link.facts = arena_array(reader->arena, Fact, drafts->types.len + drafts->facts.len);
    link.boundaries = arena_array(reader->arena, Boundary, drafts->boundaries.len);
    link_names(&link);
    link.tables->facts = link.facts;
    link.tables->boundaries = link.boundaries;
    fill_entries(&link);
    fill_words(&link);
    link.tables->rules = link_rules(reader, drafts, older);
    link.tables->rule_count = drafts->rules.len;
    return reader->error.len ? NULL : link.tables;
}
