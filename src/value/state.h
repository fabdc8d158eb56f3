/* value/state.h: what the program's memory holds while it is followed, and how to go
   back.

   Every write to a Cell is noted on a trail (as in Prolog's abstract machine; H.
   Aït-Kaci, Warren's Abstract Machine, 1991, ch. 2), so that a branch can be followed,
   its writes taken out as a Delta, the other branch followed from the same start, and the
   two be joined: a cell holds afterwards what either branch left in it. The cost is that
   of the writes, never of the size of the memory.

   Most writes are to what the branch itself has made. No other way can have seen that, so
   it's left as it is when the branch is taken out, and needs no note (as of cells newer
   than the newest choice point there). */
#ifndef VALUE_STATE_H
#define VALUE_STATE_H

#include "value/value.h"

typedef struct Write {
    Cell *cell;
    Cell old;
} Write;

typedef struct CellState {
    Cell *cell;
    Cell now;
} CellState;

/* What some way through the program changed, compared with where it began. */
typedef struct Delta {
    CellState *at;
    uint32_t len;
    uint32_t since; /* tick: what was born later is on this way alone */
} Delta;

typedef struct State {
    Arena *arena;       /* of what lasts: joined values */
    Arena *trail_arena; /* of the trail alone, so that it grows in place */
    Arena *scratch; /* of deltas: released when the statement that made them is over */
    Arena *exits;   /* of those in Exits: released when the function is left */
    Vec(Write) trail;
    Vec(Write) births; /* the first writes to what was born in a branch that is open */
    uint32_t tick;     /* grows with each write and each Thing made */
    uint32_t open;     /* when the innermost branch that is open began; 0: none is */
    uint32_t left;     /* when a way last left a block that is open still */
    uint32_t next_mark;
    bool in_main_only; /* what is running now does not run when a child imports the file
                          again */
} State;

/* A point of the past to go back to. */
typedef struct Mark {
    uint32_t trail, births; /* how long they were */
    uint32_t tick;
    uint32_t around; /* State.open before */
} Mark;

/* Ways that leave a block early (return, break, continue, raise), kept until the block
   ends. */
typedef struct Exits {
    uint32_t since; /* how long the trail was */
    Vec(Delta) deltas;
} Exits;

void state_write(State *state, Cell *cell, Value value, Site site);

/* Adds to what the cell may hold. */
void state_add(State *state, Cell *cell, Value value, Site site);

/* Opens a branch, which state_undo, state_take or state_keep ends. Branches are inside
   each other. */
Mark state_mark(State *state);

/* The same where state_passed will ask for all that was. */
Mark state_mark_all(State *state);

/* Takes back what was written since `mark`. */
void state_undo(State *state, Mark mark);

/* The same, and gives what was taken back, to be joined later. */
Delta state_take(State *state, Mark mark);

/* Leaves all as it is now. */
void state_keep(State *state, Mark mark);

/* What the cells written since `mark` held at any time since then: where a way may end
   that is left somewhere on it. Nothing is taken back. */
Delta state_passed(State *state, Mark mark);

static inline void exits_begin(const State *state, Exits *exits)
{
    exits->since = state->trail.len;
}

/* What was written since `exits->since`, as one more way out; nothing is taken back. */
void exits_add(State *state, Exits *exits);

/* Puts a cell in the state that any of the ways leaves, for each cell that one of them
   changed. */
void state_join(State *state, const Delta *ways, uint32_t count);

/* Ends a block: what now holds is joined with the ways that left it early. With
   `falls_through` false the present way isn't one that goes on. */
void exits_join(State *state, Exits *exits, bool falls_through);

#endif
