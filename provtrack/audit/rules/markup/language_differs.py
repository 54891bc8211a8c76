"""The markup states another language than that of the text.

## Why it matters
Browsers offer to translate what need not be, screen readers read it with the wrong voice, and corpora sort it wrongly. On a
translation it is often the original's language, left over with its markup.

## Example
```html article.html
<html lang="en"><head><title>Der alte Anleger bleibt, vorerst</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier"></head>
<body><article><h1>Der alte Anleger bleibt, vorerst</h1>

<p>Der Rat hat die Entscheidung auf den Herbst verschoben, weil niemand weiß, wer den neuen Anleger bezahlen soll.
Bis dahin legt die Fähre weiter am alten an, wie sie es seit neunzig Jahren tut,
und der Bürgermeister sieht darin kein Unglück.</p></article></body></html>
```

## Instead
```html article.html
<html lang="de"><head><title>Der alte Anleger bleibt, vorerst</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier"></head>
<body><article><h1>Der alte Anleger bleibt, vorerst</h1>

<p>Der Rat hat die Entscheidung auf den Herbst verschoben, weil niemand weiß, wer den neuen Anleger bezahlen soll.
Bis dahin legt die Fähre weiter am alten an, wie sie es seit neunzig Jahren tut,
und der Bürgermeister sieht darin kein Unglück.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.values.language import detect, tag_of

_NEAR: Final = (
    frozenset({"no", "nb", "nn", "da", "sv"}),
    frozenset({"sr", "hr", "bs", "sh", "me"}),
    frozenset({"id", "ms"}),
    frozenset({"zh", "yue", "wuu"}),
    frozenset({"pt", "gl"}),
    frozenset({"cs", "sk"}),
    frozenset({"ru", "bg", "mk", "be"}),
    frozenset({"fa", "prs"}),
)
"""Languages that a short text does not tell apart for certain."""
_SHORTEST: Final = 200
"""Letters by which a language is told for certain."""


def _check(case: Case) -> Iterator[Fault]:
    document, read = case.resolution.document, case.resolution.document.language
    conflict = next((conflict for conflict in case.resolution.conflicts if conflict.about == "language"), None)
    if conflict is None or read is None or conflict.chosen is not None:
        return
    if len(document.text) < _SHORTEST or not _is_sure(document.text, read):
        return
    claims = [case.claim(place) for place in conflict.claims]
    others = [claim for claim in claims if _differ(tag_of(claim.value) or read, read)]
    if len(others) == len(claims) and others:
        yield Fault(
            f"the text is in the language {read}, but the markup says {others[0].value}",
            tuple(case.quote(claim, f"states {claim.value}") for claim in others),
            f'State the language of the text: lang="{read}".',
            0.85,
        )


def _is_sure(text: str, read: str) -> bool:
    """Tell whether the language was read right: each half of the text reads the same."""
    middle = len(text) // 2
    return all(_primary(detect(part)) == _primary(read) for part in (text[:middle], text[middle:]))


def _primary(tag: str | None) -> str:
    return (tag or "").partition("-")[0]


def _differ(one: str, other: str) -> bool:
    first, second = _primary(one), _primary(other)
    return first != second and not any({first, second} <= near for near in _NEAR)


RULE: Final = Rule("MU10", "language-differs", Severity.NOTE, _check)
