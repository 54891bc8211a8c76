from provtrack.model.document import Carrier, Document
from tests.read.markup.pages import page_of


def data(document: Document, carrier: Carrier) -> list[tuple[str, str]]:
    return [(datum.name, datum.value) for datum in document.metadata if datum.carrier is carrier]


def test_meta_elements_are_kept_under_each_of_their_names() -> None:
    document = page_of(
        "",
        head="<title>x</title><meta property='og:site_name' name=application-name content=' Harbour  Reader '>"
        "<meta name=DC.creator value='Jo Writer'><meta name=empty content=''>"
        "<meta itemprop=author content='Jo'><meta http-equiv=content-language content=de>",
    )
    assert data(document, Carrier.META) == [
        ("og:site_name", "Harbour Reader"),
        ("application-name", "Harbour Reader"),
        ("dc.creator", "Jo Writer"),
        ("author", "Jo"),
        ("content-language", "de"),
    ]


def test_links_are_kept_with_their_addresses_resolved_and_resource_hints_left_out() -> None:
    document = page_of(
        "<a rel='license nofollow' href='https://creativecommons.org/licenses/by/4.0/'>CC BY</a>",
        head="<link rel=canonical href=/pier><link rel=stylesheet href=x.css>"
        "<link rel='alternate' hreflang=de href='//de.harbour.example/'>",
        url="https://harbour.example/x",
    )
    assert data(document, Carrier.LINK) == [
        ("canonical", "https://harbour.example/pier"),
        ("alternate", "https://de.harbour.example/"),
        ("license", "https://creativecommons.org/licenses/by/4.0/"),
    ]
    (alternate,) = document.named("alternate")
    assert ("hreflang", "de") in alternate.attributes
    assert len({datum.item for datum in document.metadata if datum.carrier is Carrier.LINK}) == 3


def test_a_time_tells_its_date_its_words_and_where_they_stand() -> None:
    document = page_of("<p>Out on <time datetime=2024-05-08T09:00 itemprop=datePublished class=x>8 May</time>.")
    (datum,) = document.named("time")
    attributes = dict(datum.attributes)
    assert datum.value == "2024-05-08T09:00"
    assert (attributes["text"], attributes["itemprop"]) == ("8 May", "datePublished")
    assert document.text[int(attributes["start"]) : int(attributes["end"])] == "8 May"


def test_a_time_without_datetime_has_its_words_for_value() -> None:
    assert page_of("<time>8 May 2024</time>").named("time")[0].value == "8 May 2024"


def test_microdata_become_paths_and_properties_of_one_item_share_its_number() -> None:
    document = page_of(
        """<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Pier <b>stays</b></h1>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person">
        <a itemprop="url" href="/jo"><span itemprop="name">Jo Writer</span></a></span>
        <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Harbour Reader"></div>
        <meta itemprop="datePublished" content="2024-05-08"><a itemprop="isBasedOn" href="/orig">the original</a></article>""",
        url="https://harbour.example/",
    )
    microdata = [datum for datum in document.metadata if datum.carrier is Carrier.MICRODATA]
    assert {(datum.name, datum.value) for datum in microdata} == {
        ("NewsArticle.@type", "NewsArticle"),
        ("NewsArticle.headline", "Pier stays"),
        ("NewsArticle.author.@type", "Person"),
        ("NewsArticle.author.name", "Jo Writer"),
        ("NewsArticle.author.url", "https://harbour.example/jo"),
        ("NewsArticle.publisher.@type", "Organization"),
        ("NewsArticle.publisher.name", "Harbour Reader"),
        ("NewsArticle.datePublished", "2024-05-08"),
        ("NewsArticle.isBasedOn", "https://harbour.example/orig"),
        ("NewsArticle.isBasedOn.name", "the original"),
    }
    assert len({datum.item for datum in microdata if ".author." in datum.name}) == 1


def test_a_nested_item_without_a_name_is_named_by_its_text() -> None:
    document = page_of(
        "<div itemscope itemtype=http://schema.org/Article>"
        "<p itemprop=author itemscope itemtype=http://schema.org/Person>Jo Writer</p></div>"
    )
    assert ("Article.author", "Jo Writer") in data(document, Carrier.MICRODATA)


def test_html_tells_its_language_title_and_base() -> None:
    document = page_of("<a href=pier>Pier</a>", head="<base href='https://harbour.example/en/'><title> The\n pier </title>")
    assert data(document, Carrier.HTML) == [("lang", "en"), ("base", "https://harbour.example/en/"), ("title", "The pier")]
    assert document.links[0].href == "https://harbour.example/en/pier"


def test_an_abbreviation_states_its_date_in_the_title() -> None:
    document = page_of(
        '<div itemscope itemtype="https://schema.org/BlogPosting"><abbr itemprop="datePublished" title="2014-05-08T10:12:00-07:00">10:12 AM'
        "</abbr></div>"
    )
    assert ("BlogPosting.datePublished", "2014-05-08T10:12:00-07:00") in data(document, Carrier.MICRODATA)
