"""Compares facts with what the contract asks for: results, candidates, method comparisons.

Floor 1. The rules of pooling, rating and subtraction stand in ``sql/*.sql``, the vocabulary in
``data/*.csv``; Python finds the figures and puts the answers into words.
"""

from pipeline.compare.run import Beside, Compared, compare

__all__ = ["Beside", "Compared", "compare"]
