/* value/value.h: what an expression may be.

   A Value is a small set of alternatives, each a Thing: an abstract object that stands
   for the one that a run of the program would have there. Things have identity and hold
   mutable Cells (attributes, elements); a Value itself never changes. The empty Value
   means that nothing is bound. */
#ifndef VALUE_VALUE_H
#define VALUE_VALUE_H

#include "model/module.h"
#include "rule/rule.h"
#include "value/limits.h"

typedef struct Thing Thing;
typedef struct Frame Frame;

typedef enum {
#define KIND(kind, text) THING_##kind,
#include "value/kinds.def"
#undef KIND
    THING_KINDS
} ThingKind;

typedef struct Value {
    Thing *const *at;
    uint32_t len;
} Value;

/* A node of some module: where something stands. `node` 0: nowhere. */
typedef struct Site {
    const Module *module;
    Node node;
} Site;

/* A place that holds a value and can be written: a variable, an attribute, an element.
   Written by state.h only, which can take a write back. */
typedef struct Cell {
    Value value;    /* empty: unbound */
    Value imported; /* what code that also runs in a spawned child left in it (module
                       globals) */
    Site site;      /* of the newest write */
    uint32_t tick;  /* when that was */
    uint32_t mark;  /* of state.c */
    uint32_t born;  /* tick: when what it belongs to was made; 0: always there */
    bool is_kept;   /* of state.c: how it was born is noted */
} Cell;

typedef struct AttrEntry {
    Name name;
    Cell *cell;
} AttrEntry;

/* Named cells, in order of creation. */
typedef struct Attrs {
    Vec(AttrEntry) entries;
    struct AttrIndex *index; /* of more than a few entries */
    uint32_t born;           /* of its cells */
} Attrs;

typedef enum {
    CONSTANT_NONE,
    CONSTANT_BOOL,
    CONSTANT_INT,
    CONSTANT_FLOAT,
    CONSTANT_STR,
    CONSTANT_BYTES,
    CONSTANT_ELLIPSIS,
} ConstantType;

/* A dotted name outside the project, with what is known of it. One object for each
   name. */
typedef struct Extern {
    Str name; /* "multiprocessing.Pool" */
    Known known;
    Thing *thing;                       /* the name as a value */
    bool is_module;                     /* an import statement names it */
    Name last;                          /* the part behind the last dot */
    const struct LibraryEntry *library; /* followed by code of library.h, or NULL */
    const struct Extern *parent;
} Extern;

typedef enum {
    WRAPPER_STATIC,
    WRAPPER_CLASS,
    WRAPPER_PROPERTY,
    WRAPPER_CACHED_PROPERTY,
    WRAPPER_PARTIALMETHOD,
} WrapperKind;

typedef struct Argument {
    Name keyword; /* 0: positional */
    Value value;
    Site site;     /* the argument's expression */
    uint8_t stars; /* 1: *rest of unknown content; 2: **rest of unknown content */
} Argument;

typedef struct Arguments {
    Argument *at;
    uint32_t len;
} Arguments;

typedef struct Classes {
    Thing **at;
    uint32_t len;
} Classes;

/* Of the parts that only some kinds have, memory is there for its own alone. */
struct Thing {
    ThingKind kind;
    Methods live;      /* platform defaults under which it is made; 0: all */
    bool is_shared;    /* code that isn't followed has got it */
    bool is_something; /* UNKNOWN, and not None */
    uint32_t made;     /* tick */
    uint32_t round;    /* of a loop, in which it was made (certain.h); 0: of none */
    uint32_t seen;     /* scratch of who walks over objects: the number of that walk */
    Thing *self;       /* this: so that {&thing->self, 1} is a Value */
    Site site;         /* where it was made */
    Attrs attrs; /* instance attributes, class attributes, module globals, dict entries */
    union {
        struct {
            ConstantType type;
            Str text;          /* content of STR and BYTES; source text of a number */
            int64_t number;    /* of BOOL and INT */
            bool is_main_test; /* the outcome of __name__ == "__main__" */
        } constant;
        struct {
            Methods when_true, when_false;
            uint8_t out_true, out_false;
        } outcome; /* ATOM: of a condition that tells platforms apart, what truth.h's
                      Condition says of it; zero: of none */
        struct {
            const Function *function;
            Frame *outer;    /* the frame it was made in: its closure */
            Str qualname;    /* mutable through functools.wraps: see wraps */
            Value *defaults; /* one for each parameter; empty where none */
            Thing *owner;    /* the class in whose body it stands, or NULL */
            Site replaces;   /* the decorated definition whose name has it now, if any */
            const Thing *wraps; /* functools.wraps made it look like this one, or NULL */
        } function;
        struct {
            const Scope *scope;
            Frame *outer;
            Str qualname;
            Classes mro; /* itself first; library bases stand as EXTERN or BOUND things */
            Thing *metaclass;   /* or NULL */
            const Thing *wraps; /* as of functions */
            bool has_unknown_base;
            uint8_t flavour;    /* ClassFlavour of instance.h */
            bool has_slots;     /* dataclass(slots=True) */
            const Name *fields; /* of a class made by a call (namedtuple), whose `scope`
                                   is NULL */
            uint32_t field_count;
        } class_;
        struct {
            Thing *class_;
            Cell args;      /* exceptions: the tuple that BaseException keeps */
            bool is_unseen; /* `self` of a method that nobody is seen to call */
        } instance;
        struct {
            const Extern *type;    /* the type's name */
            const Fact *fact;      /* or NULL */
            const Boundary *maker; /* the constructor that gave it, or NULL */
            Thing *parent; /* the object whose method or attribute gave it, or NULL */
        } object;
        const Extern *extern_;
        struct {
            const Module *module;
            Frame *frame;
            bool has_run;                         /* or is running */
            bool is_searched, is_written_by_name; /* of import_sets_names */
            Vec(const struct Extern *) stars; /* libraries all of whose names are in it */
        } module;
        struct {
            const Module *from; /* the importing file */
            Str dotted;
            uint32_t level; /* leading dots */
            Name name;      /* of the module's names; 0: the module itself */
            Value value;    /* once it has been looked up */
            bool is_resolving;
        } import;
        struct {
            Thing *receiver;
            Thing *function; /* FUNCTION or EXTERN */
            Name name;       /* it was looked up as */
            Thing *found_in; /* the class whose attribute it is, or NULL */
        } bound;
        struct {
            Thing *callee;
            Arguments args;
        } partial;
        struct {
            Vec(Cell *) elements; /* TUPLE, LIST, SET: told apart, in order; an empty cell
                                     is none */
            Cell rest; /* the others, joined; also the values of unknown dict keys */
            Cell keys; /* DICT: keys that are no constants */
            uint8_t has_unknown; /* more may be in it than is known */
            Thing *owner;        /* DICT: the instance whose __dict__ it is, or NULL */
        } container;
        struct {
            const Function *function;
            Frame *frame;    /* of the suspended call */
            Node expression; /* a generator expression, or 0 */
            bool is_coroutine;
        } generator;
        struct {
            const Extern *type; /* builtins.map, itertools.chain, … */
            Value elements;     /* joined */
            Value holds;        /* objects it keeps: the function of a map */
        } iterator;
        struct {
            Thing *class_; /* look-up begins behind it */
            Thing *receiver;
        } super;
        struct {
            WrapperKind wrapper;
            Value inner;
            Arguments args; /* of a partialmethod */
        } wrapper;
        struct {
            const Function *function;
            uint32_t index;
        } parameter;
    };
};

#define VALUE_NONE_BOUND ((Value){NULL, 0})

static inline Value value_of(Thing *thing)
{
    return (Value){&thing->self, 1};
}

static inline bool value_is_bound(Value value)
{
    return value.len > 0;
}

/* The one alternative there is, or NULL. */
static inline Thing *value_only(Value value)
{
    return value.len == 1 ? value.at[0] : NULL;
}

/* Both values' alternatives, each once; past LIMIT_ALTERNATIVES it is unknown. */
Value value_join(Arena *arena, Value a, Value b);

bool value_has(Value value, const Thing *thing);
bool value_same(Value a, Value b);

/* The first alternative of this kind, or NULL. */
Thing *value_find(Value value, ThingKind kind);

/* Whether some alternative is unknown, or nothing is bound. */
bool value_is_unknown(Value value);

/* A Thing of this kind, all else zero. */
Thing *thing_make(Arena *arena, ThingKind kind, Site site);

/* The attribute's cell, or NULL. */
Cell *attrs_find(const Attrs *attrs, Name name);

/* The attribute's cell, made (unbound) where it was missing. */
Cell *attrs_get(Arena *arena, Attrs *attrs, Name name);

/* Adds each alternative as the tests of this layer write it ("lambda", "None") to
   `texts`, which are sorted, each once. */
void value_print(Arena *arena, Value value, const Names *names, Strs *texts);

#endif
