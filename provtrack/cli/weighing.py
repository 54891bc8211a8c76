"""Why each conclusion was drawn, for people: `inspect --explain`."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from provtrack.cli import render
from provtrack.cli.quoting import where
from provtrack.cli.render import Quote
from provtrack.model.chain import Resolution
from provtrack.resolve.explain import Conclusion, Voice
from provtrack.values.untrusted import shorten

_SIDES = (("+", "green"), ("-", "red"), ("o", "dim"))
_QUOTE_LIMIT = 100


def weighing(resolution: Resolution, conclusions: Sequence[Conclusion]) -> Iterator[RenderableType]:
    """Yield the section that tells, for each conclusion, what spoke for it (+), against it (-) and what was set aside (o)."""
    if conclusions:
        yield Text()
        yield render.heading("Why")
        yield render.facts([row for item in conclusions for row in _rows(resolution, item)])


def _rows(resolution: Resolution, item: Conclusion) -> Iterator[tuple[str, RenderableType]]:
    value = Text(shorten(item.value, 80), style="bold") if item.value else Text("nothing concluded", style="dim")
    yield item.about, render.line(value, render.text(f": {item.why}", "dim"))
    for (sign, style), voices in zip(_SIDES, (item.supporting, item.opposing, item.set_aside), strict=True):
        for voice in voices:
            yield item.about, render.line(Text(f"{sign} {voice.weight:.2f} ", style=style), _said(resolution, voice))


def _said(resolution: Resolution, voice: Voice) -> Text:
    claim = resolution.claims[voice.claim]
    quote = render.quoted(Quote(claim.quote, where(claim), claim.value), _QUOTE_LIMIT)
    rule = "" if claim.span is None else f"  {claim.rule}"
    why = f"  {voice.why}" if voice.why else ""
    return render.line(Text(shorten(claim.value, 60)), Text("  "), quote, render.fragment(rule, "dim"), render.fragment(why, "yellow"))
