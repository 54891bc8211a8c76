"""What rules read in a sentence, as the JSON object of `provtrack phrase`."""

from typing import Any

from provtrack.export import contract
from provtrack.extract.grammar import Match
from provtrack.extract.rehearsal import Reading, Rehearsal


def rehearsal(item: Rehearsal) -> dict[str, Any]:
    """Return what rules read in a text, and what came near."""
    return {
        "text": item.document.text,
        "language": item.document.language,
        "readings": [_reading(item.document.text, reading) for reading in item.readings],
        "misses": [{"rule": phrase.rule, "patterns": list(phrase.templates), "why": why} for phrase, why in item.misses],
    }


def _reading(text: str, item: Reading) -> dict[str, Any]:
    return {
        "rule": item.rule,
        "wording": None if item.match is None else _wording(text, item.match),
        "claims": [contract.claim(claim) for claim in item.claims],
    }


def _wording(text: str, match: Match) -> dict[str, Any]:
    return {
        "file": match.phrase.file,
        "patterns": list(match.phrase.templates),
        "fits": text[match.start : match.end],
        "start": match.start,
        "end": match.end,
        "strength": match.phrase.strength,
        "slots": [
            {"slot": name, "value": filling.value, "url": filling.url, "start": filling.start, "end": filling.end}
            for name, fillings in match.slots
            for filling in fillings
        ],
    }
