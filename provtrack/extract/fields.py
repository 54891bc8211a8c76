"""What the fields of formats mean: feeds, news items, mail, PDF and Word state title, author, date and rights in fields of their own.

The finders ask for a meaning, so that a name in a feed is weighed as one in a `meta` element is. A field's name is the one its reader
gives (`provtrack.read`); the rule of a claim is the carrier and that name: "feed/entry.author".
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from provtrack.model.document import Carrier, Datum, Document


class Meaning(StrEnum):
    """What a field says of the article."""

    TITLE = "title"
    OUTLET = "outlet"
    """The name of the outlet that publishes it."""
    ADDRESS = "address"
    """Its own address."""
    SITE = "site"
    """The address of the outlet."""
    PUBLISHED = "published"
    UPDATED = "updated"
    RETRIEVED = "retrieved"
    ORIGINAL_DATE = "original-date"
    AUTHOR = "author"
    TRANSLATOR = "translator"
    EDITOR = "editor"
    LANGUAGE = "language"
    RIGHTS = "rights"
    """A copyright notice or holder of the text."""
    RIGHTS_OF_SITE = "rights-of-site"
    LICENSE = "license"
    LICENSE_OF_SITE = "license-of-site"
    TERMS = "terms"
    """How it may be used, in words."""
    SUBJECT = "subject"
    SOURCE = "source"
    """The name of who the text was taken from; its attribute `url` may give the address."""
    VIA = "via"
    """An address where the text, or what it tells, was found."""
    CITED = "cited"
    """The address of a page elsewhere that it is about."""
    CREDIT = "credit"
    """To whom the text is credited: an agency, a person or both."""
    IMAGE_CREDIT = "image-credit"
    IMAGE_RIGHTS = "image-rights"


_MEANT: Final[Mapping[Carrier, Mapping[Meaning, tuple[tuple[str, float], ...]]]] = {
    Carrier.FEED: {
        Meaning.TITLE: (("entry.title", 0.94),),
        Meaning.OUTLET: (("entry.publisher", 0.86), ("entry.publication", 0.86), ("feed.title", 0.84), ("feed.publisher", 0.74)),
        Meaning.ADDRESS: (("entry.link", 4.0),),
        Meaning.SITE: (("feed.link", 6.0),),
        Meaning.PUBLISHED: (("entry.published", 0.95), ("entry.date", 0.93), ("entry.created", 0.8)),
        Meaning.UPDATED: (("entry.updated", 0.93),),
        Meaning.AUTHOR: (("entry.author", 0.9), ("source.author", 0.8), ("feed.author", 0.6), ("entry.author-of-show", 0.6)),
        Meaning.LANGUAGE: (("entry.language", 0.9), ("feed.language", 0.8)),
        Meaning.RIGHTS: (("entry.rights", 0.88), ("entry.rights-holder", 0.86), ("source.rights", 0.86)),
        Meaning.RIGHTS_OF_SITE: (("feed.rights", 0.88), ("feed.rights-holder", 0.86)),
        Meaning.LICENSE: (("entry.license", 0.93), ("entry.rights", 0.88), ("source.license", 0.88), ("source.rights", 0.84)),
        Meaning.LICENSE_OF_SITE: (("feed.license", 0.9), ("feed.rights", 0.84)),
        Meaning.SUBJECT: (("entry.category", 0.85),),
        Meaning.SOURCE: (("entry.source", 0.88),),
        Meaning.VIA: (("entry.via", 0.75),),
        Meaning.CITED: (("entry.external-url", 0.85),),
        Meaning.IMAGE_CREDIT: (("image.credit", 0.85),),
        Meaning.IMAGE_RIGHTS: (("image.copyright", 0.85),),
    },
    Carrier.NEWS: {
        Meaning.TITLE: (("hl1", 0.95), ("ninjs.headline", 0.95), ("newsml.headline", 0.94), ("title", 0.8)),
        Meaning.OUTLET: (
            ("pubdata.name", 0.93),
            ("ninjs.publisher", 0.9),
            ("newsml.provider", 0.88),
            ("ninjs.provider", 0.84),
            ("doc-id.regsrc", 0.6),
        ),
        Meaning.ADDRESS: (("pubdata.ex-ref", 4.0), ("ninjs.canonical", 4.0), ("ninjs.altid", 3.0), ("ninjs.uri", 3.0)),
        Meaning.PUBLISHED: (
            ("pubdata.date.publication", 0.95),
            ("date.issue", 0.92),
            ("date.release", 0.88),
            ("story.date", 0.8),
            ("ninjs.firstcreated", 0.86),
            ("newsml.firstCreated", 0.86),
            ("newsml.contentCreated", 0.84),
            ("ninjs.contentcreated", 0.8),
        ),
        Meaning.UPDATED: (
            ("revision-history", 0.75),
            ("ninjs.versioncreated", 0.86),
            ("newsml.versionCreated", 0.86),
            ("newsml.contentModified", 0.8),
        ),
        Meaning.AUTHOR: (
            ("byline.person", 0.94),
            ("byline", 0.9),
            ("ninjs.author", 0.93),
            ("ninjs.byline", 0.9),
            ("ninjs.by", 0.9),
            ("newsml.by", 0.9),
            ("newsml.creator", 0.82),
        ),
        Meaning.TRANSLATOR: (("ninjs.translator", 0.93),),
        Meaning.LANGUAGE: (("lang", 0.9), ("ninjs.language", 0.9)),
        Meaning.RIGHTS: (
            ("doc.copyright", 0.92),
            ("ninjs.copyrightnotice", 0.93),
            ("newsml.copyrightNotice", 0.93),
            ("ninjs.copyrightholder", 0.9),
            ("newsml.copyrightHolder", 0.9),
            ("doc.rights", 0.7),
        ),
        Meaning.LICENSE: (
            ("ninjs.rights.link", 0.93),
            ("ninjs.usageterms", 0.85),
            ("newsml.usageTerms", 0.85),
            ("ninjs.copyrightnotice", 0.85),
            ("newsml.copyrightNotice", 0.85),
        ),
        Meaning.TERMS: (("ninjs.usageterms", 0.93), ("newsml.usageTerms", 0.93)),
        Meaning.SUBJECT: (
            ("tobject.subject", 0.88),
            ("pubdata.position.section", 0.85),
            ("ninjs.subject", 0.88),
            ("newsml.subject", 0.85),
        ),
        Meaning.CREDIT: (
            ("distributor", 0.88),
            ("ninjs.infosource", 0.86),
            ("newsml.infoSource", 0.86),
            ("ninjs.source", 0.84),
            ("newsml.creditline", 0.84),
            ("ninjs.creditline", 0.84),
        ),
        Meaning.IMAGE_CREDIT: (("media-producer", 0.88), ("ninjs.association.by", 0.85)),
        Meaning.IMAGE_RIGHTS: (("ninjs.association.copyrightnotice", 0.88), ("ninjs.association.copyrightholder", 0.85)),
    },
    Carrier.MAIL: {
        Meaning.TITLE: (("subject", 0.92), ("saved-subject", 0.7)),
        Meaning.OUTLET: (("organization", 0.8),),
        Meaning.ADDRESS: (("location", 10.0), ("archived-at", 2.0)),
        Meaning.SITE: (("from.domain", 5.0), ("list-url", 3.0)),
        Meaning.PUBLISHED: (("date", 0.9),),
        Meaning.RETRIEVED: (("saved-date", 0.95),),
        Meaning.LANGUAGE: (("content-language", 0.8),),
    },
    Carrier.OFFICE: {
        Meaning.TITLE: (("core.title", 0.75),),
        Meaning.OUTLET: (("core.publisher", 0.75),),
        Meaning.AUTHOR: (("core.creator", 0.66),),
        Meaning.PUBLISHED: (("core.created", 0.4),),
        Meaning.UPDATED: (("core.modified", 0.5),),
        Meaning.LANGUAGE: (("core.language", 0.7),),
        Meaning.RIGHTS: (("core.rights", 0.85),),
        Meaning.LICENSE: (("core.rights", 0.8),),
    },
    Carrier.PDF: {
        Meaning.TITLE: (("dc:title", 0.8), ("info.title", 0.76)),
        Meaning.OUTLET: (("prism:publicationname", 0.9), ("dc:publisher", 0.8)),
        Meaning.ADDRESS: (("prism:url", 4.0),),
        Meaning.AUTHOR: (("dc:creator", 0.68), ("info.author", 0.66)),
        Meaning.PUBLISHED: (("prism:publicationdate", 0.93), ("dc:date", 0.7), ("xmp:createdate", 0.5), ("info.created", 0.5)),
        Meaning.UPDATED: (("xmp:modifydate", 0.5), ("info.modified", 0.5)),
        Meaning.LANGUAGE: (("dc:language", 0.75), ("lang", 0.75)),
        Meaning.RIGHTS: (("dc:rights", 0.88), ("prism:copyright", 0.88)),
        Meaning.LICENSE: (
            ("cc:license", 0.93),
            ("xmprights:webstatement", 0.88),
            ("xmprights:usageterms", 0.85),
            ("dc:rights", 0.84),
        ),
        Meaning.TERMS: (("xmprights:usageterms", 0.9),),
        Meaning.SOURCE: (("dc:source", 0.7),),
        Meaning.CREDIT: (("photoshop:credit", 0.7),),
    },
    Carrier.COMMENT: {Meaning.RETRIEVED: (("saved-date", 0.95), ("archived-date", 0.95))},
}
"""By carrier and meaning: the names of the fields, and how far each is believed; of addresses, the weight of its vote."""

_BY_MEANING: Final = {
    meaning: tuple(
        (carrier, name, worth) for carrier, meant in _MEANT.items() for name, worth in meant.get(meaning, ())
    )
    for meaning in Meaning
}  # fmt: skip
_COMPACT: Final = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d'?:?\d\d'?)?'?\Z")
_SCRIPTED: Final = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2} \d\d? \d{4} \d\d:\d\d:\d\d)\b.{0,80}\Z")


def of_field(document: Document, meaning: Meaning) -> Iterator[tuple[Datum, str, float]]:
    """Yield the fields that say this, with the rule and worth of each: a confidence, or an address's weight."""
    for carrier, name, worth in _BY_MEANING[meaning]:
        for datum in document.named(name):
            if datum.carrier is carrier:
                yield datum, f"{carrier}/{name}", worth


def plain_date(value: str) -> str:
    """Return a date as prose or ISO 8601 write it, where a format packs it: PDF, IPTC's compact ISO, a browser's script.

    >>> plain_date("D:20240506073000+02'00'"), plain_date("20240506T0730Z"), plain_date("Mon May 06 2024 12:00:00 GMT+0200 (CEST)")
    ('2024-05-06T07:30:00+02:00', '2024-05-06T07:30Z', 'May 06 2024 12:00:00')
    """
    value = value.strip()
    packed = _COMPACT.match(value)
    if packed is None:
        scripted = _SCRIPTED.match(value)
        return scripted[1] if scripted else value
    year, month, day, hour, minute, second, zone = packed.groups()
    time = f"T{hour}:{minute}{f':{second}' if second else ''}" if hour else ""
    if time and zone:
        digits = zone.replace("'", "").replace(":", "")
        time += digits if len(digits) < 5 else f"{digits[:3]}:{digits[3:]}"
    return f"{year}-{month}-{day}{time}"
