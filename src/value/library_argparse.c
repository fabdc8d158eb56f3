/* value/library_argparse.c: what a command line's parser puts into its namespace beside
   plain data: defaults, and files that FileType opens (library reference, argparse). */
#include "syntax/names.h"
#include "value/call.h"
#include "value/iterate.h"
#include "value/library.h"

static Name make_name(Machine *machine, const char *text)
{
    return name_make(machine->names, str_of(text));
}

/* The parser that all of the others are made from. */
static Thing *root_of(Thing *parser)
{
    while (parser->object.parent && parser->object.parent->kind == THING_OBJECT &&
           str_starts(parser->object.parent->object.type->name, STR("argparse.")))
        parser = parser->object.parent;
    return parser;
}

/* What the namespace will hold under this name, kept in the parser as "<name>"; which of
   several subcommands has its say isn't known. */
static void promise(Machine *machine, Thing *parser, Name name, Value value, Site site)
{
    Thing *root = root_of(parser);
    Str hidden = str_format(machine->arena, "<%.*s>",
                            STR_ARG(name_text(machine->names, name)));
    Cell *cell = attrs_get(machine->arena, &root->attrs,
                           name_make(machine->names, hidden));
    bool is_new = !value_is_bound(cell->value) || root == parser;
    state_write(&machine->state, cell, is_new ? value : machine->unknown, site);
}

static bool is_parser(const Thing *thing)
{
    return thing && thing->kind == THING_OBJECT &&
           str_starts(thing->object.type->name, STR("argparse."));
}

static Value set_defaults(Machine *machine, const LibraryCall *call)
{
    for (uint32_t i = 0; is_parser(call->receiver) && i < call->args.len; i++) {
        const Argument *arg = &call->args.at[i];
        if (arg->keyword && !arg->stars)
            promise(machine, call->receiver, arg->keyword, arg->value, arg->site);
    }
    return machine->none;
}

static Str constant_text(Value value)
{
    const Thing *only = value_only(value);
    bool is_text = only && only->kind == THING_CONSTANT &&
                   only->constant.type == CONSTANT_STR;
    return is_text ? only->constant.text : (Str){0};
}

/* "--dry-run" is kept as `dry_run`; the first long option counts, or else the first. */
static Str destination(Machine *machine, const LibraryCall *call)
{
    Value dest = arguments_value(call->args, UINT32_MAX, make_name(machine, "dest"));
    if (value_is_bound(dest))
        return constant_text(dest);
    Str found = {0};
    for (uint32_t i = 0; i < call->args.len && !str_starts(found, STR("--")); i++) {
        Str text = call->args.at[i].keyword ? (Str){0}
                                            : constant_text(call->args.at[i].value);
        if (found.len == 0 || str_starts(text, STR("--")))
            found = text;
    }
    uint32_t dashes = 0;
    while (dashes < found.len && found.at[dashes] == '-')
        dashes++;
    char *name = arena_array(machine->arena, char, found.len + 1);
    for (uint32_t i = dashes; i < found.len; i++)
        name[i - dashes] = found.at[i] == '-' ? '_' : found.at[i];
    return (Str){name, found.len - dashes};
}

static bool is_positional(const LibraryCall *call)
{
    return call->args.len > 0 && !call->args.at[0].keyword &&
           !str_starts(constant_text(call->args.at[0].value), STR("-"));
}

static bool is_file_type(const Argument *type)
{
    const Thing *made_by = type ? value_only(type->value) : NULL;
    return made_by && made_by->kind == THING_OBJECT &&
           str_equal(made_by->object.type->name, STR("argparse.FileType"));
}

static Value option(Machine *machine, const LibraryCall *call, const char *name)
{
    return arguments_value(call->args, UINT32_MAX, make_name(machine, name));
}

/* Whether the namespace has what `type` makes in any case: of a text by default, or of
   what has to be given. */
static bool is_always_made(Machine *machine, const LibraryCall *call, Value given)
{
    Value count = option(machine, call, "nargs");
    if (value_is_bound(count) && !str_equal(constant_text(count), STR("?")))
        return false;
    const Thing *only = value_only(given);
    if (only && only->kind == THING_CONSTANT && only->constant.type == CONSTANT_STR)
        return true;
    return value_only(option(machine, call, "required")) == value_only(machine->yes) ||
           (is_positional(call) && !value_is_bound(count));
}

/* add_argument(…): a default that is no plain data, or the file that is opened. */
static Value add_argument(Machine *machine, const LibraryCall *call)
{
    Str name = destination(machine, call);
    const Argument *given = arguments_find(call->args, UINT32_MAX,
                                           make_name(machine, "default"));
    const Argument *type = arguments_find(call->args, UINT32_MAX,
                                          make_name(machine, "type"));
    bool opens = is_file_type(type) &&
                 is_always_made(machine, call, given ? given->value : VALUE_NONE_BOUND);
    Value value = opens
                      ? machine_typed(machine, STR("io.TextIOWrapper"), NULL, type->site)
                  : given && !value_find(given->value, THING_CONSTANT) ? given->value
                                                                       : VALUE_NONE_BOUND;
    if (name.len > 0 && is_parser(call->receiver) && value_is_bound(value))
        promise(machine, call->receiver, name_make(machine->names, name), value,
                opens ? type->site : given->site);
    return machine->unknown;
}

static Value parse_args(Machine *machine, const LibraryCall *call)
{
    Thing *space = machine_object(
        machine, extern_find(machine, STR("argparse.Namespace")), NULL, call->site);
    Thing *root = is_parser(call->receiver) ? root_of(call->receiver) : NULL;
    for (uint32_t i = 0; root && i < root->attrs.entries.len; i++) {
        AttrEntry entry = root->attrs.entries.at[i];
        Str hidden = name_text(machine->names, entry.name);
        if (!str_starts(hidden, STR("<")) || !value_is_bound(entry.cell->value))
            continue;
        Name name = name_make(machine->names, str_slice(hidden, 1, hidden.len - 1));
        state_write(&machine->state, attrs_get(machine->arena, &space->attrs, name),
                    entry.cell->value, entry.cell->site);
    }
    return value_of(space);
}

/* parse_known_args(): the namespace, and what it doesn't know. */
static Value parse_known_args(Machine *machine, const LibraryCall *call)
{
    Thing *pair = container_make(machine, THING_TUPLE, call->site);
    Thing *rest = container_make(machine, THING_LIST, call->site);
    rest->container.has_unknown = true;
    rest->container.rest.value = machine->atom;
    container_add(machine, pair, parse_args(machine, call), call->site);
    container_add(machine, pair, value_of(rest), call->site);
    return value_of(pair);
}

LibraryTable library_argparse(void)
{
    static const LibraryEntry entries[] = {
        {"argparse.ArgumentParser.add_argument", add_argument},
        {"argparse.ArgumentParser.parse_args", parse_args},
        {"argparse.ArgumentParser.parse_known_args", parse_known_args},
        {"argparse.ArgumentParser.set_defaults", set_defaults},
        {"argparse._ArgumentGroup.add_argument", add_argument},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
