/* crossing/probe.h: the worlds in which a worker runs, and what it misses there. */
#ifndef CROSSING_PROBE_H
#define CROSSING_PROBE_H

#include "crossing/record.h"
#include "crossing/worker.h"

/* A worker on its way into its children. */
typedef struct Probe {
    Crosser *crosser;
    Machine *machine;
    const Event *event;
    const Work *work;
    Thing *owner; /* the pool, executor or process */
    Transport transport;
} Probe;

/* A pool forks its workers: what the globals hold now is all that these will have. */
void probe_forked(Crosser *crosser, Machine *machine, const Thing *pool);

/* Follows the work as a child that is forked now finds the world: as the parent has left
   it, but for what pickling drops. What it writes stays until the caller takes it back;
   `raises` are the exceptions that it lets out. */
Value probe_run(const Probe *probe, Raises *raises);

/* The initializer has run, since `mark`: each worker of the pool begins with what it left
   behind. */
void probe_initialized(const Probe *probe, Mark mark);

/* Where and how the worker is shipped. */
Record probe_record(const Probe *probe);

/* Follows the work again as a spawned child finds the world, and one forked when its pool
   was made: says what it hasn't got. */
void probe_again(const Probe *probe);

#endif
