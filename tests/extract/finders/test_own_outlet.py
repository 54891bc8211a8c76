"""The outlet that publishes the page, and its address."""

from provtrack.extract.finders.own_outlet import find
from provtrack.model.claim import ClaimKind
from tests.extract.finders.pages import best, page, values


def test_the_site_name_gives_the_outlet_and_its_domain() -> None:
    head = '<meta property="og:site_name" content="Quay Post"><meta property="og:url" content="https://www.quaypost.example/2024/pier">'
    chosen = best(find(page(head=head)), ClaimKind.OUTLET)
    assert (chosen.value, chosen.url) == ("Quay Post", "https://quaypost.example/")


def test_what_advertises_the_site_is_no_part_of_its_name() -> None:
    head = '<meta property="og:site_name" content="Quay Post | News, weather and tides from the coast">'
    assert values(find(page(head=head)), ClaimKind.OUTLET)[0] == "Quay Post"


def test_an_application_called_like_the_article_is_no_outlet() -> None:
    head = '<meta name="application-name" content="Harbour board puts the pier off again">'
    assert values(find(page(head=head)), ClaimKind.OUTLET) == []


def test_the_page_address_is_claimed_from_its_own_carrier() -> None:
    head = (
        '<meta property="og:url" content="https://quaypost.example/pier"><link rel="canonical" href="https://fenland.example/pier-story">'
    )
    assert values(find(page(head=head)), ClaimKind.URL) == ["https://quaypost.example/pier"]


def test_an_agency_named_as_publisher_is_not_the_outlet() -> None:
    head = (
        '<meta property="og:site_name" content="Quay Post"><script type="application/ld+json">{"@type": "NewsArticle", "publisher": '
        '{"@type": "Organization", "name": "Associated Press"}}</script>'
    )
    assert best(find(page(head=head)), ClaimKind.OUTLET).value == "Quay Post"


def test_the_account_is_the_outlet_rather_than_the_platform() -> None:
    head = '<meta property="og:site_name" content="微信公众平台">'
    claims = find(page(head=head, below_title='<span><a href="javascript:void(0);" id="js_name">苇溪夜话</a></span>', language="zh"))
    assert best(claims, ClaimKind.OUTLET).value == "苇溪夜话"
