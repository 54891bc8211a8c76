"""RDFa Lite, microformats2, hNews and WeChat's account names, read as microdata is."""

from provtrack.model.document import Carrier, Document
from provtrack.read import read

TEXT = (
    "<p>Six wagons left the salt works on Monday behind horses that had never seen a hill, and by noon they had seen four of them.</p>" * 3
)


def described(body: str) -> dict[str, str]:
    """Return what the page's microdata says, by path."""
    document: Document = read(f"<!DOCTYPE html><html lang='en'><body>{body}</body></html>".encode(), source="page.html")
    return {datum.name: datum.value for datum in document.metadata if datum.carrier is Carrier.MICRODATA}


def test_rdfa_lite_names_author_date_and_the_work_it_is_based_on() -> None:
    found = described(
        '<article vocab="http://schema.org/" typeof="schema:NewsArticle"><h1 property="headline">Salt</h1>'
        '<span property="schema:author" typeof="Person"><span property="name">Ada Doe</span></span>'
        '<time property="datePublished" datetime="2016-02-29">29 February</time>'
        f'<link property="isBasedOn" href="https://saltroad.example/wagons"><meta property="og:title" content="x">{TEXT}</article>'
    )
    assert found["NewsArticle.headline"] == "Salt"
    assert found["NewsArticle.author.name"] == "Ada Doe"
    assert found["NewsArticle.datePublished"] == "2016-02-29"
    assert found["NewsArticle.isBasedOn"] == "https://saltroad.example/wagons"
    assert not any("og:title" in name for name in found)


def test_an_h_entry_names_its_author_dates_and_what_it_translates() -> None:
    found = described(
        '<article class="h-entry"><h1 class="p-name">Reed</h1><a class="p-author h-card" href="/about">Ada Doe</a>'
        '<time class="dt-published" datetime="2020-11-02T18:20:00+00:00">2 Nov</time>'
        '<div class="h-cite u-translation-of"><a class="u-url p-name" href="https://riet.example/1">Riet</a> '
        '<span class="p-author h-card">Joost Veld</span> <span class="p-publication">Het Riet</span></div>'
        f'<div class="e-content">{TEXT}</div><a class="u-syndication" href="https://social.example/1">there</a></article>'
    )
    assert found["BlogPosting.headline"] == "Reed"
    assert found["BlogPosting.author.name"] == "Ada Doe"
    assert found["BlogPosting.datePublished"] == "2020-11-02T18:20:00+00:00"
    assert found["BlogPosting.translationOfWork.url"] == "https://riet.example/1"
    assert found["BlogPosting.translationOfWork.name"] == "Riet"
    assert found["BlogPosting.translationOfWork.author"] == "Joost Veld"
    assert found["BlogPosting.translationOfWork.publisher"] == "Het Riet"
    assert "BlogPosting.isBasedOn" not in found


def test_hnews_names_the_source_organisation_beside_the_author() -> None:
    found = described(
        '<div class="hentry hnews"><h1 class="entry-title">Bell</h1><span class="author vcard">By <span class="fn">Ada Doe</span></span>'
        '<span class="source-org vcard"><span class="org fn">Associated Press</span></span>'
        f'<abbr class="published" title="2012-10-09T07:15:00-05:00">Oct. 9</abbr>{TEXT}</div>'
    )
    assert found["NewsArticle.author.name"] == "Ada Doe"
    assert found["NewsArticle.sourceOrganization.name"] == "Associated Press"
    assert found["NewsArticle.datePublished"] == "2012-10-09T07:15:00-05:00"


def test_classic_hatom_dates_the_one_entry_it_marks_and_none_of_several() -> None:
    entry = (
        '<div class="hentry"><h2 class="entry-title">Bell</h2><abbr class="published" title="2020-05-03T10:12:00-07:00">10:12</abbr></div>'
    )
    assert described(entry + TEXT)["BlogPosting.datePublished"] == "2020-05-03T10:12:00-07:00"
    assert described(entry * 2 + TEXT) == {}


def test_the_public_account_of_wechat_is_the_outlet() -> None:
    found = described(f'<h1>Reed</h1><span><a href="javascript:void(0);" id="js_name">苇溪夜话</a></span>{TEXT}')
    assert found["NewsMediaOrganization.name"] == "苇溪夜话"


def test_microdata_that_is_there_already_stays() -> None:
    found = described(
        '<article itemscope itemtype="https://schema.org/Article" class="h-entry"><h1 itemprop="headline" class="p-name">Reed</h1>'
        f"{TEXT}</article>"
    )
    assert found["Article.headline"] == "Reed"
    assert not any(name.startswith("BlogPosting") for name in found)


def test_the_author_of_drupals_rdfa_is_read_through_its_relation() -> None:
    found = described(
        '<article about="/node/1" typeof="schema:Article"><h1 property="schema:headline">Salt</h1><span rel="schema:author">'
        f'<span about="/user/4" typeof="schema:Person" property="schema:name">Ada Doe</span></span>{TEXT}</article>'
    )
    assert found["Article.author"] == "Ada Doe"
