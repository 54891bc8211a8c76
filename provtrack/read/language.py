"""The language of a document: judged from its main text, else as the markup states it."""

from collections.abc import Sequence
from typing import Final

from provtrack.model.document import Block, Role

_SAMPLE: Final = 800
"""So many characters suffice for any of the pages we measured, and more would cost as much as walking the page."""
_ALIKE: Final = frozenset(
    frozenset(pair) for pair in (("da", "no"), ("cs", "sk"), ("hr", "sr"), ("hr", "bs"), ("id", "ms"), ("gl", "pt"), ("gl", "es"))
)
"""Languages so much alike that a short text does not tell them apart: there the markup's word counts."""
_PROSE: Final = frozenset((Role.PARAGRAPH, Role.QUOTATION, Role.LIST_ITEM))


def language_of(text: str, blocks: Sequence[Block], stated: str | None) -> str | None:
    """Return the BCP 47 tag of the language, None where the text is too short to say and nothing is stated.

    Args:
        text: The document's text.
        blocks: Its blocks; the sample is taken from the paragraphs of the main text, else from all of it.
        stated: What the markup says, in any spelling.
    """
    from provtrack.values.language import detect, tag_of

    pieces: list[str] = []
    length = 0
    for block in blocks:
        if block.is_main and block.role in _PROSE:
            pieces.append(text[block.span.start : block.span.end][:_SAMPLE])
            length += len(pieces[-1])
            if length > _SAMPLE:
                break
    sample = "\n".join(pieces)[:_SAMPLE] if length > 40 else text[:_SAMPLE]
    judged, said = detect(sample), tag_of(stated) if stated else None
    return said if judged is None or frozenset((judged, said)) in _ALIKE else judged
