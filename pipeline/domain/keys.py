"""Keys that are safe as a file name, a folder and a Dagster partition on every platform."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from pipeline.domain.periods import Period

_KEY = re.compile(r"^[A-Z0-9][A-Z0-9_-]{0,39}$")
# Windows refuses these as the name of a file or folder, whatever the extension.
_RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{p}{n}" for p in ("COM", "LPT") for n in range(10))}
_LONGEST = 40
SEPARATOR = "__"


class KeyFault(ValueError):
    """A text that cannot become a key; the message is fit to show to a person."""


def contract_key(reference: str) -> str:
    """Make the key of a contract from its reference as written, e.g. ``KMBC/PH/T2/2023/04``.

    Letters, digits and hyphens are kept, everything else becomes one hyphen. A reference that
    is cut keeps the start of its SHA-256, so that two long ones cannot meet in one key.

    Raises:
        KeyFault: the reference holds no letter or digit of the Latin alphabet.
    """
    plain = unicodedata.normalize("NFKD", reference).encode("ascii", "ignore").decode()
    key = re.sub(r"[^A-Z0-9]+", "-", plain.upper()).strip("-")
    if not key:
        msg = f"the contract reference {reference!r} holds no letter or digit to make a key from"
        raise KeyFault(msg)
    if key in _RESERVED:
        key = f"C-{key}"
    if len(key) > _LONGEST:
        digest = hashlib.sha256(reference.encode()).hexdigest()[:8].upper()
        key = f"{key[: _LONGEST - 9].rstrip('-')}-{digest}"
    return key


@dataclass(frozen=True, order=True, slots=True)
class ReturnKey:
    """One contract and one period: the Dagster partition and the stem of every file we write."""

    contract: str
    period: Period

    def __post_init__(self) -> None:
        """Refuse a contract key that could leave its folder or split a partition list."""
        if not _KEY.match(self.contract):
            msg = f"{self.contract!r} is not a contract key"
            raise KeyFault(msg)

    def __str__(self) -> str:
        """Return e.g. ``FBC-PH-2024-017__2025-26-Q4``."""
        return f"{self.contract}{SEPARATOR}{self.period.id}"

    @classmethod
    def parse(cls, text: str) -> ReturnKey:
        """Read a key back from its text.

        Raises:
            KeyFault: the text is not a return key.
        """
        contract, found, period = text.partition(SEPARATOR)
        if not found:
            msg = f"{text!r} is not a return key such as FBC-PH-2024-017__2025-26-Q4"
            raise KeyFault(msg)
        try:
            return cls(contract, Period.from_id(period))
        except ValueError as fault:
            msg = f"{text!r} is not a return key: {fault}"
            raise KeyFault(msg) from fault
