/* boundaries/LIBRARY.json: the types of a library and the callables that ship objects.
   Types stay text here; link.c puts facts in their place. */
#include <stddef.h>

#include "rule/read.h"
#include "rule/read_field.h"

static WordList words_of_ships(void)
{
    static const char *const words[] = {
        [SHIPS_NOTHING] = "nothing",   [SHIPS_OBJECT] = "object",
        [SHIPS_CALLABLE] = "callable", [SHIPS_ITEMS] = "items",
        [SHIPS_TUPLES] = "tuples",     [SHIPS_ARGS] = "args",
        [SHIPS_KWARGS] = "kwargs",
    };
    return WORD_LIST(words);
}

static WordList words_of_transports(void)
{
    static const char *const words[] = {
        [TRANSPORT_START] = "start",
        [TRANSPORT_TASK] = "task",
    };
    return WORD_LIST(words);
}

static WordList words_of_serializers(void)
{
    static const char *const words[] = {
        [SERIALIZER_PICKLE] = "pickle",
        [SERIALIZER_DILL] = "dill",
        [SERIALIZER_CLOUDPICKLE] = "cloudpickle",
    };
    return WORD_LIST(words);
}

static WordList words_of_effects(void)
{
    static const char *const words[] = {
        [EFFECT_START] = "start",
        [EFFECT_JOIN] = "join",
        [EFFECT_CLOSE] = "close",
        [EFFECT_TERMINATE] = "terminate",
        [EFFECT_RUN] = "run",
        [EFFECT_SUBMIT] = "submit",
        [EFFECT_RESULT] = "result",
        [EFFECT_PUT] = "put",
        [EFFECT_GET] = "get",
        [EFFECT_SET_METHOD] = "set-method",
        [EFFECT_GET_METHOD] = "get-method",
        [EFFECT_GET_CONTEXT] = "get-context",
        [EFFECT_REGISTER] = "register",
    };
    return WORD_LIST(words);
}

static WordList words_of_results(void)
{
    static const char *const words[] = {
        [RESULTS_ONE] = "one",
        [RESULTS_LIST] = "list",
        [RESULTS_ITERATOR] = "iterator",
        [RESULTS_ASYNC] = "async",
        [RESULTS_ASYNC_LIST] = "async-list",
    };
    return WORD_LIST(words);
}

static uint32_t star_count(Str name)
{
    return str_starts(name, STR("**")) ? 2 : str_starts(name, STR("*")) ? 1 : 0;
}

static void check_param_name(JsonReader *reader, Str name)
{
    Str bare = str_slice(name, star_count(name), name.len);
    if (!is_dotted(bare) || str_find(bare, STR(".")) >= 0)
        json_fail(reader, "params",
                  "want names such as \"func\", \"*args\" or \"**kwargs\"");
}

/* A parameter that ships says how; one that doesn't says nothing of it. */
static void check_shipping(JsonReader *reader, const BoundaryParam *param)
{
    if (param->ships == SHIPS_NOTHING && param->transport)
        json_fail(reader, "ships", "want it beside 'transport'");
    if (param->ships != SHIPS_NOTHING && param->transport == TRANSPORT_NONE)
        json_fail(reader, "transport", "want start or task beside 'ships'");
}

static BoundaryParam read_param_object(JsonReader *reader, const cJSON *item)
{
    static const char *const fields[] = {"name", "ships", "transport", "stores", NULL};
    if (!check_object(reader, item, "params", fields))
        return (BoundaryParam){0};
    BoundaryParam param = {
        .name = json_get_str(reader, item, "name", true),
        .ships = (Ships)read_word_field(reader, item, "ships", words_of_ships()),
        .transport = (Transport)read_word_field(reader, item, "transport",
                                                words_of_transports()),
        .stores = read_dotted(reader, item, "stores"),
    };
    check_shipping(reader, &param);
    return param;
}

static BoundaryParam read_param(JsonReader *reader, const cJSON *item)
{
    BoundaryParam param = {0};
    if (cJSON_IsString(item))
        param.name = str_copy(reader->arena, str_of(item->valuestring));
    else
        param = read_param_object(reader, item);
    check_param_name(reader, param.name);
    param.variadic = star_count(param.name) > 0;
    return param;
}

static void check_unlike(JsonReader *reader, const BoundaryParam *params, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (str_equal(params[i].name, params[count].name))
            json_fail(reader, "params", "want each name once");
}

/* The bare "*" is no parameter: those behind it are keyword only. */
static bool is_mark(const cJSON *item)
{
    return cJSON_IsString(item) && str_equal(str_of(item->valuestring), STR("*"));
}

/* What Python's grammar says of the order of stars. */
typedef struct Stars {
    bool keyword_only; /* "*" or "*args" is past */
    bool at_end;       /* "**kwargs" is past */
} Stars;

static void pass_stars(JsonReader *reader, Stars *stars, uint32_t count)
{
    if (stars->at_end)
        json_fail(reader, "params", "want nothing behind \"**kwargs\"");
    if (count == 1 && stars->keyword_only)
        json_fail(reader, "params", "want \"*\" or \"*args\" once");
    stars->keyword_only = stars->keyword_only || count == 1;
    stars->at_end = count == 2;
}

static void read_params(JsonReader *reader, const cJSON *callable, Boundary *boundary)
{
    const cJSON *list = json_get_list(reader, callable, "params"), *item;
    BoundaryParam *params = arena_array(reader->arena, BoundaryParam,
                                        cJSON_GetArraySize(list));
    uint32_t count = 0;
    Stars stars = {0};
    cJSON_ArrayForEach(item, list) {
        if (is_mark(item)) {
            pass_stars(reader, &stars, 1);
            continue;
        }
        BoundaryParam param = read_param(reader, item);
        param.keyword_only = stars.keyword_only || star_count(param.name) == 2;
        pass_stars(reader, &stars, star_count(param.name));
        params[count] = param;
        check_unlike(reader, params, count++);
    }
    boundary->params = params;
    boundary->param_count = count;
}

static bool has_param(const Boundary *boundary, Str name)
{
    for (uint32_t i = 0; i < boundary->param_count; i++)
        if (str_equal(boundary->params[i].name, name))
            return true;
    return false;
}

static void read_condition(JsonReader *reader, const cJSON *callable, Boundary *boundary)
{
    static const char *const fields[] = {"param", "role", "attribute", NULL};
    const cJSON *condition = cJSON_GetObjectItemCaseSensitive(callable, "only_if");
    if (!has_field(callable, "only_if") ||
        !check_object(reader, condition, "only_if", fields))
        return;
    boundary->only_if_attribute = read_dotted(reader, condition, "attribute");
    bool is_param = boundary->only_if_attribute.len == 0;
    boundary->only_if_param = json_get_str(reader, condition, "param", is_param);
    boundary->only_if_role = (Role)read_word_field(reader, condition, "role",
                                                   words_of_roles());
    if (is_param && !has_param(boundary, boundary->only_if_param))
        json_fail(reader, "param", "want one of the 'params'");
    if (!is_param && (boundary->only_if_param.len > 0 || boundary->only_if_role))
        json_fail(reader, "attribute", "want it alone");
}

/* "TYPE", or "tuple[TYPE]" for a pair of them. */
static void read_returns(JsonReader *reader, const cJSON *callable, Boundary *boundary)
{
    Str before = STR("tuple["), behind = STR("]");
    Str type = json_get_str(reader, callable, "returns", false);
    boundary->returns_pair = str_starts(type, before) && str_ends(type, behind);
    if (boundary->returns_pair)
        type = str_slice(type, before.len, type.len - behind.len);
    if (has_field(callable, "returns") && !is_dotted(type))
        json_fail(reader, "returns", "want a dotted name, or \"tuple[NAME]\" for a pair");
    boundary->returns = type;
}

static void read_callable(JsonReader *reader, const cJSON *item, BoundaryDraft *draft)
{
    static const char *const fields[] = {"names",      "params",  "returns",
                                         "effect",     "method",  "results",
                                         "ships_self", "only_if", NULL};
    Str file = reader->path;
    if (!check_object(reader, item, "callables", fields))
        return;
    draft->names = read_dotted_list(reader, item, "names");
    check_given(reader, "names", draft->names.len);
    Boundary *boundary = &draft->boundary;
    boundary->name = draft->names.len ? draft->names.at[0] : (Str){0};
    enter_entry(reader, file, boundary->name);
    draft->path = reader->path;
    read_params(reader, item, boundary);
    read_condition(reader, item, boundary);
    read_returns(reader, item, boundary);
    boundary->ships_self = (Transport)read_word_field(reader, item, "ships_self",
                                                      words_of_transports());
    boundary->results = (Results)read_word_field(reader, item, "results",
                                                 words_of_results());
    boundary->effect = (Effect)read_word_field(reader, item, "effect",
                                               words_of_effects());
    boundary->method = (Methods)read_word_field(reader, item, "method",
                                                words_of_methods());
    reader->path = file;
}

static void read_type(JsonReader *reader, const cJSON *item, TypeDraft *draft)
{
    static const char *const fields[] = {"name", "also", "bases", "role", "method", NULL};
    Str file = reader->path;
    if (!check_object(reader, item, "types", fields))
        return;
    Fact *fact = &draft->fact;
    fact->type = read_dotted(reader, item, "name");
    check_given(reader, "name", fact->type.len);
    enter_entry(reader, file, fact->type);
    draft->path = reader->path;
    draft->also = read_dotted_list(reader, item, "also");
    Strs bases = read_dotted_list(reader, item, "bases");
    fact->bases = bases.at;
    fact->base_count = bases.len;
    fact->role = (Role)read_word_field(reader, item, "role", words_of_roles());
    fact->method = (Methods)read_word_field(reader, item, "method", words_of_methods());
    reader->path = file;
}

static void read_head(JsonReader *reader, const cJSON *root, Drafts *drafts)
{
    Str library = read_dotted(reader, root, "library");
    check_given(reader, "library", library.len);
    vec_add(reader->arena, &drafts->libraries, str_cut(library, '.').head);
    Strs words = json_get_strs(reader, root, "words");
    if (!cJSON_HasObjectItem(root, "words"))
        check_given(reader, "words",
                    0); /* an empty list says so: nothing is ever found there */
    for (uint32_t i = 0; i < words.len; i++) {
        check_given(reader, "words", words.at[i].len);
        vec_add(reader->arena, &drafts->words, words.at[i]);
    }
}

void read_boundary_file(JsonReader *reader, const cJSON *root, Drafts *drafts)
{
    static const char *const fields[] = {"library", "words",     "serializer",
                                         "types",   "callables", NULL};
    const cJSON *item;
    json_check_fields(reader, root, fields);
    read_head(reader, root, drafts);
    Serializer serializer = (Serializer)read_word_field(reader, root, "serializer",
                                                        words_of_serializers());
    cJSON_ArrayForEach(item, json_get_list(reader, root, "types")) {
        TypeDraft draft = {.path = reader->path};
        read_type(reader, item, &draft);
        vec_add(reader->arena, &drafts->types, draft);
    }
    cJSON_ArrayForEach(item, json_get_list(reader, root, "callables")) {
        BoundaryDraft draft = {.path = reader->path, .boundary.serializer = serializer};
        read_callable(reader, item, &draft);
        vec_add(reader->arena, &drafts->boundaries, draft);
    }
}
