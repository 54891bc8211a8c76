import time

import pytest

from provtrack.errors import ReadError
from provtrack.read.markup.xml import attribute, local, namespace, parse_xml, root_of, words
from provtrack.read.reader import Unread


def unread(data: bytes) -> Unread:
    return Unread(data, "x.xml", None, "application/xml", None, "0" * 64)


def test_the_root_is_found_behind_declarations_and_comments() -> None:
    head = (
        '\ufeff<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><!-- c --><!DOCTYPE nitf SYSTEM "n.dtd" [<!ENTITY a "b">]>\n<n:nitf a="1">'
    )
    assert root_of(head) == ("nitf", ' a="1"')
    assert root_of("plain words") == ("", "")


def test_entities_of_html_are_understood_and_those_of_the_document_left_out() -> None:
    root, warnings = parse_xml(unread(b'<!DOCTYPE a [<!ENTITY x "boom">]><a>Tide&nbsp;table &x; &lt;b</a>'))
    assert words(root) == "Tide table <b"
    assert "entities of its own" in warnings[0]


def test_a_bomb_of_entities_does_not_go_off() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)) + "]><a>x&a11;</a>"
    began = time.perf_counter()
    root, _ = parse_xml(unread(bomb.encode()))
    assert words(root) == "x"
    assert time.perf_counter() - began < 1


def test_no_file_is_opened_for_an_entity() -> None:
    root, _ = parse_xml(unread(b'<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>x&f;</a>'))
    assert words(root) == "x"


def test_what_is_broken_is_read_as_far_as_it_goes() -> None:
    root, warnings = parse_xml(unread(b"<a><b>one</b><c>two"))
    assert words(root) == "onetwo"
    assert "broken at line 1" in warnings[0]


def test_what_is_no_xml_is_refused() -> None:
    with pytest.raises(ReadError, match="no XML"):
        parse_xml(unread(b"no element at all"))


def test_names_and_attributes_are_read_without_their_prefixes() -> None:
    root, _ = parse_xml(unread(b'<x:a xmlns:x="urn:x" x:role="r"/>'))
    assert (local(root), namespace(root), attribute(root, "role")) == ("a", "urn:x", "r")


def test_a_deeply_nested_document_ends_early() -> None:
    root, warnings = parse_xml(unread(b"<a>" * 100_000))
    assert (local(root), bool(warnings)) == ("a", True)
