"""Resolves the addresses of a page quickly: joining by the book costs as much a page as parsing it."""

from urllib.parse import urljoin, urlsplit

from provtrack.read.characters import folded

_ABSOLUTE = ("http://", "https://")
_KEPT = (*_ABSOLUTE, "#", "mailto:", "javascript:", "tel:")


class Resolver:
    """Resolves references against one base address."""

    def __init__(self, base: str | None) -> None:
        """Take the base address apart once."""
        self._base = base if base and base.startswith(_ABSOLUTE) else None
        self._scheme = self._origin = ""
        if self._base:
            try:
                parts = urlsplit(self._base)
            except ValueError:
                self._base = None
            else:
                self._scheme, self._origin = parts.scheme, f"{parts.scheme}://{parts.netloc}"

    def resolve(self, href: str) -> str:
        """Return the address as an absolute one, or as it is where no base is known; references within the page stay as they are."""
        if not href.isprintable() or " " in href:
            href = "%20".join(folded(href).split(" "))
        if href.startswith(_KEPT):
            return href
        if href.startswith("//"):
            return f"{self._scheme or 'https'}:{href}"
        if self._base is None:
            return href
        if href.startswith("/") and "/." not in href:
            return self._origin + href
        try:
            return urljoin(self._base, href)
        except ValueError:
            return href
