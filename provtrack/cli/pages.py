"""What one page says, section by section: for `inspect` and `show`."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from provtrack.cli import render
from provtrack.cli.quoting import Stated, allot, where
from provtrack.cli.render import NOTICE_LIMIT, Quote, Step
from provtrack.export.contract import node_contributors
from provtrack.model.chain import AgencyShare, Contributor, ContributorRole, Node, Resolution, Status
from provtrack.model.claim import Claim
from provtrack.resolve.agencies import agency_credits
from provtrack.values.untrusted import shorten


def page(
    resolution: Resolution,
    *,
    ids: Sequence[str] = (),
    observed: Collection[int] | None = None,
    claim_name: Callable[[int], str] | None = None,
) -> Iterator[RenderableType]:
    """Yield the sections of a page.

    Args:
        resolution: What the page says.
        ids: The printed names of the articles of its chain, where they are stored.
        observed: Places in its chain of the articles that are held; without a database the page's own.
        claim_name: What a claim is called, by its place; else no claim is named.
    """
    yield from header(resolution, ids[-1] if ids else None)
    yield Text()
    yield render.heading("Chain" if len(resolution.chain) > 1 else "Chain (the page states no source)")
    yield from chain(resolution, ids, observed)
    for title, rows in (
        ("Rights", list(_rights(resolution))),
        ("Notices", [(kind, _cut(words)) for kind, words in dict.fromkeys((item.kind, item.text) for item in resolution.notices)]),
        ("Insertions", [("by " + item.by, _cut(resolution.document.slice(item.span))) for item in resolution.insertions]),
        ("Cited for facts", [("", render.text(_linked(item.outlet, item.url))) for item in resolution.cites]),
        ("Filed under", list(_subjects(resolution))),
        ("Contradictions", list(_conflicts(resolution, claim_name))),
        ("Warnings", [("", render.text(words)) for words in _warnings(resolution)]),
    ):
        if rows:
            yield Text()
            yield render.heading(title)
            yield render.facts(rows)


def header(resolution: Resolution, id: str | None = None) -> Iterator[RenderableType]:  # noqa: A002  the field's word
    """Yield the title and what the page says of its own article."""
    document, article = resolution.document, resolution.article
    yield Text(shorten(article.title or "(no title)", 300), style="bold")
    rows: list[tuple[str, RenderableType]] = [
        ("outlet", _with_doubt(article, "outlet", _outlet(article))),
        ("published", _with_doubt(article, "published", article.published)),
        ("language", _with_doubt(article, "language", article.language)),
        ("address", render.text(article.url or "not stated", "" if article.url else "dim")),
    ]
    rows.extend(_people(node_contributors(resolution.chain)))
    rows.append(("read from", render.text(f"{document.source} ({document.media_type}, {_size(document.text)})")))
    if id:
        rows.append(("id", render.text(id, "cyan")))
    rows.append(("sha-256", render.text(document.sha256, "dim")))
    yield render.facts(rows)


def chain(resolution: Resolution, ids: Sequence[str] = (), observed: Collection[int] | None = None) -> Iterator[RenderableType]:
    """Yield the chain as trees, the oldest article at the root."""
    for root in steps(resolution, ids, observed):
        for tree in render.chain_trees(root):
            yield render.inset(tree)


def steps(resolution: Resolution, ids: Sequence[str] = (), observed: Collection[int] | None = None) -> list[Step]:
    """Return the roots of the chain; each article stands once, under the first it was made from."""
    sources: dict[int, list[int]] = {}
    claims: dict[int, list[int]] = {}
    doubts: dict[int, str] = {}
    for derivation in resolution.derivations:
        sources.setdefault(derivation.made, []).append(derivation.source)
        claims.setdefault(derivation.made, []).extend(derivation.claims)
        if derivation.status is not Status.STATED:
            doubts[derivation.made] = derivation.status.value
    quotes = allot(
        [
            Stated(
                made,
                "",
                tuple(
                    name for source in sources[made] for name in (resolution.chain[source].outlet, resolution.chain[source].domain) if name
                ),
                tuple((resolution.claims[claim], "") for claim in claims[made]),
            )
            for made in sorted(sources)
        ]
    )
    held = {len(resolution.chain) - 1} if observed is None else observed
    built: dict[int, Step] = {}
    for index in range(len(resolution.chain) - 1, -1, -1):
        node = resolution.chain[index]
        children = tuple(built[made] for made in sorted(built) if sources.get(made, [None])[0] == index)
        others = tuple(_called(resolution.chain[source]) for source in sources.get(index, [])[1:])
        built[index] = Step(
            outlet=node.outlet,
            id=ids[index] if index < len(ids) else None,
            domain=node.domain,
            url=node.url if index < len(resolution.chain) - 1 else None,
            title=node.title if index < len(resolution.chain) - 1 else None,
            published=node.published,
            language=node.language,
            relation=node.relation.value,
            contributors=credit_names((person.name, person.role.value) for person in node.contributors),
            inferred=node.inferred,
            flags=tuple(sorted(node.flags)),
            is_observed=index in held,
            is_asked_for=index == len(resolution.chain) - 1,
            doubt=doubts.get(index, ""),
            quotes=quotes.get(index, ()),
            also_from=others,
            children=children,
        )
    return [built[index] for index in sorted(built) if index not in sources]


def credit_names(people: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return contributors as a reader would name them; an author needs no role."""
    return tuple(name if role == ContributorRole.AUTHOR.value else f"{name} ({role})" for name, role in people)


def _people(people: Iterable[Contributor]) -> list[tuple[str, RenderableType]]:
    by_role: dict[str, list[str]] = {}
    for person in people:
        by_role.setdefault(person.role.value, []).append(person.name)
    return [(role, render.text(", ".join(names))) for role, names in by_role.items()]


def _subjects(resolution: Resolution) -> Iterator[tuple[str, RenderableType]]:
    by_label: dict[str, list[str]] = {}
    for item in resolution.subjects:
        by_label.setdefault(item.label, []).append(item.value)
    for label, values in by_label.items():
        yield label, render.text(", ".join(dict.fromkeys(values)))


def _rights(resolution: Resolution) -> Iterator[tuple[str, RenderableType]]:
    for item in resolution.copyright:
        line = Text(shorten(item.notice, NOTICE_LIMIT))
        holders = ", ".join(item.holders)
        if holders and not all(holder in item.notice for holder in item.holders):
            line.append_text(render.line(Text("  "), render.text(f"(holder: {holders})", "dim")))
        yield item.scope.value, line
    if resolution.license:
        quote = resolution.claims[resolution.license_claim] if resolution.license_claim is not None else None
        line = render.text(resolution.license, "bold")
        if quote is not None:
            line = render.line(line, Text("  "), render.quoted(Quote(quote.quote, where(quote), quote.value)))
        yield "licence", line
    if agencies := _agencies(resolution):
        yield "agencies", render.text(", ".join(agencies))


def _agencies(resolution: Resolution) -> list[str]:
    """Name the agencies credited, and for what where it is not the whole text."""
    said = agency_credits(resolution.claims)
    in_part = [item.agency for item in said if item.share is AgencyShare.PART]
    named = [f"{name} (for a part)" if name in in_part else name for name in resolution.agencies]
    named += [f"{name} (contributed)" for name in in_part if name not in resolution.agencies]
    return named + [f"{item.agency} (for an image)" for item in said if item.share is AgencyShare.IMAGE]


def _conflicts(resolution: Resolution, claim_name: Callable[[int], str] | None) -> Iterator[tuple[str, RenderableType]]:
    for conflict in resolution.conflicts:
        said = [(index, resolution.claims[index]) for index in conflict.claims]
        yield conflict.about, render.text(conflict.why)
        for index, claim in said:
            yield conflict.about, contested(claim, is_chosen=index == conflict.chosen, name=claim_name(index) if claim_name else "")


def contested(claim: Claim, *, is_chosen: bool, name: str = "", page_name: str = "") -> Text:
    """Return one side of a contradiction, marked where it is the one chosen."""
    return render.line(
        Text("✓ ", style="green") if is_chosen else Text("✗ ", style="red"),
        Text(shorten(claim.value, 80), style="bold" if is_chosen else ""),
        Text("  "),
        render.quoted(Quote(claim.quote, where(claim, page_name), claim.value), 120),
        Text("  " if name else ""),
        render.text(name, "dim"),
    )


def _warnings(resolution: Resolution) -> list[str]:
    return list(dict.fromkeys((*resolution.document.warnings, *resolution.warnings)))


def _cut(words: str) -> Text:
    return render.quoted(Quote(words, ""), NOTICE_LIMIT)


def _called(node: Node) -> str:
    return render.names(node.outlet, node.domain, node.url)


def _outlet(article: Node) -> str | None:
    if article.outlet and article.domain and article.domain.casefold() != article.outlet.casefold():
        return f"{article.outlet} ({article.domain})"
    return article.outlet or article.domain


def _linked(name: str, url: str | None) -> str:
    return f"{name} ({url})" if url else name


def _with_doubt(article: Node, field: str, words: str | None) -> Text:
    if not words:
        return Text("not stated", style="dim")
    return render.line(render.text(words), Text(" (inferred)" if field in article.inferred else "", style="dim"))


def _size(words: str) -> str:
    return f"{len(words):,} characters"
