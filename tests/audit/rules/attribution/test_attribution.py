"""What an editor would pass, the rules of attribution and of the chain pass too; what he would not, they find, and tell it once."""

from pathlib import Path

import pytest

from provtrack.audit import Severity, all_rules, audit
from tests.audit.observed import case_of

RULES = [rule for rule in all_rules() if rule.family in {"attribution", "chain"}]
BODY = "The council put the decision off until autumn, because nobody knows who is to pay for the new pier."
IN_GERMAN = "Der Rat hat die Entscheidung auf den Herbst verschoben, weil niemand weiß, wer den neuen Anleger bezahlen soll."
BOTE, READER, REVIEW = "https://nordkai-bote.example/pier", "https://harbour-reader.example/pier", "https://slowwater.example/pier"
FROM_BOTE = f'This article originally appeared at <a href="{BOTE}">Nordkai-Bote</a>.'
BY_SOLBACH = '<p class="byline">By Henrike Solbach</p>'


def page(outlet: str, url: str, text: str = "", body: str = BODY, language: str = "en", title: str = "The old pier stays") -> str:
    return (
        f'<html lang="{language}"><head><title>{title}</title><link rel="canonical" href="{url}">'
        f'<meta property="og:site_name" content="{outlet}"></head>'
        f"<body><article><h1>{title}</h1>{text}<p>{body}</p></article></body></html>"
    )


def repost(text: str, body: str = BODY) -> str:
    return page("Slowwater Review", REVIEW, text, body)


def original(text: str = "", body: str = BODY, language: str = "en") -> str:
    return page("Nordkai-Bote", BOTE, text, body, language)


DECENT = {
    "an article of its own": [repost(BY_SOLBACH)],
    "a credit with its link": [repost(f"<p>{FROM_BOTE}</p>"), original()],
    "the author in the byline": [repost(f"{BY_SOLBACH}<p>{FROM_BOTE}</p>"), original(BY_SOLBACH)],
    "the author with an initial": [repost(f'<p class="byline">By H. Solbach</p><p>{FROM_BOTE}</p>'), original(BY_SOLBACH)],
    "a translator in the place of the byline": [
        repost(f'<p class="byline">By Henrike Solbach, translated by Tobias Renn</p><p>{FROM_BOTE}</p>'),
        original('<p class="byline">Von Henrike Solbach</p>', IN_GERMAN, "de"),
    ],
    "an agency named by its dateline": [repost(f"<p>{FROM_BOTE}</p>", f"NORDKAI (AP) - {BODY}"), original("", f"NORDKAI (AP) - {BODY}")],
    "an agency's text with its reporter": [repost('<p class="byline">By Ada Doe</p>', f"NORDKAI (Reuters) - {BODY}")],
    "a text of staff and agency": [repost('<p class="byline">By Ada Doe, Slowwater Review, and Reuters</p>')],
    "two outlets of one sentence": [
        repost(
            f'<p>This article was originally published in <a href="{BOTE}">Nordkai-Bote</a> and <a href="{READER}">Harbour Reader</a>.</p>'
        ),
        original(),
        page("Harbour Reader", READER),
    ],
    "the whole chain": [
        repost(f'<p>{FROM_BOTE} Source: <a href="{READER}">Harbour Reader</a></p>'),
        page("Harbour Reader", READER, f"<p>{FROM_BOTE}</p>"),
        original(),
    ],
    "a printed issue": [repost("<p>This essay first appeared in issue 14 of Nordkai Quarterly.</p>")],
    "a link under the article's title": [
        repost(f'<p>First published in Nordkai-Bote under the title “<a href="{BOTE}">The old pier has to stay for now</a>”.</p>')
    ],
    "a feed's own footer": [repost(f'<p>The post <a href="{REVIEW}">The old pier stays</a> appeared first on Slowwater Review.</p>')],
    "an agency's picture": [repost("<figure><img alt=''><figcaption>Photo: Reuters</figcaption></figure>")],
}


@pytest.mark.parametrize("pages", DECENT.values(), ids=DECENT)
def test_a_decent_page_passes(pages: list[str], tmp_path: Path) -> None:
    case = case_of([(f"{place}.html", text) for place, text in enumerate(pages)], tmp_path)
    findings = [finding for finding in audit(case, RULES) if finding.severity is not Severity.NOTE]
    assert [f"{finding.code} {finding.message}" for finding in findings] == []


def test_an_updated_page_that_keeps_its_credit_passes(tmp_path: Path) -> None:
    case = case_of(
        [("page.html", repost(f"<p>{FROM_BOTE}</p>", f"{BODY} So it stays.")), ("page.html", repost(f"<p>{FROM_BOTE}</p>"))], tmp_path
    )
    assert len(case.earlier) == 1
    assert [finding.message for finding in audit(case, RULES) if finding.severity is not Severity.NOTE] == []


def credited(name: str, url: str | None = None) -> str:
    return repost(f"<p>This article originally appeared at {name if url is None else f'<a href={url!r}>{name}</a>'}.</p>")


FAULTY = {
    "a known outlet's name over a link to another": ([credited("Le Monde", "https://www.lefigaro.fr/a/pier")], "AT11"),
    "a known outlet misspelt": ([credited("The Guradian")], "AT16"),
    "a link of a script": ([credited("Nordkai-Bote", "javascript:void(0)")], "AT12"),
    "one of two authors": (
        [repost(f"{BY_SOLBACH}<p>{FROM_BOTE}</p>"), original('<p class="byline">By Henrike Solbach and Ada Doe</p>')],
        "AT05",
    ),
    "a translation without its author": (
        [
            repost(f'<p class="byline">Translated by Tobias Renn</p><p>{FROM_BOTE}</p>'),
            original('<p class="byline">Von Henrike Solbach</p>', IN_GERMAN, "de"),
        ],
        "AT05",
    ),
    "an agency's signature left out": ([repost(f"<p>{FROM_BOTE}</p>"), original("", f"{BODY} (dpa)")], "AT14"),
    "a copy taken for the source": (
        [repost(f'<p>Republished from <a href="{READER}">Harbour Reader</a>.</p>'), page("Harbour Reader", READER, f"<p>{FROM_BOTE}</p>")],
        "AT03",
    ),
    "a source that only another page tells of": (
        [
            repost(""),
            page(
                "Lantern Post",
                "https://lantern-post.example/pier",
                f'<p>{FROM_BOTE} Source: <a href="{REVIEW}">Slowwater Review</a></p>',
            ),
        ],
        "AT04",
    ),
    "a circle": (
        [repost(f"<p>{FROM_BOTE}</p>"), original(f'<p>Source: <a href="{REVIEW}">Slowwater Review</a></p>')],
        "CH01",
    ),
}


@pytest.mark.parametrize(("pages", "code"), FAULTY.values(), ids=FAULTY)
def test_a_faulty_page_is_found(pages: list[str], code: str, tmp_path: Path) -> None:
    case = case_of([(f"{place}.html", text) for place, text in enumerate(pages)], tmp_path)
    assert code in {finding.code for finding in audit(case, RULES)}


def test_an_agencys_text_is_told_once(tmp_path: Path) -> None:
    case = case_of([("0.html", repost(f"<p>{FROM_BOTE}</p>")), ("1.html", original("", f"NORDKAI (Reuters) - {BODY}"))], tmp_path)
    assert [finding.code for finding in audit(case, RULES)] == ["AT14"]


def test_a_false_original_is_told_once(tmp_path: Path) -> None:
    taken = page("Harbour Reader", READER, f"<p>{FROM_BOTE}</p>")
    case = case_of([("0.html", credited("Harbour Reader", READER)), ("1.html", taken)], tmp_path)
    assert [finding.code for finding in audit(case, RULES)] == ["CH05"]
