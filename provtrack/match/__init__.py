"""Tells what one text took over from another: the passages, what was cut, what was added. Pure; no database."""

from provtrack.match.compare import Changed, Comparison, Passage, Text, compare, shares_words, text_of

__all__ = ["Changed", "Comparison", "Passage", "Text", "compare", "shares_words", "text_of"]
