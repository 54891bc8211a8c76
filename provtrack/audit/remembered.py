"""What was found before and holds still: findings as they are kept, and what they depend on."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from provtrack.audit.case import Site
from provtrack.audit.finding import Evidence, Finding
from provtrack.audit.policy import PolicyBook
from provtrack.audit.rule import Rule
from provtrack.model.graph import Article
from provtrack.resources import folder


def version_of(rules: Iterable[Rule], policies: PolicyBook, sites: Mapping[str, Site]) -> str:
    """Return a fingerprint of what articles are judged by: the rules asked for, the program and its data, the user's terms and sites."""
    said = (sources_version(), [rule.code for rule in rules], list(policies), sorted(sites.items()))
    return blake2b(repr(said).encode(errors="surrogatepass"), digest_size=16).hexdigest()


@cache
def sources_version() -> str:
    """Return a fingerprint of the whole program and its data: what a rule asks of other modules changes its findings too. Some 20 ms."""
    found = blake2b(digest_size=16)
    for path in sorted(_sources()):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def _sources() -> Iterator[Path]:
    yield from Path(__file__).parent.parent.rglob("*.py")
    yield from (path for path in (folder("data") / "authority").iterdir() if path.is_file())


def written(findings: Iterable[Finding]) -> str:
    """Return findings of an article as JSON."""
    return json.dumps(
        [
            {
                "code": one.code,
                "confidence": one.confidence,
                "message": one.message,
                "evidence": [[place.article, place.quote, place.start, place.end, place.note] for place in one.evidence],
                "fix": one.fix,
            }
            for one in findings
        ]
    )


def read_findings(text: str, article: Article, rules: Mapping[str, Rule]) -> tuple[Finding, ...] | None:
    """Return findings of an article from JSON; None where they are not to be understood."""
    try:
        return tuple(_finding(one, article, rules[one["code"]]) for one in json.loads(text))
    except (ValueError, KeyError, TypeError):
        return None


def _finding(one: Mapping[str, Any], article: Article, rule: Rule) -> Finding:
    evidence = tuple(Evidence(*place) for place in one["evidence"])
    return Finding(rule.code, rule.name, rule.severity, one["confidence"], article, one["message"], evidence, one["fix"])
