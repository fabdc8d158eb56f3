/* config/versions.h: which Pythons a project runs on (PEP 440's version specifiers). */
#ifndef CONFIG_VERSIONS_H
#define CONFIG_VERSIONS_H

#include "rule/words.h"

/* A set of releases 3.0 to 3.63, a bit each by the minor number. VERSIONS_ANY is what is
   known of a project that says nothing. */
typedef uint64_t Versions;
#define VERSIONS_ANY UINT64_MAX

/* "3.13", or as Ruff has it "py313"; 0 where it is neither. */
Version version_read(Str text);

Versions versions_only(Version version);

/* Those of which `specifiers` (">=3.9,<4") allows some micro release; VERSIONS_ANY where
   it is malformed or allows none of Python 3. */
Versions versions_read(Str specifiers);

/* The oldest in the set; 0 for VERSIONS_ANY. */
Version versions_oldest(Versions versions);

/* The newest in the set; 0 where there is no bound. */
Version versions_newest(Versions versions);

/* Whether some version in the set is older than `bound` (like 314), or isn't. */
bool versions_before(Versions versions, Version bound);
bool versions_from(Versions versions, Version bound);

/* Whether `specifiers`, or a single version, allow a release like "0.1.0". */
typedef enum { RELEASE_ALLOWED, RELEASE_REFUSED, RELEASE_MALFORMED } ReleaseAnswer;
ReleaseAnswer release_check(Str specifiers, Str release);

#endif
