/* value/limits.h: every bound of the analysis, each with its reason. Reaching one means
   that what lies behind it is unknown: silence, never a guess. */
#ifndef VALUE_LIMITS_H
#define VALUE_LIMITS_H

enum {
    /* Alternatives of one value. Real unions have two to four; tables of handlers a
       dozen. */
    LIMIT_ALTERNATIVES = 16,
    /* Elements of a container that are told apart; the others are joined into one. */
    LIMIT_ELEMENTS = 32,
    /* Arguments of a call; more there are only in tables that a program wrote. */
    LIMIT_ARGUMENTS = 1000,
    /* Bytes of the dotted name of something outside, each of whose parts has such a
       name. */
    LIMIT_DOTTED_NAME = 1000,
    /* Calls of the user's functions inside each other. */
    LIMIT_CALL_DEPTH = 24,
    /* How often one function may stand on the stack of calls (recursion). */
    LIMIT_RECURSION = 2,
    /* Expressions nested in each other: each level costs some 200 bytes of the C
       stack. */
    LIMIT_EXPRESSION_DEPTH = 400,
    /* Blocks nested in each other, in one function. */
    LIMIT_BLOCK_DEPTH = 120,
    /* Steps (statements and calls) for a module's top level, which is the whole program
       where it is a script, and for one function that nobody is seen to call. Real
       entries take some hundreds; past a thousand it is a library's inside that is
       followed. A step costs about a microsecond. */
    LIMIT_MAIN_STEPS = 30000,
    LIMIT_ENTRY_STEPS = 5000,
    /* The same for all modules together that are imported for their effect: each
       registers a few functions. */
    LIMIT_INFLUENCE_STEPS = 2000,
    /* A call leaves this part of the steps to its caller, who goes on where a callee was
       too much. */
    LIMIT_CALLER_SHARE = 8,
    /* Steps for a whole file as a linear share of its size: nodes of its tree, times
       this. */
    LIMIT_STEPS_PER_NODE = 6,
    LIMIT_STEPS_LEAST = 60000,
    /* Globals set for the worlds of children (crossing/world.h), each counted each time,
       as a linear share of the file's size: a file with thousands of crossings has as
       many children, each with all of its globals. Past it children are followed in the
       parent's world only. */
    LIMIT_WORLD_CELLS_PER_NODE = 8,
    LIMIT_WORLD_CELLS_LEAST = 200000,
    /* A loop's body is followed this often, so that the second round sees what the first
       left; a container with no more elements than the next is followed element by
       element. */
    LIMIT_ROUNDS = 2,
    LIMIT_UNROLLED = 4,
    /* The same for a dict, in a loop that isn't in another: objects have a dozen
       attributes. */
    LIMIT_UNROLLED_DICT = 16,
    /* Objects inside objects on the way to a reason. */
    LIMIT_PICKLE_DEPTH = 40,
    /* Objects looked at for one crossing. */
    LIMIT_PICKLE_OBJECTS = 2000,
    /* Classes in one method resolution order, and bases followed. */
    LIMIT_CLASSES = 64,
    /* Classes of a file in whose instances the methods that they inherit are followed
       once more. A file has a family or two; of a hundred plugins, those that ship do so
       in much the same way. */
    LIMIT_HEIRS = 8,
    /* Writes kept of one way out of a block. */
    LIMIT_DELTA = 20000,
};

#endif
