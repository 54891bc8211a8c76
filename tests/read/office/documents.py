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
