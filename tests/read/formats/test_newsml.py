from provtrack.read import media_type_of


def test_newsml_is_known_by_its_namespace() -> None:
    item = b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"/>'
    assert media_type_of(item, "x.xml") == "application/vnd.iptc.g2.newsitem+xml"
    assert "iptc" not in media_type_of(b"<newsItem/>", "x.xml")
