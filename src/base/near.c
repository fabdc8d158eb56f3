/* How many letters have to be changed to make one word of another (Damerau's and
   Levenshtein's distance, neighbours swapped included). */
#include "base/near.h"

#include <ctype.h>

enum { LONGEST = 64, FAR = LONGEST + 1 };

static char plain(char c)
{
    return c == '_' ? '-' : (char)tolower((unsigned char)c);
}

static uint32_t smallest(uint32_t a, uint32_t b, uint32_t c)
{
    uint32_t least = a < b ? a : b;
    return least < c ? least : c;
}

static uint32_t distance(Str a, Str b)
{
    uint32_t rows[3][LONGEST + 1];
    if (a.len > LONGEST || b.len > LONGEST)
        return FAR;
    for (uint32_t j = 0; j <= b.len; j++)
        rows[0][j] = j;
    for (uint32_t i = 1; i <= a.len; i++) {
        uint32_t *row = rows[i % 3], *above = rows[(i - 1) % 3];
        row[0] = i;
        for (uint32_t j = 1; j <= b.len; j++) {
            bool is_same = plain(a.at[i - 1]) == plain(b.at[j - 1]);
            row[j] = smallest(above[j] + 1, row[j - 1] + 1, above[j - 1] + !is_same);
            bool is_swapped = i > 1 && j > 1 &&
                              plain(a.at[i - 1]) == plain(b.at[j - 2]) &&
                              plain(a.at[i - 2]) == plain(b.at[j - 1]);
            if (is_swapped && rows[(i - 2) % 3][j - 2] + 1 < row[j])
                row[j] = rows[(i - 2) % 3][j - 2] + 1;
        }
    }
    return rows[a.len % 3][b.len];
}

bool near_equal(Str a, Str b)
{
    return distance(a, b) == 0;
}

Str near_find(const Strs *words, Str word)
{
    Str nearest = {0};
    uint32_t least = FAR;
    for (uint32_t i = 0; i < words->len; i++) {
        uint32_t found = distance(words->at[i], word);
        if (found <= (word.len + 1) / 3 && found < least) {
            nearest = words->at[i];
            least = found;
        }
    }
    return nearest;
}
