"""The language of the article, as the markup states it and as the text reads."""

from collections.abc import Iterator

from provtrack.extract.fields import Meaning, of_field
from provtrack.extract.finder import Finder
from provtrack.extract.markup import of_article, of_front_matter, of_meta
from provtrack.extract.stating import marked
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Carrier, Datum, Document
from provtrack.values.language import tag_of


def find(document: Document) -> Iterator[Claim]:
    """Yield a claim for each carrier that states a language; templates leave wrong ones, so agreement with the text raises belief."""
    for datum, rule, confidence in _stated(document):
        tag = tag_of(datum.value)
        if tag is None:
            continue
        agrees = document.language is not None and tag == document.language
        yield marked(datum, ClaimKind.LANGUAGE, tag, rule, 0.97 if agrees else confidence)


def _stated(document: Document) -> Iterator[tuple[Datum, str, float]]:
    for datum in of_front_matter(document, "lang", "language"):
        yield datum, "front-matter/language", 0.9
    yield from of_field(document, Meaning.LANGUAGE)
    for datum in of_article(document, "inLanguage"):
        yield datum, "json-ld/language", 0.85
    for datum in document.named("lang"):
        if datum.carrier is Carrier.HTML:
            yield datum, "html/lang", 0.8
    for datum in of_meta(document, "content-language", "language", "dc.language", "dcterms.language", "og:locale", "citation_language"):
        yield datum, "meta/language", 0.75


FINDER = Finder(name="language", find=find)
