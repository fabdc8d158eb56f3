/* value/machine.h: the abstract machine that follows a program.

   A module's statements are followed in order, with abstract values (abstract
   interpretation: P. and R. Cousot, POPL 1977): calls of the program's own functions are
   entered with the arguments they get, branches whose condition isn't known are both
   followed and joined (state.h), what is outside the project is asked of the rules.
   Whoever wants to know of calls that ship objects (the crossing layer) is told at the
   moment they happen, when all objects are as they would be then. Nothing is shared
   between machines, so each file has its own. */
#ifndef VALUE_MACHINE_H
#define VALUE_MACHINE_H

#include "model/project.h"
#include "value/state.h"

typedef struct Machine Machine;
typedef struct Assumed Assumed;

/* How a statement or block may end: a set. */
typedef enum {
    FLOW_NONE = 0, /* not at all: what follows is never reached */
    FLOW_NORMAL = 1,
    FLOW_RETURN = 2,
    FLOW_BREAK = 4,
    FLOW_CONTINUE = 8,
    FLOW_RAISE = 16,
} FlowBit;
typedef uint8_t Flow;

/* One call of the program's own code, on the stack of calls. */
typedef struct Call {
    const struct Call *caller; /* NULL: entered by nobody that is seen */
    Site site;                 /* of the call */
    const Thing *function;
    Frame *frame;
    uint32_t depth;
} Call;

typedef struct Loop {
    struct Loop *around;
    Exits breaks, continues;
} Loop;

/* A running scope. */
struct Frame {
    const Scope *scope;
    Thing *module;   /* MODULE */
    Frame *outer;    /* where names are looked for next (closure) */
    Cell *cells;     /* by slot; functions, lambdas and comprehensions */
    Attrs *names;    /* modules and classes */
    Thing *function; /* that runs, or NULL */
    const Call *call;
    Loop *loop;   /* innermost, or NULL */
    Value result; /* what it may return */
    Value yielded;
    Exits returns;
    uint32_t blocks; /* nested now */
};

/* A call of something outside the project. */
typedef struct Event {
    const Extern *callee;
    const Boundary *boundary; /* NULL: the rules know it as none */
    Thing *receiver;          /* of a method; else NULL */
    Arguments args;
    Thing *result;    /* the object that the call makes, or NULL */
    Site site;        /* the call */
    const Call *call; /* the code it stands in */
} Event;

/* Told of each event when its arguments are known. What it gives is what the call gives;
   the empty Value: `event->result`, or unknown. Of calls that are no boundaries it is
   told before they are followed, and gives nothing. */
typedef Value Observer(void *context, Machine *machine, const Event *event);

/* Told of each assignment of a statement to a name or attribute, `target`, before it is
   made. */
typedef void AssignObserver(void *context, Machine *machine, Site target, Value value);

/* Told of what a call of one of the program's functions gives, or yields. */
typedef void ReturnObserver(void *context, Machine *machine, const Function *function,
                            Value value);

/* What a child finds otherwise than its parent: see lost.h. */
typedef struct Lost Lost;

/* An exception that the running code raised and nothing caught so far: see raise.h. */
typedef struct Raise {
    Thing
        *exception; /* INSTANCE or OBJECT; NULL where Python itself raises: see `lost` */
    const Lost *lost;
    Str text;     /* of a `lost` one: "NameError: name 'x' is not defined" */
    Methods live; /* platform defaults under which it is raised */
    Site site;
    Thing *caught;       /* the INSTANCE as it was then, for handlers */
    const void *verdict; /* what the observer thinks of the exception */
} Raise;
typedef Vec(Raise) Raises;

/* Told of each exception that code in a child raises, while it is as it is then. What it
   gives is kept with the raise. */
typedef const void *RaiseObserver(void *context, Machine *machine, const Raise *raise);

typedef struct MachineSetup {
    Project *project;
    const Rules *rules;
    Names *names;
    Version target; /* the oldest Python that counts; 0: any */
    Version newest; /* the newest; 0: no bound */
    Observer *observe;
    RaiseObserver *observe_raise;   /* or NULL */
    void *context;                  /* of both */
    AssignObserver *observe_assign; /* or NULL */
    void *assign_context;
    ReturnObserver *observe_return; /* or NULL; its context is `context` */
    /* By which the code that was followed so far ships what its callers give it, or gives
       them what ships; grows while functions are followed. */
    const NameList *shipping;
    /* Names by which other files of the run, as far as they were looked at, may ship
       objects, and whether the file at a path is one of them. NULL: none is. */
    const Name *offered;
    uint32_t offered_count;
    bool (*is_input)(const void *context, Str path);
    const void *input_context;
} MachineSetup;

/* What has become of a function of the sources: the newest object of it, and whether
   anything has entered it. */
typedef struct Reached {
    const Function *function;
    Thing *closure;
    bool is_entered;
    bool is_used; /* the program itself calls it, and it was followed to its end */
    struct Reached *next; /* in the order of the first questions */
} Reached;

/* Dotted names, by the name above them and the last part of their own. */
typedef struct ExternTable {
    Extern **at; /* each at the first free place from that on which it is hashed to */
    uint32_t size, count; /* a power of two; the names */
} ExternTable;

/* Of all functions, each at the first free place from that on which it is hashed to. */
typedef struct ReachedTable {
    Reached *first, *last;
    Reached **at;
    uint32_t size; /* a power of two, above twice their number */
    uint32_t count;
} ReachedTable;

struct Machine {
    Arena *arena;
    const MachineSetup *setup;
    Names *names;
    State state;
    Methods live;             /* platform defaults under which the present branch runs */
    uint32_t steps;           /* left for this entry */
    uint64_t total_steps;     /* left for the file */
    uint32_t influence_steps; /* left for modules that nobody mentions */
    uint64_t world_cells;  /* globals that may still be looked at for children's worlds */
    uint32_t depth;        /* expressions nested now */
    bool raised;           /* the newest call certainly raises or ends the program */
    uint32_t alternatives; /* the objects that the present call may call */
    uint32_t mixed;        /* calls that run now and may be of something else instead */
    uint32_t caught;  /* handlers around the present statement that catch any exception */
    const Call *call; /* the code that runs now */
    Site root; /* the function that it was begun with, which nobody is seen to call;
                  nowhere while the program itself runs */
    const Module *main;    /* the file that is followed as the main program */
    bool in_child;         /* what runs now runs in a child that a crossing started */
    uint32_t threads;      /* threads of that process whose targets run now */
    Raises raises;         /* of that child */
    const Raises *handled; /* what the handler that runs now took, or NULL */
    Lost *lost;            /* what this child finds otherwise than its parent, or NULL */
    uint32_t doubts;       /* conditions around that may ask in which process this is */
    Extern externs;        /* root of the tree of dotted names */
    ExternTable extern_table;
    const Extern *recent[128]; /* found lately, each by a place of its own (machine.c) */
    Value small[17];           /* the small numbers, once they were met */
    struct ModuleEntry *modules;
    ReachedTable reached;
    Value unknown, atom, none, yes, no;
    uint32_t
        since; /* from this tick on all that was done to objects is known (certain.h) */
    Vec(uint32_t) rounds; /* of loops that run now, innermost last */
    uint32_t next_round;
    uint32_t walks;         /* over objects, so far (Thing.seen) */
    Vec(Assumed *) assumed; /* outcomes of unknown conditions (assumed.h) */
    uint32_t next_assumed;
    NameList patched; /* names that the functions of a test replace (patched.h) */
    bool *settled;    /* of each function of the file: whether it makes no difference if
                          it gets relevant, too (follow.c) */
};

void machine_init(Machine *machine, Arena *arena, const MachineSetup *setup);

/* Takes one step; false when the steps are used up: give unknown, do nothing. */
bool machine_step(Machine *machine);

/* A new object without identity before; counts a tick. */
Thing *machine_make(Machine *machine, ThingKind kind, Site site);

/* None, bools, numbers and texts. */
Value machine_str(Machine *machine, Str text);
Value machine_int(Machine *machine, int64_t number);
Value machine_bool(const Machine *machine, bool yes);

/* The dotted name as an Extern, made if it is new. */
const Extern *extern_find(Machine *machine, Str dotted);
const Extern *extern_child(Machine *machine, const Extern *parent, Name name);
Value extern_value(const Extern *ext);

/* Whether the value is exactly this dotted name (by the canonical name). */
bool extern_is(const Thing *thing, Str canonical);

/* An object of a library's type. `maker` may be NULL. */
Thing *machine_object(Machine *machine, const Extern *type, const Boundary *maker,
                      Site site);

/* The object or value of the type called `name`: "tuple[T]" is a pair of T; "list[T]",
   "str". */
Value machine_typed(Machine *machine, Str name, const Boundary *maker, Site site);

/* The entry for a function, made at the first question. */
Reached *machine_reached(Machine *machine, const Function *function);

/* The node's text for messages; the place it stands. */
Str site_text(Site site);

#endif
