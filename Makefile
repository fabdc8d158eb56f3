# picklint's build; `make help` lists the targets. All that is made goes below build/.
# SAN=1 builds with ASan and UBSan, into build/san, SAN=thread with TSan, RELEASE=1 what is shipped,
# into build/release; V=1 shows the commands.

BUILD = build$(if $(SAN),/$(SAN:1=san))$(if $(RELEASE),/release)
PREFIX = /usr/local
comma = ,
PATHS = examples
SECONDS = 60

.DEFAULT_GOAL = all
include grammar/parser.mk

CFLAGS = $(if $(SAN),-O1 -g $(SANITIZERS),$(if $(RELEASE),$(RELEASE_FLAGS),-O2 -g))
LDFLAGS = $(if $(RELEASE),-pie -Wl$(comma)-z$(comma)relro$(comma)-z$(comma)now)
SANITIZERS = -fsanitize=$(if $(filter thread,$(SAN)),thread,address$(comma)undefined) \
	-fno-sanitize-recover=all -fno-omit-frame-pointer
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wundef -Wvla -Wformat=2
OWN_FLAGS = -std=c17 -D_POSIX_C_SOURCE=200809L -Isrc -isystem $(TREE_SITTER)/include \
	-isystem $(TREE_SITTER)/src $(WARNINGS)
COMPILE = $(CC) $(OWN_FLAGS) $(CFLAGS) -MMD -MP
LIBRARIES = -lcjson -lpthread

SOURCES = $(wildcard src/*.c src/*/*.c)
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o)
MAINS = $(BUILD)/src/main.o $(BUILD)/src/rule/embed.o
LIBRARY_OBJECTS = $(filter-out $(MAINS),$(OBJECTS)) $(BUILD)/rules_embedded.o
EMBED_OBJECTS = $(filter $(BUILD)/src/base/% $(BUILD)/src/rule/%,$(OBJECTS))
UNITS = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/*.c tests/tools/*.c))
FUZZERS = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/fuzz/*.c))
OTHER_OBJECTS = $(UNITS:=.o) $(FUZZERS:=.o) $(FUZZ_MAIN)
RECURSE = +$(MAKE) --no-print-directory $(if $(findstring jobserver,$(MAKEFLAGS)),,-j2)

.PHONY: all run test check lint docs release install clean help objects units fuzzers FORCE
.DELETE_ON_ERROR:
.SECONDARY:

all: $(BUILD)/picklint ## build build/picklint (this is what plain `make` does)
$(V).SILENT:

run: ## lint PATHS=… (default: examples), after setting up and building what is missing
	$(RECURSE) all
	$(BUILD)/picklint check $(PATHS) || [ $$? = 1 ]

test: ## set up, build, and run all tests (STEPS=real: the cases in real Python, 15 minutes)
	CC='$(CC)' grammar/setup test
	$(RECURSE) all
	$(RECURSE) SAN=1 all units
	tests/run $(STEPS)

check: ## hold the sources to their layers, and to warnings as errors of gcc and clang
	for cc in gcc clang; do ! command -v $$cc >/dev/null || \
	$(MAKE) --no-print-directory -k -j2 BUILD=build/$$cc CC=$$cc CFLAGS='-O2 -Werror' objects \
	|| exit; done
	tests/layers.py

lint: ## ask clang-tidy and cppcheck
	$(RECURSE) $(BUILD)/rules_embedded.c
	clang-tidy --quiet $(SOURCES) -- $(OWN_FLAGS)
	cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
		--suppressions-list=.cppcheck --error-exitcode=1 -Isrc src

docs: all ## write the pages of the rules, docs/rules
	docs/make $(BUILD)/picklint docs/rules

install: release ## install into DESTDIR=… PREFIX=… (default: /usr/local)
	install -D -s -m 755 build/release/picklint $(DESTDIR)$(PREFIX)/bin/picklint

release: ## build build/release/picklint: optimised as a whole, and hardened
	$(RECURSE) RELEASE=1 all

objects: $(OBJECTS) $(OTHER_OBJECTS)
units: $(UNITS) $(FUZZERS)
fuzzers: $(FUZZERS)

$(BUILD)/picklint: $(BUILD)/src/main.o $(PARSER) $(BUILD)/libpicklint.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

$(BUILD)/libpicklint.a: $(LIBRARY_OBJECTS)
	rm -f $@
	ar rcs $@ $^

# The rules are compiled in: embed reads the JSON and prints C.
$(BUILD)/embed: $(EMBED_OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

$(BUILD)/rules_embedded.c: $(BUILD)/embed $(shell find rules)
	$< rules > $@

$(BUILD)/rules_embedded.o: $(BUILD)/rules_embedded.c
	$(COMPILE) -c -o $@ $<

$(BUILD)/%.o: %.c | $(GRAMMAR)
	mkdir -p $(@D)
	echo "cc $@"
	$(COMPILE) -c -o $@ $<

$(UNITS): %: %.o $(PARSER) $(BUILD)/libpicklint.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

clean: ## remove build/
	rm -rf build

help: ## list the targets
	awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-13s %s\n", $$1, $$2 }' \
		Makefile tests/long.mk

include src/release.mk tests/long.mk

-include $(OBJECTS:.o=.d) $(OTHER_OBJECTS:.o=.d) $(BUILD)/rules_embedded.d
