/* version.h: which picklint this is. */
#ifndef VERSION_H
#define VERSION_H

#define PICKLINT_VERSION "0.1.0"

#endif
