"""What contract B's figures come to: months, quarters and years, and the proof that they agree."""

from __future__ import annotations

from collections.abc import Sequence

from workbooks.builder.data_b import (
    CIRCUMSTANCES,
    CLIENTS_VOLUNTEERING,
    CLIENTS_VOLUNTEERING_YEAR,
    COHORT,
    COMMUNITY,
    COUNTS,
    DEMOGRAPHICS,
    GPPAQ,
    INACTIVE_TO_ACTIVE,
    MONTHLY_ROWS,
    OLD_COHORT,
    QUARTER_TOTALS,
    QUARTERS,
    RATINGS,
    REFERRAL_SOURCES,
    SMOKING,
    SMOKING_QUITS,
    SWEMWBS,
    SWEMWBS_CHANGE,
    SWEMWBS_PAIRED,
    WALKERS,
    WALKS_RUNNING,
    YEAR_TOTALS,
    Edition,
    Group,
    Row,
)

GUESTS = 96


class Figures:
    """The monthly figures as one edition of the workbook has them."""

    def __init__(self, edition: Edition) -> None:
        """Take the final counts, put this edition's differences in, and cut at its last month."""
        self.months = edition.months
        self._counts: dict[str, list[float]] = {}
        for key, values in COUNTS.items():
            changed = edition.overrides.get(key, {})
            self._counts[key] = [float(changed.get(m, v)) for m, v in enumerate(values)][
                : self.months
            ]
        self._counts["eligible"] = [
            got - out
            for got, out in zip(self._counts["referrals"], self._counts["ineligible"], strict=True)
        ]
        self._counts["loss_sum"] = [loss_points(month) for month in range(self.months)]

    def month(self, row: Row, month: int) -> float:
        """Return what the row shows for one month (0 is April)."""
        if row.num:
            return self._counts[row.num][month] / self._counts[row.den][month]
        return self._counts[row.key][month]

    def quarter(self, row: Row, quarter: int) -> float:
        """Return the quarter as far as it goes: a sum, or a pooled rate."""
        span = slice(3 * quarter, 3 * quarter + 3)
        if row.num:
            return sum(self._counts[row.num][span]) / sum(self._counts[row.den][span])
        return sum(self._counts[row.key][span])

    def year(self, row: Row) -> float:
        """Return the year to date as printed: a sum, but for rates the average of the months."""
        if row.num:
            return sum(self.month(row, month) for month in range(self.months)) / self.months
        return sum(self._counts[row.key])

    def pooled(self, row: Row) -> float:
        """Return the year-to-date rate as it should be: all numerators by all denominators."""
        return sum(self._counts[row.num]) / sum(self._counts[row.den])

    def series(self, key: str) -> list[float]:
        """Return the months of one count."""
        return self._counts[key]

    def rag(self, row: Row) -> str:
        """Return the letter the provider typed, from the printed year to date."""
        share = self.months / 12 if row.kind == "count" else 1.0
        value, target = self.year(row), (row.target or 0) * share
        if value >= target:
            return "G"
        # The activity KPI has no floor; the provider calls anything below it amber.
        return "A" if row.floor is None or value >= row.floor * share else "R"

    def travel(self, row: Row) -> str:
        """Return the Wingdings arrow for this month against the one before."""
        now, before = (round(self.month(row, self.months - back), 3) for back in (1, 2))
        return "è" if now == before else "é" if now > before else "ê"


def month_of(group: Group) -> int | None:
    """Return the financial-year month (0 is April 2025) in which the group ended, if it did."""
    index = (group.end.year - 2025) * 12 + group.end.month - 4
    return index if 0 <= index < len(COUNTS["starters"]) else None


def loss_points(month: int) -> float:
    """Return the sum of percentage losses of all starters whose group ended in the month."""
    return round(sum(g.starters * g.loss for g in COHORT if month_of(g) == month), 1)


def weighted(values: Sequence[tuple[float, int]]) -> float:
    """Return the mean of values weighted by how many people stand behind each."""
    return sum(value * people for value, people in values) / sum(people for _, people in values)


def require(holds: object, what: str) -> None:
    """Raise if the invented figures do not agree with each other."""
    if not holds:
        message = f"contract B does not add up: {what}"
        raise ValueError(message)


def check_all(final: Figures) -> None:
    """Prove that every table agrees with the contract's figures and with the other tables."""
    _check_monthly()
    _check_printed(final)
    _check_cohort()
    _check_demographics()
    _check_outcomes()


def _check_monthly() -> None:
    for key, total in YEAR_TOTALS.items():
        require(sum(COUNTS[key]) == total, f"{key} is not {total}")
    for key, quarters in QUARTER_TOTALS.items():
        for index, expected in enumerate(quarters):
            got = sum(COUNTS[key][3 * index : 3 * index + 3])
            require(got == expected, f"{key} {QUARTERS[index]} is {got}, not {expected}")
    for part, whole in (
        ("contacted", "referrals"),
        ("men", "enrolled"),
        ("minority", "stated"),
        ("stated", "enrolled"),
        ("lost5", "completed"),
        ("completed", "starters"),
        ("weighed_26", "due_26"),
        ("good", "responses"),
        ("bp_referred", "bp_raised"),
        ("bp_raised", "bp_taken"),
        ("bp_taken", "enrolled"),
    ):
        pairs = zip(COUNTS[part], COUNTS[whole], strict=True)
        require(all(a <= b for a, b in pairs), f"{part} is more than {whole}")


def _check_printed(final: Figures) -> None:
    rows = {row.ref: row for row in MONTHLY_ROWS if row.ref}
    letters = "".join(final.rag(rows[f"B{number}"]) for number in range(1, 13))
    require(letters == "GAAGAAGAAGAG", f"ratings of the year are {letters}")
    require(round(100 * final.year(rows["B2"]), 1) == 88.9, "B2 is not printed as 88.9")
    require(round(100 * final.pooled(rows["B2"]), 1) == 88.4, "B2 is not 88.4")
    require(round(final.pooled(rows["B7"]), 1) == 3.2, "B7 is not 3.2")


def _check_cohort() -> None:
    require(len(COHORT) == 46, "not 46 groups")
    for month in range(12):
        ended = [group for group in COHORT if month_of(group) == month]
        for key, got in (
            ("starters", sum(g.starters for g in ended)),
            ("completed", sum(g.completers for g in ended)),
            ("lost5", sum(g.lost5 for g in ended)),
        ):
            require(got == COUNTS[key][month], f"groups ended in month {month}: {key} is {got}")
        year, calendar = (2025, month + 4) if month < 9 else (2026, month - 8)
        begun = [g for g in COHORT if (g.start.year, g.start.month) == (year, calendar)]
        got = sum(g.starters for g in begun)
        require(got == COUNTS["enrolled"][month], f"enrolled in month {month} is {got}")
    require(sum(g.guests for g in COHORT) == GUESTS, "guests are not 96")
    for group in COHORT + OLD_COHORT:
        require(group.completers + group.lost_contact <= group.starters, group.ident)
    for month, calendar in enumerate((1, 2, 3)):
        last_year = [g for g in OLD_COHORT if (g.end.year, g.end.month) == (2025, calendar)]
        got = sum(g.completers for g in last_year)
        require(got == COUNTS["due_26"][month], f"due from last year, month {month}, is {got}")
    require(COUNTS["due_26"][3:] == COUNTS["completed"][:9], "due at 26 weeks")


def _check_demographics() -> None:
    tables = {heading: dict(lines) for heading, lines in DEMOGRAPHICS}
    for heading, lines in tables.items():
        for index, total in enumerate(QUARTER_TOTALS["enrolled"]):
            got = sum(int(values[index]) for values in lines.values())
            require(got == total, f"{heading} {QUARTERS[index]} is {got}")
    for index, total in enumerate(QUARTER_TOTALS["referrals"]):
        got = sum(counts[index] for _, counts in REFERRAL_SOURCES)
        require(got == total, f"referral sources {QUARTERS[index]} are {got}")
    ethnic = tables["Ethnic group"]
    for index in range(4):
        span = slice(3 * index, 3 * index + 3)
        enrolled = sum(COUNTS["enrolled"][span])
        stated = enrolled - int(ethnic["Not stated"][index])
        require(stated == sum(COUNTS["stated"][span]), f"ethnicity stated, {QUARTERS[index]}")
        minority = stated - int(ethnic["White British"][index])
        require(minority == sum(COUNTS["minority"][span]), f"minority, {QUARTERS[index]}")
        require(tables["Gender"]["Men"][index] == sum(COUNTS["men"][span]), "men")
        deprived = tables["Deprivation of home address (IMD 2019)"]["Quintile 1 (most deprived)"]
        require(deprived[index] == sum(COUNTS["imd1"][span]), "IMD 1")
    for label, values, year in CIRCUMSTANCES:
        if all(isinstance(value, int) for value in values):
            require(sum(int(value) for value in values) == year, label)


def _check_outcomes() -> None:
    require(sum(people for _, _, people in SWEMWBS) == SWEMWBS_PAIRED, "paired SWEMWBS")
    change = weighted([(post, n) for _, post, n in SWEMWBS]) - weighted(
        [(pre, n) for pre, _, n in SWEMWBS]
    )
    require(round(change, 1) == SWEMWBS_CHANGE, f"SWEMWBS change is {change}")
    require(GPPAQ[4][0][3] == INACTIVE_TO_ACTIVE, "inactive to active")
    require(sum(dict(SMOKING)["Quit smoking (4 weeks)"]) == SMOKING_QUITS, "smoking quits")
    walks = [
        a for a in COMMUNITY[4] if "walk" in a.name.lower() and (a.lead, a.running) == ("vol", "Y")
    ]
    require(len(walks) == WALKS_RUNNING, "walking groups")
    require(sum(a.people for a in walks) == WALKERS, "walkers")
    require(sum(CLIENTS_VOLUNTEERING) == CLIENTS_VOLUNTEERING_YEAR, "clients volunteering")
    for index in range(4):
        span = slice(3 * index, 3 * index + 3)
        got = sum(values[index] for _, values in RATINGS)
        require(got == sum(COUNTS["responses"][span]), f"ratings {QUARTERS[index]}")
        good = sum(values[index] for label, values in RATINGS if label in {"Very good", "Good"})
        require(good == sum(COUNTS["good"][span]), f"good ratings {QUARTERS[index]}")
