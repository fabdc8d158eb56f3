/* report/uri.h: a file's address in SARIF. */
#ifndef REPORT_URI_H
#define REPORT_URI_H

#include "report/report.h"

/* Relative where the file lies below the project's folder, else "file:///…". */
Str uri_of_path(Arena *arena, const ReportOptions *options, Str path);

#endif
