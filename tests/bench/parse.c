/* The floor of any tool that parses with tree-sitter: parses the files whose paths come
   on the standard input, a line each, one after the other, and does nothing with the
   trees. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_python(void);

static void parse(TSParser *parser, const char *bytes, size_t len)
{
    TSTree *tree = ts_parser_parse_string(parser, NULL, bytes, (uint32_t)len);
    if (!tree)
        abort();
    ts_tree_delete(tree);
}

static void parse_file(TSParser *parser, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        return;
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(size + 1);
    if (!bytes)
        abort();
    parse(parser, bytes, fread(bytes, 1, size, file));
    free(bytes);
    fclose(file);
}

int main(void)
{
    TSParser *parser = ts_parser_new();
    if (!ts_parser_set_language(parser, tree_sitter_python()))
        return 2;
    char path[4096];
    while (fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = '\0';
        parse_file(parser, path);
    }
    ts_parser_delete(parser);
    return 0;
}
