/* report/xml.h: text inside XML 1.0. */
#ifndef REPORT_XML_H
#define REPORT_XML_H

#include <stdio.h>

#include "base/str.h"

/* Prints `text` for an element or a quoted attribute. What XML can't hold (most controls,
   bytes that are no UTF-8) is shown as on a screen. */
void xml_print(FILE *out, Str text);

#endif
