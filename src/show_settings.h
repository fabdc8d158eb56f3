/* show_settings.h: --show-settings. */
#ifndef SHOW_SETTINGS_H
#define SHOW_SETTINGS_H

#include "config/settings.h"
#include "rule/rule.h"

/* The settings of the file at `path` on the standard output, as a configuration would
   have them that holds wherever it lies: paths are absolute. */
void show_settings(const Settings *settings, const Rules *rules, Str path);

#endif
