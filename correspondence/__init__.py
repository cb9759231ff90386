"""Write NHS complaint letters from case data, and check a draft before the Chief Executive signs it."""

__version__ = "0.1.0"
