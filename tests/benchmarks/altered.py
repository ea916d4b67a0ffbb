"""How well reading holds when a workbook says the same in other words.

Run as ``python -m tests.benchmarks.altered [-v] [SHIFT] [ALTERATION ...] [ROUND ...]``. The
workbooks of ``tests/unseen`` are read once as they are and once with their texts altered: months
written in another way, other words for "total", places with names that look like times. What is
meant stays the same, so that each figure read right before should be read right afterwards. What is
lost shows a rule that knows one wording only, sooner than new workbooks would. Each workbook is
altered in one of several ways; SHIFT, a number, takes others.
"""

from __future__ import annotations

import copy
import html
import io
import re
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pipeline.read.reader import Reader
from tests.benchmarks.accuracy import Score, score
from tests.unseen.truths import Truth, truths

Words = Callable[[str, int], str]
_ITEM = re.compile(r"<si><t(?: [^>]*)?>([^<]*)</t></si>")
_STRINGS = "xl/sharedStrings.xml"

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SHORT = {name[:3]: name for name in _MONTHS} | {"Sept": "September"}
_LONG_MONTH = re.compile(rf"(?<!\d )\b({'|'.join(_MONTHS)}) (20\d\d)\b")
_SHORT_MONTH = re.compile(rf"(?<!\d )\b({'|'.join(_SHORT)})[- ](?:20)?(\d\d)\b(?![/\d-])")
_YEAR = re.compile(r"\b(20(\d\d))[/-](\d\d)\b(?![/-])")
_QUARTER = re.compile(r"\bQ([1-4])\b")


# Not the dash of a span: Apr - Jun, 3 Nov - 19 Dec.
_SPAN = re.compile(rf"\b(?:{'|'.join((*_MONTHS, *_SHORT))}|\d+|Autumn|Spring)$", re.IGNORECASE)


def _heads(choices: dict[str, tuple[str, ...]]) -> Words:
    """Return what exchanges whole texts, in any case, for one of other texts."""
    known = {head.lower(): others for head, others in choices.items()}

    def altered(text: str, number: int) -> str:
        others = known.get(text.strip().lower())
        return others[number % len(others)] if others else text

    return altered


def _pattern(pattern: re.Pattern[str], *ways: Callable[[re.Match[str]], str]) -> Words:
    """Return what writes each match in one of some other ways, the same throughout a workbook."""
    return lambda text, number: pattern.sub(ways[number % len(ways)], text)


def _titles(*ways: Callable[[str, str], str]) -> Words:
    """Return what writes "Title - November 2025" in other ways."""
    parted = re.compile(rf"^([A-Z][^\d]{{6,}}?)(?: [-–] |, |: )((?:{'|'.join(_MONTHS)}) 20\d\d)$")

    def altered(text: str, number: int) -> str:
        found = parted.match(text)
        if found is not None and _SPAN.search(found[1]):
            return text
        return ways[number % len(ways)](found[1], found[2]) if found else text

    return altered


_ODD_NAMES = (
    "March House", "Dec Hollow", "May Lane", "Sunday Club", "Two Acres", "Seven Stars", "Unit 3",
    "Augusta Road", "Ward 12", "St Quentin's", "Springfield", "Summer Court", "Q Park",
    "Week Street",
    "The Annexe (old)", "No. 4 Mill Street", "Total Fitness", "Ratehill", "Plan B Cafe", "Yearsley",
)  # fmt: skip
_PLACE = re.compile(
    r"^(?!Q\d)(?:St )?[A-Z][a-z']{3,}(?: [A-Z][a-z']{2,})? "
    r"(?:Library|Street|Road|Lane|Hall|Centre|Hub|House|Court|Church|School|Park|Academy|Surgery)$"
)


def _odd_names(text: str, number: int) -> str:
    return _ODD_NAMES[(number + len(text)) % len(_ODD_NAMES)] if _PLACE.match(text) else text


def _dashes(text: str, number: int) -> str:
    """Part a title from what follows by another sign; the dash of a span stays."""
    before, dash, after = text.partition(" - ") if " - " in text else text.partition(" – ")
    if not dash or _SPAN.search(before):
        return text
    sign = (" – ", ": ", " | ", " / ", " - ", "; ", ", ")[number % 7]
    return f"{before}{sign}{after}"


ALTERATIONS: dict[str, Words] = {
    "long months": _pattern(
        _LONG_MONTH,
        lambda found: f"{found[1][:3]} {found[2]}",
        lambda found: f"{found[1][:3]}-{found[2][2:]}",
        lambda found: f"{found[1]} {found[2][2:]}",
        lambda found: f"{found[1][:3].upper()} {found[2]}",
        lambda found: f"{found[1]}, {found[2]}",
        lambda found: f"{found[1][:3]} '{found[2][2:]}",
    ),
    "short months": _pattern(
        _SHORT_MONTH,
        lambda found: f"{_SHORT[found[1]]} 20{found[2]}",
        lambda found: f"{found[1]} 20{found[2]}",
        lambda found: f"{found[1].upper()}-{found[2]}",
        lambda found: f"{found[1]} {found[2]}",
        lambda found: f"{found[1]}'{found[2]}",
        lambda found: f"{_SHORT[found[1]].lower()} {found[2]}",
    ),
    "years": _pattern(
        _YEAR,
        lambda found: f"{found[1]}-{found[3]}",
        lambda found: f"{found[2]}/{found[3]}",
        lambda found: f"{found[1]}/20{found[3]}",
        lambda found: f"FY{found[2]}/{found[3]}",
        lambda found: f"{found[1]}-20{found[3]}",
        lambda found: f"{found[1]} / {found[3]}",
        lambda found: f"{found[1]}–{found[3]}",
    ),
    "quarters": _pattern(
        _QUARTER,
        lambda found: f"Quarter {found[1]}",
        lambda found: f"Qtr {found[1]}",
        lambda found: f"QTR{found[1]}",
        lambda found: f"Qtr. {found[1]}",
        lambda found: f"q{found[1]}",
        lambda found: f"Q {found[1]}",
    ),
    "titles": _titles(
        lambda title, month: f"{month}: {title}",
        lambda title, month: f"{title} ({month})",
        lambda title, month: f"{title} for {month}",
        lambda title, month: f"{title} in {month}",
        lambda title, month: f"{title} / {month}",
        lambda title, month: f"{month} - {title.lower()}",
        lambda title, month: f"{title}: {month}",
    ),
    "dashes": _dashes,
    "heads": _heads(
        {
            "ytd": ("Year to date", "Y.T.D.", "To date", "Cumulative", "Year so far", "YTD total",
                    "Cum.", "Cumulative YTD", "Running total", "So far this year", "CYTD total"),
            "year to date": ("YTD", "To date", "Cumulative", "YTD actual", "Total to date"),
            "so far": ("YTD", "To date", "Cumulative", "This year so far", "Total so far"),
            "target": ("Goal", "Plan", "Standard", "Required", "Agreed level", "Expected",
                       "Threshold", "Contract target", "Trajectory", "KPI target", "Target (%)"),
            "annual target": ("Target for year", "Yearly target", "12 month target", "Target p.a.",
                              "Contract target (year)", "Full year target"),
            "total": ("Totals", "TOTAL", "All", "Overall", "Grand total", "Sum", "Total:", "Tot.",
                      "Combined", "All together", "Total (all)"),
            "all": ("Total", "Totals", "Together", "Overall", "Everyone", "All of them"),
            "date": ("When", "Day", "Date held", "Date of event", "On", "Date (dd/mm)", "DATE:"),
            "month": ("Mth", "Period", "Reporting month", "Calendar month", "MONTH"),
            "quarter": ("Qtr", "Period", "Reporting quarter", "QUARTER", "Quarter of year"),
            "notes": ("Comments", "Remarks", "Narrative", "Commentary", "Anything to say?"),
            "comment": ("Notes", "Remark", "Narrative", "What happened"),
            "rag": ("Status", "R/A/G", "RAG rating", "Traffic light", "Rating"),
            "budget": ("Budget (£)", "Allocation", "Approved budget", "Funding",
                       "Planned spend",
                       "Contract value", "Annual budget", "Grant"),
            "spent": ("Actual", "Spend", "Expenditure", "Paid out", "Used", "Costs"),
            "left": ("Remaining", "Balance", "Variance", "Unspent", "To spend", "Over/under",
                     "Underspend", "Still available", "Balance left"),
            "number": ("No.", "Count", "How many", "Nos", "#", "n", "Figure", "Numbers"),
        }
    ),
    "capitals": lambda text, _number: text.upper(),
    "small letters": lambda text, _number: text.lower() if len(text) > 1 else text,
    "marks": lambda text, number: (
        text + ("*", " *", " (1)", " [note 2]", "¹", " (see notes)", "†")[number % 7]
        if 2 < len(text) < 24 and re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)*", text)
        else text
    ),
    "spaces": lambda text, number: (
        (f" {text}", f"{text} ", text.replace(" ", "  "), text.replace(" ", "\u00a0"),
         text.replace(" ", "\n", 1))[number % 5]
    ),
    "odd names": _odd_names,
    "and": lambda text, _number: text.replace(" and ", " & "),
    "quotes": lambda text, _number: text.replace("'", "’"),
    "short words": _pattern(
        re.compile(r"\b(Year|year|Quarter|quarter|Month|month|Number|number|Hours|hours|Previous)\b"),
        lambda found: {
            "year": "yr", "quarter": "qtr", "month": "mth", "number": "no.", "hours": "hrs",
            "previous": "prev",
        }[found[1].lower()],
    ),
    "colons": lambda text, _number: (
        f"{text}:" if re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+){0,3}", text) else text
    ),
}  # fmt: skip


# Cells moved to the right and down: an empty column at the left, two empty rows above.
MOVES = {"moved right": (1, 0), "moved down": (0, 2), "moved both": (2, 3)}
_PLACE_OF_CELL = re.compile(r'(?<=[ "])(r|ref)="([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?"')
_ROW = re.compile(r'(<row [^>]*?r=)"(\d+)"')
_COLUMN = re.compile(r'<col min="(\d+)" max="(\d+)"')


def _letters(col: int) -> str:
    found = ""
    while col:
        col, rest = divmod(col - 1, 26)
        found = chr(65 + rest) + found
    return found


def _number_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _moved_cell(cell: str, right: int, down: int) -> str:
    found = re.fullmatch(r"([A-Z]+)(\d+)", cell)
    if found is None:
        return cell
    return f"{_letters(_number_of(found[1]) + right)}{int(found[2]) + down}"


def moved(content: bytes, right: int, down: int) -> bytes:
    """Return a workbook in which all cells of all sheets stand elsewhere."""

    def place(found: re.Match[str]) -> str:
        ends = [_moved_cell(f"{found[2]}{found[3]}", right, down)]
        if found[4]:
            ends.append(_moved_cell(f"{found[4]}{found[5]}", right, down))
        return f'{found[1]}="{":".join(ends)}"'

    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                text = _PLACE_OF_CELL.sub(place, part.decode("utf-8"))
                text = _ROW.sub(lambda found: f'{found[1]}"{int(found[2]) + down}"', text)
                text = _COLUMN.sub(
                    lambda found: (
                        f'<col min="{int(found[1]) + right}" max="{int(found[2]) + right}"'
                    ),
                    text,
                )
                part = re.sub(r' spans="[^"]*"', "", text).encode("utf-8")
            new.writestr(name, part)
    return made.getvalue()


def moved_truth(truth: Truth, right: int, down: int) -> Truth:
    """Return the truth of a workbook whose cells stand elsewhere."""
    other = Truth(truth.round, truth.name)
    told = copy.deepcopy(truth.told)
    for one in (*told["facts"], *told.get("doubtful", ())):
        one["cell"] = _moved_cell(one["cell"], right, down)
    other.__dict__["told"] = told
    return other


def altered(content: bytes, words: Words, number: int) -> bytes:
    """Return a workbook with each of its texts altered; `number` chooses among ways."""

    def one(found: re.Match[str]) -> str:
        text = words(html.unescape(found[1]), number)
        return f'<si><t xml:space="preserve">{html.escape(text, quote=False)}</t></si>'

    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == _STRINGS:
                part = _ITEM.sub(one, part.decode("utf-8")).encode("utf-8")
            new.writestr(name, part)
    return made.getvalue()


_CELL_IN = re.compile(r"(?<=!)[A-Z]{1,3}\d+(?= )")


def lost_figures(before: Score, after: Score, right: int = 0, down: int = 0) -> Iterator[str]:
    """Yield what was right and no longer is, where all cells may have moved."""

    def cell(text: str, right: int, down: int) -> str:
        found = _CELL_IN.search(text)
        place = _moved_cell(found[0], right, down) if found is not None else ""
        return f"{text.partition('!')[0]}!{place}"

    for what in ("lost", "value", "period", "false"):
        known = {cell(text, right, down) for text in before.wrong.get(what, ())}
        wrong = after.wrong.get(what, ())
        yield from (f"{what} {text}" for text in wrong if cell(text, 0, 0) not in known)


def _in_short(texts: Iterable[str]) -> Iterator[str]:
    """Yield one line for each sheet and kind of loss: how many, and the first."""
    groups: dict[str, list[str]] = {}
    for text in texts:
        groups.setdefault(text.partition("!")[0], []).append(text)
    for several in groups.values():
        yield f"{len(several):5} {several[0]}"


def main(arguments: list[str]) -> int:
    """Print for each alteration how many figures are read worse than before."""
    verbose = "-v" in arguments
    shift = next((int(name) for name in arguments if name.isdigit()), 0)
    rounds = [name for name in arguments if name.startswith("round_")] or ["round_*"]
    known = [*ALTERATIONS, *MOVES]
    chosen = [name for name in arguments if name in known] or known
    figures, lost = 0, dict.fromkeys(chosen, 0)
    told: dict[str, list[str]] = {name: [] for name in chosen}
    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        every = (truth for name in rounds for truth in truths(name) if truth.can_be_drawn)
        for number, truth in enumerate(every):
            path = truth.draw(Path(folder))
            if path.suffix not in {".xlsx", ".xlsm"}:
                continue
            before = score(reader.read(path), truth)
            figures += before.counts["figures"]
            for name in chosen:
                meant = truth
                if name in MOVES:
                    content = moved(path.read_bytes(), *MOVES[name])
                    meant = moved_truth(truth, *MOVES[name])
                else:
                    content = altered(path.read_bytes(), ALTERATIONS[name], number + shift)
                other = path.parent / name.replace(" ", "_") / path.name
                other.parent.mkdir(exist_ok=True)
                other.write_bytes(content)
                after = score(reader.read(other), meant)
                worse = list(lost_figures(before, after, *MOVES.get(name, (0, 0))))
                lost[name] += len(worse)
                told[name] += [f"{truth.round} {truth.name} {text}" for text in worse]
    for name in chosen:
        sys.stdout.write(f"{name:16} {lost[name]:6} of {figures} ({lost[name] / figures:.2%})\n")
        if verbose:
            sys.stdout.writelines(f"    {text}\n" for text in _in_short(told[name]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
