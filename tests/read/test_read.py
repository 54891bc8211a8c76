"""The whole of reading: any bytes become a document or a reasoned refusal."""

import gzip
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provtrack.errors import ReadError
from provtrack.model.document import Document, Role
from provtrack.read import LIMIT_BYTES, media_type_of, read, readers

PAGE = b"<!doctype html><html><head><title>Pier stays</title></head><body><h1>Pier stays</h1><p>By Jo Writer</p></body></html>"
SCRAPS = st.sampled_from(
    "<p>|</p>|<div class=byline>|</div>|<a href='/x' rel=author>|</a>|<b>|</i>|<br>|<pre>|</pre>|<td>|<table>|<!--|-->|</script>|]}|"
    "<time datetime=2024>|"
    '<script type=\'application/ld+json\'>|{"@type":"NewsArticle","author":[|<span itemprop=name>|<div itemscope itemprop=author>|[a](http://x.example)|'
    "[b][1]|\n\n|---\n|title: x\n|# |* |> |```\n|by Jo|© 2024 Möwe|&#x202e;|&nbsp;|\u00ad|\x1b[2J|hidden words |\n".split("|")
).map(str.encode)


def assert_is_sound(document: Document) -> None:
    """Every span lies in the text, blocks in order and apart; all of it can be written as UTF-8."""
    document.text.encode()
    last = -1
    for block in document.blocks:
        assert last < block.span.start < block.span.end <= len(document.text)
        words = document.slice(block.span)
        assert words == words.strip()
        last = block.span.end
    covered = sum(block.span.end - block.span.start for block in document.blocks)
    assert len(document.text) - covered <= 3 * len(document.blocks) or any(block.role is Role.CODE for block in document.blocks)
    assert all(link.span.end <= len(document.text) for link in document.links)
    for datum in document.metadata:
        assert datum.value
        "".join([datum.name, datum.value, *(part for pair in datum.attributes for part in pair)]).encode()


@pytest.mark.parametrize("name", ["page.html", "page.md", "page.txt"])
@given(pieces=st.lists(st.one_of(SCRAPS, st.binary(max_size=12)), max_size=40))
@settings(max_examples=120, deadline=None)
def test_any_bytes_become_a_sound_document_or_are_refused_with_a_reason(name: str, pieces: list[bytes]) -> None:
    data = b"".join(pieces)
    try:
        document = read(data, source=name)
    except ReadError:
        return
    assert_is_sound(document)
    assert read(data, source=name) == document


def test_a_document_names_its_source_its_bytes_and_its_media_type() -> None:
    document = read(PAGE, source="pier.html", url="https://harbour.example/pier")
    assert (document.source, document.url, document.media_type) == ("pier.html", "https://harbour.example/pier", "text/html")
    assert document.sha256 == hashlib.sha256(PAGE).hexdigest()


def test_gzip_is_undone_whatever_the_name_says_and_the_digest_is_of_the_bytes_as_given() -> None:
    packed = gzip.compress(PAGE)
    document = read(packed, source="pier.html")
    assert document.text == read(PAGE, source="pier.html").text
    assert document.sha256 == hashlib.sha256(packed).hexdigest()


@pytest.mark.parametrize(
    ("data", "source", "media_type"),
    [
        (PAGE, "page.html", "text/html"),
        (PAGE, "page.txt", "text/html"),
        (b"<div><p>no document type</p><p>two</p></div>", "-", "text/html"),
        (b"# Pier\n\nSee [the pier](https://harbour.example).", "notes", "text/markdown"),
        (b"Plain words, no more.", "https://harbour.example/notes.md?raw=1", "text/markdown"),
        (b"Plain words, no more.", "-", "text/plain"),
        (b"See [the pier](#) there.", "seen.txt", "text/plain"),
        (gzip.compress(b"Plain words, no more."), "words.txt.gz", "text/plain"),
        (b"---\ntitle: Pier\n---\nWords.", "-", "text/markdown"),
    ],
)
def test_the_media_type_follows_plain_signs_then_the_suffix_then_the_likeliest(data: bytes, source: str, media_type: str) -> None:
    assert media_type_of(data, source) == media_type


def test_a_stated_media_type_decides_and_its_charset_is_heeded() -> None:
    document = read("# Möwe\n\nText".encode("cp1252"), source="-", media_type="text/markdown; charset=iso-8859-1")
    assert document.media_type == "text/markdown"
    assert document.text.startswith("Möwe")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00", "is a PNG image (image/png): this provtrack reads HTML, Markdown, plain text"),
        (bytes(range(32)) * 40, "binary data of an unknown format"),
        (b"x" * (LIMIT_BYTES + 1), "20 MB"),
        (b"<html><body><script>1</script></body></html>", "no text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(ReadError, match="odd") as caught:
        read(data, source="odd")
    assert why in caught.value.why


def test_each_reader_has_a_name_and_a_media_type_of_its_own() -> None:
    names = [reader.name for reader in readers()]
    types = [media_type for reader in readers() for media_type in reader.media_types]
    assert names == ["atom", "docx", "html", "json-feed", "mail", "markdown", "mhtml", "newsml", "ninjs", "nitf", "pdf", "rss", "text"]
    assert len(types) == len(set(types))
