/* Words that a user may have meant. */
#include "base/similar.h"
#include "test.h"

static Str best_of(const char *word)
{
    static const char *const words[] = {"check", "rule", "help", "output-format",
                                        "output-file"};
    Similar similar = similar_to(str_of(word));
    for (uint32_t i = 0; i < sizeof words / sizeof *words; i++)
        similar_offer(&similar, str_of(words[i]));
    return similar.best;
}

TEST(slips_are_seen_through)
{
    CHECK_STR(best_of("chekc"), "check");
    CHECK_STR(best_of("chek"), "check");
    CHECK_STR(best_of("cheeck"), "check");
    CHECK_STR(best_of("rula"), "rule");
    CHECK_STR(best_of("output-fromat"), "output-format");
    CHECK_STR(best_of("output-files"), "output-file");
}

TEST(other_words_are_like_none)
{
    CHECK_STR(best_of("lint"), "");
    CHECK_STR(best_of(""), "");
    CHECK_STR(best_of("x"), "");
    CHECK_STR(best_of("chukk"), "");
    CHECK_STR(best_of("output-format-output-format-output-format"), "");
}
