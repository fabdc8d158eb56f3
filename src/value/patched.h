/* value/patched.h: names that a test replaces (unittest.mock.patch, pytest's monkeypatch
   and mocker), and so mean nothing known while its functions run. */
#ifndef VALUE_PATCHED_H
#define VALUE_PATCHED_H

#include "value/machine.h"

/* Notes in machine->patched what the file replaces anywhere:
   `patch("package.module.name")`, `patch.object(owner, "name")`,
   `monkeypatch.setattr(owner, "name", …)`. */
void patched_find(Machine *machine, const Module *module);

/* Whether a global or attribute of this name may have been replaced. */
bool patched_has(const Machine *machine, Name name);

#endif
