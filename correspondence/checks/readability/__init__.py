"""How hard a draft is to read: the scores, and the sentences that cost most. What is counted: docs/readability.md."""

from .advice import findings
from .measure import Costly, Readability, measure

__all__ = ["Costly", "Readability", "findings", "measure"]
