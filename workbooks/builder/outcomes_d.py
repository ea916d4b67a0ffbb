"""The outcome tabs of the contract D workbooks: ONS4, local outcomes, onward, community."""

from __future__ import annotations

from workbooks.builder import figures_d as figures
from workbooks.builder.figures_d import MONTHS, QUARTER_NAMES, Edition
from workbooks.builder.office_d import (
    COUNT,
    MONTH,
    PALE,
    POUNDS,
    YELLOW,
    Book,
    Property,
    Sheet,
    address,
)


def draw_outcomes(book: Book, edition: Edition) -> None:
    """Draw the ONS4 domain table and the two small local tables below it."""
    sheet = book.sheet("Outcomes", (40, *(11.5,) * 5, *(9.5,) * 8), colour="#009639")
    sheet.title("Outcomes", figures.subtitle(edition))
    row = draw_domains(sheet, edition, 3)
    row = draw_quarterly(sheet, edition, row + 2)
    draw_carers(sheet, edition, row + 2)


def draw_domains(sheet: Sheet, edition: Edition, row: int) -> int:
    """Draw the paired ONS4 scores by domain and return the last row used."""
    sheet.put(row, 0, f"Table 1. ONS4 paired scores, {figures.to_date(edition)}", "table title")
    sheet.header(row + 1, ("Domain", "Pre mean", "Post mean", "n", "Improved", "Same", "Worse"))
    top = row + 2
    changed: dict[str, Property] = {"bg_color": YELLOW} if edition.resubmission else {}
    for line, domain in enumerate(edition.domains, start=top):
        counts = (domain.improved, domain.same, domain.worse)
        sheet.put(line, 0, domain.name)
        sheet.put(line, 1, domain.before, "number", num_format="0.0")
        sheet.put(line, 2, domain.after, "number", num_format="0.0")
        for column, count in enumerate((sum(counts), *counts), start=3):
            sheet.put(line, column, count, "number", **changed)
    last = top + len(edition.domains)
    sheet.put(last, 0, "All domains", "strong", bg_color=PALE)
    for column in (1, 2):
        sheet.put(last, column, None, bg_color=PALE)
    sums = [
        sum(d.improved + d.same + d.worse for d in edition.domains),
        sum(d.improved for d in edition.domains),
        sum(d.same for d in edition.domains),
        sum(d.worse for d in edition.domains),
    ]
    for column, total in enumerate(sums, start=3):
        cells = f"{address(top, column)}:{address(last - 1, column)}"
        sheet.formula(last, column, f"=SUM({cells})", total, "number", bold=True, bg_color=PALE)
    kpi = next(kpi for kpi in figures.KPIS if kpi.ref == "D7")
    sheet.put(last + 1, 0, "Clients improved in one or more domains")
    sheet.put(last + 1, 1, sum(figures.values_of(edition, kpi, 0)), "number", **changed)
    sheet.put(last + 2, 0, "Clients with paired ONS4")
    sheet.put(last + 2, 1, sum(figures.values_of(edition, kpi, 1)), "number", **changed)
    note = (
        "A client can improve in more than one domain, so 'All domains' counts scores, not people. "
        "*Anxiety: lower score is better. A few clients skipped the anxiety question."
    )
    sheet.put(last + 3, 0, note, "note", text_wrap=False)
    return last + 3


def draw_quarterly(sheet: Sheet, edition: Edition, row: int) -> int:
    """Draw the local outcomes kept by quarter and return the last row used."""
    done = edition.months // 3
    sheet.put(row, 0, "Table 2. Local outcomes by quarter (for information)", "table title")
    sheet.header(row + 1, ("Outcome", *QUARTER_NAMES, "YTD"))
    for number, line in enumerate(figures.QUARTERLY, start=row + 2):
        money: dict[str, Property] = {"num_format": POUNDS if "£" in line.label else COUNT}
        sheet.put(number, 0, line.label)
        for quarter in range(4):
            value = line.values[quarter] if quarter < done else None
            sheet.put(number, 1 + quarter, value, "number", **money)
        total = sum(line.values[:done])
        cells = f"{address(number, 1)}:{address(number, 4)}"
        sheet.formula(number, 5, f"=SUM({cells})", total, "number", bold=True, **money)
    last = row + 2 + len(figures.QUARTERLY)
    note = (
        "Benefit gains are the advice partner's estimate of a full year's award, not money "
        "received. Updated at quarter end."
    )
    sheet.put(last, 0, note, "note", text_wrap=False)
    return last


def draw_carers(sheet: Sheet, edition: Edition, row: int) -> None:
    """Draw the carers identified by month."""
    sheet.put(row, 0, "Table 3. Carers by month (for information)", "table title")
    sheet.header(row + 1, ("Carers", *MONTHS, "YTD"), 20)
    for number, line in enumerate(figures.CARERS, start=row + 2):
        sheet.put(number, 0, line.label, "indent" if number > row + 2 else "text")
        for month in range(12):
            value = line.values[month] if month < edition.months else None
            sheet.put(number, 1 + month, value, "number")
        total = sum(line.values[: edition.months])
        cells = f"{address(number, 1)}:{address(number, 12)}"
        sheet.formula(number, 13, f"=SUM({cells})", total, "number", bold=True)
    note = "Carers' assessments are carried out, and counted, under the council's carers contract."
    sheet.put(row + 2 + len(figures.CARERS), 0, note, "note", text_wrap=False)


def draw_onward(book: Book, edition: Edition) -> None:
    """Draw the onward referrals by category and organisation, category named once per block."""
    sheet = book.sheet("Onward referrals", (34, 50, 14), colour="#41B6E6")
    sheet.title("Onward referrals", figures.subtitle(edition))
    sheet.put(2, 0, f"Count is {figures.to_date(edition)}.", "note", text_wrap=False)
    sheet.header(4, ("Category", "Org", "Count"), 20)
    previous = ""
    for row, onward in enumerate(figures.ONWARD, start=5):
        sheet.put(row, 0, None if onward.category == previous else onward.category, "strong")
        sheet.put(row, 1, onward.organisation)
        sheet.put(row, 2, onward.to_date[edition.column], "number")
        previous = onward.category
    last = 5 + len(figures.ONWARD)
    sheet.put(last, 0, "Total", "strong", bg_color=PALE)
    sheet.put(last, 1, None, bg_color=PALE)
    total = figures.ONWARD_TOTALS[edition.column]
    cells = f"{address(5, 2)}:{address(last - 1, 2)}"
    sheet.formula(last, 2, f"=SUM({cells})", total, "number", bold=True, bg_color=PALE)
    notes = (
        "Some lines are single organisations, some are types of provider (libraries, lunch clubs).",
        "Various = client referred to several groups in one go; being split out, see DQIP.",
    )
    for number, note in enumerate(notes, start=last + 1):
        sheet.put(number, 0, note, "note", text_wrap=False)


def draw_volunteers(book: Book, edition: Edition) -> None:
    """Draw the volunteers by quarter, the groups clients started and the small grants."""
    sheet = book.sheet("Volunteers & groups", (42, 18, 14, 14, 14, 17), colour="#009639")
    sheet.title("Volunteers and community groups", figures.subtitle(edition))
    row = draw_volunteer_quarters(sheet, edition, 3)
    row = draw_groups(sheet, edition, row + 2)
    draw_grants(sheet, edition, row + 2)


def draw_volunteer_quarters(sheet: Sheet, edition: Edition, row: int) -> int:
    """Draw the volunteer table and return the last row used."""
    done = edition.months // 3
    sheet.put(row, 0, "1. Volunteers", "table title")
    sheet.header(row + 1, ("Volunteers", *QUARTER_NAMES, "Year to date"))
    top = row + 2
    start = figures.VOLUNTEERS_AT_START
    starts: list[int] = []
    ends: list[int] = []
    for new, left in zip(figures.NEW_VOLUNTEERS, figures.LEFT, strict=True):
        starts.append(ends[-1] if ends else start)
        ends.append(starts[-1] + new - left)
    flows = (
        ("New volunteers", figures.NEW_VOLUNTEERS, "text"),
        ("of whom former clients", figures.NEW_FORMER_CLIENTS, "indent"),
        ("Left", figures.LEFT, "text"),
    )
    sheet.put(top, 0, "Volunteers at start")
    sheet.put(top + 4, 0, "Volunteers at end")
    for quarter in range(4):
        column = 1 + quarter
        if quarter >= done:
            sheet.put(top, column, None)
            sheet.put(top + 4, column, None)
            continue
        if quarter:
            sheet.formula(top, column, f"={address(top + 4, quarter)}", starts[quarter], "number")
        else:
            sheet.put(top, column, start, "number")
        here = [address(top + line, column) for line in (0, 1, 3)]
        text = f"={here[0]}+{here[1]}-{here[2]}"
        sheet.formula(top + 4, column, text, ends[quarter], "number", bold=True)
    sheet.put(top, 5, start, "number")
    sheet.formula(top + 4, 5, f"={address(top + 4, done)}", ends[done - 1], "number", bold=True)
    for line, (label, values, style) in enumerate(flows, start=top + 1):
        draw_quarter_sum(sheet, line, label, values, done, style)
    draw_quarter_sum(sheet, top + 5, "Hours given", figures.HOURS, done, "text")
    people = start + sum(figures.NEW_VOLUNTEERS[:done])
    former = figures.FORMER_CLIENTS_AT_START + sum(figures.NEW_FORMER_CLIENTS[:done])
    sheet.put(top + 6, 0, "Total volunteers in the year", "strong", bg_color=PALE)
    sheet.put(top + 7, 0, "of whom former clients", "indent", bg_color=PALE)
    for line, count in ((top + 6, people), (top + 7, former)):
        for column in range(1, 5):
            sheet.put(line, column, None, bg_color=PALE)
        sheet.put(line, 5, count, "number", bold=True, bg_color=PALE)
    note = (
        f"At start: {start} carried over from the pilot, {figures.FORMER_CLIENTS_AT_START} of them "
        "former clients. Updated at quarter end."
    )
    sheet.put(top + 8, 0, note, "note", text_wrap=False)
    return top + 8


def draw_quarter_sum(
    sheet: Sheet, row: int, label: str, values: tuple[int, ...], done: int, style: str
) -> None:
    """Draw one row of quarters with its sum."""
    sheet.put(row, 0, label, style)
    for quarter in range(4):
        value = values[quarter] if quarter < done else None
        sheet.put(row, 1 + quarter, value, "number")
    cells = f"{address(row, 1)}:{address(row, 4)}"
    sheet.formula(row, 5, f"=SUM({cells})", sum(values[:done]), "number")


def draw_groups(sheet: Sheet, edition: Edition, row: int) -> int:
    """Draw the list of groups started by clients and return the last row used."""
    sheet.put(row, 0, "2. Groups started by clients", "table title")
    names = ("Group", "PCN", "Started", "Meets", "People (usual)", "Running at 6 months?")
    sheet.header(row + 1, names)
    top = row + 2
    running = 0
    for line, group in enumerate(figures.GROUPS, start=top):
        due = group.started + 6 < edition.months
        running += due and group.running == "Yes"
        sheet.put(line, 0, group.name)
        sheet.put(line, 1, group.pcn)
        sheet.put(line, 2, MONTHS[group.started], "date", num_format=MONTH)
        sheet.put(line, 3, group.meets, align="center")
        sheet.put(line, 4, group.people, "number")
        sheet.put(line, 5, group.running if due else "not yet", align="center")
    last = top + len(figures.GROUPS)
    names_cells = f"{address(top, 0)}:{address(last - 1, 0)}"
    answers = f"{address(top, 5)}:{address(last - 1, 5)}"
    summary = (
        ("Groups started by clients", f"=COUNTA({names_cells})", len(figures.GROUPS)),
        ("Groups still running at 6 months", f'=COUNTIF({answers},"Yes")', running),
    )
    for line, (label, text, value) in enumerate(summary, start=last):
        sheet.put(line, 0, label, "strong", bg_color=PALE)
        for column in range(1, 5):
            sheet.put(line, column, None, bg_color=PALE)
        sheet.formula(line, 5, text, value, "number", bold=True, bg_color=PALE, align="center")
    return last + 1


def draw_grants(sheet: Sheet, edition: Edition, row: int) -> None:
    """Draw the small grants to voluntary and community groups by round."""
    sheet.put(row, 0, "3. VCSE small grants", "table title")
    sheet.header(row + 1, ("Round", "Awarded", "Grants", "Amount"), 20)
    sheet.span(row + 1, 4, 5, "For", "head")
    rounds = [grant for grant in figures.GRANTS if grant.month < edition.months]
    top = row + 2
    for line, grant in enumerate(rounds, start=top):
        sheet.put(line, 0, grant.round)
        sheet.put(line, 1, MONTHS[grant.month], "date", num_format=MONTH)
        sheet.put(line, 2, grant.grants, "number")
        sheet.put(line, 3, grant.amount, "number", num_format=POUNDS)
        sheet.span(line, 4, 5, grant.purpose, "text")
        sheet.raw.set_row(line, 28)
    last = top + len(rounds)
    sheet.put(last, 0, "Total", "strong", bg_color=PALE)
    sheet.put(last, 1, None, bg_color=PALE)
    totals = (
        (2, sum(grant.grants for grant in rounds), COUNT),
        (3, sum(grant.amount for grant in rounds), POUNDS),
    )
    for column, total, shape in totals:
        cells = f"{address(top, column)}:{address(last - 1, column)}"
        more: dict[str, Property] = {"num_format": shape, "bold": True, "bg_color": PALE}
        sheet.formula(last, column, f"=SUM({cells})", total, "number", **more)
