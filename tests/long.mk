# Targets that take long, or need other people's tools: they are no part of `make test`.

.PHONY: bench fuzz

bench: ## compare speed and memory with other tools; ROUNDS=…
	grammar/setup bench
	$(RECURSE) RELEASE=1 all build/release/parse build/release/cost
	tests/bench/bench.py build/release/picklint build/release/parse build/release/cost \
		$(if $(ROUNDS),--rounds $(ROUNDS))

build/release/parse: tests/bench/parse.c $(PARSER)
	$(CC) -std=c17 $(CFLAGS) $(LDFLAGS) -isystem $(TREE_SITTER)/include -o $@ $^

build/release/cost: tests/bench/cost.c
	$(CC) -std=c17 $(CFLAGS) $(LDFLAGS) -o $@ $^

fuzz: ## fuzz for SECONDS=… each
	CC=clang grammar/setup fuzz
	$(RECURSE) BUILD=build/fuzz CC=clang LINK_FUZZER=-fsanitize=fuzzer \
		CFLAGS='-O1 -g $(SANITIZERS) -fsanitize=fuzzer-no-link' fuzzers
	for fuzzer in $(notdir $(FUZZERS)); do mkdir -p build/fuzz/corpus/$$fuzzer && \
	build/fuzz/tests/fuzz/$$fuzzer -max_total_time=$(SECONDS) -timeout=20 -rss_limit_mb=1024 \
		-artifact_prefix=build/fuzz/ build/fuzz/corpus/$$fuzzer $(wildcard examples tests/cases) || exit; done

