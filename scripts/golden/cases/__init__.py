"""Every golden workbook by name. A case builds its book; importing the modules below registers theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from book import Book


@dataclass(frozen=True)
class Case:
    build: Callable[[], Book]
    #: openpyxl, libreoffice, wps, or libreoffice-xls for a workbook of the old format
    program: str


CASES: dict[str, Case] = {}


def case(program: str = "openpyxl"):
    def register(build: Callable[[], Book]) -> Callable[[], Book]:
        CASES[build.__name__.replace("_", "-")] = Case(build, program)
        return build

    return register


from cases import columns, departments, evidence, honours, kinds, layouts, ledgers, marks, offices, sheets, targets, tasks, totals  # noqa: E402, F401
