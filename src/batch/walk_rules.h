/* batch/walk_rules.h: what settings say of paths: which are excluded, which included. */
#ifndef BATCH_WALK_RULES_H
#define BATCH_WALK_RULES_H

#include "config/config.h"

typedef struct WalkRules WalkRules;

/* The rules in `folder` (absolute), each settings' once. One thread at a time. */
typedef struct WalkBook {
    Arena *arena;
    Config *config;
    Vec(const WalkRules *) all;
} WalkBook;

const WalkRules *walk_rules_get(WalkBook *book, Str folder);

/* Whether the folder may have other rules than the one it is in: a configuration is among
   its entries. */
bool walk_rules_change(const FileEntries *entries);

const Settings *walk_rules_settings(const WalkRules *rules);

/* Whether a file or folder in the folder that the rules are for is left out. */
bool walk_rules_exclude(const WalkRules *rules, Str path);

/* Whether a file in that folder is one to be checked. */
bool walk_rules_include(const WalkRules *rules, Str path);

/* Whether `path`, or a folder above it up to the configuration's, is left out. */
bool walk_rules_force_out(WalkBook *book, Str path);

#endif
