/* Interned text. Looking up takes the lock of one shard, chosen by the text's hash; only
   a new text takes the lock of the whole table as well. The texts by number lie in
   chunks, each twice as large as the one before and never moved, so that name_text needs
   no lock. */
#include "base/name.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>

#include "base/table.h"

enum { SHARD_BITS = 5, SHARDS = 1 << SHARD_BITS, FIRST_CHUNK_BITS = 10, CHUNKS = 22 };

typedef struct Entry {
    Str text;
    Name name;
    UT_hash_handle hh;
} Entry;

typedef struct Shard {
    pthread_mutex_t lock;
    Entry *entries;
} Shard;

struct Names {
    Shard shards[SHARDS];
    _Atomic(Str *) chunks[CHUNKS];
    pthread_mutex_t adding; /* guards what follows; taken inside a shard's lock */
    Arena *arena;
    Name newest;
};

typedef struct Place {
    uint32_t chunk, index;
} Place;

/* Chunk 0 holds 2^FIRST_CHUNK_BITS names, chunk 1 twice as many, … */
static Place place_of(Name name)
{
    uint64_t shifted = (uint64_t)name + (1U << FIRST_CHUNK_BITS);
    uint32_t top = 63 - (uint32_t)__builtin_clzll(shifted);
    return (Place){top - FIRST_CHUNK_BITS, (uint32_t)(shifted - (1ULL << top))};
}

/* Under the `adding` lock. */
static void store_text(Names *names, Name name, Str text)
{
    Place place = place_of(name);
    assert(place.chunk < CHUNKS);
    Str *chunk = atomic_load_explicit(&names->chunks[place.chunk], memory_order_relaxed);
    if (!chunk) {
        chunk = arena_array(names->arena, Str, 1ULL << (FIRST_CHUNK_BITS + place.chunk));
        atomic_store_explicit(&names->chunks[place.chunk], chunk, memory_order_release);
    }
    chunk[place.index] = text;
}

/* The high bits, because uthash takes the low ones for its buckets. */
static Shard *shard_of(Names *names, uint32_t hash)
{
    return &names->shards[hash >> (32 - SHARD_BITS)];
}

static Entry *find_entry(const Shard *shard, Str text, uint32_t hash)
{
    Entry *entry;
    const char *at = text.len ? text.at : ""; /* memcmp wants no NULL */
    HASH_FIND_BYHASHVALUE(hh, shard->entries, at, text.len, hash, entry);
    return entry;
}

/* Under the shard's lock. */
static Entry *add_entry(Names *names, Shard *shard, Str text, uint32_t hash)
{
    pthread_mutex_lock(&names->adding);
    Arena *arena = names->arena;
    Entry *entry = arena_new(arena, Entry);
    entry->text = str_copy(arena, text);
    entry->name = ++names->newest;
    store_text(names, entry->name, entry->text);
    HASH_ADD_KEYPTR_BYHASHVALUE(hh, shard->entries, entry->text.at, text.len, hash,
                                entry);
    pthread_mutex_unlock(&names->adding);
    return entry;
}

Names *names_make(Arena *arena, const Str *known, uint32_t count)
{
    Names *names = arena_new(arena, Names);
    names->arena = arena_child(arena);
    pthread_mutex_init(&names->adding, NULL);
    for (uint32_t i = 0; i < SHARDS; i++)
        pthread_mutex_init(&names->shards[i].lock, NULL);
    for (uint32_t i = 0; i < count; i++) {
        Name name = name_make(names, known[i]);
        assert(name == i + 1 && "a name is listed twice");
        (void)name;
    }
    return names;
}

Name name_make(Names *names, Str text)
{
    uint32_t hash = str_hash(text);
    Shard *shard = shard_of(names, hash);
    pthread_mutex_lock(&shard->lock);
    Entry *entry = find_entry(shard, text, hash);
    if (!entry)
        entry = add_entry(names, shard, text, hash);
    Name name = entry->name;
    pthread_mutex_unlock(&shard->lock);
    return name;
}

Name name_find(Names *names, Str text)
{
    uint32_t hash = str_hash(text);
    Shard *shard = shard_of(names, hash);
    pthread_mutex_lock(&shard->lock);
    const Entry *entry = find_entry(shard, text, hash);
    Name name = entry ? entry->name : 0;
    pthread_mutex_unlock(&shard->lock);
    return name;
}

Str name_text(const Names *names, Name name)
{
    if (!name)
        return (Str){0};
    Place place = place_of(name);
    const Str *chunk = atomic_load_explicit(&names->chunks[place.chunk],
                                            memory_order_acquire);
    assert(chunk);
    return chunk[place.index];
}
