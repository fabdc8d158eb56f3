/* value/dict.h: the entries of a dict, by keys as far as these are known. */
#ifndef VALUE_DICT_H
#define VALUE_DICT_H

#include "value/machine.h"

/* The cell of a dict's entry by its constant key, as attrs_find; `make`: made where
   missing. NULL where the key is no constant. */
Cell *dict_cell(Machine *machine, Thing *dict, Value key, bool make);

/* What `dict[key]` may be. */
Value dict_value(Machine *machine, Thing *dict, Value key);

/* Whether the key is a constant that is certainly none of the dict's. */
bool dict_lacks(Machine *machine, Thing *dict, Value key);

/* All values joined. */
Value dict_values(Machine *machine, Thing *dict);

/* `dict.update(other)`. */
void dict_merge(Machine *machine, Thing *dict, Value other, Site site);

/* `del dict[key]`: an entry of a key that isn't known for sure may be gone, so that it
   isn't known. */
void dict_remove(Machine *machine, Thing *dict, Value key, Site site);

void dict_set(Machine *machine, Thing *dict, Value key, Value value, Site site);

#endif
