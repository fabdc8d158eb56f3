/* value/library_sqlite.c: the rows of a database are what its row_factory makes of them
   (library reference, sqlite3); tuples of plain data without one. */
#include "value/call.h"
#include "value/iterate.h"
#include "value/library.h"

/* The cursor's factory, or that of the connection that it comes from. */
static Value factory_of(Machine *machine, const Thing *object)
{
    Name name = name_make(machine->names, STR("row_factory"));
    for (; object && object->kind == THING_OBJECT; object = object->object.parent) {
        const Cell *cell = attrs_find(&object->attrs, name);
        if (cell && value_is_bound(cell->value))
            return cell->value;
    }
    return VALUE_NONE_BOUND;
}

static Value one_row(Machine *machine, Thing *cursor, Site site)
{
    Value factory = factory_of(machine, cursor);
    const Thing *only = value_only(factory);
    if (value_is_bound(factory) && !only)
        return machine->unknown;
    if (!only || only == value_only(machine->none))
        return machine->unknown;
    if (extern_is(only, STR("sqlite3.Row")))
        return machine_typed(machine, STR("sqlite3.Row"), NULL, site);
    Thing *row = container_make(machine, THING_TUPLE, site);
    row->container.has_unknown = true;
    row->container.rest.value = machine->atom;
    Argument args[] = {{0, value_of(cursor), site, 0}, {0, value_of(row), site, 0}};
    Value made = call_value(machine, factory, (Arguments){args, 2}, site);
    machine->raised = false; /* there may be no row */
    return made;
}

static Value fetch_one(Machine *machine, const LibraryCall *call)
{
    return call->receiver ? one_row(machine, call->receiver, call->site)
                          : machine->unknown;
}

static Value fetch_all(Machine *machine, const LibraryCall *call)
{
    Value row = fetch_one(machine, call);
    if (value_is_unknown(row))
        return machine->unknown;
    Thing *rows = container_make(machine, THING_LIST, call->site);
    rows->container.has_unknown = true;
    rows->container.rest.value = row;
    return value_of(rows);
}

Value library_rows(Machine *machine, Thing *object, Site site)
{
    bool is_cursor = str_equal(object->object.type->name, STR("sqlite3.Cursor"));
    return is_cursor ? one_row(machine, object, site) : VALUE_NONE_BOUND;
}

LibraryTable library_sqlite(void)
{
    static const LibraryEntry entries[] = {
        {"sqlite3.Cursor.fetchall", fetch_all},
        {"sqlite3.Cursor.fetchmany", fetch_all},
        {"sqlite3.Cursor.fetchone", fetch_one},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
