"""SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which editors, GitHub and GitLab read.

An artifact is an article's page: the file it was read from, else its address. Lines and offsets of regions are those of the page's
visible text as provtrack keeps it, for that is what findings are about; the log says so, and each region has its snippet.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from provtrack.audit.baseline import Entry
from provtrack.audit.finding import Evidence
from provtrack.audit.format import Format
from provtrack.audit.rule import Rule
from provtrack.audit.run import Run
from provtrack.audit.selection import Result, Reviewed
from provtrack.errors import RuleFailed
from provtrack.model.graph import Article
from provtrack.values.untrusted import json_text, printable

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
OFFSETS = "lines and code points of the page's visible text as provtrack keeps it, which are not those of an HTML file"
FINGERPRINT = "provtrackFinding/v1"

_IS_ADDRESS = re.compile(r"(?:https?|file):", re.IGNORECASE)
_IN_ADDRESS = "/:?#[]@!$&'()*+,;=%~"
_LINK_OR_PLACEHOLDER = re.compile(r"[\\\[\]]|\{(?=\d+\})|(?<=\d)\}")
"""What SARIF's message strings take for a link or a placeholder (sections 3.11.5 and 3.11.6)."""


def write(run: Run) -> Iterator[str]:
    """Yield one log with one run; each result as soon as it is known."""
    rules = {rule.code: place for place, rule in enumerate(run.rules)}
    yield f'{{\n"$schema": {json_text(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n'
    yield f'"tool": {json_text({"driver": _driver(run.rules)})},\n"columnKind": "unicodeCodePoints",\n"results": ['
    separator = "\n"
    failures: list[RuleFailed] = []
    for reviewed in run:
        failures += reviewed.failures
        for result in reviewed.results:
            yield separator + json_text(_result(run, reviewed, result, rules))
            separator = ",\n"
    run.finish()
    for entry in run.absent():
        yield separator + json_text(_absent(entry, rules))
        separator = ",\n"
    properties = run.tally.summary | {"offsets": OFFSETS}
    yield f'\n],\n"invocations": [{json_text(_invocation(run, failures))}],\n"properties": {json_text(properties)}\n}}]\n}}\n'


def _driver(rules: Sequence[Rule]) -> dict[str, Any]:
    from importlib.metadata import PackageNotFoundError, version

    driver: dict[str, Any] = {"name": "provtrack", "rules": [_descriptor(rule) for rule in rules]}
    try:
        driver["version"] = version("provtrack")
    except PackageNotFoundError:
        return driver
    return driver


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": escape(rule.title)},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": [rule.family]},
    }


def _result(run: Run, reviewed: Reviewed, result: Result, rules: dict[str, int]) -> dict[str, Any]:
    finding = result.finding
    places = [_location(run, reviewed.article, place) for place in finding.evidence]
    value: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rules[finding.code],
        "level": finding.severity.value,
        "rank": round(100 * finding.confidence, 1),
        "message": {"text": escape(f"{finding.message}. {finding.fix}")},
        "locations": places[:1] or [{"physicalLocation": {"artifactLocation": {"uri": uri(reviewed.article)}}}],
        "partialFingerprints": {FINGERPRINT: _fingerprint(finding.key)},
        "properties": {"article": reviewed.article.reference, "confidence": round(finding.confidence, 3), "fix": finding.fix},
    }
    if places[1:]:
        value["relatedLocations"] = [{"id": number, **place} for number, place in enumerate(places[1:], 1)]
    if result.ignored is not None:
        value["suppressions"] = [{"kind": "external", "status": "accepted", "justification": printable(result.ignored.reason)}]
    else:
        value["suppressions"] = []  # "none", where an absent list would mean "not known" (section 3.27.23)
    if result.state is not None:
        value["baselineState"] = result.state.value
    return value


def _location(run: Run, audited: Article, place: Evidence) -> dict[str, Any]:
    page = run.page(place.article)
    article = audited if page is None or place.article == audited.number else page.article
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(article)}}
    if place.start is not None and place.end is not None:
        text = page.resolution.document.text if page is not None and page.resolution is not None else ""
        region = {"charOffset": place.start, "charLength": place.end - place.start}
        physical["region"] = _lines(text, place.start, place.end) | region | {"snippet": {"text": place.quote}}
    location: dict[str, Any] = {"physicalLocation": physical}
    note = place.note or (f"in the page's markup: {place.quote}" if place.start is None else "")
    if note:
        location["message"] = {"text": escape(note)}
    return location


def _lines(text: str, start: int, end: int) -> dict[str, int]:
    r"""Return the same region by lines and columns, which GitHub asks for; nothing where the text is not at hand.

    >>> _lines("one\ntwo", 4, 7)
    {'startLine': 2, 'startColumn': 1, 'endLine': 2, 'endColumn': 4}
    """
    if end > len(text):
        return {}
    first, last = text.count("\n", 0, start) + 1, text.count("\n", 0, end) + 1
    columns = (start - text.rfind("\n", 0, start), end - text.rfind("\n", 0, end))
    return {"startLine": first, "startColumn": columns[0], "endLine": last, "endColumn": columns[1]}


def _absent(entry: Entry, rules: dict[str, int]) -> dict[str, Any]:
    """Return a finding of the baseline that is no longer found."""
    value: dict[str, Any] = {
        "ruleId": entry.code,
        "message": {"text": escape(entry.message)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _reference(entry.page)}}}],
        "partialFingerprints": {FINGERPRINT: _fingerprint(entry.key)},
        "baselineState": "absent",
    }
    if entry.code in rules:
        value["ruleIndex"] = rules[entry.code]
    return value


def _invocation(run: Run, failures: Sequence[RuleFailed]) -> dict[str, Any]:
    notes = [{"level": "note", "message": {"text": escape(note)}} for note in run.selection.notes]
    faults = [{"level": "error", "message": {"text": escape(str(failure))}, "associatedRule": {"id": failure.code}} for failure in failures]
    return {"executionSuccessful": not failures, "toolExecutionNotifications": faults, "toolConfigurationNotifications": notes}


def _fingerprint(key: tuple[str, str, str]) -> str:
    return hashlib.sha256("\n".join(key).encode("utf-8", "replace")).hexdigest()


def uri(article: Article) -> str:
    """Return where an article's page is, as a valid URI reference."""
    return _reference(article.source or article.url or article.id)


def _reference(place: str) -> str:
    if _IS_ADDRESS.match(place):
        return quote(place, safe=_IN_ADDRESS, errors="replace")
    path = quote(place.replace("\\", "/"), safe="/~!$&'()*+,;=@", errors="replace")
    return f"file://{path}" if path.startswith("/") else path


def escape(words: str) -> str:
    r"""Return words as a SARIF message string holds them: one line in which nothing is a link or a placeholder.

    >>> escape("see [here](1) and {0}")
    'see \\[here\\](1) and {{0}}'
    """
    return _LINK_OR_PLACEHOLDER.sub(lambda found: 2 * found[0] if found[0] in "{}" else f"\\{found[0]}", printable(words))


FORMAT = Format(name="sarif", suffix=".sarif", media_type="application/sarif+json", write=write)
