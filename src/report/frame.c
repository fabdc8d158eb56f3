/* Code frames. A line is laid out in cells of the terminal (tabs and wide characters take
   several); of a long line only a window of cells is shown, the same for all lines of the
   frame. A place on several lines has a bar on their left instead of marks below:

    2 |   pool.map(
      |  __________^
    3 | |     work
      |
      |________^ */
#include "report/frame.h"

#include <assert.h>

#include "report/place.h"

enum {
    WIDEST = 112,      /* cells of a line that are shown */
    BEFORE_MARKS = 24, /* cells kept before the marks where a line's beginning is cut */
    MOST_ROWS = 8,     /* of a place; of more, the first and last few are shown */
    FIRST_ROWS = 4,
    LAST_ROWS = 2,
};

/* A place in rows and cells. */
typedef struct Span {
    uint32_t first_row, last_row;
    uint32_t start, end; /* cells: in the first row, and in the last */
} Span;

/* The cells of every line that are shown: `from` up to `to`. */
typedef struct Window {
    uint32_t from, to;
} Window;

typedef struct Frame {
    const Screen *screen;
    const Source *source;
    uint32_t before; /* rows of the source before the first that has a number */
    FrameStyle style;
    Span span;
    Window window;
} Frame;

static uint32_t row_of(const Source *source, uint32_t offset)
{
    return source_position(source, offset).row;
}

/* The cell at which a byte of the file stands in its row. */
static uint32_t cell_of(const Source *source, uint32_t row, uint32_t offset)
{
    Str line = source_line(source, row);
    if (!line.len)
        return 0;
    uint32_t begin = (uint32_t)(line.at - source->text.at); /* behind a byte order mark */
    return offset > begin ? screen_width(str_slice(line, 0, offset - begin)) : 0;
}

static Span span_of(Place place)
{
    uint32_t last = place.end > place.start ? place.end - 1 : place.start;
    Span span = {row_of(place.source, place.start), row_of(place.source, last), 0, 0};
    span.start = cell_of(place.source, span.first_row, place.start);
    span.end = cell_of(place.source, span.last_row, last + 1);
    if (span.first_row == span.last_row && span.end <= span.start)
        span.end = span.start + 1;
    return span;
}

static bool is_blank(const Source *source, uint32_t row)
{
    return str_trim(source_line(source, row)).len == 0;
}

/* The context ends at the ends of the file, or cell, and blank lines at its rim say
   nothing. */
static uint32_t first_shown(Place place, uint32_t row, uint32_t context)
{
    uint32_t least = place_rows_before(place) + 1;
    uint32_t first = row > context + least ? row - context : least;
    while (first < row && is_blank(place.source, first))
        first++;
    return first;
}

static uint32_t last_shown(Place place, uint32_t row, uint32_t context)
{
    uint32_t most = place_last_row(place);
    uint32_t last = row + context < most ? row + context : most;
    while (last > row && is_blank(place.source, last))
        last--;
    return last > row ? last : row;
}

static uint32_t digits_of(uint32_t number)
{
    uint32_t digits = 1;
    while (number >= 10) {
        number /= 10;
        digits++;
    }
    return digits;
}

uint32_t frame_gutter(Place place, uint32_t context)
{
    return digits_of(last_shown(place, span_of(place).last_row, context) -
                     place_rows_before(place));
}

/* Moves the window so far that the marks are in it. */
static void place_window(Frame *frame)
{
    const Span *span = &frame->span;
    uint32_t from = 0;
    if (span->first_row == span->last_row && span->end > WIDEST &&
        span->start > BEFORE_MARKS)
        from = span->start - BEFORE_MARKS;
    frame->window = (Window){from, from + WIDEST};
}

static void print_gutter(const Frame *frame, uint32_t row)
{
    int width = (int)frame->style.gutter;
    if (row)
        screen_format(frame->screen, INK_FRAME, "%*u |", width, row - frame->before);
    else
        screen_format(frame->screen, INK_FRAME, "%*s |", width, "");
}

/* Blanks where the window's rim cuts through a wide character. */
static void print_glyph(FILE *out, Glyph glyph, uint32_t column, Window window)
{
    uint32_t end = column + glyph.width;
    uint32_t from = column > window.from ? column : window.from;
    uint32_t to = end < window.to ? end : window.to;
    if (column >= window.from && end <= window.to)
        fwrite(glyph.shown.at, 1, glyph.shown.len, out);
    else if (to > from)
        fprintf(out, "%*s", (int)(to - from), "");
}

static void print_window(const Frame *frame, Str line)
{
    FILE *out = frame->screen->out;
    bool is_cut = screen_width(line) > frame->window.to;
    Window inner = {frame->window.from + (frame->window.from > 0),
                    frame->window.to - is_cut};
    uint32_t column = 0;
    if (frame->window.from)
        fputs("…", out);
    for (uint32_t at = 0; at < line.len && column < inner.to;) {
        Glyph glyph = glyph_at(line, at, column);
        print_glyph(out, glyph, column, inner);
        column += glyph.width;
        at += glyph.bytes;
    }
    if (is_cut)
        fputs("…", out);
}

/* The two cells left of a line in a frame whose place has several rows. */
static void print_bar(const Frame *frame, bool is_inside)
{
    if (frame->span.first_row == frame->span.last_row)
        return;
    fputc(' ', frame->screen->out);
    screen_repeat(frame->screen, frame->style.ink, is_inside ? '|' : ' ', 1);
}

static void print_row(const Frame *frame, uint32_t row)
{
    Str line = source_line(frame->source, row);
    bool is_inside = row > frame->span.first_row && row <= frame->span.last_row;
    print_gutter(frame, row);
    if (line.len || is_inside)
        print_bar(frame, is_inside);
    if (line.len) {
        fputc(' ', frame->screen->out);
        print_window(frame, line);
    }
    fputc('\n', frame->screen->out);
}

/* How many cells of the window lie before `cell`. */
static uint32_t into_window(const Frame *frame, uint32_t cell)
{
    uint32_t cut = cell < frame->window.to ? cell : frame->window.to;
    return cut > frame->window.from ? cut - frame->window.from : 0;
}

static void print_marks(const Frame *frame)
{
    uint32_t start = into_window(frame, frame->span.start);
    uint32_t end = into_window(frame, frame->span.end);
    print_gutter(frame, 0);
    screen_repeat(frame->screen, INK_PLAIN, ' ', 1 + start);
    screen_repeat(frame->screen, frame->style.ink, frame->style.mark,
                  end > start ? end - start : 1);
    fputc('\n', frame->screen->out);
}

/* From the bar at the left to where a place of several rows begins or ends. */
static void print_bend(const Frame *frame, char corner, uint32_t cell)
{
    print_gutter(frame, 0);
    fputc(' ', frame->screen->out);
    screen_repeat(frame->screen, frame->style.ink, corner, 1);
    screen_repeat(frame->screen, frame->style.ink, '_', 1 + into_window(frame, cell));
    screen_repeat(frame->screen, frame->style.ink, frame->style.mark, 1);
    fputc('\n', frame->screen->out);
}

static void print_fold(const Frame *frame)
{
    screen_format(frame->screen, INK_FRAME, "…%*s |", (int)frame->style.gutter - 1, "");
    print_bar(frame, true);
    fputc('\n', frame->screen->out);
}

static void print_rows(const Frame *frame, uint32_t first, uint32_t last)
{
    for (uint32_t row = first; row <= last; row++)
        print_row(frame, row);
}

static void print_long_place(const Frame *frame)
{
    const Span *span = &frame->span;
    uint32_t rows = span->last_row - span->first_row + 1;
    print_row(frame, span->first_row);
    print_bend(frame, ' ', span->start);
    if (rows <= MOST_ROWS) {
        print_rows(frame, span->first_row + 1, span->last_row);
    } else {
        print_rows(frame, span->first_row + 1, span->first_row + FIRST_ROWS - 1);
        print_fold(frame);
        print_rows(frame, span->last_row - LAST_ROWS + 1, span->last_row);
    }
    print_bend(frame, '|', span->end ? span->end - 1 : 0);
}

static void print_place(const Frame *frame)
{
    if (frame->span.first_row < frame->span.last_row) {
        print_long_place(frame);
        return;
    }
    print_row(frame, frame->span.first_row);
    print_marks(frame);
}

static void print_bare_gutter(const Frame *frame)
{
    print_gutter(frame, 0);
    fputc('\n', frame->screen->out);
}

void frame_print(const Screen *screen, Place place, FrameStyle style)
{
    assert(place.source && place.start <= place.end);
    assert(place.end <= place.source->bytes.len);
    Frame frame = {.screen = screen,
                   .source = place.source,
                   .before = place_rows_before(place),
                   .style = style,
                   .span = span_of(place)};
    const Span *span = &frame.span;
    place_window(&frame);
    print_bare_gutter(&frame);
    print_rows(&frame, first_shown(place, span->first_row, style.context),
               span->first_row - 1);
    print_place(&frame);
    print_rows(&frame, span->last_row + 1,
               last_shown(place, span->last_row, style.context));
    print_bare_gutter(&frame);
}

void frame_print_place(const Screen *screen, Str path, Place place, uint32_t gutter)
{
    screen_format(screen, INK_FRAME, "%*s-->", (int)gutter, "");
    fputc(' ', screen->out);
    screen_print(screen, INK_PLAIN, path);
    place_print(screen->out, place);
    fputc('\n', screen->out);
}
