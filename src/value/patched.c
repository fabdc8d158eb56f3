/* value/patched.c: names that a test replaces. Where and how long each is replaced isn't
   followed (fixtures do it for functions that follow them): it is taken for the whole
   file. */
#include "value/patched.h"

#include "syntax/names.h"
#include "value/literal.h"

static const Thing *text_of(Machine *machine, const Tree *tree, Node node)
{
    if (!node || node_kind(tree, node) != NODE_STRING)
        return NULL;
    const Thing *text = value_only(literal_string(machine, tree, node));
    return text && text->kind == THING_CONSTANT ? text : NULL;
}

/* "name" of `patch("module.name")` and of `patch.object(owner, "name")`. */
static void note_call(Machine *machine, const Tree *tree, Node call)
{
    Str function = node_text(tree, node_field(tree, call, FIELD_FUNCTION));
    bool has_owner = str_ends(function, STR("patch.object")) ||
                     str_ends(function, STR("patch.setattr"));
    if (!has_owner && !str_ends(function, STR("patch")))
        return;
    Node first = node_first(tree, node_field(tree, call, FIELD_ARGUMENTS));
    const Thing *text = text_of(machine, tree, first);
    if (!text && has_owner && first)
        text = text_of(machine, tree, node_next(tree, first));
    if (!text)
        return;
    StrPair last = str_cut_last(text->constant.text, '.');
    Name name = name_make(machine->names, last.tail.len > 0 ? last.tail : last.head);
    vec_add(machine->arena, &machine->patched, name);
}

void patched_find(Machine *machine, const Module *module)
{
    const Tree *tree = module->tree;
    for (Node at = 0; at < tree->count; at++)
        if (node_kind(tree, at) == NODE_CALL)
            note_call(machine, tree, at);
}

bool patched_has(const Machine *machine, Name name)
{
    for (uint32_t i = 0; i < machine->patched.len; i++)
        if (machine->patched.at[i] == name)
            return true;
    return false;
}
