"""Writes the golden workbooks and what each must give: see README.md."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

import plain  # noqa: E402
import wps  # noqa: E402
from cases import CASES  # noqa: E402
from expected import report  # noqa: E402

FOLDER = Path(__file__).parents[2] / "test" / "workbooks"


def main(names: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    chosen = {name: case for name, case in CASES.items() if not names or name in names}
    saved_again: list[Path] = []
    legacy: list[Path] = []
    for name, case in chosen.items():
        book = case.build()
        path = FOLDER / f"{name}.xlsx"
        (wps if case.program == "wps" else plain).write(book, path)
        if case.program == "libreoffice":
            saved_again.append(path)
        if case.program == "libreoffice-xls":
            legacy.append(path)
        text = json.dumps({"program": case.program, **report(book)}, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
    plain.convert(saved_again)
    plain.convert(legacy, "xls")
    for path in legacy:
        path.unlink()
    print(f"{len(chosen)} workbooks in {FOLDER}")


if __name__ == "__main__":
    main(sys.argv[1:])
