"""Sentences with figures: placeholders become protected figures, and no other number slips in."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from pipeline.domain.findings import Finding
from pipeline.protect.mentions import counts_few_people, mentions

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def bind_wording(
    wording: str,
    figures: Mapping[str, str],
    *,
    hidden: Collection[float] = (),
    small: int = 0,
    default: str = "",
) -> tuple[str, list[Finding]]:
    """Return the sentence with {name} replaced by `figures[name]`, and what was wrong with it.

    `hidden` are numbers behind the figures that are withheld or rounded; `small` is the largest
    count of people that may not be shown. A sentence that gives one of them away, or asks for a
    figure that does not exist, is replaced by `default`, which is bound the same way.
    """
    template = " ".join(wording.split())
    unknown = sorted(set(_PLACEHOLDER.findall(template)) - figures.keys())
    own_words = _PLACEHOLDER.sub(" … ", template)
    findings = []
    if unknown:
        names = ", ".join(f"{{{name[:30]}}}" for name in unknown)
        findings.append(Finding("REVIEW-WORDING", f"The wording asks for {names}."))
    if mentions(own_words, hidden) or (small and counts_few_people(own_words, small)):
        findings.append(Finding("REVIEW-SMALL", "The wording gives a number that is not shown."))
    if findings or not template:
        template = " ".join(default.split())
    return _filled(template, figures), findings


def _filled(template: str, figures: Mapping[str, str]) -> str:
    def figure(match: re.Match[str]) -> str:
        text = figures[match[1]]
        before = template[: match.start()].rstrip()
        # "£{value}" and "{quantity}%" are natural to write; the sign is not to stand twice.
        if before.endswith("£"):
            text = text.removeprefix("£")
        if template[match.end() :].startswith("%"):
            text = text.removesuffix("%")
        return text

    filled = _PLACEHOLDER.sub(figure, template)
    # "{quantity} of our volunteers" may become "fewer than 5 of our volunteers".
    return filled[:1].upper() + filled[1:] if template.startswith("{") else filled
