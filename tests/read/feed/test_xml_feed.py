import pytest

from provtrack.errors import ReadError
from provtrack.model.document import Role
from provtrack.read import read
from provtrack.read.feed.members import unpack_xml
from tests.read.feed.feeds import entry, rss, stated, unread

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">Planet &lt;b&gt;Watt&lt;/b&gt;</title>
<link rel="self" href="https://planet-watt.example/atom.xml"/><link href="https://planet-watt.example/"/><rights>CC BY 4.0</rights>
<entry><id>tag:nordkai-bote.example,2024:1</id><title>Der Anleger bleibt</title><link href="https://nordkai-bote.example/faehr"/>
<link rel="via" href="https://tide-gazette.example/pier"/><link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
<updated>2024-05-06T07:00:00+02:00</updated><author><name>Henrike Solbach</name></author><category term="h" label="Häfen"/>
<source><id>x</id><title>Nordkai-Bote</title><link href="https://nordkai-bote.example/"/><rights>© 2024 Nordkai-Bote</rights></source>
<content type="xhtml"><d:div
 xmlns:d="http://www.w3.org/1999/xhtml"><d:p>Der Rat hat beschlossen. <d:a href="/mehr">Mehr</d:a></d:p></d:div></content>
</entry></feed>"""


def test_an_entry_s_html_is_read_as_a_page_with_its_links_and_title() -> None:
    first = next(iter(unpack_xml(unread(rss()))))
    document = read(first.data, source="feed.xml#x")
    assert document.blocks[0].role is Role.TITLE
    assert ("Nordkai-Bote", "https://nordkai-bote.example/alt") in [(document.slice(link.span), link.href) for link in document.links]


def test_of_the_summary_only_what_the_content_lacks_is_kept() -> None:
    first = next(iter(unpack_xml(unread(rss()))))
    text = read(first.data, source="feed.xml#x").text
    assert "appeared first on Marsh Courier" in " ".join(text.split())
    assert "[…]" not in text
    assert text.count("The council decided") == 1


def test_fields_are_known_by_their_namespace_not_by_their_prefix() -> None:
    fields = stated(read(next(iter(unpack_xml(unread(rss())))).data, source="f.xml"))
    assert (fields["entry.author"], fields["image.credit"], fields["feed.title"]) == ("Ada Doe", "Bo Lens", "Marsh Courier")
    assert fields["entry.published"] == "Mon, 06 May 2024 07:30:00 +0200"


def test_the_usual_prefix_counts_where_the_namespace_is_not_declared() -> None:
    assert stated(entry("<item><title>x</title><dc:creator>Ada Doe</dc:creator></item>"))["entry.author"] == "Ada Doe"


def test_a_mail_address_before_a_name_is_left_out() -> None:
    document = entry("<item><title>x</title><author>a@x.example (Jo Writer)</author></item>")
    assert stated(document)["entry.author"] == "Jo Writer"
    assert "entry.author" not in stated(entry("<item><title>x</title><author>a@x.example</author></item>"))


def test_atom_names_its_source_licence_and_language() -> None:
    document = read(ATOM.encode(), source="planet.atom")
    fields = stated(document)
    assert fields["feed.title"] == "Planet Watt"
    assert (fields["entry.source"], fields["source.rights"]) == ("Nordkai-Bote", "© 2024 Nordkai-Bote")
    assert (fields["entry.via"], fields["entry.category"]) == ("https://tide-gazette.example/pier", "Häfen")
    assert fields["entry.license"].startswith("https://creativecommons.org")
    assert document.language == "de"
    assert [link.href for link in document.links] == ["https://nordkai-bote.example/mehr"]


def test_rss_1_keeps_its_items_beside_the_channel() -> None:
    data = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Marsh Courier</title></channel>
     <item rdf:about="https://marsh-courier.example/1"><title>One</title><dc:date>2024-05-06</dc:date></item></rdf:RDF>"""
    fields = stated(read(data, source="f.rdf"))
    assert (fields["feed.title"], fields["entry.title"], fields["entry.date"]) == ("Marsh Courier", "One", "2024-05-06")


def test_several_entries_are_not_one_article() -> None:
    with pytest.raises(ReadError, match="2 articles: read each"):
        read(rss(), source="feed.xml")


def test_a_declared_charset_is_heeded() -> None:
    data = "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><item><title>Möwe</title></item></channel></rss>".encode("latin-1")
    assert stated(read(data, source="f.rss"))["entry.title"] == "Möwe"
