/* crossing/record.h: writing down what was found at a crossing. */
#ifndef CROSSING_RECORD_H
#define CROSSING_RECORD_H

#include "crossing/crossing.h"
#include "crossing/pickle.h"

/* One argument of one event on its way. */
typedef struct Record {
    const Event *event;
    const BoundaryParam *param; /* NULL: the receiver, a result */
    Str argument;
    Transport transport;
    Site site;
    Site given; /* the place to report, where it isn't worked out from `site` */
    Force force;
    bool is_object; /* what is told is what the pickler makes of it */
} Record;

/* Adds the crossing of this argument with what the pickler found: one for each failure
   that says something new, or one that crosses. */
void record_failures(Crosser *crosser, Machine *machine, const Record *given,
                     const Pickler *pickler);

/* Notes a name by which other modules may ship through this one. */
void record_wrapper(Crosser *crosser, Machine *machine, Name name);
bool record_is_wrapper(const Crosser *crosser, Name name);

/* The functions that run now start a process: programs that call them do. */
void record_starters(Crosser *crosser, Machine *machine);

/* The same for one failure; record_make and record_add are its halves: false where it
   fails under no platform default. */
void record_one(Crosser *crosser, Machine *machine, const Record *record,
                const Failure *failure);
bool record_make(Machine *machine, const Record *record, const Failure *failure,
                 Crossing *crossing);
void record_add(Crosser *crosser, Machine *machine, const Crossing *crossing);

#endif
