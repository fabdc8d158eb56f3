/* Where a finding stands. */
#include "report/place.h"

#include "base/file.h"

Extent place_extent(Place place)
{
    if (!place.source)
        return (Extent){{1, 1}, {1, 1}};
    return (Extent){source_position(place.source, place.start),
                    source_position(place.source, place.end)};
}

uint32_t place_row(Place place)
{
    return place.source ? source_position(place.source, place.start).row : 1;
}

static Str cut_folder(Str folder, Str path)
{
    uint32_t cut = folder.len + !str_ends(folder, STR("/"));
    bool is_below = path.len > cut && path.at[cut - 1] == '/' && str_starts(path, folder);
    return is_below ? str_slice(path, cut, path.len) : path;
}

static bool is_stdin(const ReportOptions *options, Str path)
{
    return str_equal(path, options->stdin_path);
}

Str path_shown(const ReportOptions *options, Str path)
{
    return is_stdin(options, path) ? path : cut_folder(options->folder, path);
}

Str path_full(Arena *arena, const ReportOptions *options, Str path)
{
    return is_stdin(options, path) ? path : path_absolute(arena, path);
}

Str path_in_project(Arena *arena, const ReportOptions *options, Str path)
{
    Str project = options->project.len ? options->project : options->folder;
    return cut_folder(project, path_absolute(arena, path));
}
