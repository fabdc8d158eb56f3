/* Where a finding stands. */
#include "report/place.h"

#include "base/file.h"

static const NotebookCell *cell_of(Place place)
{
    return place.source ? source_cell(place.source, place.start) : NULL;
}

uint32_t place_rows_before(Place place)
{
    const NotebookCell *cell = cell_of(place);
    return cell ? source_position(place.source, cell->start).row - 1 : 0;
}

uint32_t place_last_row(Place place)
{
    const NotebookCell *cell = cell_of(place);
    bool is_last = !cell || cell == &vec_last(&place.source->cells);
    return is_last ? place.source->lines.len
                   : source_position(place.source, cell[1].start).row - 1;
}

Extent place_extent(Place place)
{
    if (!place.source)
        return (Extent){{1, 1}, {1, 1}, 0};
    Extent extent = {source_position(place.source, place.start),
                     source_position(place.source, place.end), 0};
    const NotebookCell *cell = cell_of(place);
    if (!cell)
        return extent;
    uint32_t before = place_rows_before(place);
    extent.start.row -= before;
    extent.end.row -= before;
    extent.cell = cell->number;
    return extent;
}

Extent place_in_file(Place place)
{
    return cell_of(place) ? (Extent){{1, 1}, {1, 1}, 0} : place_extent(place);
}

void place_print(FILE *out, Place place)
{
    Extent extent = place_extent(place);
    if (extent.cell)
        fprintf(out, ":cell %u", extent.cell);
    fprintf(out, ":%u:%u", extent.start.row, extent.start.column);
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
