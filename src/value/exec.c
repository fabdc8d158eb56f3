/* value/exec.c: simple statements, and blocks of them. */
#include "value/exec.h"

#include "syntax/names.h"
#include "value/attribute.h"
#include "value/binary.h"
#include "value/call.h"
#include "value/effect.h"
#include "value/eval.h"
#include "value/import.h"
#include "value/iterate.h"
#include "value/raise.h"

static const Tree *tree_of(const Frame *frame)
{
    return frame->module->module.module->tree;
}

static Site site_at(const Frame *frame, Node node)
{
    return (Site){frame->module->module.module, node};
}

static Flow flow_after(Machine *machine)
{
    Flow flow = machine->raised ? FLOW_RAISE : FLOW_NORMAL;
    machine->raised = false;
    return flow;
}

/* `left = right`, also chained (`a = b = right`) and annotated. */
static Flow exec_assignment(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Node right = node_field(tree, node, FIELD_RIGHT);
    if (!right)
        return FLOW_NORMAL;
    Vec(Node) targets = {0};
    Node at = node;
    while (node_kind(tree, at) == NODE_ASSIGNMENT) {
        vec_add(machine->arena, &targets, node_field(tree, at, FIELD_LEFT));
        right = node_field(tree, at, FIELD_RIGHT);
        if (!right)
            return FLOW_NORMAL;
        at = right;
    }
    Value value = eval(machine, frame, right);
    Flow flow = flow_after(machine);
    for (uint32_t i = 0; i < targets.len; i++)
        assign(machine, frame, targets.at[i], value, site_at(frame, right));
    machine->raised = false;
    return flow;
}

/* `x += value`. */
static Flow exec_augmented(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Node left = node_field(tree, node, FIELD_LEFT);
    Node right = node_field(tree, node, FIELD_RIGHT);
    Value old = eval(machine, frame, left);
    Value value = eval(machine, frame, right);
    NodeKind op = node_kind(tree, node_field(tree, node, FIELD_OPERATOR));
    Site site = site_at(frame, right);
    assign(machine, frame, left, binary_in_place(machine, op, old, value, site), site);
    return flow_after(machine);
}

static Flow exec_return(Machine *machine, Frame *frame, Node node)
{
    Node value_node = node_first(tree_of(frame), node);
    Value value = value_node ? eval(machine, frame, value_node) : machine->none;
    if (machine->raised)
        return flow_after(machine);
    frame->result = value_join(machine->arena, frame->result, value);
    exits_add(&machine->state, &frame->returns);
    return FLOW_RETURN;
}

static Flow exec_jump(Machine *machine, Frame *frame, bool is_break)
{
    if (!frame->loop)
        return FLOW_NORMAL;
    exits_add(&machine->state, is_break ? &frame->loop->breaks : &frame->loop->continues);
    return is_break ? FLOW_BREAK : FLOW_CONTINUE;
}

static Flow exec_raise(Machine *machine, Frame *frame, Node node)
{
    Node value = node_first(tree_of(frame), node);
    machine
        ->doubts++; /* it ends in an exception, whatever its message lacks in a child */
    if (value)
        raise_note(machine, eval(machine, frame, value), site_at(frame, node));
    else
        raise_again(machine);
    machine->doubts--;
    machine->raised = false;
    return FLOW_RAISE;
}

static Flow exec_delete(Machine *machine, Frame *frame, Node node)
{
    for_children(tree_of(frame), node, child)
        delete_target(machine, frame, child);
    return FLOW_NORMAL;
}

static Flow exec_decorated(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Node definition = node_field(tree, node, FIELD_DEFINITION);
    if (node_kind(tree, definition) == NODE_CLASS_DEFINITION)
        define_class(machine, frame, definition, node);
    else if (definition)
        define_function(machine, frame, definition, node);
    return FLOW_NORMAL;
}

static Flow exec_expression(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Node child = node_first(tree, node);
    if (!child)
        return FLOW_NORMAL;
    if (node_kind(tree, child) == NODE_ASSIGNMENT)
        return exec_assignment(machine, frame, child);
    if (node_kind(tree, child) == NODE_AUGMENTED_ASSIGNMENT)
        return exec_augmented(machine, frame, child);
    for (; child; child = node_next(tree, child))
        eval(machine, frame, child);
    return flow_after(machine);
}

static Flow exec_simple(Machine *machine, Frame *frame, Node node)
{
    switch ((int)node_kind(tree_of(frame), node)) {
    case NODE_EXPRESSION_STATEMENT: return exec_expression(machine, frame, node);
    case NODE_RETURN_STATEMENT: return exec_return(machine, frame, node);
    case NODE_RAISE_STATEMENT: return exec_raise(machine, frame, node);
    case NODE_BREAK_STATEMENT: return exec_jump(machine, frame, true);
    case NODE_CONTINUE_STATEMENT: return exec_jump(machine, frame, false);
    case NODE_DELETE_STATEMENT: return exec_delete(machine, frame, node);
    case NODE_IMPORT_STATEMENT:
        import_statement(machine, frame, node);
        effect_of_import(machine, frame, node);
        return FLOW_NORMAL;
    case NODE_IMPORT_FROM_STATEMENT:
        import_from_statement(machine, frame, node);
        effect_of_import(machine, frame, node);
        return FLOW_NORMAL;
    default: return FLOW_NORMAL;
    }
}

static Flow exec_statement(Machine *machine, Frame *frame, Node node)
{
    switch ((int)node_kind(tree_of(frame), node)) {
    case NODE_FUNCTION_DEFINITION:
        define_function(machine, frame, node, 0);
        return FLOW_NORMAL;
    case NODE_CLASS_DEFINITION: define_class(machine, frame, node, 0); return FLOW_NORMAL;
    case NODE_DECORATED_DEFINITION: return exec_decorated(machine, frame, node);
    case NODE_IF_STATEMENT: return exec_if(machine, frame, node);
    case NODE_FOR_STATEMENT: return exec_for(machine, frame, node);
    case NODE_WHILE_STATEMENT: return exec_while(machine, frame, node);
    case NODE_TRY_STATEMENT: return exec_try(machine, frame, node);
    case NODE_WITH_STATEMENT: return exec_with(machine, frame, node);
    case NODE_MATCH_STATEMENT: return exec_match(machine, frame, node);
    case NODE_ERROR: return exec_block(machine, frame, node);
    default: return exec_simple(machine, frame, node);
    }
}

Flow exec_block(Machine *machine, Frame *frame, Node block)
{
    const Tree *tree = tree_of(frame);
    Flow flow = FLOW_NORMAL;
    if (frame->blocks >= LIMIT_BLOCK_DEPTH)
        return flow;
    frame->blocks++;
    for_children(tree, block, child) {
        if (!machine_step(machine))
            break;
        ArenaMark before = arena_mark(machine->state.scratch);
        Flow one = exec_statement(machine, frame, child);
        arena_release(machine->state.scratch, before);
        flow = (Flow)((flow & ~FLOW_NORMAL) | one);
        if (!(one & FLOW_NORMAL))
            break;
    }
    frame->blocks--;
    return flow;
}
