# Tree-sitter and the grammars of Python and TOML: other people's sources, which grammar/setup gets.

TREE_SITTER = grammar/node_modules/tree-sitter/vendor/tree-sitter/lib
PYTHON_GRAMMAR = grammar/node_modules/tree-sitter-python/src
TOML_GRAMMAR = grammar/node_modules/@tree-sitter-grammars/tree-sitter-toml/src
GRAMMAR = grammar/node_modules/.lock
PARSER_BUILD = build$(if $(RELEASE),/release)/grammar
PARSER = $(PARSER_BUILD)/tree-sitter.o $(patsubst %,$(PARSER_BUILD)/%.o,\
	python-parser python-scanner toml-parser toml-scanner)
PARSER_CFLAGS = -w $(if $(RELEASE),$(RELEASE_FLAGS),-O2)

# They are compiled as they come. Their files bear the date of their packing, so it is the copy of
# the lock file, written when they came, that tells whether they are new.
$(PARSER_BUILD)/tree-sitter.o: $(GRAMMAR)
	mkdir -p $(@D)
	$(CC) $(PARSER_CFLAGS) -I$(TREE_SITTER)/include -I$(TREE_SITTER)/src -c -o $@ $(TREE_SITTER)/src/lib.c

$(PARSER_BUILD)/python-%.o: $(GRAMMAR)
	mkdir -p $(@D)
	$(CC) $(PARSER_CFLAGS) -I$(PYTHON_GRAMMAR) -c -o $@ $(PYTHON_GRAMMAR)/$*.c

$(PARSER_BUILD)/toml-%.o: $(GRAMMAR)
	mkdir -p $(@D)
	$(CC) $(PARSER_CFLAGS) -I$(TOML_GRAMMAR) -c -o $@ $(TOML_GRAMMAR)/$*.c

$(GRAMMAR): FORCE
	CC='$(CC)' grammar/setup
