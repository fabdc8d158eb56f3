/* crossing/offer.h: the names by which other modules may get what ships objects. */
#ifndef CROSSING_OFFER_H
#define CROSSING_OFFER_H

#include "crossing/crossing.h"

/* Notes each global of `module` that is, after the module has been followed, a pool or
   the like, a class of such objects, or one of the functions and classes noted before
   under another name. */
void offer_globals(Crosser *crosser, Machine *machine, const Module *module);

/* Observers of the machine's, whose context is a Crosser: they note the functions that
   give such things, and the attributes that hold them. */
ReturnObserver offer_returned;
AssignObserver offer_assigned;

#endif
