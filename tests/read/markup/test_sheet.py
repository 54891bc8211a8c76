from provtrack.model.document import Carrier, Role
from provtrack.read.markup.sheet import Sheet, paragraphs, read_sheet
from provtrack.read.reader import Unread


def test_a_sheet_becomes_a_document_with_its_fields_as_metadata() -> None:
    sheet = Sheet(Carrier.NEWS, language="de", address="https://nordkai-bote.example/a/")
    sheet.state("headline", " Der  Anleger ", 1, role="main")
    sheet.state("nothing", " ")
    sheet.show("h1", "Der <Anleger>")
    sheet.body.append("<p>Der Rat hat <a href=b>beschlossen</a>.</p>")
    document = read_sheet(Unread(b"raw", "s", None, "text/x", None, "f" * 64), sheet, ["odd"])
    assert document.text == "Der <Anleger>\nDer Rat hat beschlossen."
    assert [block.role for block in document.blocks] == [Role.TITLE, Role.PARAGRAPH]
    assert [(datum.name, datum.value, datum.attributes) for datum in document.metadata] == [
        ("headline", "Der Anleger", (("role", "main"),))
    ]
    assert document.links[0].href == "https://nordkai-bote.example/a/b"
    assert (document.url, document.sha256, document.warnings, document.language) == (None, "f" * 64, ("odd",), "de")


def test_plain_text_keeps_its_lines() -> None:
    assert paragraphs("a\r\nb\n\n\n c & d ") == "<p>a<br>b</p><p>c &amp; d</p>"
