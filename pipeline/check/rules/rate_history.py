"""Rates against their own history (DQ-JUMP), with regard to how many people they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.check.rules.chance import rate_is_unlike
from pipeline.check.rules.fact import Fact, found, shown
from pipeline.check.rules.row_rates import RateLine
from pipeline.domain.findings import Finding

_FEWEST_EARLIER = 4
_FEWEST_PEOPLE = 10
Rate = tuple[Fact, float, float]


def rate_jump_findings(lines: Iterable[RateLine]) -> list[Finding]:
    """Return the last rate of each line through time that chance alone does not explain.

    Only rates are judged whose part and whole the table states; a rate on fewer than ten says
    nothing by itself.
    """
    made = [finding for line in lines for finding in judge_rates(list(_through_time(line)))]
    return list({(f.submission, f.sheet, f.cell): f for f in made}.values())


def _through_time(line: RateLine) -> Iterator[Rate]:
    """Yield the rates of a line from the first period on, each with part and whole.

    None where the line has a period twice, or periods of several lengths: it is then several
    measures, or months with the year beside them.
    """
    dated = [
        (fact, line.tops[at].value, line.bases[at].value)
        for at, fact in line.rates.items()
        if at not in line.wrong and at in line.tops and at in line.bases
        and fact.period is not None and not fact.total
    ]  # fmt: skip
    periods = [fact.period for fact, _, _ in dated if fact.period]
    if len(set(periods)) < len(periods) or len({period.months for period in periods}) != 1:
        return
    for fact, part, whole in sorted(dated, key=lambda item: item[0].period_start or 0):
        if part is not None and whole and 0 <= part <= whole and whole >= 1:
            yield fact, part, whole


def judge_rates(rates: list[Rate]) -> Iterator[Finding]:
    """Yield a finding where the last of rates in the order of time is unlike those before."""
    # A last rate of nought is mostly one whose outcomes are not known yet.
    while rates and not rates[-1][1]:
        rates.pop()
    if len(rates) <= _FEWEST_EARLIER or rates[-1][2] < _FEWEST_PEOPLE:
        return
    (fact, part, whole), earlier = rates[-1], [(k, n) for _, k, n in rates[:-1]]
    if rate_is_unlike(part, whole, earlier):
        all_parts, all_wholes = (sum(side) for side in zip(*earlier, strict=True))
        text = (
            f"'{fact.row_label or fact.column_label}' is {part / whole:.1%} ({shown(part)} of "
            f"{shown(whole)}); the {len(earlier)} periods before it are "
            f"{all_parts / all_wholes:.1%} ({shown(all_parts)} of {shown(all_wholes)}), and chance "
            "does not explain the difference."
        )
        yield found("DQ-JUMP", fact, text)
