"""How things look on a terminal and in a pipe: trees of articles, quotes, tables. Words from pages are never markup.

Everything becomes `rich.text.Text` with explicit styles, after `printable` took out what steers a terminal; no string is
ever given to Rich to interpret. In a pipe the same words come without colour, without wrapping, without trailing space.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from provtrack.values.untrusted import printable, shorten

UNWRAPPED = 100_000
"""Columns of a pipe: no line is ever wrapped there."""

QUOTE_LIMIT = 180
NOTICE_LIMIT = 240
TITLE_LIMIT = 120
DEEPEST = 8
"""Hops drawn one inside the other; a longer chain goes on at the margin."""

OBSERVED, CITED = "●", "○"


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement as it stands on a page."""

    text: str
    where: str
    """Where it stands: "a4, footer"."""
    about: str = ""
    """The words it is quoted for: kept in sight when the quote is cut."""


@dataclass(frozen=True, slots=True)
class Step:
    """One article of a chain as it is shown, with what was made from it."""

    outlet: str | None
    id: str | None = None
    domain: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    relation: str = "original"
    contributors: tuple[str, ...] = ()
    """Name and role, as a reader would say it: "Ann Lee (translator)"."""
    inferred: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    is_observed: bool = False
    is_asked_for: bool = False
    doubt: str = ""
    """What a derivation rests on, where it is not simply stated: "inferred", "disputed"."""
    quotes: tuple[Quote, ...] = ()
    also_from: tuple[str, ...] = ()
    """Other articles it was made from, in words."""
    children: tuple["Step", ...] = field(default_factory=tuple)


def console(stream: TextIO, *, may_colour: bool = True) -> Console:
    """Return a console for a stream: coloured and as wide as the window on a terminal, plain and unwrapped elsewhere."""
    if stream.isatty():
        return Console(file=stream, highlight=False, markup=False, emoji=False, **({} if may_colour else {"color_system": None}))  # type: ignore[arg-type]  # "auto" is the default only by absence
    return Console(file=stream, highlight=False, markup=False, emoji=False, color_system=None, width=UNWRAPPED, force_terminal=False)


def show(to: Console, *parts: RenderableType) -> None:
    """Print, without the trailing space that Rich pads cells with."""
    if to.is_terminal:
        for part in parts:
            to.print(part)
        return
    with to.capture() as captured:
        for part in parts:
            to.print(part, soft_wrap=False)
    text = "\n".join(line.rstrip() for line in captured.get().split("\n"))
    encoding = getattr(to.file, "encoding", None) or "utf-8"
    to.file.write(text.encode(encoding, "backslashreplace").decode(encoding))


def text(words: object, style: str = "") -> Text:
    """Return words from anywhere as harmless text."""
    return Text(printable(str(words)), style=style)


def heading(words: str) -> Text:
    """Return the title of a section."""
    return Text(words, style="bold")


def joined(parts: Iterable[Text], separator: str = " · ") -> Text:
    """Return the parts on one line."""
    shown = [part for part in parts if part.plain]
    pieces = [piece for part in shown for piece in (Text(separator, style="dim"), part)]
    return line(*pieces[1:])


def line(*parts: Text) -> Text:
    """Return the parts one after the other, each in its own style (`+` would give all of them the style of the first)."""
    return Text.assemble(*parts)


def quoted(quote: Quote, limit: int = QUOTE_LIMIT) -> Text:
    """Return a quote in its marks, and where it stands."""
    place = f"  ({printable(quote.where)})" if quote.where else ""
    return Text.assemble(("“", "dim"), (shorten(quote.text, limit, quote.about), "italic"), ("”" + place, "dim"))


def facts(rows: Iterable[tuple[str, RenderableType]], *, indent: int = 2) -> RenderableType:
    """Return labelled lines: the label once, the words wrapped beside it."""
    listed = list(rows)
    if not any(label for label, _ in listed):
        return inset(Group(*(value for _, value in listed)), indent)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    last = ""
    for label, value in listed:
        grid.add_row(text("" if label == last else label), value)
        last = label
    return Padding(grid, (0, 0, 0, indent), expand=False)


def table(columns: Sequence[tuple[str, str]], rows: Iterable[Sequence[object]]) -> Table:
    """Return a table.

    Args:
        columns: Title and kind of each: "id", "number", "cut" (to what room there is), "words" (wrapped) or "" (kept whole).
        rows: A cell a column; None is shown as an empty cell, a `Text` as it is.
    """
    grid = Table(box=None, pad_edge=False, header_style="bold dim", padding=(0, 2, 0, 0))
    for title, kind in columns:
        grid.add_column(
            title,
            style="cyan" if kind == "id" else "",
            justify="right" if kind == "number" else "left",
            no_wrap=kind not in {"words", "cut"},
            overflow="fold" if kind == "words" else "ellipsis",
        )
    for row in rows:
        cells = [cell if isinstance(cell, Text) else text("" if cell is None else cell) for cell in row]
        for cell, (_, kind) in zip(cells, columns, strict=True):
            cell.no_wrap = kind != "words"
        grid.add_row(*cells)
    return grid


def mark(*, is_observed: bool) -> Text:
    """Return the sign of an article that we hold, or that is known only from a statement."""
    return Text(OBSERVED, style="green") if is_observed else Text(CITED, style="yellow")


def names(outlet: str | None, domain: str | None, url: str | None) -> str:
    """Return what an article's outlet is called: its name, else where it stands, else that nobody says."""
    return outlet or domain or url or "outlet not named"


def chain_trees(root: Step) -> list[Tree]:
    """Return the article and everything made from it as trees, the oldest at the root.

    A tree that grows deeper than `DEEPEST` goes on in a further tree at the margin.
    """
    trees: list[Tree] = []
    waiting = deque([root])
    while waiting:
        start = waiting.popleft()
        tree = Tree(_step(start, is_continued=bool(trees)), guide_style="dim")
        trees.append(tree)
        level = [(start, tree)]
        for _ in range(DEEPEST):
            level = [(child, branch.add(_step(child))) for step, branch in level for child in step.children]
        waiting.extend(child for step, _ in level for child in step.children)
    return trees


def _step(step: Step, *, is_continued: bool = False) -> Text:
    outlet = Text(shorten(names(step.outlet, step.domain, step.url), 60), style="bold underline" if step.is_asked_for else "bold")
    sign = line(mark(is_observed=step.is_observed), Text(" ↳ " if is_continued else " ", style="dim"))
    first = joined(
        (
            line(sign, text(step.id or "", "cyan"), Text(" " if step.id else ""), outlet, _doubt(step, "outlet")),
            line(text(step.published or ""), _doubt(step, "published")) if step.published else Text(),
            line(text(step.language or ""), _doubt(step, "language")) if step.language else Text(),
            line(text(step.relation, "magenta"), Text(f" ({step.doubt})" if step.doubt else "", style="yellow")),
            *(text(flag.replace("-", " ")) for flag in step.flags),
            Text("observed", style="green") if step.is_observed else Text("cited", style="yellow"),
        )
    )
    lines = [first]
    if step.title:
        lines.append(Text(shorten(step.title, TITLE_LIMIT)))
    if step.contributors:
        lines.append(text("by " + ", ".join(step.contributors)))
    if step.url:
        lines.append(text(step.url, "dim"))
    lines.extend(text("also made from " + other, "dim") for other in step.also_from)
    lines.extend(quoted(quote) for quote in step.quotes)
    return Text("\n").join(lines)


def _doubt(step: Step, field_name: str) -> Text:
    return Text(" (inferred)", style="dim") if field_name in step.inferred else Text()


def inset(part: RenderableType, columns: int = 2) -> RenderableType:
    """Return a part moved to the right."""
    return Padding(part, (0, 0, 0, columns), expand=False)


def fragment(words: str, style: str = "") -> Text:
    """Return a part of a line as harmless text, with the spaces at its ends."""
    before = " " if words[:1].isspace() else ""
    after = " " if words[1:] and words[-1:].isspace() else ""
    return Text(before + printable(words) + after, style=style)
