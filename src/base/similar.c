/* How many slips of the finger (a letter more, less, another, or two in the wrong order)
   lie between two words. One in three letters may be wrong. */
#include "base/similar.h"

enum { LONGEST = 40, LETTERS_PER_SLIP = 3 };

/* The distances between beginnings of the two words, for three lengths of the first. */
typedef struct Rows {
    uint32_t before_last[LONGEST + 1], last[LONGEST + 1], now[LONGEST + 1];
} Rows;

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static bool are_swapped(Str a, Str b, uint32_t i, uint32_t j)
{
    return i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1];
}

static void fill_row(Rows *rows, Str a, Str b, uint32_t i)
{
    rows->now[0] = i;
    for (uint32_t j = 1; j <= b.len; j++) {
        uint32_t other = rows->last[j - 1] + (a.at[i - 1] != b.at[j - 1]);
        uint32_t more = least(rows->last[j], rows->now[j - 1]) + 1;
        rows->now[j] = least(other, more);
        if (are_swapped(a, b, i, j))
            rows->now[j] = least(rows->now[j], rows->before_last[j - 2] + 1);
    }
}

static uint32_t distance_of(Str a, Str b)
{
    Rows rows = {0};
    for (uint32_t j = 0; j <= b.len; j++)
        rows.now[j] = j;
    for (uint32_t i = 1; i <= a.len; i++) {
        for (uint32_t j = 0; j <= b.len; j++) {
            rows.before_last[j] = rows.last[j];
            rows.last[j] = rows.now[j];
        }
        fill_row(&rows, a, b, i);
    }
    return rows.now[b.len];
}

Similar similar_to(Str word)
{
    return (Similar){.word = word, .distance = word.len / LETTERS_PER_SLIP + 1};
}

void similar_offer(Similar *similar, Str candidate)
{
    if (similar->word.len > LONGEST || candidate.len > LONGEST)
        return;
    uint32_t distance = distance_of(similar->word, candidate);
    if (distance < similar->distance) {
        similar->distance = distance;
        similar->best = candidate;
    }
}
