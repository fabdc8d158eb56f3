/* Findings for people: frames, widths, harmless text, summaries. */
#include "printed.h"
#include "report/report.h"
#include "test.h"

/* What the format says of one PKL101 at the bytes `start` to `end` of a file a.py. */
static Str report_at(Arena *arena, const char *format, const char *text, uint32_t start,
                     uint32_t end)
{
    const Source *source = source_make(arena, STR("/here/a.py"), str_of(text));
    Finding finding = {.code = STR("PKL101"),
                       .name = STR("lambda"),
                       .severity = SEVERITY_ERROR,
                       .path = source->path,
                       .place = {source, start, end},
                       .message = STR("a message")};
    Findings findings = {.at = &finding, .len = 1, .cap = 1};
    ReportOptions options = {.folder = STR("/here"), .quiet = true};
    Printed printed;
    printed_begin(&printed);
    report_findings(printed.out, report_find(str_of(format)), &findings, &options);
    return printed_end(arena, &printed);
}

#define CHECK_FULL(text, start, end, want)                           \
    do {                                                             \
        Arena arena = {0};                                           \
        CHECK_STR(report_at(&arena, "full", (text), (start), (end)), \
                  "PKL101 a message\n" want "\n");                   \
        arena_free(&arena);                                          \
    } while (0)

TEST(two_lines_of_context_stand_on_each_side)
{
    CHECK_FULL("a\nb\nc\nd = lambda: 1\ne\nf\ng\n", 10, 19,
               " --> a.py:4:5\n"
               "  |\n"
               "2 | b\n"
               "3 | c\n"
               "4 | d = lambda: 1\n"
               "  |     ^^^^^^^^^\n"
               "5 | e\n"
               "6 | f\n"
               "  |\n");
}

TEST(blank_context_at_the_rim_is_left_out_and_inside_it_stays)
{
    CHECK_FULL("a\n\nb\n\n\nc\n", 3, 4,
               " --> a.py:3:1\n"
               "  |\n"
               "1 | a\n"
               "2 |\n"
               "3 | b\n"
               "  | ^\n"
               "  |\n");
}

TEST(line_numbers_are_aligned)
{
    CHECK_FULL("1\n2\n3\n4\n5\n6\n7\n8\nx\n10\n", 16, 17,
               "  --> a.py:9:1\n"
               "   |\n"
               " 7 | 7\n"
               " 8 | 8\n"
               " 9 | x\n"
               "   | ^\n"
               "10 | 10\n"
               "   |\n");
}

TEST(tabs_and_wide_characters_take_their_cells)
{
    CHECK_FULL("\tx = \"日本\", f\n", 15, 16,
               " --> a.py:1:12\n"
               "  |\n"
               "1 |         x = \"日本\", f\n"
               "  |                     ^\n"
               "  |\n");
}

TEST(combining_characters_take_none)
{
    CHECK_FULL("e\xCC\x81 = f\n", 6, 7,
               " --> a.py:1:6\n"
               "  |\n"
               "1 | e\xCC\x81 = f\n"
               "  |     ^\n"
               "  |\n");
}

TEST(a_byte_order_mark_is_not_seen_and_not_counted)
{
    CHECK_FULL("\xEF\xBB\xBF"
               "f(x)\n",
               5, 6,
               " --> a.py:1:3\n"
               "  |\n"
               "1 | f(x)\n"
               "  |   ^\n"
               "  |\n");
}

TEST(a_byte_order_mark_elsewhere_is_shown)
{
    CHECK_FULL("a\xEF\xBB\xBF"
               "b c\n",
               6, 7,
               " --> a.py:1:5\n"
               "  |\n"
               "1 | a<U+FEFF>b c\n"
               "  |            ^\n"
               "  |\n");
}

TEST(control_characters_become_pictures)
{
    CHECK_FULL("\x1b[31m\x07\x7f x\n", 8, 9,
               " --> a.py:1:9\n"
               "  |\n"
               "1 | ␛[31m␇␡ x\n"
               "  |         ^\n"
               "  |\n");
}

TEST(what_turns_the_direction_of_writing_or_is_no_text_is_replaced)
{
    CHECK_FULL("\xE2\x80\xAE x\xFF\n", 4, 5,
               " --> a.py:1:3\n"
               "  |\n"
               "1 | <U+202E> x\xEF\xBF\xBD\n"
               "  |          ^\n"
               "  |\n");
}

TEST(controls_of_two_bytes_and_invisible_text_are_shown_by_number)
{
    CHECK_FULL("\xC2\x9B"
               "31m\xF3\xA0\x81\xA1 x\n",
               10, 11,
               " --> a.py:1:7\n"
               "  |\n"
               "1 | <U+009B>31m<U+E0061> x\n"
               "  |                      ^\n"
               "  |\n");
}

TEST(what_build_servers_take_for_a_command_is_changed)
{
    CHECK_FULL("##vso[a] ##[b] #[c] ##v[d] x\n", 27, 28,
               " --> a.py:1:28\n"
               "  |\n"
               "1 | ##vso⟦a] ##⟦b] #[c] ##v[d] x\n"
               "  |                            ^\n"
               "  |\n");
}

TEST(a_carriage_return_belongs_to_the_line_end)
{
    CHECK_FULL("a\r\nb\r\n", 3, 4,
               " --> a.py:2:1\n"
               "  |\n"
               "1 | a\n"
               "2 | b\n"
               "  | ^\n"
               "  |\n");
}

TEST(a_place_on_several_lines_has_a_bar)
{
    CHECK_FULL("x\nf(a,\n  b)\ny\n", 3, 11,
               " --> a.py:2:2\n"
               "  |\n"
               "1 |   x\n"
               "2 |   f(a,\n"
               "  |  __^\n"
               "3 | |   b)\n"
               "  | |____^\n"
               "4 |   y\n"
               "  |\n");
}

TEST(of_a_long_place_the_middle_is_folded)
{
    CHECK_FULL("(1,\n2,\n3,\n4,\n5,\n6,\n7,\n8,\n9)\n", 0, 27,
               " --> a.py:1:1\n"
               "  |\n"
               "1 |   (1,\n"
               "  |  _^\n"
               "2 | | 2,\n"
               "3 | | 3,\n"
               "4 | | 4,\n"
               "… | |\n"
               "8 | | 8,\n"
               "9 | | 9)\n"
               "  | |__^\n"
               "  |\n");
}

TEST(an_empty_place_at_the_end_of_the_file_has_a_mark)
{
    CHECK_FULL("f(", 2, 2,
               " --> a.py:1:3\n"
               "  |\n"
               "1 | f(\n"
               "  |   ^\n"
               "  |\n");
}

TEST(an_empty_file_has_a_frame)
{
    CHECK_FULL("", 0, 0,
               " --> a.py:1:1\n"
               "  |\n"
               "1 |\n"
               "  | ^\n"
               "  |\n");
}

/* A line of `before` blanks, an x and `after` more characters. */
static Str frame_of_long_line(Arena *arena, uint32_t before, uint32_t after)
{
    Str line = str_format(arena, "%*sx%0*d", (int)before, "", (int)after, 0);
    return report_at(arena, "full", str_c(arena, line), before, before + 1);
}

TEST(a_long_line_is_cut_at_its_end)
{
    Arena arena = {0};
    Str frame = frame_of_long_line(&arena, 0, 500);
    CHECK(str_find(frame, STR("1 | x000")) > 0);
    CHECK(str_find(frame, STR("0…\n  | ^\n")) > 0);
    CHECK(frame.len < 300);
    arena_free(&arena);
}

TEST(far_to_the_right_the_beginning_is_cut)
{
    Arena arena = {0};
    Str frame = frame_of_long_line(&arena, 5000, 5);
    CHECK(str_find(frame, STR("1 | …                       x00000\n"
                              "  |                         ^\n")) > 0);
    arena_free(&arena);
}

TEST(a_wide_character_that_is_cut_through_leaves_a_blank)
{
    Arena arena = {0};
    Strs parts = {0};
    for (uint32_t i = 0; i < 100; i++)
        vec_add(&arena, &parts, STR("日"));
    Str text = str_join(&arena, &parts, (Str){0});
    Str frame = report_at(&arena, "full", str_c(&arena, text), 180, 183);
    CHECK(str_find(frame, STR("1 | … 日")) > 0);
    CHECK(str_find(frame, STR("\n  |                         ^^\n")) > 0);
    arena_free(&arena);
}

TEST(concise_has_a_line_for_each)
{
    Arena arena = {0};
    CHECK_STR(report_at(&arena, "concise", "a\né = f\n", 7, 8),
              "a.py:2:5: PKL101 a message\n");
    arena_free(&arena);
}

/* A finding with all that it can have. */
static Str report_all(Arena *arena, bool colour)
{
    const Source *source = source_make(arena, STR("/here/a.py"), STR("f = 1\nship(f)\n"));
    const Source *other = source_make(arena, STR("/there/b.py"), STR("lock = 1\n"));
    Step trail[] = {{STR("shipped"), {source, 6, 10}},
                    {STR("the same place"), {source, 6, 10}},
                    {STR("set here"), {other, 0, 4}},
                    {STR("nowhere"), {0}}};
    Finding finding = {.code = STR("PKL302"),
                       .name = STR("thread-primitive"),
                       .severity = SEVERITY_WARNING,
                       .path = source->path,
                       .place = {source, 11, 12},
                       .message = STR("a message"),
                       .help = STR("a help"),
                       .exception = STR("TypeError: no"),
                       .fails_text = STR("fails on Linux"),
                       .trail = trail,
                       .trail_len = 4};
    Findings findings = {.at = &finding, .len = 1, .cap = 1};
    ReportOptions options = {.folder = STR("/here"), .colour = colour};
    Printed printed;
    printed_begin(&printed);
    report_findings(printed.out, report_find(STR("full")), &findings, &options);
    return printed_end(arena, &printed);
}

TEST(notes_and_the_way_to_the_cause_follow_the_frame)
{
    Arena arena = {0};
    CHECK_STR(report_all(&arena, false), "PKL302 a message\n"
                                         " --> a.py:2:6\n"
                                         "  |\n"
                                         "1 | f = 1\n"
                                         "2 | ship(f)\n"
                                         "  |      ^\n"
                                         "  |\n"
                                         "info: fails on Linux\n"
                                         "info: Python says: TypeError: no\n"
                                         "info: shipped\n"
                                         " --> a.py:2:1\n"
                                         "  |\n"
                                         "2 | ship(f)\n"
                                         "  | ----\n"
                                         "  |\n"
                                         "info: the same place\n"
                                         " --> a.py:2:1\n"
                                         "info: set here\n"
                                         " --> /there/b.py:1:1\n"
                                         "  |\n"
                                         "1 | lock = 1\n"
                                         "  | ----\n"
                                         "  |\n"
                                         "info: nowhere\n"
                                         "help: a help\n"
                                         "\n"
                                         "Found 1 warning.\n");
    arena_free(&arena);
}

/* The text without "ESC [ … m". */
static Str without_colours(Arena *arena, Str text)
{
    Strs parts = {0};
    while (text.len) {
        StrPair cut = str_cut(text, '\x1b');
        vec_add(arena, &parts, cut.head);
        text = cut.tail.len ? str_cut(cut.tail, 'm').tail : cut.tail;
    }
    return str_join(arena, &parts, (Str){0});
}

TEST(colours_change_nothing_but_the_colours)
{
    Arena arena = {0};
    Str coloured = report_all(&arena, true);
    CHECK(str_find(coloured, STR("\x1b[1;33mPKL302\x1b[0m")) == 0);
    CHECK(str_equal(without_colours(&arena, coloured), report_all(&arena, false)));
    arena_free(&arena);
}

static Str summary_of(Arena *arena, uint32_t errors, uint32_t warnings, uint32_t notes)
{
    Findings findings = {0};
    uint32_t counts[] = {notes, warnings, errors};
    for (uint32_t severity = 0; severity < 3; severity++)
        for (uint32_t i = 0; i < counts[severity]; i++)
            vec_add(arena, &findings,
                    ((Finding){.severity = (Severity)severity,
                               .code = STR("io-error"),
                               .name = STR("io-error"),
                               .path = STR("x"),
                               .message = STR("m")}));
    ReportOptions options = {.folder = STR("/")};
    Printed printed;
    printed_begin(&printed);
    report_findings(printed.out, report_find(STR("concise")), &findings, &options);
    Str all = printed_end(arena, &printed);
    Str last = str_cut_last(str_slice(all, 0, all.len - 1), '\n').tail;
    return last;
}

TEST(the_summary_counts_by_severity)
{
    Arena arena = {0};
    CHECK_STR(summary_of(&arena, 0, 0, 0), "All checks passed!");
    CHECK_STR(summary_of(&arena, 1, 0, 0), "Found 1 error.");
    CHECK_STR(summary_of(&arena, 2, 1, 0), "Found 2 errors, 1 warning.");
    CHECK_STR(summary_of(&arena, 0, 0, 3), "Found 3 notes.");
    CHECK_STR(summary_of(&arena, 0, 2, 1), "Found 2 warnings, 1 note.");
    arena_free(&arena);
}

TEST(counts_fall_and_then_go_by_code)
{
    Arena arena = {0};
    const char *codes[] = {"PKL301", "PKL101", "PKL101", "PKL102"};
    Findings findings = {0};
    for (uint32_t i = 0; i < 4; i++)
        vec_add(&arena, &findings,
                ((Finding){.code = str_of(codes[i]), .name = STR("name")}));
    ReportOptions options = {.quiet = true};
    Printed printed;
    printed_begin(&printed);
    report_statistics(printed.out, report_find(STR("full")), &findings, &options);
    CHECK_STR(printed_end(&arena, &printed), "2\tPKL101\tname\n"
                                             "1\tPKL102\tname\n"
                                             "1\tPKL301\tname\n");
    arena_free(&arena);
}
