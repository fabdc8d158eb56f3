/* value/loop.c: for and while. A body is followed for each element where few are known,
   and else as often as limits.h says, so that the second round sees what the first left
   behind. An unknown iterable is taken to have something in it: a loop that never runs is
   no program's purpose. */
#include "value/call.h"
#include "value/certain.h"
#include "value/eval.h"
#include "value/exec.h"
#include "value/iterate.h"
#include "value/truth.h"

static const Tree *tree_of(const Frame *frame)
{
    return frame->module->module.module->tree;
}

static Site site_at(const Frame *frame, Node node)
{
    return (Site){frame->module->module.module, node};
}

/* One round of the body; false where no way leads to the next. */
static bool round_goes_on(Machine *machine, Frame *frame, Node body, Flow *flow)
{
    Loop *loop = frame->loop;
    exits_begin(&machine->state, &loop->continues);
    Flow one = exec_block(machine, frame, body);
    *flow |= one & (FLOW_RETURN | FLOW_RAISE | FLOW_BREAK);
    exits_join(&machine->state, &loop->continues, (one & FLOW_NORMAL) != 0);
    return (one & (FLOW_NORMAL | FLOW_CONTINUE)) != 0;
}

/* The same where the round stands for many. */
static bool any_round_goes_on(Machine *machine, Frame *frame, Node body, Flow *flow)
{
    certain_enter_round(machine);
    bool goes_on = round_goes_on(machine, frame, body, flow);
    certain_leave_round(machine);
    return goes_on;
}

static Loop loop_enter(Machine *machine, Frame *frame)
{
    Loop loop = {.around = frame->loop};
    exits_begin(&machine->state, &loop.breaks);
    return loop;
}

/* Behind the loop: the `else` where it ended by itself, then all ways together. */
static Flow loop_leave(Machine *machine, Frame *frame, Node statement, bool ends,
                       Flow flow)
{
    const Tree *tree = tree_of(frame);
    Loop *loop = frame->loop;
    frame->loop = loop->around;
    Node alternative = node_field(tree, statement, FIELD_ALTERNATIVE);
    if (ends && alternative) {
        Flow after = exec_block(machine, frame,
                                node_field(tree, alternative, FIELD_BODY));
        ends = (after & FLOW_NORMAL) != 0;
        flow |= after & (Flow)~FLOW_NORMAL;
    }
    exits_join(&machine->state, &loop->breaks, ends);
    bool broke = (flow & FLOW_BREAK) != 0;
    flow &= (Flow)~FLOW_BREAK;
    return ends || broke ? flow | FLOW_NORMAL : flow;
}

static uint32_t loop_depth(const Frame *frame)
{
    uint32_t depth = 0;
    for (const Loop *loop = frame->loop; loop; loop = loop->around)
        depth++;
    return depth;
}

/* A dict or a view of one: what is done with an entry often depends on its key. */
static bool is_dict(Value iterable)
{
    const Thing *thing = value_only(iterable);
    if (thing && thing->kind == THING_ITERATOR &&
        str_starts(thing->iterator.type->name, STR("builtins.dict.")))
        thing = value_only(thing->iterator.holds);
    return thing && thing->kind == THING_DICT;
}

Flow exec_for(Machine *machine, Frame *frame, Node statement)
{
    const Tree *tree = tree_of(frame);
    Node right = node_field(tree, statement, FIELD_RIGHT);
    Node target = node_field(tree, statement, FIELD_LEFT);
    Node body = node_field(tree, statement, FIELD_BODY);
    Site site = site_at(frame, right);
    Value iterable = eval(machine, frame, right);
    Elements elements = iterate(machine, iterable, site);
    Loop loop = loop_enter(machine, frame);
    frame->loop = &loop;
    uint32_t most = is_dict(iterable) && loop_depth(frame) == 1 ? LIMIT_UNROLLED_DICT
                                                                : LIMIT_UNROLLED;
    bool unrolls = elements.is_exact && elements.each.len <= most;
    uint32_t rounds = unrolls ? elements.each.len
                              : (loop_depth(frame) > 2 ? 1 : LIMIT_ROUNDS);
    Value joined = value_is_bound(elements.joined) ? elements.joined : machine->unknown;
    Flow flow = FLOW_NONE;
    bool goes_on = true;
    for (uint32_t i = 0; i < rounds && goes_on && machine_step(machine); i++) {
        assign(machine, frame, target, unrolls ? elements.each.at[i] : joined, site);
        goes_on = unrolls ? round_goes_on(machine, frame, body, &flow)
                          : any_round_goes_on(machine, frame, body, &flow);
    }
    /* A body that never comes round may still have had nothing to run for. */
    if (!goes_on && !unrolls && !(flow & FLOW_BREAK))
        goes_on = true;
    return loop_leave(machine, frame, statement, goes_on, flow);
}

Flow exec_while(Machine *machine, Frame *frame, Node statement)
{
    const Tree *tree = tree_of(frame);
    Node test = node_field(tree, statement, FIELD_CONDITION);
    Node body = node_field(tree, statement, FIELD_BODY);
    Condition condition = condition_eval(machine, frame, test);
    if (condition.truth == TRUTH_FALSE)
        return FLOW_NORMAL;
    Loop loop = loop_enter(machine, frame);
    frame->loop = &loop;
    uint32_t rounds = loop_depth(frame) > 2 ? 1 : LIMIT_ROUNDS;
    Flow flow = FLOW_NONE;
    bool goes_on = true;
    for (uint32_t i = 0; i < rounds && goes_on && machine_step(machine); i++) {
        condition_assume(machine, frame, test, true);
        goes_on = any_round_goes_on(machine, frame, body, &flow);
        if (goes_on && condition_eval(machine, frame, test).truth == TRUTH_FALSE)
            break;
    }
    bool is_endless = node_kind(tree, test) == NODE_TRUE ||
                      node_kind(tree, test) == NODE_INTEGER;
    bool ends = !is_endless;
    if (ends)
        condition_assume(machine, frame, test, false);
    return loop_leave(machine, frame, statement, ends, flow);
}
