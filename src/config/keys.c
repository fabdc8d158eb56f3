/* The table of keys. */
#include "config/keys.h"

#include "base/near.h"

static const KeyRow rows[] = {
#define KEY(key, name, shape, field, wants, fallback, option, example, help) \
    [KEY_##key] = {STR_CONST(name), SHAPE_##shape, offsetof(Layer, field),   \
                   wants,           fallback,      option,                   \
                   example,         help},
#include "config/keys.def"
#undef KEY
};

const KeyRow *key_row(Key key)
{
    return &rows[key];
}

Key key_find(Str name)
{
    unsigned key = 0;
    while (key < KEYS && !str_equal(rows[key].name, name))
        key++;
    return (Key)key;
}

Str key_nearest(Str name)
{
    Str names[KEYS];
    for (unsigned key = 0; key < KEYS; key++)
        names[key] = rows[key].name;
    return near_find(&(Strs){names, KEYS, KEYS}, name);
}
