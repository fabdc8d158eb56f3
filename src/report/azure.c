/* azure: logging commands of Azure Pipelines, which make issues of a build. Escapes as
   its task library has them (node/taskcommand.ts). */
#include "report/command.h"
#include "report/formats.h"
#include "report/place.h"

static const CommandEscape in_text[] = {{'%', "%AZP25"}, {'\0', NULL}};
static const CommandEscape in_property[] = {
    {'%', "%AZP25"}, {';', "%3B"}, {']', "%5D"}, {'\0', NULL}};

void azure_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Screen screen = screen_begin(out, false);
    Arena arena = {0};
    for (uint32_t i = 0; i < findings->len; i++) {
        const Finding *finding = &findings->at[i];
        Position at = place_in_file(finding->place).start;
        bool is_error = finding->severity == SEVERITY_ERROR;
        fprintf(out, "##vso[task.logissue type=%s;sourcepath=",
                is_error ? "error" : "warning");
        command_print(&screen, path_full(&arena, options, finding->path), in_property);
        fprintf(out, ";linenumber=%u;columnnumber=%u;code=", at.row, at.column);
        command_print(&screen, finding->code, in_property);
        fputs(";]", out);
        command_print(&screen, finding->message, in_text);
        fputc('\n', out);
    }
    screen_end(&screen);
    arena_free(&arena);
}
