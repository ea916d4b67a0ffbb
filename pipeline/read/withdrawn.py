"""Records that a remark in their own row takes back: DUPLICATE of 40231 - ignore, ZZ TEST."""

from __future__ import annotations

import re
from functools import lru_cache

_LEAVE = (
    r"(?:ignore|do(?: not|n'?t) (?:count|use|include)|delete|disregard|remove|"
    r"not a (?:real )?person)"
)
_WITHDRAWN = re.compile(
    r"^\W*(?:duplicate|dupe|double entry) (?:of|with|record|row|entry|line)\b|"
    rf"^\W*(?:duplicated?|dupe|test|error|mistake|void(?:ed)?|dummy)\b.{{0,40}}\b{_LEAVE}\b|"
    r"^\W*(?:duplicate|dupe|void(?:ed)?|zz+ ?test)\W*$|"
    r"^\W*zz+ ?test\b|"
    r"^\W*(?:entered|recorded|keyed|counted|typed) (?:twice|in error|by mistake)\b.{0,40}$|"
    r"^\W*(?:please )?(?:ignore|disregard|do(?: not|n'?t) (?:count|include)) "
    r"(?:this|row|line|entry)\b",
    re.IGNORECASE,
)
_LONGEST = 80


@lru_cache(maxsize=20_000)
def is_withdrawn(text: str) -> bool:
    """Whether a text says that the record beside it is none."""
    plain = text.strip()
    return len(plain) <= _LONGEST and _WITHDRAWN.search(plain) is not None
