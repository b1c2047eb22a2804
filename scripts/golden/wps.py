"""Writes a book as WPS does: its namespaces and extra parts, shared strings beside inline ones, `customStorage`."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from book import Book, Formula, Sheet, cell_place

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WPS = "http://www.wps.cn/officeDocument/2017/etCustomData"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def letters(column: int) -> str:
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def serial(day: datetime.date, date1904: bool) -> int:
    return (day - (datetime.date(1904, 1, 1) if date1904 else datetime.date(1899, 12, 30))).days


class Package:
    def __init__(self, book: Book) -> None:
        self.book = book
        self.strings: list[str] = []
        self.codes = sorted({code for sheet in book.sheets for code in sheet.formats.values()})

    def string(self, text: str) -> int:
        if text not in self.strings:
            self.strings.append(text)
        return self.strings.index(text)

    def cell(self, sheet: Sheet, row: int, column: int, value) -> str:
        address = f"{letters(column)}{row}"
        style = self.codes.index(sheet.formats[address]) + 1 if address in sheet.formats else 0
        head = f'<c r="{address}"' + (f' s="{style}"' if style else "")
        formula = ""
        if isinstance(value, Formula):
            formula, value = f"<f>{escape(value.text[1:])}</f>", value.stored
        if isinstance(value, datetime.date):
            value = serial(value, self.book.date1904)
        if value is None:
            return f"{head}>{formula}</c>" if formula else f"{head}/>"
        if isinstance(value, bool):
            return f'{head} t="b">{formula}<v>{int(value)}</v></c>'
        if isinstance(value, (int, float)):
            return f"{head}>{formula}<v>{value}</v></c>"
        if formula:
            return f'{head} t="str">{formula}<v>{escape(value)}</v></c>'
        # WPS keeps text that was pasted with several fonts in runs, and some of it in the cell itself.
        if (row + column) % 5 == 0:
            return f'{head} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        return f'{head} t="s"><v>{self.string(value)}</v></c>'

    def sheet(self, sheet: Sheet) -> str:
        rows = []
        for row, cells in enumerate(sheet.rows, 1):
            hidden = ' hidden="1"' if row in sheet.hidden_rows else ""
            body = "".join(self.cell(sheet, row, column, value) for column, value in enumerate(cells, 1))
            rows.append(f'<row r="{row}" spans="1:{max(len(cells), 1)}"{hidden}>{body}</row>')
        merges = "".join(f'<mergeCell ref="{merged}"/>' for merged in sheet.merges)
        return (
            f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}" xmlns:etc="{WPS}">'
            '<sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews>'
            f'<sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/><sheetData>{"".join(rows)}</sheetData>'
            + (f'<mergeCells count="{len(sheet.merges)}">{merges}</mergeCells>' if merges else "")
            + '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
            "<headerFooter/></worksheet>"
        )

    def shared(self) -> str:
        def entry(place: int, text: str) -> str:
            kept = f'<t xml:space="preserve">{escape(text)}</t>'
            if place % 7 == 3 and len(text) > 1:
                first, rest = escape(text[:1]), escape(text[1:])
                return (
                    f'<si><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve">{first}</t></r>'
                    f'<r><rPr><sz val="11"/><rFont val="仿宋"/></rPr><t xml:space="preserve">{rest}</t></r></si>'
                )
            if place % 7 == 5:
                return f'<si>{kept}<rPh sb="0" eb="1"><t>yin</t></rPh><phoneticPr fontId="1"/></si>'
            return f"<si>{kept}</si>"

        body = "".join(entry(place, text) for place, text in enumerate(self.strings))
        return f'{HEAD}<sst xmlns="{MAIN}" count="{len(self.strings)}" uniqueCount="{len(self.strings)}">{body}</sst>'

    def styles(self) -> str:
        formats = "".join(f'<numFmt numFmtId="{176 + place}" formatCode={quoteattr(code)}/>' for place, code in enumerate(self.codes))
        cells = "".join(f'<xf numFmtId="{176 + place}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' for place in range(len(self.codes)))
        return (
            f'{HEAD}<styleSheet xmlns="{MAIN}" xmlns:etc="{WPS}">'
            + (f'<numFmts count="{len(self.codes)}">{formats}</numFmts>' if formats else "")
            + '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(self.codes) + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>{cells}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>'
            '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
            '<x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>'
        )

    def workbook(self) -> str:
        sheets = "".join(
            f'<sheet name={quoteattr(sheet.name)} sheetId="{place}"{" state=" + quoteattr("hidden") if sheet.hidden else ""} r:id="rId{place}"/>'
            for place, sheet in enumerate(self.book.sheets, 1)
        )
        properties = '<workbookPr date1904="1"/>' if self.book.date1904 else "<workbookPr/>"
        return (
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/>'
            f'{properties}<bookViews><workbookView windowWidth="28800" windowHeight="12375"/></bookViews><sheets>{sheets}</sheets>'
            '<calcPr calcId="144525"/></workbook>'
        )


def write(book: Book, path: Path) -> None:
    package = Package(book)
    count = len(book.sheets)
    sheets = {f"xl/worksheets/sheet{place}.xml": package.sheet(sheet) for place, sheet in enumerate(book.sheets, 1)}
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = {
        "xl/workbook.xml": f"{types}.sheet.main+xml",
        **{part: f"{types}.worksheet+xml" for part in sheets},
        "xl/styles.xml": f"{types}.styles+xml",
        "xl/sharedStrings.xml": f"{types}.sharedStrings+xml",
        "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "customStorage/customStorage.xml": "application/vnd.wps-officedocument.customStorage+xml",
    }
    links = [(f"rId{place}", "worksheet", f"worksheets/sheet{place}.xml") for place in range(1, count + 1)]
    links += [(f"rId{count + 1}", "styles", "styles.xml"), (f"rId{count + 2}", "sharedStrings", "sharedStrings.xml")]
    relation = lambda name, kind, target: f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
        + "</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{relations}">'
        + relation("rId1", f"{office}/relationships/officeDocument", "xl/workbook.xml")
        + relation("rId2", f"{office}/relationships/custom-properties", "docProps/custom.xml")
        + relation("rId3", "http://www.wps.cn/officeDocument/2020/relationships/customStorage", "customStorage/customStorage.xml")
        + "</Relationships>",
        "xl/workbook.xml": package.workbook(),
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{relations}">'
        + "".join(relation(name, f"{office}/relationships/{kind}", target) for name, kind, target in links)
        + "</Relationships>",
        **sheets,
        "xl/styles.xml": package.styles(),
        "xl/sharedStrings.xml": package.shared(),
        "docProps/custom.xml": f'{HEAD}<Properties xmlns="{office}/custom-properties" xmlns:vt="{office}/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16729</vt:lpwstr></property></Properties>',
        "customStorage/customStorage.xml": f'{HEAD}<customStorage xmlns="https://web.wps.cn/et/2018/main"><book/><sheets/></customStorage>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
