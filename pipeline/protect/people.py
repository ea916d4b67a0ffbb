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
# How the service itself is run: complaints are events, and staff with current training no clients.
_SERVICE = re.compile(
    r"\b(?:complaints?|compliments?|incidents?|vacanc(?:y|ies)|invoices?)\b|"
    r"\b(?:staff|safeguarding|mandatory|ncsct)\b.*\btrain|"
    r"\btrain(?:ed|ing)\b.*\b(?:staff|safeguarding|current|in date|up to date)\b",
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
_CONDITION = re.compile(
    r"\b(?:with)?in (?:the )?(?:first |last )?\d+ (?:\w+ )?(?:days?|weeks?|months?|hours?)"
    r"(?: of\b.*)?|"
    r"\b(?:at|after|for|over|than|least) \d+ (?:\w+ )?(?:days?|weeks?|months?|hours?)\b.*|"
    r"\b(?:on|with|in) (?:a )?low[- ]income\b|\b\d+%(?: or more)?",
    re.IGNORECASE,
)
_NEUTRAL = re.compile(
    r"(?:\W|\d|\b(?:totals?|actuals?|values?|numbers?|no|counts?|n|all|ytd|year|to|date|achieved|"
    r"results?|this|quarter|period|months?|cumulative|performance|reported|figures?|amount|of|the|"
    r"in|q)\b)*",
    re.IGNORECASE,
)
_PEOPLE = re.compile(rf"\b{PEOPLE}\b", re.IGNORECASE)


def basis_counts_people(count_basis: str, unit: str) -> bool:
    """Say whether a candidate counts people, or attempts, attendances and the like of people."""
    return unit == "count" and count_basis.strip().lower() not in _OTHER_BASES


def label_counts_people(*labels: str) -> bool:
    """Say whether a measure counts people, by its labels, the nearest to the figure first.

    "Quit dates set" over "Closed group" counts those in the group, "Weeks" over it does not; a
    heading such as "Total" leaves it to the next label.
    """
    for full in labels:
        # "Readmitted within 30 days" and "on low income" count people, not days or pounds.
        label = _CONDITION.sub(" ", full)
        if is_about_the_service(label) or _MEASURES.search(label) or _BEGINS.search(label):
            return False
        if _PEOPLE.search(label):
            return True
        if _ENDS.search(label):
            return False
        if not _NEUTRAL.fullmatch(label):
            return True
    return True


def is_about_the_service(label: str) -> bool:
    """Say whether a measure is about how the service is run and not about those it serves."""
    return bool(_SERVICE.search(label))
