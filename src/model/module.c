/* One file understood, as text: for --dump=model and its tests. */
#include "model/module.h"

/* Scopes deeper than this are printed no further to the right. */
enum { INDENT_MOST = 40 };

const Scope *module_scope(const Module *module, Node node)
{
    return module->scopes.at[node_name(module->tree, node)];
}

static const char *scope_word(const Module *module, const Scope *scope)
{
    switch (scope->kind) {
    case SCOPE_MODULE: return "module";
    case SCOPE_CLASS: return "class";
    case SCOPE_FUNCTION: return "function";
    case SCOPE_LAMBDA: return "lambda";
    case SCOPE_COMPREHENSION: break;
    }
    bool is_generator = node_kind(module->tree, scope->node) == NODE_GENERATOR_EXPRESSION;
    return is_generator ? "generator-expression" : "comprehension";
}

static const char *binding_word(BindingKind kind)
{
    switch (kind) {
    case BINDING_LOCAL: return "local";
    case BINDING_GLOBAL: return "global";
    case BINDING_NONLOCAL: break;
    }
    return "nonlocal";
}

static const char *param_word(ParamKind kind)
{
    switch (kind) {
    case PARAM_POSITIONAL_ONLY: return "positional-only";
    case PARAM_NORMAL: return "normal";
    case PARAM_VAR_POSITIONAL: return "var-positional";
    case PARAM_KEYWORD_ONLY: return "keyword-only";
    case PARAM_VAR_KEYWORD: break;
    }
    return "var-keyword";
}

static int indent_of(const Scope *scope)
{
    int indent = 0;
    for (; scope->parent && indent < INDENT_MOST; scope = scope->parent)
        indent += 2;
    return indent;
}

static void print_position(FILE *out, const Module *module, Node node)
{
    Position at = source_position(module->source, module->tree->nodes[node].start);
    fprintf(out, " %u:%u", at.row, at.column);
}

static void print_params(FILE *out, const Scope *scope, const Names *names)
{
    const Function *function = scope->function;
    for (uint32_t i = 0; i < function->param_count; i++) {
        const Param *param = &function->params[i];
        Str name = param->name ? name_text(names, param->name) : STR("(tuple)");
        fprintf(out, "%*s  param %.*s %u %s%s%s\n", indent_of(scope), "", STR_ARG(name),
                param->slot, param_word(param->kind),
                param->annotation ? " annotated" : "",
                param->default_value ? " default" : "");
    }
}

static void print_bindings(FILE *out, const Module *module, const Scope *scope,
                           const Names *names)
{
    const Binding *binding = NULL;
    while ((binding = scope_next(scope, binding))) {
        fprintf(out, "%*s  %.*s %u %s", indent_of(scope), "",
                STR_ARG(name_text(names, binding->name)), binding->slot,
                binding_word(binding->kind));
        print_position(out, module, binding->first);
        fputc('\n', out);
    }
}

/* "#2 function f.<locals>.g 3:5 in #1 async generator" */
static void print_scope(FILE *out, const Module *module, const Scope *scope)
{
    Str title = scope->parent ? scope->qualname : module->dotted;
    const char *blank = title.len ? " " : "";
    fprintf(out, "%*s#%u %s%s%.*s", indent_of(scope), "", scope->number,
            scope_word(module, scope), blank, STR_ARG(title));
    print_position(out, module, scope->node);
    if (scope->parent)
        fprintf(out, " in #%u", scope->parent->number);
    if (scope->has_star_import)
        fputs(" star", out);
    const Function *function = scope->function;
    if (function)
        fprintf(out, "%s%s", function->is_async ? " async" : "",
                function->is_generator ? " generator" : "");
    fputc('\n', out);
}

void module_print(FILE *out, const Module *module, const Names *names)
{
    for (uint32_t i = 0; i < module->scopes.len; i++) {
        const Scope *scope = module->scopes.at[i];
        print_scope(out, module, scope);
        if (scope->function)
            print_params(out, scope, names);
        print_bindings(out, module, scope, names);
    }
}
