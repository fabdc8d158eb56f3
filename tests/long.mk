# Targets that take long, or need other people's tools: they are no part of `make test`.

.PHONY: bench fuzz stress races check-formats check-hooks check-editors check-ruff

bench: ## compare speed and memory with other tools; ROUNDS=…
	grammar/setup bench
	$(RECURSE) RELEASE=1 all build/release/parse build/release/cost
	tests/bench/bench.py build/release/picklint build/release/parse build/release/cost \
		$(if $(ROUNDS),--rounds $(ROUNDS))

# Tree-sitter as it comes; picklint has it in another shape (grammar/python.c).
build/release/parse: tests/bench/parse.c $(TREE_SITTER)/src/lib.c $(PYTHON_GRAMMAR)/parser.c \
		$(PYTHON_GRAMMAR)/scanner.c
	mkdir -p $(@D)
	$(CC) -w $(CFLAGS) $(LDFLAGS) -I$(TREE_SITTER)/include -I$(TREE_SITTER)/src -o $@ $^

build/release/cost: tests/bench/cost.c
	mkdir -p $(@D)
	$(CC) -std=c17 $(CFLAGS) $(LDFLAGS) -o $@ $^

# Without libFuzzer they replay what was found.
FUZZ_MAIN = $(addprefix $(BUILD)/tests/fuzz/main/,survive.o $(if $(LINK_FUZZER),,replay.o))

$(FUZZERS): %: %.o $(FUZZ_MAIN) $(PARSER) $(BUILD)/libpicklint.a
	$(CC) $(CFLAGS) $(LINK_FUZZER) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

fuzz: ## fuzz for SECONDS=… each of FUZZ=… (default: all)
	CC=clang grammar/setup fuzz
	$(RECURSE) BUILD=build/fuzz CC=clang LINK_FUZZER=-fsanitize=fuzzer \
		CFLAGS='-O1 -g $(SANITIZERS) -fsanitize=fuzzer-no-link' fuzzers
	tests/fuzz/seed.py build/fuzz/seeds
	for name in $(or $(FUZZ),$(notdir $(FUZZERS))); do mkdir -p build/fuzz/corpus/$$name && \
	build/fuzz/tests/fuzz/$$name -max_total_time=$(SECONDS) -timeout=20 -rss_limit_mb=2048 \
		-artifact_prefix=build/fuzz/$$name- build/fuzz/corpus/$$name build/fuzz/seeds/$$name \
		$$(find tests/fuzz/found/$$name -maxdepth 0 2>/dev/null) || exit; done

stress: all ## run picklint on programs of unlikely sizes and shapes
	tests/strain.py $(BUILD)/picklint --long

races: ## look for data races: all cases by seven threads, under ThreadSanitizer
	$(RECURSE) SAN=thread all
	TSAN_OPTIONS=exitcode=66 build/thread/picklint check --isolated --jobs 7 --quiet \
		--output-format concise examples tests/cases >build/thread/found || [ $$? = 1 ]

check-formats: ## hold the output formats to the validators of others (100 MB below build/)
	$(RECURSE) all
	CC='$(CC)' tests/validators/setup
	tests/check_formats.py $(BUILD)/picklint

check-hooks: all ## try the hooks with pre-commit, its network cut (takes minutes)
	tests/hooks.sh

check-editors: all ## try examples/editors in the editors that are installed
	tests/editors/run $(BUILD)/picklint

check-ruff: all ## ask Ruff what it selects, and hold picklint to it
	tests/ruff/setup
	tests/like_ruff.py $(BUILD)/picklint
