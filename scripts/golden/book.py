"""A workbook as rows of values, and what its rows mean, before any program writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Formula:
    """A formula with the value stored beside it; `stored` None writes none, as programs do that do not calculate."""

    text: str
    stored: object = None


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def cell_place(address: str) -> tuple[int, int]:
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", address).groups()
    return int(row), column_number(letters)


def amount(value) -> Decimal | None:
    return None if value is None else Decimal(str(value))


@dataclass
class Leaf:
    """What a row of a framework means. `lead` are those who carry it under the attribution asked for."""

    sheet: str
    row: int
    name: str
    full: Decimal
    actual: Decimal | None
    item: str | None = None
    review: Decimal | None = None
    code: str | None = None
    kind: str = "base"
    state: str = "scored"
    lead: list[str] = field(default_factory=list)
    support: list[str] = field(default_factory=list)
    #: Share of each lead; None shares evenly.
    weights: list[Decimal] | None = None

    @property
    def effective(self) -> Decimal | None:
        if self.state != "scored":
            return None
        return self.actual if self.review is None else self.review


@dataclass
class Sheet:
    name: str
    hidden: bool = False
    rows: list[list] = field(default_factory=list)
    merges: list[str] = field(default_factory=list)
    formats: dict[str, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)


class Book:
    """Sheets and the meaning of their rows. Rows are 1-based, as in Excel."""

    def __init__(self, date1904: bool = False) -> None:
        self.date1904 = date1904
        self.sheets: list[Sheet] = []
        self.leaves: list[Leaf] = []
        self.stated: list[dict] = []
        self.tasks: list[dict] = []
        self.issues: list[dict] = []
        #: Anything else the report must say, and departments that carry nothing.
        self.facts: dict = {}
        self.idle: list[str] = []
        self.bonus_cap: Decimal | None = None
        self.arguments: list[str] = []

    # Layout

    def sheet(self, name: str, hidden: bool = False) -> "Book":
        self.sheets.append(Sheet(name, hidden))
        return self

    @property
    def here(self) -> Sheet:
        return self.sheets[-1]

    @property
    def at(self) -> int:
        return len(self.here.rows)

    def row(self, *cells) -> "Book":
        self.here.rows.append(list(cells))
        return self

    def merge(self, *ranges: str) -> "Book":
        self.here.merges.extend(ranges)
        return self

    def format(self, **by_cell: str) -> "Book":
        self.here.formats.update(by_cell)
        return self

    # Meaning

    def leaf(self, cells: list, name: str, full, actual, issues: dict[str, str] | None = None, **more) -> "Book":
        """A row that is an indicator. `issues`: code → column letter on this row."""
        self.row(*cells)
        more = {key: amount(value) if key == "review" else value for key, value in more.items()}
        if actual is None and "state" not in more and more.get("review") is None:
            more["state"] = "unscored"
        self.leaves.append(Leaf(self.here.name, self.at, name, amount(full), amount(actual), **more))
        for code, column in (issues or {}).items():
            self.issue(code, f"{column}{self.at}")
        return self

    def states(self, level: str, field_name: str, value, cell: str, rows=None, parts=None) -> "Book":
        """A total claimed in `cell` of what stands in `rows` (all base indicators where none are given), or of `parts`."""
        leaves = [leaf for leaf in self.leaves if (leaf.kind == "base" if rows is None else leaf.row in rows)]
        self.stated.append({"level": level, "field": field_name, "value": amount(value), "cell": cell, "of": leaves, "parts": parts, "sheet": self.here.name})
        return self

    def total(self, cells: list, claims: dict[str, tuple], level: str = "total", rows=None) -> "Book":
        """A row of totals. `claims`: column letter → (field, value)."""
        self.row(*cells)
        for column, (field_name, value) in claims.items():
            self.states(level, field_name, value, f"{column}{self.at}", rows)
        return self

    def task(self, cells: list, name: str, issues: dict[str, str] | None = None, **meaning) -> "Book":
        self.row(*cells)
        self.tasks.append({"name": name, "sheet": self.here.name, "row": self.at, **meaning})
        for code, column in (issues or {}).items():
            self.issue(code, f"{column}{self.at}")
        return self

    def issue(self, code: str, cell: str, sheet: str | None = None) -> "Book":
        self.issues.append({"code": code, "sheet": self.here.name if sheet is None else sheet, "cell": cell})
        return self

    def differs(self, cell: str, expected, found) -> "Book":
        """The mark in `cell` is not what the sheet's own rule of marks comes to."""
        line = {"code": "rule-differs", "sheet": self.here.name, "cell": cell}
        self.issues.append({**line, "expected": float(expected), "found": float(found)})
        return self
