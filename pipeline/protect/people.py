"""Which figures count people. In doubt a figure does: withholding too much harms nobody."""

from __future__ import annotations

import re

_OTHER_BASES = frozenset(
    {
        "hours", "pounds", "gbp", "groups", "sessions", "events", "organisations", "grants",
        "case studies", "days", "weeks", "meetings", "courses", "venues", "settings", "activities",
        "fte", "posts", "leaflets", "items", "practices", "sites", "points", "parcels", "units",
    }
)  # fmt: skip
_MEASURES = re.compile(
    r"\b(?:hours?|hrs|minutes?|days|miles|fte|wte|spend|spent|cost|costs|budget|income|pounds|gbp|"
    r"case stud(?:y|ies)|points|score|mean|average|median)\b|£|%",
    re.IGNORECASE,
)
_THING = (
    r"(?:sessions?|events?|groups?|venues?|organisations?|grants?|meetings?|courses?|sites?|"
    r"practices?|weeks|settings?|clinics?|workshops?|classes|activities|leaflets|posts|walks)"
)
_BEGINS = re.compile(
    rf"^\W*(?:(?:number|no\.?|count|total) (?:of )?)?(?:[a-z]+[- ]led )?{_THING}\b", re.IGNORECASE
)
_ENDS = re.compile(rf"\b{_THING}(?: (?:held|run|running|still running|delivered|started))?\W*$",
                   re.IGNORECASE)  # fmt: skip
PEOPLE = (
    r"(?:people|persons?|clients|patients|participants|members|volunteers|adults|carers|children|"
    r"families|households|couples|women|men|boys|girls|residents|staff|learners|peers|partners|"
    r"guests|parents|mothers|fathers|individuals|workers|smokers|quitters|users|attendees|"
    r"attend\w*|referr\w*)"
)
_PEOPLE = re.compile(rf"\b{PEOPLE}\b", re.IGNORECASE)


def basis_counts_people(count_basis: str, unit: str) -> bool:
    """Say whether a candidate counts people, or attempts, attendances and the like of people."""
    return unit == "count" and count_basis.strip().lower() not in _OTHER_BASES


def label_counts_people(*labels: str) -> bool:
    """Say whether a measure counts people, by its labels, the nearest to the figure first."""
    for label in labels:
        verdict = _verdict(label)
        if verdict is not None:
            return verdict
    return True


def _verdict(label: str) -> bool | None:
    if _MEASURES.search(label) or _BEGINS.search(label):
        return False
    if _PEOPLE.search(label):
        return True
    return False if _ENDS.search(label) else None
