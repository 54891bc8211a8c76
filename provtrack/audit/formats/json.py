"""JSON, as the contract has it: the findings that are told, and a summary."""

from collections.abc import Iterator
from typing import Any

from provtrack.audit.finding import Finding
from provtrack.audit.format import Format
from provtrack.audit.run import Run
from provtrack.values.untrusted import json_text


def write(run: Run) -> Iterator[str]:
    """Yield one object; each finding as soon as it is known."""
    separator = "\n    "
    yield '{\n  "findings": ['
    for reviewed in run:
        for finding in reviewed.open:
            yield separator + json_text(finding_object(finding), indent=2).replace("\n", "\n    ")
            separator = ",\n    "
    tally = run.finish()
    yield ("\n  ]" if tally.findings else "]") + ',\n  "summary": '
    yield json_text(tally.summary, indent=2).replace("\n", "\n  ") + "\n}\n"


def finding_object(finding: Finding) -> dict[str, Any]:
    """Return a finding as an object of the contract."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 3),
        "article": finding.article.reference,
        "message": finding.message,
        "evidence": [
            {"article": f"a{place.article}", "quote": place.quote, "start": place.start, "end": place.end, "note": place.note}
            for place in finding.evidence
        ],
        "fix": finding.fix,
    }


FORMAT = Format(name="json", suffix=".json", media_type="application/json", write=write)
