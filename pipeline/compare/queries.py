"""The SQL files of this room, by name."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "sql"


@lru_cache(maxsize=32)
def query(name: str) -> str:
    """Return the statement of ``sql/<name>.sql``."""
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
