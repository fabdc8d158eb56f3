# Tree-sitter and the grammars of Python and TOML: other people's sources, which grammar/setup gets.

TREE_SITTER = grammar/node_modules/tree-sitter/vendor/tree-sitter/lib
PYTHON_GRAMMAR = grammar/node_modules/tree-sitter-python/src
TOML_GRAMMAR = grammar/node_modules/@tree-sitter-grammars/tree-sitter-toml/src
GRAMMAR = grammar/node_modules/.lock
PARSER_BUILD = $(BUILD)/grammar
PARSER = $(patsubst %,$(PARSER_BUILD)/%.o,python toml-parser toml-scanner)
PARSER_CFLAGS = -w $(filter-out -fsanitize=fuzzer-no-link,$(CFLAGS)) \
	-Dmalloc=heap_malloc -Dcalloc=heap_calloc -Drealloc=heap_realloc -Dfree=heap_free

# Their files bear the date of their packing, so it is the copy of the lock file, written when they
# came, that tells whether they are new. They are compiled as they come, but for some names: see
# python.c.
$(PARSER): grammar/parser.mk $(GRAMMAR)

$(PARSER_BUILD)/python.o: grammar/python.c src/base/heap.h
	mkdir -p $(@D)
	$(CC) $(PARSER_CFLAGS) -Isrc -I$(TREE_SITTER)/include -I$(TREE_SITTER)/src \
		-DPYTHON_PARSER='"../$(PYTHON_GRAMMAR)/parser.c"' \
		-DPYTHON_SCANNER='"../$(PYTHON_GRAMMAR)/scanner.c"' -c -o $@ $<

$(PARSER_BUILD)/toml-%.o:
	mkdir -p $(@D)
	$(CC) $(PARSER_CFLAGS) -I$(TOML_GRAMMAR) -c -o $@ $(TOML_GRAMMAR)/$*.c

$(GRAMMAR): FORCE
	CC='$(CC)' grammar/setup
