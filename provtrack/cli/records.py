"""All that is known of one stored article, section by section: for `show`."""

from collections.abc import Collection, Iterator

from rich.console import RenderableType
from rich.text import Text

from provtrack.cli import pages, render
from provtrack.cli.quoting import where
from provtrack.model.claim import Claim
from provtrack.model.graph import Record, Snapshot
from provtrack.values.untrusted import printable, shorten


def sections(record: Record, observed: Collection[int]) -> Iterator[RenderableType]:
    """Yield what is known of an article: what its page says, what others say of it, the bytes held, why pages were joined.

    Args:
        record: What is known.
        observed: Numbers of the articles around it that are held.
    """
    article = record.article
    if record.resolution is not None:
        ids = [f"a{number}" for number in record.chain_numbers]
        held = [place for place, number in enumerate(record.chain_numbers) if number in observed]
        yield from pages.page(record.resolution, ids=ids, observed=held, claim_name=lambda place: f"claim {record.claim_numbers[place]}")
        yield from _claims(record)
    else:
        yield Text(printable(article.title or "(no title)"), style="bold")
        yield render.facts(
            [
                ("outlet", render.text(render.names(article.outlet, article.domain, None))),
                ("published", render.text(article.published or "not stated")),
                ("language", render.text((article.language or "not stated") + (" (inferred)" if "language" in article.inferred else ""))),
                ("address", render.text(article.url or "not stated")),
                *((person.role.value, render.text(person.name)) for person in article.contributors),
                ("id", render.text(article.id, "cyan")),
                ("held", Text("no: it is cited, known only from what other pages state", style="yellow")),
            ]
        )
    for title, rows in (
        (
            "What other pages state of it",
            [
                (f"a{said.article}", render.line(render.text(said.claim.kind.value, "magenta"), Text("  "), _evidence(said.claim)))
                for said in record.said_elsewhere
            ],
        ),
        ("Snapshots", [("current" if each.is_current else "earlier", _snapshot(each)) for each in record.snapshots]),
        ("Why its pages were joined", [(f"a{each.by}" if each.by else "", render.text(each.reason)) for each in record.joins]),
    ):
        if rows:
            yield Text()
            yield render.heading(title)
            yield render.facts(rows)


def _claims(record: Record) -> Iterator[RenderableType]:
    if record.resolution is None or not record.resolution.claims:
        return
    yield Text()
    yield render.heading("Claims, as they stand on the page")
    yield render.facts(
        (
            claim.kind.value,
            render.line(_evidence(claim), Text("  "), render.text(f"claim {number}, {claim.rule}, {claim.confidence:.2f}", "dim")),
        )
        for number, claim in zip(record.claim_numbers, record.resolution.claims, strict=True)
    )


def _evidence(claim: Claim) -> Text:
    value = shorten(claim.value, 100)
    quote = render.Quote(claim.quote, where(claim), claim.value)
    if printable(claim.quote) == value:
        return render.quoted(quote)
    return render.line(Text(value, style="bold"), Text("  "), render.quoted(quote))


def _snapshot(item: Snapshot) -> Text:
    return render.text(f"{item.sha256[:16]}…  {item.media_type}, {item.size:,} bytes, read {item.read_at} from {', '.join(item.sources)}")
