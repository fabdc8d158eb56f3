/* The value of an option → a Layer. */
#include "config/read_item.h"

/* The parts of a list "a,b", blanks around them left out. */
static Strs cut_list(Arena *arena, Str list)
{
    Strs parts = {0};
    while (list.len) {
        StrPair cut = str_cut(list, ',');
        Str part = str_trim(cut.head);
        if (part.len)
            vec_add(arena, &parts, part);
        list = cut.tail;
    }
    return parts;
}

/* "a.py:PKL1": the pattern may hold a colon, the selector doesn't. */
static void read_pair(LayerReader *reader, Str text)
{
    StrPair pair = str_cut_last(text, ':');
    Str pattern = str_trim(pair.head), selector = str_trim(pair.tail);
    Strs selectors = {0};
    if (!pattern.len || !selector.len) {
        item_fail(reader, str_format(reader->arena, "'%.*s' is no pair PATTERN:CODE",
                                     STR_ARG(text)));
        return;
    }
    vec_add(reader->arena, &selectors, selector);
    item_add_ignore(reader, pattern, &selectors);
}

static bool is_list(Shape shape)
{
    return shape == SHAPE_SELECTORS || shape == SHAPE_PLATFORMS ||
           shape == SHAPE_METHODS || shape == SHAPE_PATTERNS ||
           shape == SHAPE_FILE_IGNORES;
}

void read_option(LayerReader *reader, Key key, Str value)
{
    Shape shape = key_row(key)->shape;
    Strs parts = {0};
    reader->key = key;
    reader->layer->given |= 1U << key;
    if (is_list(shape))
        parts = cut_list(reader->arena, value);
    else if (shape == SHAPE_BOOLEAN)
        item_set_boolean(reader, str_equal(value, STR("true")));
    else
        item_add(reader, value);
    for (uint32_t i = 0; i < parts.len; i++) {
        if (shape == SHAPE_FILE_IGNORES)
            read_pair(reader, parts.at[i]);
        else
            item_add(reader, parts.at[i]);
    }
    if (!parts.len && (shape == SHAPE_PLATFORMS || shape == SHAPE_METHODS))
        item_fail(reader, STR("the list is empty"));
}
