/* crossing/event.c: reading events. */
#include "crossing/event.h"

#include "value/attribute.h"
#include "value/call.h"

Role event_role(const Thing *object)
{
    if (!object)
        return ROLE_NONE;
    if (object->kind == THING_OBJECT)
        return object->object.fact ? object->object.fact->role : ROLE_NONE;
    const Thing *class_ = class_of(object);
    const Extern *base = class_ ? class_library_base(class_) : NULL;
    if (!base)
        return ROLE_NONE;
    const Fact *fact = base->known.type ? base->known.type : base->known.gives;
    return fact ? fact->role : ROLE_NONE;
}

Thing *event_owner(const Event *event)
{
    const Thing *made = event->result;
    bool has_attrs = made && (made->kind == THING_OBJECT || made->kind == THING_INSTANCE);
    bool is_made = has_attrs && event->boundary->role &&
                   event->boundary->role != ROLE_RESULT;
    return is_made ? event->result : event->receiver;
}

const Argument *event_argument(Machine *machine, const Event *event, uint32_t index)
{
    const BoundaryParam *param = &event->boundary->params[index];
    return arguments_find(event->args, param->keyword_only ? UINT32_MAX : index,
                          name_make(machine->names, param->name));
}
