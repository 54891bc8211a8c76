from provtrack.model.document import Document, Role
from provtrack.pipeline import examine
from provtrack.read import read
from tests.read.feed.feeds import stated

NITF = """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf version="-//IPTC//DTD NITF 3.6//EN"><head><title>Pier stays</title>
<tobject><tobject.subject tobject.subject.refnum="15000000" tobject.subject.type="Transport"/></tobject>
<docdata><doc-id id-string="x1" regsrc="MC"/><date.issue norm="20240506T073000+0200"/>
<doc.copyright holder="Marsh Courier Ltd" year="2024"/></docdata><pubdata name="Marsh Courier" position.section="Harbour"/></head>
<body><body.head><hedline><hl1>The old ferry pier stays</hl1><hl2>Council decides</hl2></hedline>
<byline>By <person>Ada Doe</person><byttl>Harbour correspondent</byttl></byline><distributor><org>Associated Press</org></distributor>
<dateline><location>KERBRENN</location> <story.date norm="20240506">May 6</story.date></dateline></body.head>
<body.content><block><p>The council decided on Friday evening that the old ferry pier stays where it is.</p>
<p>More in <a href="https://nordkai-bote.example/a">a report</a>.</p><media media-type="image"><media-reference source="x.jpg"/>
<media-caption>The pier.</media-caption><media-producer>Bo Lens</media-producer></media></block></body.content></body></nitf>"""


def item() -> Document:
    return read(NITF.encode(), source="pier.nitf")


def test_headline_byline_body_and_caption_are_the_visible_text_in_their_roles() -> None:
    document = item()
    roles = {document.slice(block.span): block.role for block in document.blocks}
    assert roles["The old ferry pier stays"] is Role.TITLE
    assert roles["By Ada Doe\nHarbour correspondent"] is Role.BYLINE
    assert roles["The pier."] is Role.CAPTION
    assert [link.href for link in document.links] == ["https://nordkai-bote.example/a"]
    assert "x.jpg" not in document.text


def test_fields_of_the_head_are_kept() -> None:
    fields = stated(item())
    assert (fields["pubdata.name"], fields["date.issue"], fields["byline.person"]) == ("Marsh Courier", "20240506T073000+0200", "Ada Doe")


def test_who_publishes_who_wrote_whose_it_is_and_which_agency_it_came_from_are_concluded() -> None:
    resolution = examine(NITF.encode(), source="pier.nitf")
    article = resolution.article
    assert (article.title, article.outlet, article.published) == ("The old ferry pier stays", "Marsh Courier", "2024-05-06")
    assert [person.name for person in article.contributors] == ["Ada Doe"]
    assert resolution.agencies == ("AP",)
    assert [(notice.holders, notice.years) for notice in resolution.copyright] == [(("Marsh Courier Ltd",), (2024,))]
    assert {(subject.label, subject.value) for subject in resolution.subjects} == {("subject", "Transport"), ("section", "Harbour")}
    for claim in resolution.claims:
        assert claim.span is None or resolution.document.slice(claim.span) == claim.quote


def test_a_cut_document_is_read_as_far_as_it_goes() -> None:
    document = read(NITF[: NITF.index("More in")].encode(), source="pier.nitf")
    assert "stays where it is" in document.text
    assert any("broken" in warning for warning in document.warnings)
