from provtrack.read import media_type_of


def test_atom_is_known_by_its_namespace() -> None:
    assert media_type_of(b'<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"/>', "feed.xml") == "application/atom+xml"
    assert media_type_of(b"<feed><fish/></feed>", "feed.xml") != "application/atom+xml"
