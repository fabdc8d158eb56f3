/* model/influence.h: what running a file's top level may do to other modules, told by the
   lines at its margin without parsing it. */
#ifndef MODEL_INFLUENCE_H
#define MODEL_INFLUENCE_H

#include "base/str.h"

typedef enum {
    INFLUENCE_NONE,  /* it binds names of its own */
    INFLUENCE_CLASS, /* it makes classes, of which bases may take note */
    INFLUENCE_SURE,  /* it calls something, gives a function or class to a decorator, or
                        sets an attribute of something */
} Influence;

/* The gravest that a line of the file's text tells of. */
Influence influence_in_text(Str bytes);

#endif
