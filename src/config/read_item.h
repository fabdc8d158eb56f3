/* config/read_item.h: what the readers of tables and of options share; for read*.c
   alone. */
#ifndef CONFIG_READ_ITEM_H
#define CONFIG_READ_ITEM_H

#include "config/keys.h"
#include "config/read.h"

/* Notes the first mistake, about the key that is being read. */
void item_fail(LayerReader *reader, Str message);

/* One value, or one more of a list. */
void item_add(LayerReader *reader, Str item);

/* A selector for files that match `pattern`; "!a.py" for all others. */
void item_add_ignore(LayerReader *reader, Str pattern, const Strs *selectors);

/* How grave what a selector matches is: "warning". */
void item_add_severity(LayerReader *reader, Str selector, Str level);

void item_set_boolean(LayerReader *reader, bool value);

#endif
