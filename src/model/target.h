/* model/target.h: whether a name is bound where it stands. For bind.c alone. */
#ifndef MODEL_TARGET_H
#define MODEL_TARGET_H

#include "syntax/tree.h"

/* Whether `node` is what an assignment and its like (for, with, import, del, case, …)
   bind, or a part of it: an identifier that is one is bound. `is_in_target` is the answer
   for the node's parent. Names of definitions and parameters are none: they are bound in
   another scope, or together with the whole of the definition. */
bool target_is(const Tree *tree, Node node, bool is_in_target);

#endif
