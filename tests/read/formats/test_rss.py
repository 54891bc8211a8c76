from provtrack.read import media_type_of
from tests.read.feed.feeds import rss


def test_rss_is_known_by_its_root_whatever_the_name() -> None:
    assert media_type_of(rss(), "page.txt") == "application/rss+xml"
    assert media_type_of(b"<!-- x --><rss version='0.91'><channel/></rss>", "-") == "application/rss+xml"
    assert media_type_of(b'<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"></rdf:RDF>', "-") == "application/rss+xml"


def test_other_rdf_is_not_taken_for_a_feed() -> None:
    assert media_type_of(b'<rdf:RDF xmlns:foaf="http://xmlns.com/foaf/0.1/">words</rdf:RDF>', "-") != "application/rss+xml"
