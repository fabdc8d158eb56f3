# Tree-sitter and the grammars of Python and TOML: other people's sources, which grammar/setup gets.

TREE_SITTER = grammar/node_modules/tree-sitter/vendor/tree-sitter/lib
PYTHON_GRAMMAR = grammar/node_modules/tree-sitter-python/src
TOML_GRAMMAR = grammar/node_modules/@tree-sitter-grammars/tree-sitter-toml/src
GRAMMAR = grammar/node_modules/.lock
PARSER_BUILD = $(BUILD)/grammar
PARSER = $(PARSER_BUILD)/tree-sitter.o $(patsubst %,$(PARSER_BUILD)/%.o,\
	python-parser python-scanner toml-parser toml-scanner)
PARSER_CFLAGS = -w $(filter-out -fsanitize=fuzzer-no-link,$(CFLAGS)) \
	-Dmalloc=parser_malloc -Dcalloc=parser_calloc -Drealloc=parser_realloc
SERIALIZE = -Dtree_sitter_python_external_scanner_serialize=python_scanner_serialize

# They are compiled as they come, but for the names of what src/syntax/parser_host.h gives them. Their
# files bear the date of their packing, so it is the copy of the lock file, written when they came,
# that tells whether they are new.
$(PARSER): grammar/parser.mk

$(PARSER_BUILD)/tree-sitter.o: $(GRAMMAR)
	mkdir -p $(@D)
	$(CC) $(PARSER_CFLAGS) -I$(TREE_SITTER)/include -I$(TREE_SITTER)/src -c -o $@ $(TREE_SITTER)/src/lib.c

$(PARSER_BUILD)/python-%.o: $(GRAMMAR)
	mkdir -p $(@D)
	$(CC) $(PARSER_CFLAGS) $(if $(filter scanner,$*),$(SERIALIZE)) -I$(PYTHON_GRAMMAR) -c -o $@ \
		$(PYTHON_GRAMMAR)/$*.c

$(PARSER_BUILD)/toml-%.o: $(GRAMMAR)
	mkdir -p $(@D)
	$(CC) $(PARSER_CFLAGS) -I$(TOML_GRAMMAR) -c -o $@ $(TOML_GRAMMAR)/$*.c

$(GRAMMAR): FORCE
	CC='$(CC)' grammar/setup
