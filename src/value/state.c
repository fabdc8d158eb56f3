/* value/state.c: writes, the trail, and the joining of ways through the program. */
#include "value/state.h"

#include <assert.h>

static void note(State *state, Cell *cell)
{
    /* Filled when its container was made: if that was by importing, so was this. */
    if (cell->tick == 0 && !value_is_bound(cell->imported))
        cell->imported = cell->value;
    state->tick++;
    Write write = {cell, *cell};
    if (cell->born <= state->open || cell->born <= state->left) {
        vec_add(state->trail_arena, &state->trail, write);
    } else if (state->open && !cell->is_kept) {
        cell->is_kept = true;
        vec_add(state->trail_arena, &state->births, write);
    }
}

void state_write(State *state, Cell *cell, Value value, Site site)
{
    note(state, cell);
    cell->value = value;
    cell->site = site;
    cell->tick = state->tick;
    if (!state->in_main_only)
        cell->imported = value;
}

void state_add(State *state, Cell *cell, Value value, Site site)
{
    Value joined = value_join(state->arena, cell->value, value);
    if (joined.at == cell->value.at && joined.len == cell->value.len)
        return;
    note(state, cell);
    cell->value = joined;
    cell->site = site;
    cell->tick = state->tick;
    if (!state->in_main_only)
        cell->imported = value_join(state->arena, cell->imported, value);
}

static void undo_writes(State *state, uint32_t since)
{
    assert(since <= state->trail.len);
    while (state->trail.len > since) {
        const Write *write = &state->trail.at[--state->trail.len];
        *write->cell = write->old;
    }
}

Mark state_mark(State *state)
{
    Mark mark = {state->trail.len, state->births.len, ++state->tick, state->open};
    state->open = mark.tick;
    return mark;
}

Mark state_mark_all(State *state)
{
    Mark mark = state_mark(state);
    state->open = UINT32_MAX;
    return mark;
}

/* Outside of all branches nothing is taken back any more. */
void state_keep(State *state, Mark mark)
{
    state->open = mark.around;
    if (!state->open)
        state->births.len = mark.births;
}

void state_undo(State *state, Mark mark)
{
    undo_writes(state, mark.trail);
    while (state->births.len > mark.births) {
        const Write *write = &state->births.at[--state->births.len];
        *write->cell = write->old;
    }
    state->open = mark.around;
}

/* The cells written since the trail had that length, each once, as they are now. */
static Delta copy_since(State *state, Arena *arena, uint32_t since)
{
    uint32_t stamp = ++state->next_mark;
    uint32_t most = state->trail.len - since;
    Delta delta = {.since = UINT32_MAX};
    if (most == 0 || most > LIMIT_DELTA)
        return delta;
    delta.at = arena_array(arena, CellState, most);
    for (uint32_t i = since; i < state->trail.len; i++) {
        Cell *cell = state->trail.at[i].cell;
        if (cell->mark == stamp)
            continue;
        cell->mark = stamp;
        delta.at[delta.len++] = (CellState){cell, *cell};
    }
    arena_trim(arena, delta.at, sizeof(CellState) * most, sizeof(CellState) * delta.len);
    return delta;
}

Delta state_take(State *state, Mark mark)
{
    Delta delta = copy_since(state, state->scratch, mark.trail);
    delta.since = mark.tick;
    undo_writes(state, mark.trail);
    state_keep(state, mark);
    return delta;
}

Delta state_passed(State *state, Mark mark)
{
    Delta delta = copy_since(state, state->scratch, mark.trail);
    delta.since = mark.tick;
    uint32_t first_mark = state->next_mark + 1;
    for (uint32_t i = 0; i < delta.len; i++)
        delta.at[i].cell->mark = first_mark + i;
    state->next_mark = first_mark + delta.len;
    for (uint32_t i = mark.trail; delta.len > 0 && i < state->trail.len; i++) {
        const Write *write = &state->trail.at[i];
        Cell *now = &delta.at[write->cell->mark - first_mark].now;
        now->value = value_join(state->arena, now->value, write->old.value);
        now->imported = value_join(state->arena, now->imported, write->old.imported);
    }
    return delta;
}

void exits_add(State *state, Exits *exits)
{
    Delta delta = copy_since(state, state->exits, exits->since);
    vec_add(state->exits, &exits->deltas, delta);
    state->left = ++state->tick; /* what is there now goes along on both ways */
}

/* A cell in two of the ways: what one and what the other left. The newer write gives the
   place, unless it only took something away. */
static Cell join_cells(Arena *arena, Cell a, Cell b)
{
    bool takes_b = b.value.len > 0 && (b.tick > a.tick || a.value.len == 0);
    Cell joined = takes_b ? b : a;
    joined.value = value_join(arena, a.value, b.value);
    joined.imported = value_join(arena, a.imported, b.imported);
    joined.tick = a.tick > b.tick ? a.tick : b.tick;
    return joined;
}

/* How many of the ways speak of each cell is counted in scratch entries, so that a cell
   that some way left alone keeps, besides, what it held before. */
typedef struct Merge {
    CellState state;
    uint32_t ways;
    bool is_own; /* the others have never seen it */
} Merge;

typedef Vec(Merge) Merges;

static void merge_way(State *state, Merges *merges, uint32_t first_mark, const Delta *way)
{
    for (uint32_t i = 0; i < way->len; i++) {
        Cell *cell = way->at[i].cell;
        uint32_t index = cell->mark - first_mark;
        if (cell->mark < first_mark || index >= merges->len) {
            cell->mark = first_mark + merges->len;
            Merge merge = {way->at[i], 1, cell->born > way->since};
            vec_add(state->scratch, merges, merge);
            continue;
        }
        Merge *merge = &merges->at[index];
        merge->state.now = join_cells(state->arena, merge->state.now, way->at[i].now);
        merge->ways++;
    }
}

/* Of one way there is nothing to be merged. */
static void go_way(State *state, const Delta *way)
{
    for (uint32_t i = 0; i < way->len; i++) {
        Cell *cell = way->at[i].cell;
        uint32_t mark = cell->mark;
        note(state, cell);
        *cell = way->at[i].now;
        cell->mark = mark;
    }
}

static uint32_t count_cells(const Delta *ways, uint32_t count)
{
    uint32_t sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += ways[i].len;
    return sum;
}

void state_join(State *state, const Delta *ways, uint32_t count)
{
    uint32_t most = count_cells(ways, count);
    if (count == 1)
        go_way(state, &ways[0]);
    if (count == 1 || most == 0)
        return;
    ArenaMark before = arena_mark(state->scratch);
    Merges merges = {0};
    vec_reserve(state->scratch, &merges, most);
    uint32_t first_mark = state->next_mark + 1;
    for (uint32_t i = 0; i < count; i++)
        merge_way(state, &merges, first_mark, &ways[i]);
    state->next_mark = first_mark + merges.len;
    for (uint32_t i = 0; i < merges.len; i++) {
        Merge *merge = &merges.at[i];
        Cell *cell = merge->state.cell;
        Cell now = merge->state.now;
        if (merge->ways < count && !merge->is_own)
            now = join_cells(state->arena, *cell, now);
        note(state, cell);
        now.mark = cell->mark;
        *cell = now;
    }
    arena_release(state->scratch, before);
}

void exits_join(State *state, Exits *exits, bool falls_through)
{
    if (exits->deltas.len == 0)
        return;
    Delta present = copy_since(state, state->scratch, exits->since);
    undo_writes(state, exits->since);
    if (falls_through)
        vec_add(state->exits, &exits->deltas, present);
    state_join(state, exits->deltas.at, exits->deltas.len);
    exits->deltas.len = 0;
}
