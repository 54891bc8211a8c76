"""Word and PDF documents of our own making, for the tests."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
BODY = """<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>The old ferry pier stays</w:t></w:r></w:p>
<w:p><w:r><w:t>By Ada Doe</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">The council decided on Friday evening that the old ferry pier stays where it is, </w:t></w:r>
<w:r><w:t>after three hours of talk in the hall.</w:t></w:r><w:del><w:r><w:delText>Struck out.</w:delText></w:r></w:del></w:p>
<w:p><w:r><w:t xml:space="preserve">This article was originally published by </w:t></w:r>
<w:hyperlink r:id="rId7"><w:r><w:t>Nordkai-Bote</w:t></w:r></w:hyperlink>
<w:r><w:t xml:space="preserve"> on 4 May 2024.</w:t></w:r></w:p>"""
CORE = """<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
<dc:title>The old ferry pier stays</dc:title><dc:creator>Ada Doe</dc:creator><dcterms:created>2024-05-06T07:30:00Z</dcterms:created>
<dc:language>en-GB</dc:language></cp:coreProperties>"""
NOTE = "<w:p><w:r><w:t>A note.</w:t></w:r></w:p>"
STYLES = f'<w:styles {W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
RELS = '<Relationships xmlns="r"><Relationship Id="rId7" Target="https://nordkai-bote.example/alt" TargetMode="External"/></Relationships>'


def word(body: str = BODY, **more: bytes) -> bytes:
    """Return a Word document; further parts by name, `__` for a slash and `_xml` for the ending."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/_rels/document.xml.rels", RELS)
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr("docProps/core.xml", CORE)
        archive.writestr("word/footer1.xml", f"<w:ftr {W}><w:p><w:r><w:t>© 2024 Marsh Courier</w:t></w:r></w:p></w:ftr>")
        archive.writestr("word/footer2.xml", f"<w:ftr {W}><w:p><w:r><w:t>© 2024 Marsh Courier</w:t></w:r></w:p></w:ftr>")
        archive.writestr("word/footnotes.xml", f"<w:footnotes {W}><w:footnote>{NOTE}</w:footnote></w:footnotes>")
        for name, data in more.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return packed.getvalue()


def archive(*names: str) -> bytes:
    """Return a ZIP archive of parts with these names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return packed.getvalue()


def pdf(*pages: str, info: str = "", xmp: str = "", links: str = "") -> bytes:
    """Return a PDF; each page is a content stream, `links` are annotations of the first page."""
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(pages)))
    objects = {
        1: f"<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) {'/Metadata 5 0 R' if xmp else ''} >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: f"<< {info} >>",
        5: f"<< /Type /Metadata /Subtype /XML /Length {len(xmp.encode())} >>\nstream\n{xmp}\nendstream",
    }
    for number, content in enumerate(pages):
        annots = f"/Annots [{links}]" if links and not number else ""
        objects[10 + 2 * number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {11 + 2 * number} 0 R {annots} "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects[11 + 2 * number] = f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream"
    data = b"%PDF-1.7\n"
    places = {}
    for number, content in objects.items():
        places[number] = len(data)
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    start = len(data)
    table = "".join(f"{number} 1\n{place:010} 00000 n \n" for number, place in places.items())
    return (
        data
        + f"xref\n0 1\n0000000000 65535 f \n{table}trailer\n<< /Size 99 /Root 1 0 R /Info 4 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    )


def drawn(*lines: tuple[float, float, str]) -> str:
    """Return the content stream that draws lines: size, height above the foot of the page, words."""
    return "BT\n" + "\n".join(f"/F1 {size} Tf 1 0 0 1 72 {y} Tm ({words}) Tj" for size, y, words in lines) + "\nET"


FIRST_PAGE = drawn(
    (9, 800, "Marsh Courier, 6 May 2024"),
    (20, 760, "The old ferry pier stays"),
    (11, 735, "By Ada Doe"),
    (11, 710, "The council decided on Friday evening that the old ferry pier stays where it is, after"),
    (11, 696, "three hours of talk in the hall. It had been asked by many to keep the harbour as it al-"),
    (11, 682, "ways was."),
    (9, 40, "Page 1"),
) + (
    "\nBT /F1 11 Tf 1 0 0 1 72 655 Tm (This article was originally published by ) Tj 1 0 0 1 278 655 Tm (Nordkai-Bote) Tj "
    "1 0 0 1 343 655 Tm ( on 4 May 2024.) Tj ET"
)
SECOND_PAGE = drawn(
    (9, 800, "Marsh Courier, 6 May 2024"),
    (11, 760, "The second page goes on with the tale of the ferry, which nobody had thought to be so long when"),
    (11, 746, "it began, and ends it too."),
    (9, 60, "\\251 2024 Marsh Courier Ltd. All rights reserved."),
    (9, 40, "Page 2"),
)
LINK = "<< /Type /Annot /Subtype /Link /Rect [277 652 342 666] /A << /S /URI /URI (https://nordkai-bote.example/alt) >> >>"
XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:r="http://ns.adobe.com/xap/1.0/rights/" xmlns:xap="http://ns.adobe.com/xap/1.0/"
xap:CreateDate="2024-05-06T07:30:00+02:00" r:WebStatement="https://creativecommons.org/licenses/by-nd/4.0/">
<dc:creator><rdf:Seq><rdf:li>Ada Doe</rdf:li><rdf:li>Bo Reed</rdf:li></rdf:Seq></dc:creator>
<dc:title><rdf:Alt><rdf:li xml:lang="de">Der Anleger</rdf:li>
<rdf:li xml:lang="x-default">The old ferry pier stays</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
INFO = "/Title (The old ferry pier stays) /Author (jsmith) /Producer (Some Writer 3) /CreationDate (D:20240506073000+02'00')"
