"""Articles of formats that carry HTML among fields of their own: the HTML is read as a page, the fields become its metadata."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html import escape

from provtrack.model.document import Carrier, Datum, Document
from provtrack.read.characters import folded
from provtrack.read.reader import Unread


@dataclass(slots=True)
class Sheet:
    """An article being put together."""

    carrier: Carrier
    body: list[str] = field(default_factory=list)
    """Pieces of HTML, in order."""
    data: list[Datum] = field(default_factory=list)
    language: str | None = None
    """As the fields state it, in any spelling."""
    address: str | None = None
    """What the addresses in the body are relative to."""

    def state(self, name: str, value: str | None, item: int = 0, **attributes: str) -> None:
        """Keep a field's value, if it has one; further values of the same object share its number."""
        text = folded(value or "")
        if text:
            extra = tuple((key, folded(more)) for key, more in attributes.items() if more and folded(more))
            self.data.append(Datum(self.carrier, name, text, item, extra))

    def show(self, tag: str, text: str | None, classes: str = "") -> None:
        """Add plain text as an element of the body, if there is any."""
        if text and text.strip():
            mark = f' class="{escape(classes)}"' if classes else ""
            self.body.append(f"<{tag}{mark}>{escape(text)}</{tag.partition(' ')[0]}>")


def read_sheet(unread: Unread, sheet: Sheet, warnings: Iterable[str] = ()) -> Document:
    """Return the document that a sheet makes: the body read as a page whose article it is, the fields in front of the page's own data."""
    from provtrack.read.markup.page import read_page

    lang = f' lang="{escape(sheet.language)}"' if sheet.language else ""
    page = f"<!doctype html><html{lang}><body><article>{''.join(sheet.body)}</article></body></html>"
    document = read_page(replace(unread, data=page.encode("utf-8", "replace"), charset="utf-8", url=sheet.address, warnings=()))
    own = tuple(datum for datum in document.metadata if datum.carrier is not Carrier.HTML)
    return replace(
        document,
        url=unread.url,
        metadata=(*sheet.data, *own),
        warnings=tuple(dict.fromkeys((*warnings, *document.warnings))),
        encoding=None,
    )


def paragraphs(text: str) -> str:
    """Return plain text as HTML: paragraphs parted by empty lines, each line of its own."""
    lines = [line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    found: list[list[str]] = [[]]
    for line in lines:
        if line:
            found[-1].append(escape(line))
        elif found[-1]:
            found.append([])
    return "".join(f"<p>{'<br>'.join(each)}</p>" for each in found if each)
