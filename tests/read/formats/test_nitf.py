from provtrack.read import media_type_of


def test_nitf_is_known_by_its_root() -> None:
    assert media_type_of(b'<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "n.dtd"><nitf/>', "x.xml") == "application/nitf+xml"
    assert media_type_of(b'<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"/>', "x.xml") == "application/nitf+xml"
