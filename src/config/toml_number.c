/* Numbers, dates and times of TOML. The grammar holds them to their shape; what it can't
   know is whether an integer fits 64 bits, and a date is one of the calendar. */
#include "config/toml_parts.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Without underscores, and with a NUL behind. */
static const char *plain_digits(TomlReader *reader, Str text)
{
    char *digits = arena_array(reader->arena, char, text.len + 1);
    uint32_t len = 0;
    for (uint32_t i = 0; i < text.len; i++)
        if (text.at[i] != '_')
            digits[len++] = text.at[i];
    return digits;
}

static void read_integer(TomlReader *reader, TomlValue *value, Str text)
{
    const char *digits = plain_digits(reader, text);
    int base = 10;
    if (str_starts(text, STR("0x")))
        base = 16;
    else if (str_starts(text, STR("0o")))
        base = 8;
    else if (str_starts(text, STR("0b")))
        base = 2;
    errno = 0;
    value->integer = strtoll(base == 10 ? digits : digits + 2, NULL, base);
    if (errno == ERANGE)
        toml_fail(reader, value->row, STR("an integer has more than 64 bits"));
}

/* `count` digits at `at`; -1 where they are none. */
static int digits_at(Str text, uint32_t at, uint32_t count)
{
    int number = 0;
    for (uint32_t i = at; i < at + count; i++) {
        if (i >= text.len || text.at[i] < '0' || text.at[i] > '9')
            return -1;
        number = number * 10 + (text.at[i] - '0');
    }
    return number;
}

static int days_in(int year, int month)
{
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month == 2)
        return is_leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* The grammar takes years of any length and knows no calendar. */
static void check_date(TomlReader *reader, const TomlValue *value)
{
    int year = digits_at(value->text, 0, 4), month = digits_at(value->text, 5, 2);
    int day = digits_at(value->text, 8, 2);
    bool is_good = year >= 0 && month >= 1 && month <= 12 && day >= 1 &&
                   day <= days_in(year, month) &&
                   (value->text.len == 10 || strchr("tT ", value->text.at[10]));
    if (!is_good)
        toml_fail(reader, value->row, STR("there is no such date"));
}

void toml_number(TomlReader *reader, TomlValue *value, Str text)
{
    switch (value->kind) {
    case TOML_INTEGER: read_integer(reader, value, text); break;
    case TOML_FLOAT: value->number = strtod(plain_digits(reader, text), NULL); break;
    case TOML_BOOLEAN: value->integer = str_equal(text, STR("true")); break;
    case TOML_OFFSET_DATE_TIME:
    case TOML_LOCAL_DATE_TIME:
    case TOML_LOCAL_DATE:
        value->text = text;
        check_date(reader, value);
        break;
    case TOML_LOCAL_TIME: value->text = text; break;
    case TOML_STRING:
    case TOML_ARRAY:
    case TOML_TABLE: break;
    }
}
