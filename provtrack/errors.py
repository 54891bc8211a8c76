"""The tree of errors: everything provtrack raises on purpose.

Every error carries its fields positionally, so that it pickles across processes, and words itself in
`__str__`: what happened, to which source, what to do. What a *page* lacks or contradicts is never an
error: it is an empty tuple, a conflict or a warning in the result.
"""


class ProvtrackError(Exception):
    """The root of all errors raised on purpose."""


class ReadError(ProvtrackError):
    """A source cannot be read: missing, empty, binary, too large, of no known format."""

    def __init__(self, source: str, why: str) -> None:
        """Keep the source as the user named it, and the reason in words."""
        super().__init__(source, why)
        self.source = source
        self.why = why

    def __str__(self) -> str:
        """Name the source and the reason."""
        return f"{self.source}: {self.why}"


class DataFileError(ProvtrackError):
    """A shipped or user-given data file (phrases, authority) does not hold what its format asks for."""

    def __init__(self, file: str, entry: str, why: str) -> None:
        """Keep the file, the entry in it and the reason."""
        super().__init__(file, entry, why)
        self.file = file
        self.entry = entry
        self.why = why

    def __str__(self) -> str:
        """Name the file, the entry and the reason."""
        return f"{self.file}: {self.entry}: {self.why}"


class DatabaseError(ProvtrackError):
    """The database cannot be used: locked, read-only, damaged, unreachable."""

    def __init__(self, database: str, why: str) -> None:
        """Keep the database as the user named it (passwords left out), and the reason with what to do."""
        super().__init__(database, why)
        self.database = database
        self.why = why

    def __str__(self) -> str:
        """Name the database and the reason."""
        return f"{self.database}: {self.why}"


class SchemaOutdated(DatabaseError):
    """The database is of an older version than this program."""

    def __init__(self, database: str, current: str, head: str) -> None:
        """Keep both revisions."""
        ProvtrackError.__init__(self, database, current, head)
        self.database = database
        self.current = current
        self.head = head
        self.why = f"its schema is {current or 'empty'}, this provtrack needs {head}: run `provtrack db upgrade` (it keeps all data)"


class SchemaNewer(DatabaseError):
    """The database was written by a newer provtrack."""

    def __init__(self, database: str, current: str, head: str) -> None:
        """Keep both revisions."""
        ProvtrackError.__init__(self, database, current, head)
        self.database = database
        self.current = current
        self.head = head
        self.why = f"its schema {current} is unknown to this provtrack (which knows up to {head}): install a newer provtrack"


class RefError(ProvtrackError):
    """An article reference (REF) does not name exactly one article."""


class NotFound(RefError):
    """No article answers to the reference."""

    def __init__(self, ref: str, near: tuple[str, ...] = ()) -> None:
        """Keep the reference and what comes near it, each as a line for people."""
        super().__init__(ref, near)
        self.ref = ref
        self.near = near

    def __str__(self) -> str:
        """Say that nothing answers, and what comes near."""
        tail = f" (near: {'; '.join(self.near)})" if self.near else " (`provtrack list` shows what is there)"
        return f"no article answers to {self.ref!r}{tail}"


class Ambiguous(RefError):
    """Several articles answer to the reference."""

    def __init__(self, ref: str, matches: tuple[str, ...]) -> None:
        """Keep the reference and the matches, each as a line for people."""
        super().__init__(ref, matches)
        self.ref = ref
        self.matches = matches

    def __str__(self) -> str:
        """List the matches."""
        return f"{self.ref!r} names several articles, say which by its id:\n" + "\n".join(f"  {match}" for match in self.matches)


class NotObserved(RefError):
    """What is asked needs the article's own page, and that is not held."""

    def __init__(self, ref: str) -> None:
        """Keep the reference."""
        super().__init__(ref)
        self.ref = ref

    def __str__(self) -> str:
        """Say what is missing, and how to get it."""
        return f"{self.ref} is cited only: no page of it is held; add its page with `provtrack add`"


class WrongUsage(ProvtrackError):
    """The user asks for something that there is not."""


class UnknownName(WrongUsage):
    """A rule, an outlet's terms or another thing that goes by a name is asked for, and nothing is called so."""

    def __init__(self, kind: str, given: str, near: tuple[str, ...] = (), known: str = "") -> None:
        """Keep what kind of thing it is, the name given, the names that come near, and in words which there are."""
        super().__init__(kind, given, near, known)
        self.kind = kind
        self.given = given
        self.near = near
        self.known = known

    def __str__(self) -> str:
        """Say that there is none, what comes near, and which there are."""
        parts = [f"there is no {self.kind} {self.given!r}"]
        parts += [f"near: {', '.join(self.near)}"] * bool(self.near)
        parts += [self.known] * bool(self.known)
        return "; ".join(parts)


class SettingsError(WrongUsage):
    """A file that the user steers the audit with (provtrack.toml, a baseline) does not hold what its format asks for."""

    def __init__(self, file: str, line: int, why: str) -> None:
        """Keep the file, the line (from 1) and the reason with the known choices."""
        super().__init__(file, line, why)
        self.file = file
        self.line = line
        self.why = why

    def __str__(self) -> str:
        """Name file, line and reason, as compilers do."""
        return f"{self.file}:{self.line}: {self.why}"


class MissingExtra(ProvtrackError):
    """An optional dependency is not installed."""

    def __init__(self, extra: str) -> None:
        """Keep the name of the extra."""
        super().__init__(extra)
        self.extra = extra

    def __str__(self) -> str:
        """Say what to install."""
        return f"this needs an optional part: pip install 'provtrack[{self.extra}]'"


class RuleFailed(ProvtrackError):
    """An audit rule could not judge a page: a fault of the rule, not of the page."""

    def __init__(self, code: str, source: str, why: str) -> None:
        """Keep the rule, the page and what went wrong."""
        super().__init__(code, source, why)
        self.code = code
        self.source = source
        self.why = why

    def __str__(self) -> str:
        """Name the rule and the page, and say how to go on without it."""
        return f"{self.source}: rule {self.code} failed ({self.why}): --ignore {self.code} leaves it out; please report it"
