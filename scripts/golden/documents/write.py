"""Writes a document: a list of paragraphs (text, or pieces of text and bold) and tables, in the formats that offices use."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn


@dataclass
class Table:
    rows: list[list[str]]
    """An empty line in a cell parts paragraphs."""
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Top, left, bottom, right; from 0."""
    nested: dict[tuple[int, int], list[list[str]]] = field(default_factory=dict)
    """Tables inside cells."""


@dataclass
class Box:
    """A text box in a paragraph of its own."""

    text: str


@dataclass
class Bold:
    """A paragraph that begins in bold."""

    lead: str
    rest: str


Block = str | Table | Bold | Box


def docx(blocks: list[Block], path: Path) -> None:
    document = Document()
    for block in blocks:
        if isinstance(block, Table):
            _table(document, block)
        elif isinstance(block, Bold):
            paragraph = document.add_paragraph()
            paragraph.add_run(block.lead).bold = True
            paragraph.add_run(block.rest)
        elif isinstance(block, Box):
            document.add_paragraph().add_run()._r.append(_box(block.text))
        else:
            document.add_paragraph(block)
    document.core_properties.author = ""
    document.save(str(path))


def _table(document, block: Table) -> None:
    width = max(map(len, block.rows))
    table = document.add_table(len(block.rows), width)
    for at, row in enumerate(block.rows):
        for place, text in enumerate(row):
            first, *others = text.split("\n\n")
            table.cell(at, place).text = first
            for paragraph in others:
                table.cell(at, place).add_paragraph(paragraph)
    for top, left, bottom, right in block.merges:
        text = block.rows[top][left]
        table.cell(top, left).merge(table.cell(bottom, right)).text = text
    for (row, column), rows in block.nested.items():
        inner = table.cell(row, column).add_table(len(rows), len(rows[0]))
        for at, line in enumerate(rows):
            for place, text in enumerate(line):
                inner.cell(at, place).text = text


def _box(text: str):
    from docx.oxml import parse_xml

    return parse_xml(
        '<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<v:shape style="width:200pt;height:40pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p>'
        "</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


NUMBERS = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="90">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
</w:abstractNum><w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num></w:numbering>"""


def docx_with_numbers(blocks: list[tuple[int | None, str]], path: Path) -> None:
    """Paragraphs whose numbers Word writes by itself: (level or None, text)."""
    from docx.oxml import parse_xml

    document = Document()
    numbering = document.part.numbering_part.element
    for child in parse_xml(NUMBERS):
        # Abstract lists stand before the lists made of them.
        if child.tag == qn("w:abstractNum"):
            numbering.insert(0, child)
        else:
            numbering.append(child)
    for level, text in blocks:
        paragraph = document.add_paragraph(text)
        if level is None:
            continue
        properties = paragraph._p.get_or_add_pPr()
        numbers = OxmlElement("w:numPr")
        for name, value in (("w:ilvl", level), ("w:numId", 90)):
            element = OxmlElement(name)
            element.set(qn("w:val"), str(value))
            numbers.append(element)
        properties.append(numbers)
    document.save(str(path))


def word97(path: Path) -> Path:
    """Saves a .docx as .doc by LibreOffice, in its place."""
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "doc:MS Word 97", "--outdir", str(path.parent), str(path)],
        check=True,
        capture_output=True,
    )
    path.unlink()
    return path.with_suffix(".doc")


def text(blocks: list[Block], path: Path, encoding: str, mark: bytes = b"") -> None:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            lines += ["\t".join(row) for row in block.rows]
        elif isinstance(block, Bold):
            lines.append(block.lead + block.rest)
        elif isinstance(block, Box):
            lines.append(block.text)
        else:
            lines.append(block)
    path.write_bytes(mark + "\r\n".join(lines).encode(encoding))


def markdown(blocks: list[Block], path: Path) -> None:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            head, *rows = [f"| {' | '.join(row)} |" for row in block.rows]
            lines += [head, f"|{' --- |' * len(block.rows[0])}", *rows, ""]
        elif isinstance(block, Bold):
            lines += [f"**{block.lead}**{block.rest}", ""]
        else:
            lines += [block.text if isinstance(block, Box) else block, ""]
    path.write_text("\n".join(lines), encoding="utf-8")


def html(blocks: list[Block], path: Path, charset: str, encoding: str) -> None:
    parts = [f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><body>']
    for block in blocks:
        if isinstance(block, Table):
            covered = {
                (row, column)
                for top, left, bottom, right in block.merges
                for row in range(top, bottom + 1)
                for column in range(left, right + 1)
                if (row, column) != (top, left)
            }
            spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in block.merges}
            parts.append("<table>")
            for at, row in enumerate(block.rows):
                cells = []
                for place, words in enumerate(row):
                    if (at, place) in covered:
                        continue
                    down, across = spans.get((at, place), (1, 1))
                    cells.append(f'<td rowspan="{down}" colspan="{across}">{words}</td>')
                parts.append(f"<tr>{''.join(cells)}</tr>")
            parts.append("</table>")
        elif isinstance(block, Bold):
            parts.append(f"<p><b>{block.lead}</b>{block.rest}</p>")
        else:
            parts.append(f"<p>{block.text if isinstance(block, Box) else block}</p>")
    path.write_bytes(("\n".join(parts) + "</body></html>").encode(encoding))
