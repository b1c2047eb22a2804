import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const ROWS = [
  ["机构健全", 5, 5],
  ["经费落实", 8, 7],
  ["投诉渠道", 7, 7],
  ["宣传栏", 12, 11],
  ["主次干道", 19, 17.5],
  ["集贸市场", 17, 16],
  ["公厕", 10, 9],
  ["防鼠设施", 12, 11.5],
  ["二次供水", 10, 8],
] as const;
const PAGES = [ROWS.slice(0, 4), ROWS.slice(4, 7), ROWS.slice(7)] as const;

interface Pages {
  readonly closing: string;
  readonly opening: string;
  readonly last: string;
  readonly header?: boolean;
  readonly title?: boolean;
  readonly numbers?: boolean;
  readonly ofPage?: string;
  /** What the first page's closing row says too much of the marks. */
  readonly slip?: number;
}

/** Three pages of a table whose totals are carried on. */
function pages({ closing, opening, last, header = true, title = true, numbers = true, ...said }: Pages): CellValue[][] {
  const rows: CellValue[][] = [];
  const add = (no: CellValue, ...cells: CellValue[]): void => void rows.push(numbers ? [no, ...cells] : cells);
  const soFar = [0, 0] as [number, number];
  let number = 0;
  for (const [at, page] of PAGES.entries()) {
    if (at === 0 || title) rows.push([`卫生城市复审自评（第${at + 1}页 共3页）`]);
    if (at === 0 || header) add("编号", "检查要点", "满分值", "自评值");
    if (at > 0) add(null, opening, soFar[0], soFar[1] + (at === 1 ? (said.slip ?? 0) : 0));
    for (const [name, full, actual] of page) {
      add((number += 1), name, full, actual);
      soFar[0] += full;
      soFar[1] += actual;
    }
    const sum = (of: 1 | 2): number => page.reduce((made, row) => made + row[of], 0);
    if (said.ofPage !== undefined) add(null, said.ofPage, sum(1), sum(2));
    add(null, at === 2 ? last : closing, soFar[0], soFar[1] + (at === 0 ? (said.slip ?? 0) : 0));
    if (title) rows.push([]);
  }
  return rows;
}

const RIGHT = { full: 100, actual: 92, errors: [], names: ROWS.map(([name]) => name) };

describe("totals carried from page to page", () => {
  const words: readonly Pages[] = [
    { closing: "过次页", opening: "承前页", last: "末页累计" },
    { closing: "转下页", opening: "接上页", last: "合计" },
    { closing: "移后", opening: "移前", last: "全部" },
    { closing: "", opening: "", last: "" },
  ];

  it.each(words)("are no indicators, whatever they are called: $closing | $opening", (said) => {
    expect(readRows(pages(said))).toMatchObject(RIGHT);
    expect(readRows(pages({ ...said, header: false, title: false }))).toMatchObject(RIGHT);
    expect(readRows(pages({ ...said, numbers: false }))).toMatchObject(RIGHT);
    expect(readRows(pages({ ...said, ofPage: "页内" }))).toMatchObject(RIGHT);
  });

  it("are stated of all rows above them", () => {
    const { stated } = readRows(pages({ closing: "过次页", opening: "承前页", last: "末页累计" }));
    expect(stated).toEqual([
      ["C7", "full", 32, 32],
      ["D7", "actual", 30, 30],
      ["C11", "full", 32, 32],
      ["D11", "actual", 30, 30],
      ["C15", "full", 78, 78],
      ["D15", "actual", 72.5, 72.5],
      ["C19", "full", 78, 78],
      ["D19", "actual", 72.5, 72.5],
      ["C22", "full", 100, 100],
      ["D22", "actual", 92, 92],
    ]);
  });

  it("are reported where one does not come out", () => {
    const read = readRows(pages({ closing: "过次页", opening: "承前页", last: "末页累计", slip: 1 }));
    expect(read).toMatchObject({ ...RIGHT, errors: ["total-mismatch@D7", "total-mismatch@D11"] });
  });

  it("leave no sections of the titles between them", () => {
    const rows = pages({ closing: "过次页", opening: "承前页", last: "末页累计" });
    const items = readRows(rows).items;
    expect(items).toEqual(RIGHT.names);
    const [third] = rows.flatMap((row, at) => (String(row[0]).includes("第3页") ? [at] : []));
    rows[third ?? 0] = ["接第二页的内容"];
    expect(readRows(rows)).toMatchObject({ ...RIGHT, items });
  });

  it("leave a numbered section between them one", () => {
    const rows = pages({ closing: "过次页", opening: "承前页", last: "末页累计", header: false, title: false });
    rows.splice(7, 0, ["二、市容环境"]);
    rows.splice(2, 0, ["一、组织管理"]);
    const merges = ["A3:D3", "A9:D9"];
    expect(readRows(rows, { merges })).toMatchObject({ ...RIGHT, items: ["组织管理", "市容环境"] });
  });
});

describe("rows with the figures of carried totals", () => {
  const header = ["考核内容", "分值", "得分"];
  const rows: readonly [string, number, number][] = [
    ["制度", 5, 4],
    ["台账", 5, 5],
    ["队伍", 10, 9],
    ["宣传", 10, 9],
    ["现场", 20, 18],
    ["应急", 20, 18],
    ["资金", 30, 28],
  ];

  it("stay indicators where what closes the table counts them", () => {
    const read = readRows([header, ...rows, ["合计", 100, 91]]);
    expect(read).toMatchObject({ full: 100, actual: 91, errors: [], names: rows.map(([name]) => name) });
    expect(readRows([header, ...rows, ["全部", 100, 91]])).toMatchObject({ full: 100, actual: 91, errors: [] });
  });

  it("stay indicators where they have a number", () => {
    const numbered = rows.slice(0, 4).map((row, at) => [at + 1, ...row]);
    const read = readRows([["序号", ...header], ...numbered, [5, "资金", 70, 66]]);
    expect(read).toMatchObject({ full: 100, actual: 93, errors: [] });
  });
});

describe("a title that is printed on each page", () => {
  const page = (title: string, rows: CellValue[][]): CellValue[][] => [[title], ["检查要点", "分值", "得分"], ...rows];
  const read = (title: (at: number) => string) =>
    readRows([
      ...page(title(1), [
        ["制度", 20, 18],
        ["台账", 30, 28],
      ]),
      ...page(title(2), [
        ["队伍", 20, 19],
        ["宣传", 30, 25],
      ]),
    ]).items;

  it.each<[string, (at: number) => string]>([
    ["第2页", (at) => `安全检查表（第${at}页）`],
    ["第2页 共2页", (at) => `安全检查表 第 ${at} 页 共 2 页`],
    ["2/2", (at) => `安全检查表（${at}/2）`],
    ["续一", (at) => `安全检查表${at > 1 ? "（续一）" : ""}`],
    ["续表", (at) => `安全检查表${at > 1 ? "续表" : ""}`],
  ])("is no section: %s", (_, title) => {
    expect(read(title)).toEqual(["制度", "台账", "队伍", "宣传"]);
  });

  it("is one where it says more than the page", () => {
    expect(read((at) => `安全检查表（${at > 1 ? "矿山" : "通用"}）`)).toEqual([
      "制度",
      "台账",
      "安全检查表（矿山）",
      "队伍",
      "宣传",
    ]);
  });
});
