import pytest

from provtrack.errors import ReadError
from provtrack.pipeline import examine, examine_all
from provtrack.read import read
from provtrack.read.news.newsml import unpack_newsml
from tests.read.feed.feeds import unread

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:x:{number}" version="1"><rightsInfo>
<copyrightHolder literal="Tide Agency"/><copyrightNotice>Copyright 2024 Tide Agency</copyrightNotice></rightsInfo><itemMeta>
<provider literal="Tide Agency"/><versionCreated>2024-05-06T07:30:00Z</versionCreated></itemMeta><contentMeta><by>Ada Doe</by>
<language tag="en"/><headline>The old pier stays</headline><infoSource qcode="isrc:dpa"/></contentMeta><contentSet><inlineXML
contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The council decided on <b>Friday</b>.</p></body>
</html></inlineXML></contentSet></newsItem>"""
PICTURE = '<newsItem guid="urn:p"><contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>'
MESSAGE = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{ITEM}{PICTURE}</itemSet></newsMessage>'


def test_an_item_states_provider_author_rights_and_source() -> None:
    resolution = examine(ITEM.encode(), source="item.xml")
    assert (resolution.article.outlet, resolution.article.title) == ("Tide Agency", "The old pier stays")
    assert [person.name for person in resolution.article.contributors] == ["Ada Doe"]
    assert resolution.agencies == ("dpa",)
    assert resolution.copyright[0].holders == ("Tide Agency",)
    assert resolution.document.text == "The old pier stays\nAda Doe\nThe council decided on Friday."


def test_a_message_gives_its_items_of_text_and_leaves_its_pictures() -> None:
    assert [member.name for member in unpack_newsml(unread(MESSAGE.format(number=1).encode()))] == ["urn:newsml:x:1"]
    both = MESSAGE.replace(PICTURE, ITEM.replace("{number}", "2")).format(number=1).encode()
    assert len(list(examine_all(both, source="message.xml"))) == 2
    with pytest.raises(ReadError, match="2 articles"):
        read(both, source="message.xml")


def test_a_message_without_text_says_so() -> None:
    with pytest.raises(ReadError, match="without an item of text"):
        list(unpack_newsml(unread(f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">{PICTURE}</newsMessage>'.encode())))
