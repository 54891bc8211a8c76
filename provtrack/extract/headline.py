"""The headline and what a page's `<title>` says besides it: usually the name of the site."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from provtrack.extract.fields import Meaning, of_field
from provtrack.extract.layout import lay_out, of_last
from provtrack.extract.markup import of_article, of_front_matter, of_meta
from provtrack.model.document import Carrier, Datum, Document

_SEPARATOR = re.compile(
    r"\s+[|–—•·:«»>/-]{1,2}\s+|\s*[|｜]\s*|\s::\s|(?<=[\u3400-\u9fff\u3040-\u30ff”！？…])[-_–—](?=\S)|_+(?=[\u3400-\u9fff])"
)
_SIGNS = re.compile(r"[\W_]+")
_SITE_WORDS = 6
_LIMIT = 500


@dataclass(frozen=True, slots=True)
class PageTitle:
    """A page's `<title>`, taken apart."""

    datum: Datum
    headline: str
    site: str | None
    """The site's name, where the rest of the title is one."""
    is_sure: bool
    """Whether another carrier tells where the headline ends."""


def plain(text: str) -> str:
    """Return a title's form for comparison: letters and digits only, case and width folded.

    >>> plain("“It’s over”, he said!") == plain('"Its Over" he said')
    True
    """
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text).casefold())


def stated_titles(document: Document) -> Iterator[tuple[Datum, str, float]]:
    """Yield the titles that the markup gives the article, with the rule and confidence of each carrier."""
    for datum in of_front_matter(document, "title"):
        yield datum, "front-matter/title", 0.97
    yield from of_field(document, Meaning.TITLE)
    for datum in of_meta(document, "citation_title", "og:title"):
        yield datum, f"meta/{datum.name}", 0.9
    for path in ("headline", "name"):
        for datum in of_article(document, path):
            yield datum, "json-ld/headline", 0.88 if path == "headline" else 0.6
    for datum in of_meta(document, "parsely-title", "sailthru.title", "twitter:title", "dc.title", "dcterms.title", "title"):
        yield datum, f"meta/{datum.name}", 0.82


@of_last
def page_title(document: Document) -> PageTitle | None:
    """Take the `<title>` apart into headline and site."""
    datum = next((datum for datum in document.named("title") if datum.carrier is Carrier.HTML and datum.value.strip()), None)
    if datum is None:
        return None
    text = " ".join(datum.value.split())[:_LIMIT]
    layout = lay_out(document)
    known = [given.value for given, _, confidence in stated_titles(document) if confidence > 0.7]
    if layout.title is not None:
        known.insert(0, layout.text(layout.title))
    for headline in known:
        headline_text = " ".join(headline.split())
        if headline_text and text.casefold().startswith(headline_text.casefold()) and len(text) > len(headline_text):
            site = _trim(text[len(headline_text) :])
            return PageTitle(datum, headline_text, _as_site(site), is_sure=True)
    for headline in known:
        headline_text = " ".join(headline.split())
        front = text[: len(text) - len(headline_text)]
        if headline_text and front and text.casefold().endswith(headline_text.casefold()) and _SEPARATOR.search(front):
            return PageTitle(datum, headline_text, _as_site(_trim(front)), is_sure=True)
    if any(plain(headline) == plain(text) for headline in known):
        return PageTitle(datum, text, None, is_sure=True)
    separators = list(_SEPARATOR.finditer(text))
    if not separators:
        return PageTitle(datum, text, None, is_sure=False)
    last = separators[-1]
    head, site = text[: last.start()].strip(), _trim(text[last.end() :])
    if len(plain(head)) < 8 or _as_site(site) is None:
        return PageTitle(datum, text, None, is_sure=False)
    return PageTitle(datum, head, site, is_sure=False)


def _trim(text: str) -> str:
    return text.strip(" \t|-–—_:•·«»>/｜.")


def _as_site(text: str) -> str | None:
    """Return the part of a title's rest that may name a site: its last section, if that is short."""
    parts = [part for raw in re.split(r"：", _SEPARATOR.split(text)[-1]) if (part := _trim(raw))]
    if not parts:
        return None
    name = parts[-1]
    return name if len(name.split()) <= _SITE_WORDS and 2 <= len(name) <= 50 and not name.isdigit() else None
