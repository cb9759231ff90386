"""The judge: does this passage answer this point?

The one place where that is decided for a single sentence. The transparent judge goes by cues alone and leaves to the
alignment which point a sentence belongs to; a trained reader can stand here without anything else changing.
"""

from .reading import Read


def answers(_point: str, sentence: Read) -> float:
    """Return how likely a sentence answers a point to which it belongs, 0 to 1."""
    return 0.0 if sentence.restates else sentence.strength
