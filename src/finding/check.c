/* finding/check.c: following a module, and saying what was found at its crossings. */
#include "finding/check.h"

#include "crossing/crossing.h"
#include "crossing/exception.h"
#include "crossing/offer.h"
#include "finding/values.h"
#include "value/follow.h"

typedef struct Checked {
    Machine machine;
    MachineSetup setup;
    Crosser crosser;
} Checked;

/* `values` may be NULL: then nobody wants to know what is assigned. */
static Checked *make(Arena *arena, const CheckSetup *setup, AssignedValues *values)
{
    Checked *checked = arena_new(arena, Checked);
    checked->setup = (MachineSetup){
        .project = setup->project,
        .rules = setup->rules,
        .names = setup->names,
        .target = setup->target,
        .newest = setup->newest,
        .observe = crosser_observe,
        .observe_raise = exception_observe,
        .context = &checked->crosser,
        .observe_assign = values ? values_observe : offer_assigned,
        .assign_context = values ? (void *)values : &checked->crosser,
        .observe_return = offer_returned,
        .shipping = &checked->crosser.wrappers,
        .is_input = setup->is_input,
        .input_context = setup->input_context};
    if (setup->offered) {
        checked->setup.offered = setup->offered->at;
        checked->setup.offered_count = setup->offered->len;
    }
    machine_init(&checked->machine, arena, &checked->setup);
    return checked;
}

static Checked *follow(Arena *arena, const CheckSetup *setup, const Module *module,
                       AssignedValues *values)
{
    Checked *checked = make(arena, setup, values);
    follow_module(&checked->machine, module);
    return checked;
}

static Place place_of(Site site)
{
    if (!site.node)
        return (Place){0};
    const TreeNode *node = &site.module->tree->nodes[site.node];
    uint32_t end = node->end;
    /* Of a definition, its head is the place: the line of its name. */
    if (node->kind == NODE_FUNCTION_DEFINITION || node->kind == NODE_CLASS_DEFINITION) {
        Node name = node_field(site.module->tree, site.node, FIELD_NAME);
        if (name)
            end = site.module->tree->nodes[name].end;
    }
    return (Place){site.module->source, node->start, end};
}

/* "self.lock", "jobs[0].key": short and plain enough to be read in a sentence. */
static bool is_readable_path(Str name)
{
    bool leads_on = false;
    for (uint32_t i = 0; i < name.len; i++) {
        char c = name.at[i];
        bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
                       (c >= '0' && c <= '9') || c == '\'';
        leads_on |= c == '.' || c == '[';
        if (!is_word && c != '.' && c != '[' && c != ']')
            return false;
    }
    return leads_on && name.len <= 60;
}

/* The culprit, with the way to it where that tells more: "a lock (`self.lock`)". */
static Str culprit(Arena *arena, const Failure *failure)
{
    if (!is_readable_path(failure->name) || failure->trail_len < 2)
        return failure->what;
    return str_format(arena, "%.*s (`%.*s`)", STR_ARG(failure->what),
                      STR_ARG(failure->name));
}

static Str placeholder(Arena *arena, const Crossing *crossing, Str word)
{
    if (str_equal(word, STR("what")))
        return culprit(arena, crossing->failure);
    if (str_equal(word, STR("boundary")))
        return crossing->callable;
    if (str_equal(word, STR("argument")))
        return crossing->argument;
    if (str_equal(word, STR("name")))
        return crossing->failure->name;
    return (Str){0};
}

/* The template with its {placeholders} filled in; one line. */
static Str fill(Arena *arena, Str template, const Crossing *crossing)
{
    Strs parts = {0};
    while (template.len > 0) {
        StrPair open = str_cut(template, '{');
        StrPair close = str_cut(open.tail, '}');
        vec_add(arena, &parts, open.head);
        if (open.tail.len > 0)
            vec_add(arena, &parts, placeholder(arena, crossing, close.head));
        template = close.tail;
    }
    return str_join(arena, &parts, (Str){0});
}

static bool same_site(Site a, Site b)
{
    return a.node == b.node && a.module == b.module;
}

static void add_step(Arena *arena, Finding *finding, Step *steps, Str message, Site site)
{
    if (site.node && message.len > 0)
        steps[finding->trail_len++] = (Step){message, place_of(site)};
    (void)arena;
}

static void fill_trail(Arena *arena, const Crossing *crossing, Finding *finding)
{
    const Failure *failure = crossing->failure;
    Step *steps = arena_array(arena, Step, failure->trail_len + 1);
    if (!same_site(crossing->given, crossing->site))
        add_step(arena, finding, steps,
                 str_format(arena,
                            failure->reason == REASON_NO_GUARD ? "%.*s starts them here"
                                                               : "%.*s ships it here",
                            STR_ARG(crossing->callable)),
                 crossing->site);
    for (uint32_t i = 0; i < failure->trail_len; i++)
        add_step(arena, finding, steps, failure->trail[i].text, failure->trail[i].site);
    finding->trail = steps;
}

/* Where nothing is raised it's advice, and what a handler waits for is worth a word at
   most. */
static Severity severity_of(const Rule *rule, const Crossing *crossing)
{
    if (crossing->is_caught)
        return SEVERITY_INFO;
    bool is_advice = crossing->failure->kind == FAILURE_ADVICE;
    return is_advice && rule->severity > SEVERITY_WARNING ? SEVERITY_WARNING
                                                          : rule->severity;
}

static VisitKey key_of(const CheckSetup *setup, Site visit)
{
    if (!visit.node)
        return 0;
    Name path = name_make(setup->names, visit.module->path);
    return (VisitKey)path << 32 | visit.module->tree->nodes[visit.node].start;
}

static void add_finding(Arena *arena, const CheckSetup *setup, const Crossing *crossing,
                        Findings *findings)
{
    const Failure *failure = crossing->failure;
    const Rule *rule = failure ? rules_for_reason(setup->rules, failure->reason) : NULL;
    if (!rule)
        return;
    Place place = place_of(crossing->given);
    Finding finding = {.code = rule->code,
                       .name = rule->name,
                       .severity = severity_of(rule, crossing),
                       .path = crossing->given.module->path,
                       .place = place,
                       .message = fill(arena, rule->message, crossing),
                       .help = fill(arena, rule->help, crossing),
                       .exception = failure->exception,
                       .callable = crossing->boundary->name,
                       .argument = crossing->argument,
                       .transport = crossing->transport};
    finding.root = key_of(setup, crossing->root);
    finding.shipped = key_of(setup, crossing->shipped);
    finding.noqa_row = place.source ? source_position(place.source, place.start).row : 0;
    if (!crossing->is_caught)
        finding.fails_on = crossing->fails_on;
    finding.fails_text = finding_fails_text(finding.fails_on);
    fill_trail(arena, crossing, &finding);
    vec_add(arena, findings, finding);
}

/* `to` may be NULL. */
static void copy_names(Arena *arena, const NameList *from, NameList *to)
{
    for (uint32_t i = 0; to && i < from->len; i++)
        vec_add(arena, to, from->at[i]);
}

static void add_visit(Arena *arena, const CheckSetup *setup, Site visit)
{
    if (setup->is_input && setup->is_input(setup->input_context, visit.module->path))
        vec_add(arena, setup->visits, key_of(setup, visit));
}

/* What the program does in the other files of the run. */
static void add_visits(Arena *arena, const CheckSetup *setup, const Checked *checked)
{
    const Machine *machine = &checked->machine;
    for (const Reached *at = machine->reached.first; at; at = at->next)
        if (at->is_used && at->closure->site.module != machine->main)
            add_visit(arena, setup, at->closure->site);
    for (uint32_t i = 0; i < checked->crosser.shipped.len; i++)
        add_visit(arena, setup, checked->crosser.shipped.at[i]);
}

void check_module(Arena *arena, const CheckSetup *setup, const Module *module,
                  Findings *findings)
{
    Checked *checked = follow(arena, setup, module, NULL);
    if (setup->wrappers)
        offer_globals(&checked->crosser, &checked->machine, module);
    copy_names(arena, &checked->crosser.wrappers, setup->wrappers);
    copy_names(arena, &checked->crosser.starters, setup->starters);
    if (setup->visits)
        add_visits(arena, setup, checked);
    for (uint32_t i = 0; setup->settled && i < module->functions.len; i++)
        vec_add(arena, setup->settled, checked->machine.settled[i]);
    for (uint32_t i = 0; i < checked->crosser.crossings.len; i++)
        add_finding(arena, setup, &checked->crosser.crossings.at[i], findings);
}

bool check_is_settled(Arena *arena, const CheckSetup *setup, const Module *module,
                      const Settled *settled)
{
    Checked *checked = make(arena, setup, NULL);
    return settled->len == module->functions.len &&
           follow_is_settled(&checked->machine, module, settled->at);
}

void check_print_values(FILE *out, Arena *arena, const CheckSetup *setup,
                        const Module *module)
{
    AssignedValues values = values_make(arena, module, setup->names);
    follow(arena, setup, module, &values);
    values_print(out, &values);
}

static void print_methods(FILE *out, Methods methods)
{
    fprintf(out, "%s%s%s", methods & METHOD_FORK ? " fork" : "",
            methods & METHOD_SPAWN ? " spawn" : "",
            methods & METHOD_FORKSERVER ? " forkserver" : "");
}

void check_print_crossings(FILE *out, Arena *arena, const CheckSetup *setup,
                           const Module *module)
{
    const Checked *checked = follow(arena, setup, module, NULL);
    for (uint32_t i = 0; i < checked->crosser.crossings.len; i++) {
        const Crossing *crossing = &checked->crosser.crossings.at[i];
        Place place = place_of(crossing->given);
        Position at = source_position(place.source, place.start);
        fprintf(out, "%.*s:%u: %.*s(%.*s)", STR_ARG(crossing->given.module->path), at.row,
                STR_ARG(crossing->callable), STR_ARG(crossing->argument));
        if (!crossing->failure) {
            fprintf(out, " crosses\n");
            continue;
        }
        fprintf(out, " fails:");
        print_methods(out, crossing->fails_on);
        fprintf(out, ": %.*s, %.*s%s\n", STR_ARG(crossing->failure->what),
                STR_ARG(crossing->failure->name), crossing->is_caught ? ", caught" : "");
    }
}
