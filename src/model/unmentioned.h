/* model/unmentioned.h: what a file imports and doesn't mention: it may be imported for
   what running it does. */
#ifndef MODEL_UNMENTIONED_H
#define MODEL_UNMENTIONED_H

#include "model/module.h"

/* Fills module->unmentioned. */
void unmentioned_find(Module *module);

#endif
