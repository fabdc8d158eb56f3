/* crossing/pickle_ctypes.c: structures of ctypes pickle as their bytes, and refuse where
   one of their fields is a pointer (Modules/_ctypes/_ctypes.c, PyCData_reduce). */
#include "crossing/pickle.h"
#include "value/attribute.h"
#include "value/iterate.h"

enum { STRUCTURES_DEEP = 8 };

static bool is_structure(const Thing *class_)
{
    static const Str bases[] = {STR_CONST("ctypes.Structure"), STR_CONST("ctypes.Union"),
                                STR_CONST("ctypes.BigEndianStructure"),
                                STR_CONST("ctypes.LittleEndianStructure")};
    const Extern *base = class_library_base(class_);
    for (size_t i = 0; base && i < sizeof bases / sizeof *bases; i++)
        if (str_equal(base->name, bases[i]))
            return true;
    return false;
}

static bool is_pointer(const Thing *type)
{
    static const Str pointers[] = {
        STR_CONST("ctypes.c_void_p"), STR_CONST("ctypes.c_char_p"),
        STR_CONST("ctypes.c_wchar_p"), STR_CONST("ctypes.py_object")};
    for (size_t i = 0; i < sizeof pointers / sizeof *pointers; i++)
        if (extern_is(type, pointers[i]))
            return true;
    return false;
}

/* The field of the class, or of a structure in it, that is a pointer: where its type
   stands. */
static Site find_pointer(Machine *machine, const Thing *class_, int depth)
{
    ClassHit hit = class_find_own(machine, class_,
                                  name_make(machine->names, STR("_fields_")));
    if (!value_is_bound(hit.value) || depth == 0)
        return (Site){0};
    Elements fields = iterate(machine, hit.value, hit.cell->site);
    for (uint32_t i = 0; i < fields.each.len; i++) {
        Value type = iterate_at(machine, fields.each.at[i], 1, hit.cell->site);
        const Thing *only = value_only(type);
        if (only && is_pointer(only))
            return value_only(fields.each.at[i]) ? value_only(fields.each.at[i])->site
                                                 : hit.cell->site;
        Site inside = only && only->kind == THING_CLASS && is_structure(only)
                          ? find_pointer(machine, only, depth - 1)
                          : (Site){0};
        if (inside.node)
            return inside;
    }
    return (Site){0};
}

bool pickle_structure(Pickler *pickler, const Thing *instance)
{
    const Thing *class_ = instance->instance.class_;
    Machine *machine = pickler->machine;
    Site site = is_structure(class_) ? find_pointer(machine, class_, STRUCTURES_DEEP)
                                     : (Site){0};
    if (!site.node)
        return false;
    PathMark mark = pickle_enter(pickler, STR("a field of it is a pointer"),
                                 pickler->name, site);
    Str name = str_cut_last(class_->class_.qualname, '.').tail;
    pickle_fail(
        pickler, FAILURE_DUMP, REASON_INTERPRETER_OBJECT,
        str_format(machine->arena, "the structure '%.*s' of ctypes", STR_ARG(name)),
        STR("ValueError: ctypes objects containing pointers cannot be pickled"),
        (Site){0});
    pickle_leave(pickler, mark);
    return true;
}
