/* crossing/shape.h: how many arguments an expression stands for, as far as that is
   certain. */
#ifndef CROSSING_SHAPE_H
#define CROSSING_SHAPE_H

#include "value/machine.h"

/* How many elements a value has that is taken apart (`args=`). */
typedef struct Count {
    uint32_t least;
    bool is_exact; /* and no more than these */
    bool is_text;  /* each is a character */
} Count;

/* Of the value that stands at `site`; least 0 where nothing is known. */
Count shape_count(Value value, Site site);

/* Whether the expression at `site`, in brackets or not, is a number. */
bool shape_is_number(Site site);

/* Whether it is a call. */
bool shape_is_call(Site site);

/* Whether the value may be iterated without giving anything, for all that is known. */
bool shape_may_be_empty(Value value);

#endif
