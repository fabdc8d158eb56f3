/* What the formats for people have in common. */
#include "report/text.h"

Ink text_ink(Severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR: return INK_ERROR;
    case SEVERITY_WARNING: return INK_WARNING;
    case SEVERITY_INFO: return INK_INFO;
    }
    return INK_PLAIN;
}

void text_print_message(const Screen *screen, const Finding *finding)
{
    screen_print(screen, text_ink(finding->severity), finding->code);
    fputs(str_equal(finding->code, finding->name) ? ": " : " ", screen->out);
    screen_print(screen, INK_BOLD, finding->message);
    fputc('\n', screen->out);
}

/* GitHub Actions takes a line that begins with "::" for a command, blanks before it or
   not; a colon follows the path. */
static bool looks_like_command(Str path)
{
    return !str_starts(path, STR("/")) &&
           (str_find(path, STR("::")) >= 0 || str_ends(path, STR(":")));
}

void text_print_path(const Screen *screen, Ink ink, Str path)
{
    if (looks_like_command(path))
        screen_print(screen, ink, STR("./"));
    screen_print(screen, ink, path);
}

void text_print_counts(FILE *out, const CodeCounts *counts, bool colour)
{
    Screen screen = screen_begin(out, colour);
    int number_width = 0, code_width = 0;
    for (uint32_t i = 0; i < counts->len; i++) {
        int width = snprintf(NULL, 0, "%u", counts->at[i].count);
        number_width = width > number_width ? width : number_width;
        width = (int)counts->at[i].code.len;
        code_width = width > code_width ? width : code_width;
    }
    for (uint32_t i = 0; i < counts->len; i++) {
        const CodeCount *count = &counts->at[i];
        screen_format(&screen, INK_BOLD, "%*u", number_width, count->count);
        fputc('\t', out);
        screen_format(&screen, INK_ERROR, "%-*.*s", code_width, STR_ARG(count->code));
        fprintf(out, "\t%.*s\n", STR_ARG(count->name));
    }
    screen_end(&screen);
}

static uint32_t count_severity(const Findings *findings, Severity severity)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < findings->len; i++)
        count += findings->at[i].severity == severity;
    return count;
}

/* Prints "2 errors"; says whether it did, that is, whether there are any. */
static bool print_number(FILE *out, uint32_t count, const char *what, bool is_first)
{
    if (count)
        fprintf(out, "%s%u %s%s", is_first ? "Found " : ", ", count, what,
                count > 1 ? "s" : "");
    return count > 0;
}

void text_print_summary(FILE *out, const Findings *findings)
{
    uint32_t errors = count_severity(findings, SEVERITY_ERROR);
    uint32_t warnings = count_severity(findings, SEVERITY_WARNING);
    uint32_t notes = count_severity(findings, SEVERITY_INFO);
    bool any = print_number(out, errors, "error", true);
    any |= print_number(out, warnings, "warning", !any);
    any |= print_number(out, notes, "note", !any);
    fputs(any ? ".\n" : "All checks passed!\n", out);
}
