import { cellKey } from "../../../../src/domain/cells.ts";
import { tinted } from "../../../../src/workbook/file/styles/colours.ts";
import { createWorkbook, FileWorkbook } from "../../../../src/workbook/file/fileWorkbook.ts";
import { fullPlan } from "../../samplePlan.ts";
import { MAIN, rawWorkbook, sheetOf } from "../rawWorkbook.ts";

test("what a plan says of looks is read back", () => {
  const plan = fullPlan("测评汇总", "summary");
  const [look] = FileWorkbook.open(createWorkbook([plan]), "x.xlsx").appearance();
  expect(look?.columns.map(({ first, width, hidden }) => [first, width, hidden])).toEqual([
    [1, 20, false],
    [2, 9.5, false],
    [3, 12, true],
  ]);
  expect(look?.rows.get(1)).toEqual({ height: 30, hidden: false, style: null });
  expect(look?.freeze).toEqual({ rows: 2, columns: 1 });
  expect(look?.gridlines).toBe(false);
  expect(look?.tabColour).toBe("1F4E79");
  for (const [row, line] of plan.rows.entries()) {
    for (const [column, planned] of line.cells.entries()) {
      const style = look?.styles[look.styleOf.get(cellKey(row + 1, column + 1)) ?? -1];
      const { font, ...rest } = planned?.style ?? {};
      expect(style).toMatchObject(font ? { ...rest, font } : rest);
    }
  }
});

test("theme, indexed and tinted colours, patterns and odd line styles come to what they look like", () => {
  const styles =
    `<styleSheet xmlns="${MAIN}"><fonts><font><b val="0"/><u/><sz val="11"/><color theme="1"/><name val="等线"/></font></fonts>` +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill><fill><patternFill patternType="mediumGray"><fgColor rgb="FF000000"/><bgColor rgb="FFFFFFFF"/></patternFill></fill></fills>' +
    '<borders><border><start style="dashed"/><top style="thick"/></border></borders>' +
    '<cellXfs><xf/><xf fillId="1"/><xf fillId="2"/><xf fillId="3"><alignment horizontal="centerContinuous" textRotation="90"/></xf></cellXfs></styleSheet>';
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="112233"/></a:dk1><a:accent1><a:srgbClr val="000000"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const cells = [0, 1, 2, 3, 99].map((style) => `<c s="${style}"/>`).join("");
  const bytes = rawWorkbook({
    sheets: { 表: sheetOf(`<sheetData><row r="1">${cells}</row></sheetData>`) },
    styles,
    parts: { "xl/theme/theme1.xml": theme },
    relationships: { rIdTheme: ["theme", "theme/theme1.xml"] },
  });
  const [look] = FileWorkbook.open(bytes, "x.xlsx").appearance();
  const at = (column: number) => look?.styles[look.styleOf.get(cellKey(1, column)) ?? -1];
  expect(at(1)).toEqual({
    font: { name: "等线", size: 11, underline: true, colour: "112233" },
    border: { left: "thin", top: "medium" },
  });
  expect([at(2)?.fill, at(3)?.fill, at(4)?.fill]).toEqual(["808080", "FF0000", "808080"]);
  expect(at(4)?.horizontal).toBe("center");
  expect(at(5)).toBeUndefined();
});

test.each([
  ["4F81BD", 0.8, "DCE6F1"],
  ["4F81BD", -0.25, "366092"],
  ["FFFFFF", -0.15, "D9D9D9"],
  ["000000", 0.5, "808080"],
])("%s with tint %d is %s, as Excel shows it", (colour, tint, expected) => {
  const off = [0, 2, 4].map((at) =>
    Math.abs(
      Number.parseInt(tinted(colour, tint).slice(at, at + 2), 16) - Number.parseInt(expected.slice(at, at + 2), 16),
    ),
  );
  expect(Math.max(...off)).toBeLessThanOrEqual(2);
});
