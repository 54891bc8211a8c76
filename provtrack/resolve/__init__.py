"""From the claims of one page to conclusions: who published it, who made it, and the chain it came by.

Claims are never changed here. Several candidates with nothing between them give no guess; claims that
cannot all be true are kept as a conflict, with the chosen one and the reason in words.
"""

from provtrack.resolve.resolution import resolve

__all__ = ["resolve"]
