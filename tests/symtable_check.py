#!/usr/bin/env python3
"""Hold the model's scopes against Python's own symbol tables and code objects.

    symtable_check.py PICKLINT [PATH…]        files or folders; without: the standard library

For each file that this Python compiles: every function, class, lambda, comprehension and module
must bind the same names as its symbol table (module symtable), and each code object must have a
scope of the same qualified name, parameters and nature (generator, async). Wants Python 3.11 or
newer. Since 3.12 comprehensions are part of what stands around them, tables and names (PEP 709).
"""
import collections
import concurrent.futures
import inspect
import os
import pathlib
import re
import subprocess
import symtable
import sys
import sysconfig
import types
import unicodedata
import warnings

SCOPE = re.compile(r" *#(\d+) (\S+)(?: (.*?))? (\d+):(\d+)(?: in #(\d+))?((?: [a-z]+)*)$")
PARAM = re.compile(r" *param (\S+) (\d+) (\S+)((?: [a-z]+)*)$")
BINDING = re.compile(r" *(\S+) (\d+) (local|global|nonlocal) (\d+):(\d+)$")

TABLE_KINDS = {"lambda": "lambda", "genexpr": "generator-expression", "listcomp": "comprehension",
               "setcomp": "comprehension", "dictcomp": "comprehension"}
# Scopes that the model has too; others are evaluated when somebody asks (PEP 695, 649).
OWN_KINDS = ("module", "class", "function")
# Files whose differences have a reason.
KNOWN = {
    "test_compile.py": "the grammar fails on a bracket with less indentation than its block",
    "test_named_expressions.py": "one private name is written as Python mangles it",
}
# What the compiler adds by itself to a class's table.
HIDDEN = {"__type_params__", "__classdict__", "__class__", "__static_attributes__",
          "__conditional_annotations__"}


class Scope:
    def __init__(self, kind, name, row, parent):
        self.kind, self.name, self.row, self.parent = kind, name, row, parent
        self.names = {"local": set(), "global": set(), "nonlocal": set()}
        self.params, self.flags = [], ()
        self.unknown = set(HIDDEN) if kind in ("class", "module") else set()  # may be bound
        self.inlined = set()  # names of comprehensions inside

    def nearest_class(self):
        scope = self
        while scope and scope.kind != "class":
            scope = scope.parent
        return scope.name.rsplit(".", 1)[-1] if scope else None

    def around(self):
        """The nearest scope that no Python takes for part of another."""
        scope = self.parent
        while scope and scope.kind == "comprehension":
            scope = scope.parent
        return scope

    def key(self):
        """Kind, name and row, of this scope and those around it."""
        around = self.around()
        name = self.name.rsplit(".", 1)[-1] if self.kind in ("class", "function") else ""
        return (around.key() if around else ()) + ((self.kind, name, self.row),)


def mangle(name, class_name):
    """As Python keeps it: language reference, 2.3 (the model doesn't do that) and 6.2.1."""
    name = unicodedata.normalize("NFKC", name)
    plain = (class_name or "").lstrip("_")
    is_private = name.startswith("__") and not name.endswith("__") and plain
    return f"_{plain}{name}" if is_private else name


def read_dump(text):
    """The scopes of a --dump=model."""
    scopes = []
    for line in text.splitlines():
        if match := SCOPE.match(line):
            _, kind, name, row, _, parent, flags = match.groups()
            row = 1 if kind == "module" else int(row)
            scopes.append(Scope(kind, name or "", row, scopes[int(parent)] if parent else None))
            scopes[-1].flags = tuple(flags.split())
        elif match := PARAM.match(line):
            scopes[-1].params.append((mangle(match[1], scopes[-1].nearest_class()), match[3]))
        elif match := BINDING.match(line):
            scopes[-1].names[match[3]].add(mangle(match[1], scopes[-1].nearest_class()))
        else:
            raise ValueError(f"no line of a dump: {line!r}")
    return scopes


def kind_of(table):
    kind = table.get_type()
    return str(getattr(kind, "value", kind))


def later_names(table):
    """Names of type aliases, of bounds of type parameters, and the like."""
    kind = kind_of(table)
    names = set() if kind in OWN_KINDS or "parameters" in kind else {table.get_name()}
    return names.union(*map(later_names, table.get_children()))


def is_bound(symbol):
    return symbol.is_assigned() or symbol.is_imported() or symbol.is_parameter()


def read_symbols(table, scope, module):
    for symbol in table.get_symbols():
        name, is_global = symbol.get_name(), symbol.is_declared_global()
        what = "nonlocal" if symbol.is_nonlocal() else "local"
        if scope is module and is_global:
            module.unknown.add(name)  # declared by a function, or a walrus in a comprehension
        elif is_global:
            what = "global"
            module.unknown.discard(name)
            module.names["local"].update({name} if is_bound(symbol) else ())
        if not name.startswith(".") and (what != "local" or is_bound(symbol)):
            scope.names[what].update({name} - HIDDEN if scope.unknown else {name})


def read_table(table, parent, scopes, inherited=frozenset()):
    """Adds the scope of a symbol table and of those inside it. Scopes of annotations and type
    parameters are none of the model's: the latter's names count to the definition inside."""
    kind, name = kind_of(table), table.get_name()
    scope, bound = parent, set()
    if kind in OWN_KINDS:
        if name == "lambda" or ".0" in table.get_identifiers():
            kind = TABLE_KINDS[name]
        row = 1 if kind == "module" else table.get_lineno()
        scope = Scope(kind, name, row, parent)
        scopes.append(scope)
        read_symbols(table, scope, scopes[0])
        scope.names["local"] |= inherited
    elif "parameters" in kind:
        bound = {symbol.get_name() for symbol in table.get_symbols() if is_bound(symbol)}
    names = {each for each in bound - HIDDEN if not each.startswith(".")}
    for child in table.get_children():
        read_table(child, scope, scopes, names if child.get_name() == name else frozenset())


def compare_names(own, wanted):
    """Differences between two scopes, as texts. A comprehension that Python takes for part of the
    scope around it leaves its names there."""
    for what in ("local", "global", "nonlocal"):
        missing = wanted.names[what] - own.names[what]
        if what == "local":
            missing -= own.inlined
        if wanted.kind in ("comprehension", "generator-expression") and what != "local":
            continue  # Python's trace of a walrus inside
        for name in sorted(missing):
            yield f"row {wanted.row}: {wanted.kind} {wanted.name} lacks {what} {name}"
        for name in sorted(own.names[what] - wanted.names[what] - wanted.unknown):
            yield f"row {wanted.row}: {wanted.kind} {wanted.name} has {what} {name}"


def compare_tables(scopes, tables):
    """By key; of several with one key, in order."""
    own = collections.defaultdict(list)
    for scope in scopes:
        own[scope.key()].append(scope)
    for scope in reversed(scopes):
        if scope.kind == "comprehension":
            scope.parent.inlined |= scope.names["local"] | scope.inlined
    for table in tables:
        fitting = own[table.key()]
        if not fitting:
            yield f"row {table.row}: no scope for {table.kind} {table.name}"
            continue
        best = min(fitting, key=lambda scope: len(list(compare_names(scope, table))))
        fitting.remove(best)
        yield from compare_names(best, table)
    for left in own.values():
        for scope in left:
            if scope.kind != "comprehension":
                yield f"row {scope.row}: Python has no {scope.kind} {scope.name}"


def code_traits(code, found):
    """Adds qualified name, parameters and nature of all functions and classes in a code object."""
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            code_traits(const, found)
    name = code.co_name
    if name.startswith("<") and name not in ("<lambda>", "<genexpr>"):
        return  # the module, comprehensions, type parameters
    is_plain = name == "<genexpr>" or not code.co_flags & inspect.CO_NEWLOCALS  # a class
    stars = bool(code.co_flags & inspect.CO_VARARGS) + bool(code.co_flags & inspect.CO_VARKEYWORDS)
    params = code.co_varnames[:code.co_argcount + code.co_kwonlyargcount + stars]
    counts = code.co_posonlyargcount, code.co_argcount, code.co_kwonlyargcount
    generator = bool(code.co_flags & (inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR))
    is_async = bool(code.co_flags & (inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR))
    traits = ((), (0, 0, 0), (False, False)) if is_plain else (params, counts, (generator, is_async))
    found.add((re.sub(r"<(list|set|dict)comp>\.", "", code.co_qualname), *traits))


def scope_traits(scope):
    kinds = collections.defaultdict(list)
    for name, kind in scope.params:
        kinds[kind].append(name)
    plain = kinds["positional-only"] + kinds["normal"]
    params = plain + kinds["keyword-only"] + kinds["var-positional"] + kinds["var-keyword"]
    counts = len(kinds["positional-only"]), len(plain), len(kinds["keyword-only"])
    return (scope.name, tuple(params), counts, ("generator" in scope.flags, "async" in scope.flags))


def compare_codes(scopes, code, ignored):
    """Code that can never run leaves no code object: only what Python has must be here. `ignored`
    are names of what it has besides."""
    wanted = set()
    code_traits(code, wanted)
    wanted = {traits for traits in wanted if ignored.isdisjoint(traits[0].split("."))
              and "<generic parameters" not in traits[0]}
    own = {scope_traits(scope) for scope in scopes if scope.kind not in ("module", "comprehension")}
    for traits in sorted(wanted - own):
        near = [other for other in own if other[0] == traits[0]]
        yield f"Python has {traits}, the model {near or 'nothing'}"


def check(picklint, path):
    """The differences of one file; None where Python doesn't compile it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            source = path.read_bytes()
            table = symtable.symtable(source, str(path), "exec")
            code = compile(source, str(path), "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError):
        return None
    done = subprocess.run([picklint, "check", "--isolated", "--dump=model", path.name],
                          cwd=path.parent, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode:
        return [f"status {done.returncode}: {done.stderr.decode('utf-8', 'replace')}"]
    scopes, tables = read_dump(done.stdout.decode("utf-8", "surrogateescape")), []
    read_table(table, None, tables)
    names, codes = compare_tables(scopes, tables), compare_codes(scopes, code, later_names(table))
    return [*names, *codes]


def main(argv):
    picklint = os.path.abspath(argv[1])
    paths = [pathlib.Path(path) for path in argv[2:] or [sysconfig.get_paths()["stdlib"]]]
    files = []
    for path in paths:
        files += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as threads:
        for path, problems in zip(files, threads.map(lambda file: check(picklint, file), files)):
            if problems and path.name not in KNOWN:
                print(f"FAIL {path}", *problems, sep="\n    ")
            passed += problems == []
            failed += bool(problems) and path.name not in KNOWN
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
