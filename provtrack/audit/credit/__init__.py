"""The mended credit of an article: where the text comes from, as a reader, a rights desk and a machine should find it."""

from provtrack.audit.credit.credit import Credit, mend
from provtrack.audit.credit.shown import as_html, as_markdown, as_object, as_text

__all__ = ["Credit", "as_html", "as_markdown", "as_object", "as_text", "mend"]
