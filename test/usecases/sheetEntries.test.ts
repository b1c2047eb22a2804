import { keyCell } from "../../src/domain/cells.ts";
import { selfReport } from "../../src/report/narrative/selfReport.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { summaryInput } from "../../src/usecases/summaryInput.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { recalculatedValues } from "../support/libreOffice.ts";
import { describeWith } from "../support/programs.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";

const OPTIONS = { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" } as const;
const HEADINGS = ["序号", "测评内容", "责任部门", "应得分", "实得分", "扣分原因", "整改措施", "整改时限"];
const DATE = { numberFormat: "yyyy/m/d" };

function source(): FileWorkbook {
  const rows = [
    HEADINGS.map((heading) => cell(heading)),
    [1, "例会制度", "办公室", 10, 8, "缺记录", "补齐会议记录"].map((value) => cell(value)).concat(cell(46203, DATE)),
    [2, "档案整理", "人事科", 10, 9, "缺一卷"].map((value) => cell(value)),
  ];
  return FileWorkbook.open(createWorkbook([planOf("测评体系", null, rows)]), "自评.xlsx");
}

async function sheets(workbook: FileWorkbook) {
  const grid = await workbook.read();
  const list = grid.sheets.find(({ product }) => product === "rectification");
  if (!list) throw new Error("no list was written");
  const header = list.values.findIndex((row) => row?.includes("整改措施"));
  const column = (heading: string): number => (list.values[header] ?? []).indexOf(heading);
  const row = (name: string): number => list.values.findIndex((each) => each?.includes(name));
  return {
    grid,
    list,
    place: (name: string, heading: string) => ({
      sheet: list.name,
      row: row(name) + 1,
      column: column(heading) + 1,
    }),
    value: (name: string, heading: string) => list.values[row(name)]?.[column(heading)] ?? null,
  };
}

const sourceCell = (row: number, column: number) => ({ sheet: "测评体系", row, column });

describe("整改措施 that the user's own sheet has", () => {
  it("begin the list, and it says where they are from", async () => {
    const workbook = source();
    await summariseWorkbook(workbook, OPTIONS);
    const { list, value } = await sheets(workbook);
    expect(value("例会制度", "整改措施")).toBe("补齐会议记录");
    expect(value("例会制度", "整改时限")).toBe(46203);
    expect(value("档案整理", "整改措施") ?? "").toBe("");
    expect(list.values.flat()).toContainEqual(expect.stringMatching(/^注：整改措施、整改时限取自“测评体系”/));
  });

  it("follow the sheet when it is written again, as long as nobody typed over them", async () => {
    const workbook = source();
    await summariseWorkbook(workbook, OPTIONS);
    const { place } = await sheets(workbook);
    workbook.edit([
      { at: sourceCell(2, 7), value: "重新整理会议记录" },
      { at: sourceCell(3, 7), value: "补档" },
      { at: place("档案整理", "整改措施"), value: "由人事科补档" },
    ]);
    await summariseWorkbook(workbook, OPTIONS);
    await summariseWorkbook(workbook, OPTIONS);
    const { value, list } = await sheets(workbook);
    expect(value("例会制度", "整改措施")).toBe("重新整理会议记录");
    expect(value("档案整理", "整改措施")).toBe("由人事科补档");
    expect(list.values.flat()).not.toContain("已移出");
  });

  it("are gone with their row, where what was typed is kept at the end", async () => {
    const workbook = source();
    await summariseWorkbook(workbook, OPTIONS);
    const { place } = await sheets(workbook);
    workbook.edit([
      { at: place("档案整理", "整改措施"), value: "由人事科补档" },
      { at: sourceCell(2, 5), value: 10 },
      { at: sourceCell(3, 5), value: 10 },
    ]);
    await summariseWorkbook(workbook, OPTIONS);
    const texts = (await sheets(workbook)).list.values.flat();
    expect(texts).toContain("由人事科补档");
    expect(texts).not.toContain("补齐会议记录");
  });

  it("keep a formula of the user's own as what it came to", async () => {
    const workbook = source();
    await summariseWorkbook(workbook, OPTIONS);
    const { place } = await sheets(workbook);
    workbook.edit([{ at: place("例会制度", "整改措施"), value: "按通知", formula: '"按"&"通知"' }]);
    await summariseWorkbook(workbook, OPTIONS);
    expect((await sheets(workbook)).value("例会制度", "整改措施")).toBe("按通知");
  });

  it("stand in the report as the list has them, a date in words", async () => {
    const workbook = source();
    const grid = await workbook.read();
    const input = summaryInput(grid, checkWorkbook(grid, OPTIONS), OPTIONS);
    if (!input) throw new Error("nothing was recognised");
    const report = selfReport(input);
    const texts = report.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    expect(texts).toContainEqual(
      expect.stringMatching(/整改措施：补齐会议记录；责任部门：办公室；整改时限：2026年6月30日。$/),
    );
    // What nobody has typed is left out there and named once.
    expect(texts).toContain("2.档案整理：失1分，缺一卷。责任部门：人事科。");
    expect(report.toFillIn).toContain("以下失分的整改措施和时限：档案整理。");
  });
});

describeWith(["soffice"], "整改措施 in another program", () => {
  it("follow a changed cell without the product, and a blank stays blank", async () => {
    const workbook = source();
    await summariseWorkbook(workbook, OPTIONS);
    const { list, place } = await sheets(workbook);
    expect([...list.formulas.keys()].map(keyCell)).toContainEqual(
      expect.objectContaining({ row: place("例会制度", "整改措施").row }),
    );
    workbook.edit([{ at: sourceCell(2, 7), value: "重新整理会议记录" }]);
    const values = recalculatedValues(new Map([["自评.xlsx", workbook.bytes()]]))
      .get("自评.xlsx")
      ?.get(list.name);
    const at = ({ row, column }: { row: number; column: number }) => values?.[row - 1]?.[column - 1] ?? "";
    expect(at(place("例会制度", "整改措施"))).toBe("重新整理会议记录");
    expect(at(place("档案整理", "整改措施"))).toBe("");
  });
});
