# How what is shipped is built: optimised as a whole, hardened, and with gcc by a profile, too. A first
# build, build/train, counts which ways are taken while it checks what there is: the examples, the
# tests, and Python's library. Other compilers do without.

RELEASE_FLAGS = -O3 -g -flto=auto -fPIE -fstack-protector-strong -fstack-clash-protection \
	-D_FORTIFY_SOURCE=2 $(PROFILE_FLAGS)
PROFILES = $(shell echo 'int main(void){return 0;}' | \
	$(CC) -fprofile-generate -fprofile-partial-training -x c - -o /dev/null 2>/dev/null && echo yes)
LIBRARY = $(shell python3 -c 'import sysconfig; print(sysconfig.get_path("stdlib"))' 2>/dev/null)

ifneq ($(RELEASE),)
ifneq ($(TRAIN),)
PROFILE_FLAGS = -fprofile-generate -fprofile-update=prefer-atomic
else ifneq ($(PROFILES),)
PROFILE_FLAGS = -w -fprofile-use -fprofile-partial-training -Wno-coverage-mismatch
$(OBJECTS) $(PARSER) $(BUILD)/rules_embedded.o: $(BUILD)/profile
endif
endif

build/release/profile: $(SOURCES) $(shell find rules) grammar/python.c
	echo "cc build/train"
	rm -rf build/train
	$(RECURSE) RELEASE=1 TRAIN=1 BUILD=build/train all
	for path in examples tests $(LIBRARY); do build/train/picklint check --isolated --jobs 1 --quiet \
		$$path >/dev/null || [ $$? = 1 ] || exit; done
	mkdir -p $(@D)
	cd build/train && find . -name '*.gcda' | tar cf - -T - | tar xf - -C $(CURDIR)/$(@D)
	rm -rf build/train
	touch $@
