"""Who sends a mail, and what it says of a mail that it passes on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provtrack.extract.address import SHARED_MAIL
from provtrack.extract.finder import Finder
from provtrack.extract.headline import plain
from provtrack.extract.stating import Place, as_written, marked, seen, statement_at
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Block, Carrier, Document, Span
from provtrack.read.mail.headers import without_reply
from provtrack.values.date import parse_date
from provtrack.values.name import NameKind, kind_of
from provtrack.values.url import registered_domain

_LABELS = {
    "from": (
        "From|Von|De|Da|Van|Från|Fra|Od|От|Від|Kimden|Gönderen|发件人|發件人|寄件者|差出人|보낸 ?사람|من|מאת|Mittente|Expéditeur|Absender|"
        "Remitente"
    ),
    "date": (
        "Date|Sent|Datum|Gesendet|Envoyé|Fecha|Enviado(?: el)?|Data|Inviato|Verzonden|Skickat|Sendt|Dato|Wysłano|Odesláno|Дата|Отправлено|"
        "Надіслано|Tarih|Gönderildi|日期|发送时间|發送時間|寄件日期|送信日時|日時|날짜|보낸 ?날짜|التاريخ|תאריך"
    ),
    "subject": "Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Ämne|Emne|Temat|Předmět|Тема|Konu|主题|主旨|件名|제목|الموضوع|נושא",
}
"""The names of the lines that mail programs put before a forwarded text, in the languages they speak."""
_LINE = re.compile(
    r"[>*_\s]{0,8}(?:"
    + "|".join(f"(?P<{kind}>{names})" for kind, names in _LABELS.items())
    + r")[*_]{0,2}\s?[:：][*_]{0,2}\s?(?P<value>[^\n]{1,400})",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[<\[(]?(?:mailto:)?(?P<address>[\w.+-]{1,80}@[\w.-]{3,120})[>\])]?", re.IGNORECASE)
_FOR_OUTLET = re.compile(
    r"(?P<person>.{2,60}?)\s?(?:\bfrom\b|\bat\b|@|,|\||\bvon\b|\bbei\b|\bde\b|\bchez\b|–|—|\s-\s)\s?(?P<outlet>.{2,60})", re.IGNORECASE
)
_REACH = 8
"""Lines within which the fields of one forwarded mail stand."""
_MOST_FORWARDED = 3


@dataclass(frozen=True, slots=True)
class _Field:
    """A line of a forwarded mail's head."""

    kind: str
    value: str
    block: Block
    span: Span


def find(document: Document) -> Iterator[Claim]:
    """Yield the sender as outlet or author, and a forwarded mail's sender, date and subject as what this text was taken from."""
    if all(datum.carrier is not Carrier.MAIL for datum in document.named("from")):
        return
    yield from _sender(document)
    for group in list(_forwarded(document))[:_MOST_FORWARDED]:
        yield from _passed_on(document, group)


def _sender(document: Document) -> Iterator[Claim]:
    for datum in document.named("from"):
        name = datum.value
        parted = _FOR_OUTLET.fullmatch(name)
        if "@" in name and " " not in name:
            continue
        if parted is not None and kind_of(parted["person"].strip()) is NameKind.PERSON:
            yield marked(datum, ClaimKind.AUTHOR, as_written(parted["person"].strip()), "mail/from-author", 0.8)
            yield marked(datum, ClaimKind.OUTLET, parted["outlet"].strip(), "mail/from-outlet", 0.84)
        elif kind_of(name) is NameKind.PERSON and not _is_of_domain(document, name):
            yield marked(datum, ClaimKind.AUTHOR, as_written(name), "mail/from-author", 0.72)
        else:
            yield marked(datum, ClaimKind.OUTLET, name, "mail/from-outlet", 0.86)


def _is_of_domain(document: Document, name: str) -> bool:
    """Tell whether the sender's domain bears the name: then it is no person's, whatever it looks like."""
    return any(plain(name) == plain(datum.value.partition(".")[0]) for datum in document.named("from.domain"))


def _forwarded(document: Document) -> Iterator[list[_Field]]:
    """Yield the heads of forwarded mails: a sender with a date or subject, lines close together."""
    group: list[_Field] = []
    since = 0
    for block in document.blocks:
        position = block.span.start
        for line in document.slice(block.span).split("\n"):
            match = _LINE.fullmatch(line.rstrip())
            since += 1
            if match is not None:
                kind = next(name for name in _LABELS if match[name])
                if kind == "from" or since > _REACH:
                    yield from _whole(group)
                    group = []
                span = Span(position, position + len(line.rstrip()))
                group.append(_Field(kind, match["value"].strip(), block, span))
                since = 0
            position += len(line) + 1
    yield from _whole(group)


def _whole(group: list[_Field]) -> Iterator[list[_Field]]:
    kinds = {field.kind for field in group}
    if "from" in kinds and len(kinds) > 1:
        yield group


def _passed_on(document: Document, group: list[_Field]) -> Iterator[Claim]:
    statement = statement_at(group[0].span)
    for field in group:
        at = Place(document, field.block, field.span)
        if field.kind == "date":
            mention = parse_date(field.value[:80], document.language)
            if mention is not None:
                yield seen(at, ClaimKind.ORIGINAL_DATE, str(mention.date), "mail/forwarded-date", 0.88, statement=statement)
        elif field.kind == "subject":
            title = without_reply(field.value)
            if title:
                yield seen(at, ClaimKind.ORIGINAL_TITLE, title, "mail/forwarded-subject", 0.85, statement=statement)
        else:
            yield from _origin(at, field.value, statement)


def _origin(at: Place, value: str, statement: int) -> Iterator[Claim]:
    address = _ADDRESS.search(value)
    domain = address["address"].rpartition("@")[2].rstrip(".").lower() if address else ""
    own = registered_domain(domain) if domain else None
    own = None if own in SHARED_MAIL else own
    name = _ADDRESS.sub("", value).strip(" \"'<>[]*_")
    parted = _FOR_OUTLET.fullmatch(name)
    person, outlet = name, ""
    if parted is not None and kind_of(parted["person"].strip()) is NameKind.PERSON:
        person, outlet = parted["person"].strip(), parted["outlet"].strip()
    elif name and kind_of(name) is not NameKind.PERSON:
        person, outlet = "", name
    if person and kind_of(person) is NameKind.PERSON:
        yield seen(at, ClaimKind.ORIGINAL_AUTHOR, as_written(person), "mail/forwarded-author", 0.78, statement=statement)
    if outlet or own:
        yield seen(
            at, ClaimKind.SOURCE_OUTLET, outlet or own or "", "mail/forwarded-from", 0.86 if outlet else 0.7,
            url=f"https://{own}/" if own else None, relation=Relation.REPOST, strength=3, statement=statement,
        )  # fmt: skip


FINDER = Finder(name="mail", find=find)
