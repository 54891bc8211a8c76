"""Prints a figure beside its limit, and remembers whether all limits held."""

import os
import platform
import sys

_missed: list[str] = []


def machine() -> str:
    """Describe the machine in one line."""
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"


def at_least(what: str, figure: float, limit: float, unit: str = "") -> None:
    """Print a figure that has to reach its limit."""
    _print(what, figure, limit, unit, sign=">=", holds=figure >= limit)


def at_most(what: str, figure: float, limit: float, unit: str = "") -> None:
    """Print a figure that must not exceed its limit."""
    _print(what, figure, limit, unit, sign="<=", holds=figure <= limit)


def finish() -> None:
    """End the program: with 1 where a limit was missed."""
    sys.exit(bool(_missed))


def _print(what: str, figure: float, limit: float, unit: str, *, sign: str, holds: bool) -> None:
    print(f"{'ok    ' if holds else 'MISSED'}  {what}: {figure:.3g}{unit} (limit {sign} {limit:g}{unit})")
    if not holds:
        _missed.append(what)
