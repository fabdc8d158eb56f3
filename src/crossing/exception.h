/* crossing/exception.h: exceptions cross as their class and `args`, and are rebuilt by
   calling the one with the other (Objects/exceptions.c, BaseException.__reduce__). */
#ifndef CROSSING_EXCEPTION_H
#define CROSSING_EXCEPTION_H

#include "crossing/pickle.h"
#include "crossing/probe.h"

/* Whether calling the class with the exception's args raises for sure: then the failure
   is added. */
bool exception_rebuild(Pickler *pickler, Thing *exception);

/* The machine's RaiseObserver: the failures (Failures) of an exception on its way to the
   parent. */
RaiseObserver exception_observe;

/* The worker lets these out: they go back to the parent, or can't. */
void exception_come_back(const Probe *probe, const Raises *raises);

/* What the worker's result, or an exception of it, is refused for, if for anything. */
void exception_say(const Probe *probe, const Failures *failures);

#endif
