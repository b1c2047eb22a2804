"""Writes a book with openpyxl, and has LibreOffice open and save it again."""

from __future__ import annotations

import datetime
import subprocess
import tempfile
from pathlib import Path

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from book import Book, Formula

FIXED = datetime.datetime(2026, 1, 1)


def write(book: Book, path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    workbook.properties.created = workbook.properties.modified = FIXED
    if book.date1904:
        workbook.epoch = CALENDAR_MAC_1904
    for sheet in book.sheets:
        made = workbook.create_sheet(sheet.name)
        for row in sheet.rows:
            made.append([cell.text if isinstance(cell, Formula) else cell for cell in row])
        for cell, code in sheet.formats.items():
            made[cell].number_format = code
        for merged in sheet.merges:
            made.merge_cells(merged)
        for row in sheet.hidden_rows:
            made.row_dimensions[row].hidden = True
        if sheet.hidden:
            made.sheet_state = "hidden"
    workbook.save(path)


def convert(paths: list[Path], kind: str = "xlsx") -> None:
    """Opens and saves the workbooks with LibreOffice, into the same folder."""
    if not paths:
        return
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", f"{folder}/out", *map(str, paths)]
        subprocess.run(command, check=True, capture_output=True)
        for path in paths:
            converted = Path(folder, "out", f"{path.stem}.{kind}")
            path.with_suffix(f".{kind}").write_bytes(converted.read_bytes())
