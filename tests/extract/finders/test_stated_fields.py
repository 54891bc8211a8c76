from provtrack.model.claim import Claim, ClaimKind
from provtrack.pipeline import examine
from tests.read.feed.feeds import SECOND

HEAD = "<rss><channel><title>Marsh Courier</title><link>https://www.marsh-courier.example/</link>"


def claims_of(item: str) -> dict[ClaimKind, Claim]:
    resolution = examine(f"{HEAD}<item>{item}</item></channel></rss>".encode(), source="feed.xml")
    return {claim.kind: claim for claim in reversed(resolution.claims)}


def test_the_source_of_an_entry_is_upstream_at_the_address_the_entry_leads_to() -> None:
    resolution = examine(f"{HEAD}{SECOND}</channel></rss>".encode(), source="feed.xml")
    assert [(node.outlet, node.url) for node in resolution.chain] == [
        ("Tide Gazette", "https://tide-gazette.example/2024/05/second"),
        ("Marsh Courier", None),
    ]


def test_an_entry_that_leads_to_another_outlet_was_taken_from_there() -> None:
    claims = claims_of("<title>x</title><link>https://tide-gazette.example/2024/05/second</link>")
    assert claims[ClaimKind.SOURCE_OUTLET].value == "tide-gazette.example"


def test_the_feed_itself_is_no_source() -> None:
    address = "https://www.marsh-courier.example"
    item = f"<title>x</title><link>{address}/1</link><source url='{address}/feed'>Marsh Courier</source>"
    assert ClaimKind.SOURCE_OUTLET not in claims_of(item)


def test_an_agency_as_source_is_credited() -> None:
    assert claims_of("<title>x</title><source url='https://apnews.com/feed'>Associated Press</source>")[ClaimKind.AGENCY].value == "AP"


def test_categories_and_image_credits_are_kept_apart_from_the_text() -> None:
    media = '<m:credit xmlns:m="http://search.yahoo.com/mrss/">Bo Lens</m:credit>'
    claims = claims_of(f"<title>x</title><category>Harbours</category>{media}")
    assert claims[ClaimKind.SUBJECT].value == "Harbours"
    assert claims[ClaimKind.IMAGE_CREDIT].value == "Bo Lens"
    assert ClaimKind.AUTHOR not in claims


def test_rights_of_the_feed_are_the_site_s_and_rights_of_an_entry_the_text_s() -> None:
    resolution = examine(
        f"{HEAD}<copyright>© 2020 Marsh Courier</copyright><item><title>x</title>"
        '<r:rights xmlns:r="http://purl.org/dc/elements/1.1/">© 2024 Tide Gazette</r:rights></item></channel></rss>'.encode(),
        source="feed.xml",
    )
    assert {(notice.holders, notice.scope.value) for notice in resolution.copyright} == {
        (("Marsh Courier",), "site"),
        (("Tide Gazette",), "text"),
    }
