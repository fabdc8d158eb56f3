/* value/define.c: def and class statements. */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/eval.h"
#include "value/exec.h"
#include "value/instance.h"
#include "value/iterate.h"

static const Tree *tree_of(const Frame *frame)
{
    return frame->module->module.module->tree;
}

static Site site_at(const Frame *frame, Node node)
{
    return (Site){frame->module->module.module, node};
}

Thing *define_closure(Machine *machine, Frame *frame, Node definition)
{
    const Scope *scope = module_scope(frame->module->module.module, definition);
    const Function *def = scope->function;
    Thing *function = machine_make(machine, THING_FUNCTION, site_at(frame, definition));
    function->function.function = def;
    function->function.outer = frame;
    function->function.qualname = scope->qualname;
    if (def->param_count > 0)
        function->function.defaults = arena_array(machine->arena, Value,
                                                  def->param_count);
    for (uint32_t i = 0; i < def->param_count; i++)
        if (def->params[i].default_value)
            function->function.defaults[i] = eval(machine, frame,
                                                  def->params[i].default_value);
    machine_reached(machine, def)->closure = function;
    return function;
}

/* What a decorator that isn't known makes of a function is hardly None. */
static Value not_none(Machine *machine, Value value, Site site)
{
    const Thing *only = value_only(value);
    if (!only || only->kind != THING_UNKNOWN)
        return value;
    Thing *some = machine_make(machine, THING_UNKNOWN, site);
    some->is_something = true;
    return value_of(some);
}

/* Decorators apply from the innermost, the last written, outwards. */
static Value decorate(Machine *machine, Frame *frame, Node decorated, Value value)
{
    const Tree *tree = tree_of(frame);
    Vec(Node) decorators = {0};
    for_children(tree, decorated, child)
        if (node_kind(tree, child) == NODE_DECORATOR)
            vec_add(machine->arena, &decorators, child);
    Vec(Value) callees = {0};
    for (uint32_t i = 0; i < decorators.len; i++) {
        Value callee = eval(machine, frame, node_first(tree, decorators.at[i]));
        vec_add(machine->arena, &callees, callee);
    }
    for (uint32_t i = decorators.len; i > 0; i--) {
        Site site = site_at(frame, decorators.at[i - 1]);
        Argument arg = {0, value, site, 0};
        value = call_value(machine, callees.at[i - 1], (Arguments){&arg, 1}, site);
        value = not_none(machine, value, site);
    }
    machine->raised = false;
    return value;
}

/* `@x.setter` gives a property whose getter is the one that stands there already. */
static void bind_name(Machine *machine, Frame *frame, Node definition, Value value)
{
    Node name = node_field(tree_of(frame), definition, FIELD_NAME);
    if (!name)
        return;
    Name text = node_name(tree_of(frame), name);
    state_write(&machine->state, lookup_target(machine, frame, text), value,
                site_at(frame, definition));
}

void define_function(Machine *machine, Frame *frame, Node definition, Node decorated)
{
    Thing *function = define_closure(machine, frame, definition);
    if (frame->scope->kind == SCOPE_CLASS)
        function->function.owner = frame->function;
    Value value = value_of(function);
    if (decorated)
        value = decorate(machine, frame, decorated, value);
    Thing *only = decorated ? value_only(value) : NULL;
    if (only && only->kind == THING_FUNCTION && only != function)
        only->function.replaces = site_at(frame, definition);
    bind_name(machine, frame, definition, value);
}

typedef struct ClassHead {
    Vec(Value) bases;
    Vec(Argument) keywords; /* for __init_subclass__ */
    Thing *metaclass;
} ClassHead;

static ClassHead read_head(Machine *machine, Frame *frame, Node definition)
{
    const Tree *tree = tree_of(frame);
    ClassHead head = {0};
    for_children(tree, node_field(tree, definition, FIELD_SUPERCLASSES), child) {
        if (node_kind(tree, child) != NODE_KEYWORD_ARGUMENT) {
            Value base = eval(machine, frame, child);
            vec_add(machine->arena, &head.bases, base);
            continue;
        }
        Value value = eval(machine, frame, node_field(tree, child, FIELD_VALUE));
        Thing *only = value_only(value);
        Name name = node_name(tree, node_field(tree, child, FIELD_NAME));
        if (name != NAME_METACLASS) {
            Argument keyword = {name, value, site_at(frame, child), 0};
            vec_add(machine->arena, &head.keywords, keyword);
        } else if (only && only->kind == THING_CLASS) {
            head.metaclass = only;
        }
    }
    return head;
}

/* Tells the nearest base that wants to know of its subclasses; the method is a class
   method without saying so. */
static void tell_base(Machine *machine, Thing *class_, Arguments keywords)
{
    Name name = name_make(machine->names, STR("__init_subclass__"));
    ClassHit hit = class_find(machine, &class_->class_.mro, 1, name);
    Thing *function = value_only(hit.value);
    if (function && function->kind == THING_WRAPPER)
        function = value_only(function->wrapper.inner);
    if (!function || function->kind != THING_FUNCTION)
        return;
    call_thing(machine, function,
               arguments_prepend(machine, class_, class_->site, keywords), class_->site);
    machine->raised = false;
}

/* Descriptors are told their names. */
static void tell_names(Machine *machine, Thing *class_)
{
    Name method = name_make(machine->names, STR("__set_name__"));
    for (uint32_t i = 0; i < class_->attrs.entries.len; i++) {
        AttrEntry entry = class_->attrs.entries.at[i];
        Thing *object = value_only(entry.cell->value);
        if (!object || object->kind != THING_INSTANCE ||
            !value_is_bound(
                class_find_own(machine, object->instance.class_, method).value))
            continue;
        Value name = machine_str(machine, name_text(machine->names, entry.name));
        Site site = entry.cell->site;
        Argument args[] = {{0, value_of(class_), site, 0}, {0, name, site, 0}};
        call_method(machine, object, method, (Arguments){args, 2}, site);
        machine->raised = false;
    }
}

/* The class body runs in a frame whose names are the class's attributes. */
void define_class(Machine *machine, Frame *frame, Node definition, Node decorated)
{
    const Tree *tree = tree_of(frame);
    const Scope *scope = module_scope(frame->module->module.module, definition);
    ClassHead head = read_head(machine, frame, definition);
    Thing *class_ = machine_make(machine, THING_CLASS, site_at(frame, definition));
    class_->class_.scope = scope;
    class_->class_.outer = frame;
    class_->class_.qualname = scope->qualname;
    class_->class_.metaclass = head.metaclass;
    class_finish(machine, class_, head.bases.at, head.bases.len);
    Frame *body = frame_make(machine, scope, frame->module, frame);
    body->names = &class_->attrs;
    body->function = class_;
    exec_block(machine, body, node_field(tree, definition, FIELD_BODY));
    if (class_->class_.flavour == CLASS_ENUM)
        class_make_members(machine, class_);
    tell_names(machine, class_);
    tell_base(machine, class_, (Arguments){head.keywords.at, head.keywords.len});
    Value value = value_of(class_);
    if (decorated)
        value = decorate(machine, frame, decorated, value);
    bind_name(machine, frame, definition, value);
}

/* The class whose method runs, and its first argument. */
static Thing *running_class(Frame *frame, Frame **method)
{
    for (Frame *at = frame; at; at = at->outer) {
        Thing *function = at->function;
        if (function && function->kind == THING_FUNCTION && function->function.owner) {
            *method = at;
            return function->function.owner;
        }
    }
    return NULL;
}

static Value make_super(Machine *machine, Thing *class_, Value receiver, Site site)
{
    Thing *self = value_only(receiver);
    if (!self || (self->kind != THING_INSTANCE && self->kind != THING_CLASS))
        return machine->unknown;
    Thing *super = machine_make(machine, THING_SUPER, site);
    super->super.class_ = class_;
    super->super.receiver = self;
    return value_of(super);
}

Value super_value(Machine *machine, Frame *frame, Node call)
{
    const Tree *tree = tree_of(frame);
    Site site = site_at(frame, call);
    Node first = node_first(tree, node_field(tree, call, FIELD_ARGUMENTS));
    Node second = first ? node_next(tree, first) : 0;
    if (second) {
        Thing *class_ = value_only(eval(machine, frame, first));
        return class_ ? make_super(machine, class_, eval(machine, frame, second), site)
                      : machine->unknown;
    }
    Frame *method = NULL;
    Thing *class_ = running_class(frame, &method);
    if (!class_ || method->function->function.function->param_count == 0)
        return machine->unknown;
    uint32_t slot = method->function->function.function->params[0].slot;
    return make_super(machine, class_, method->cells[slot].value, site);
}
