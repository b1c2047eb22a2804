import type { CellValue } from "../../../src/domain/cells.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import "../../support/toContainIssue.ts";

const MARKS: CellValue[][] = [
  ["着装", 10, 10, 9, 8, 9],
  ["用语", 40, 38, 36, 40, 38],
  ["秩序", 50, 45, 49, 42, 44],
];

function errorsOf(closing: CellValue[][], settings: Settings = {}): readonly string[] {
  const rows = [["检查项", "满分", "中山店", "和平店", "滨江店", "北站店"], ...MARKS, ...closing];
  const { issues } = checkWorkbook(workbookOf(sheetOf("检查", rows)), { today: "2026-03-02", settings });
  return issues.filter(({ severity }) => severity === "error").map(({ code, cell }) => `${code}@${cell ?? ""}`);
}

describe("columns of marks that a row ranks", () => {
  const totals = ["鹿鸣", 100, 93, 94, 90, 91];

  it.each([
    ["by their totals", [2, 1, 4, 3], totals],
    ["with places shared", [1, 2, 2, 4], ["鹿鸣", 100, 94, 91, 91, 90]],
    ["with no place left out after a shared one", [1, 2, 2, 3], ["鹿鸣", 100, 94, 91, 91, 90]],
  ])("are units that were judged, %s", (_, ranks, row) => {
    expect(errorsOf([row, ["呦呦", null, ...ranks]])).toEqual(["sheets-of-units@A6"]);
  });

  it.each([
    ["no row", [totals]],
    ["a row that follows no other", [totals, ["呦呦", null, 2, 1, 3, 4]]],
    ["a row with full marks", [totals, ["呦呦", 4, 2, 1, 4, 3]]],
  ])("may be assessors' marks where %s ranks them", (_, closing) => {
    expect(errorsOf(closing).join()).not.toContain("sheets-of-units");
  });

  it("are assessors' where only a bonus far above the last rows goes as ranks do", () => {
    const rows: CellValue[][] = [
      ["测评内容", "分值", "张评委", "李评委", "王评委"],
      ["组织", 20, 20, 19, 18],
      ["获表彰（加分项）", null, 1, 2, 3],
      ...[..."甲乙丙丁戊己庚辛"].map((name): CellValue[] => [name, 10, 10, 9, 9]),
    ];
    const { issues, scorecard } = checkWorkbook(workbookOf(sheetOf("评分", rows)), { today: "2026-03-02" });
    expect(issues).not.toContainIssue("sheets-of-units");
    expect(Number(scorecard?.totals?.full)).toBe(100);
  });

  it("are assessors' where the user said how they combine", () => {
    expect(errorsOf([totals, ["呦呦", null, 2, 1, 4, 3]], { combine: "mean" }).join()).not.toContain("sheets-of-units");
  });
});

describe("columns of marks headed by departments or units", () => {
  const errors = (headings: readonly string[], settings: Settings = {}): string => {
    const rows: CellValue[][] = [
      ["考核内容", "分值", ...headings],
      ["着装", 10, 10, 9],
      ["用语", 40, 38, 36],
      ["秩序", 50, 45, 49],
    ];
    const { issues } = checkWorkbook(workbookOf(sheetOf("检查", rows)), { today: "2026-03-02", settings });
    return issues.map(({ code }) => code).join();
  };

  it.each([[["内科", "外科"]], [["城关镇得分", "红旗乡得分"]], [["东山县", "南湖区"]], [["一小", "第二中"]]])(
    "are marks of several units: %j",
    (headings) => expect(errors(headings)).toContain("sheets-of-units"),
  );

  it.each([[["张评委", "王评委"]], [["组织部评分", "宣传部评分"]], [["甲", "乙"]]])("are others': %j", (headings) =>
    expect(errors(headings)).toContain("reading-ambiguous"),
  );

  it("are assessors' where the user said how they combine", () =>
    expect(errors(["内科", "外科"], { combine: "mean" })).not.toContain("sheets-of-units"));

  describe("are all of them named", () => {
    const FULL = [10, 15, 20, 20, 15, 10, 10];
    const A = [10, 14.5, 19, 18.5, 15, 9.5, 9];
    const B = [9, 13.5, 20, 19.5, 14, 8.5, 10];
    const C = [10, 14, 18, 20, 15, 10, 10];
    const named = (heads: readonly string[], marks: readonly number[][], group: string): unknown => {
      const last = "CDEFGH"[heads.length - 1] ?? "C";
      const header: CellValue[][] =
        group !== ""
          ? [
              ["检查内容", "分值", group],
              [null, null, ...heads],
            ]
          : [["检查内容", "分值", ...heads]];
      const rows = FULL.map((full, at): CellValue[] => [`内容${at}`, full, ...marks.map((own) => own[at] ?? null)]);
      const merges = group !== "" ? [`C1:${last}1`, "A1:A2", "B1:B2"] : [];
      const sheet = sheetOf("评分", [...header, ...rows], { merges });
      const { issues } = checkWorkbook(workbookOf(sheet), { today: "2026-03-02" });
      return issues.find(({ code }) => code === "sheets-of-units")?.detail.names;
    };
    const FOUR = ["城关镇", "东河镇", "柳林镇", "黄沙乡"];

    it.each<[string, readonly string[], readonly number[][], string]>([
      ["under one heading", FOUR, [A, B, C, A], "得分"],
      ["where two have the marks of the others", FOUR, [A, B, A, B], "得分"],
      ["without a heading of all", FOUR, [A, B, A, B], ""],
      ["where all have the same marks", ["城关镇", "东河镇", "柳林镇"], [A, A, A], "得分"],
      ["each with a heading that says so", ["城关镇得分", "东河镇得分", "柳林镇得分"], [A, B, A], ""],
      ["of offices", ["办公室", "财务科", "人事科"], [A, B, A], "得分"],
    ])("%s", (_, heads, marks, group) =>
      expect(named(heads, marks, group)).toEqual(heads.map((head) => head.replace("得分", ""))),
    );
  });
});

describe("columns of marks whose mean or sum stands beside them", () => {
  const FULL = [20, 35, 45];
  const MARKS = [
    [18, 28, 44],
    [17, 31, 43],
    [19, 26, 44],
  ];
  const mean = FULL.map((_, at) => MARKS.reduce((sum, marks) => sum + (marks[at] ?? 0), 0) / 3);
  const sum = mean.map((one) => one * 3);
  const read = (headings: readonly string[], columns: readonly number[][], around: Partial<Around> = {}) => {
    const { above = [], group, below = [] } = around;
    const header: CellValue[][] = group
      ? [
          ["考核内容", "分值", group],
          [null, null, ...headings],
        ]
      : [["考核内容", "分值", ...headings]];
    const rows = ["项目建设", "安全生产", "环境整治"].map((name, at): CellValue[] => {
      return [name, FULL[at] ?? 0, ...columns.map((marks) => marks[at] ?? 0)];
    });
    const top = above.length + 1;
    const last = "CDEFGH"[headings.length - 1] ?? "C";
    const merges = group ? [`A${top}:A${top + 1}`, `B${top}:B${top + 1}`, `C${top}:${last}${top}`] : [];
    const sheet = sheetOf("考核", [...above, ...header, ...rows, ...below], { merges });
    const { issues, scorecard } = checkWorkbook(workbookOf(sheet), { today: "2026-03-02" });
    const actual = scorecard?.totals?.actual;
    return issues.some(({ code }) => code === "sheets-of-units") ? "units" : actual && Number(actual.round(2));
  };
  interface Around {
    readonly above: CellValue[][];
    readonly group: string;
    readonly below: CellValue[][];
  }

  it.each([
    [["城关镇", "东河镇", "柳林镇", "平均分"], mean],
    [["办公室", "财务科", "人事科", "平均"], mean],
    [["红旗村", "东风村", "向阳村", "得分"], mean],
    [["城关镇", "东河镇", "柳林镇", "合计"], sum],
  ])("are several units' where they head them: %j", (headings, made) => {
    expect(read(headings, [...MARKS, made])).toBe("units");
  });

  it("are several units' where the heading above says so, or a row ranks them", () => {
    const headings = ["城关", "东河", "柳林", "平均分"];
    expect(read(headings, [...MARKS, mean], { above: [["最终得分取三方平均值"]] })).toBe(90);
    expect(read(headings, [...MARKS, mean], { group: "各乡镇得分" })).toBe("units");
    const totals = ["合计", 100, 90, 91, 89, null];
    expect(read(headings, [...MARKS, mean], { below: [totals, ["名次", null, 2, 1, 3, null]] })).toBe("units");
  });

  it.each([
    ["assessors", ["张评委", "李评委", "王评委", "平均分"], {}],
    ["experts", ["专家1", "专家2", "专家3", "平均得分"], {}],
    ["months", ["1月", "2月", "3月", "季度平均"], {}],
    ["methods", ["材料审核", "实地考察", "问卷调查", "平均分"], {}],
    ["departments that judge", ["组织部", "宣传部", "纪委", "平均分"], { group: "考核组评分" }],
    [
      "departments where one unit is judged",
      ["组织部", "宣传部", "办公室", "平均"],
      { above: [["被考核单位：县水务局"]] },
    ],
    ["points of one mark", ["办公室", "财务科", "得分"], { parts: true }],
  ])("are one unit's of %s", (_, headings, { parts, ...around }: Partial<Around> & { parts?: boolean }) => {
    const half = MARKS.slice(0, 2).map((marks) => marks.map((mark) => mark / 2));
    const whole = FULL.map((__, at) => (half[0]?.[at] ?? 0) + (half[1]?.[at] ?? 0));
    expect(read(headings, parts ? [...half, whole] : [...MARKS, mean], around)).toBe(parts ? 90.5 : 90);
  });

  it("are judges' beside the unit's own mark", () => {
    const of = (...columns: number[][]) =>
      FULL.map((__, at) => columns.reduce((all, one) => all + (one[at] ?? 0), 0) / 2);
    const [own = [], first = [], second = []] = MARKS;
    expect(read(["自评", "城关镇", "东河镇", "平均分"], [own, first, second, of(first, second)])).toBe(90);
  });
});
