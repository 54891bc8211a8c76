"""What every command shares: the database, opened when first asked for; the ways out, as words and exit codes."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TextIO

import click

from provtrack.errors import ProvtrackError, RefError, WrongUsage

if TYPE_CHECKING:
    from rich.console import Console

    from provtrack.tracker import Tracker

DONE = 0
USAGE = 2
FAILED = 3
INTERRUPTED = 130
READER_GONE = 141
"""What a shell reports of a program that wrote into a closed pipe (128 + SIGPIPE); nobody is left to tell."""


class Context:
    """The global options, and what they lead to."""

    def __init__(self, database: str | None, *, verbosity: int = 0, may_colour: bool = True) -> None:
        """Keep the options; nothing is opened."""
        self.verbosity = verbosity
        self.may_colour = may_colour and not os.environ.get("NO_COLOR")
        self._database = database
        self._tracker: Tracker | None = None
        self._consoles: dict[bool, Console] = {}
        if verbosity:
            _configure_logging(verbosity)

    def __enter__(self) -> Self:
        """Begin a command."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the database, if it was opened."""
        if self._tracker is not None:
            self._tracker.close()

    @property
    def database(self) -> str:
        """The database as named by `--db` or $PROVTRACK_DB, else provtrack.db in the user's data folder."""
        if self._database:
            return self._database
        import platformdirs

        return os.path.join(platformdirs.user_data_dir("provtrack", appauthor=False), "provtrack.db")  # noqa: PTH118  pathlib costs a start-up 8 ms

    @property
    def tracker(self) -> "Tracker":
        """The tracker over the database, opened at first use."""
        if self._tracker is None:
            from provtrack.tracker import Tracker

            self._tracker = Tracker.open(self.database)
        return self._tracker

    @property
    def console(self) -> "Console":
        """Where data goes."""
        return self._console(to_stderr=False)

    @property
    def progress_console(self) -> "Console | None":
        """Where progress is shown; None where nobody looks."""
        if self.verbosity < 0 or not sys.stderr.isatty():
            return None
        return self._console(to_stderr=True)

    def _console(self, *, to_stderr: bool) -> "Console":
        if to_stderr not in self._consoles:
            from provtrack.cli.render import console

            self._consoles[to_stderr] = console(sys.stderr if to_stderr else sys.stdout, may_colour=self.may_colour)
        return self._consoles[to_stderr]

    def say(self, message: str) -> None:
        """Tell the user something that is not data, unless they want silence."""
        if self.verbosity >= 0:
            complain(message)

    def print_json(self, value: Any) -> None:
        """Print one JSON value for a person and a program to read."""
        self.write(json_words(value) + "\n")

    def print_json_line(self, value: Any) -> None:
        """Print one JSON value as a line, at once: a reader in a pipe need not wait for the next."""
        self.write(json_words(value, indent=None) + "\n")
        sys.stdout.flush()

    def write(self, text: str) -> None:
        """Write data, as it is."""
        write(sys.stdout, text)


def write(stream: TextIO, text: str) -> None:
    """Write text to a stream, with escapes for the characters its encoding lacks."""
    try:
        stream.write(text)
    except UnicodeEncodeError:
        stream.write(text.encode(stream.encoding, "backslashreplace").decode(stream.encoding))


def complain(message: str) -> None:
    """Write a message to stderr: harmless lines, whatever a page put into them."""
    from provtrack.values.untrusted import printable

    lines = [line[: len(line) - len(line.lstrip(" "))] + printable(line) for line in message.split("\n")]
    write(sys.stderr, "\n".join(lines) + "\n")
    sys.stderr.flush()


def finish(command: Callable[[], object]) -> object:
    """Run a command line to its end and leave with its exit code: the only place where an error becomes words.

    Raises:
        SystemExit: Always.
    """
    try:
        code = command()
        sys.stdout.flush()
    except click.exceptions.Exit as left:
        code = left.exit_code
    except click.UsageError as error:
        error.show()
        code = USAGE
    except click.ClickException as error:
        complain(f"provtrack: {error.format_message()}")
        code = FAILED
    except (click.Abort, KeyboardInterrupt):
        complain("provtrack: interrupted")
        code = INTERRUPTED
    except BrokenPipeError:
        code = leave_pipe()
    except (RefError, WrongUsage) as error:
        complain(f"provtrack: {error}")
        code = USAGE
    except ProvtrackError as error:
        complain(f"provtrack: {error}")
        code = FAILED
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        complain(f"provtrack: {place}{error.strerror or error}")
        code = FAILED
    sys.exit(code if isinstance(code, int) else DONE)


def leave_pipe() -> int:
    """Send what is still to be flushed nowhere, so that the interpreter's own last flush cannot fail."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    return READER_GONE


def json_words(value: Any, *, indent: int | None = 2) -> str:
    """Return a value as JSON, in ASCII where stdout knows no better."""
    from provtrack.values.untrusted import json_text

    is_utf8 = (sys.stdout.encoding or "utf-8").replace("-", "").casefold() == "utf8"
    return json_text(value, indent=indent, ascii_only=not is_utf8)


def _configure_logging(verbosity: int) -> None:
    import logging

    class Lines(logging.Handler):
        """Writes each record as one harmless line."""

        def emit(self, record: logging.LogRecord) -> None:
            complain(f"provtrack: {record.getMessage()}")

    levels = {-1: logging.ERROR, 1: logging.INFO}
    logger = logging.getLogger("provtrack")
    logger.handlers[:] = [Lines()]
    logger.propagate = False
    logger.setLevel(levels.get(verbosity, logging.DEBUG))
