import { chooseSheets, type SheetWishes } from "../../../src/recognise/sheets/chosenSheets.ts";
import type { CellValue, SheetGrid } from "../../../src/recognise/grid.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const FRAMEWORK: readonly (readonly CellValue[])[] = [
  ["序号", "测评项目", "应得分", "实得分"],
  [1, "班子", 5, 5],
];
const CARRYING: readonly (readonly CellValue[])[] = [
  ["序号", "测评项目", "应得分", "实得分", "责任科室"],
  [1, "班子", 5, 5, "办公室"],
];
const BREAKDOWN: readonly (readonly CellValue[])[] = [
  ["测评内容", "工作任务", "牵头科室", "完成时限"],
  ["班子", "学习", "办公室", "年底前"],
];

/** "framework | breakdowns issue(names)" */
function choose(sheets: readonly SheetGrid[], wishes: Partial<SheetWishes> = {}): string {
  const choice = chooseSheets(workbookOf(...sheets), { settings: {}, ...wishes });
  const tasks = choice.breakdowns.map(({ sheet }) => sheet.name).join("+") || "-";
  const issues = choice.issues.map(
    ({ code, detail }) => ` ${code}(${detail.text ?? detail.name ?? detail.field ?? ""})`,
  );
  return `${choice.framework?.sheet.name ?? "-"} | ${tasks}${issues.join("")}`;
}

it("takes sheets by their names first", () =>
  expect(
    choose([
      sheetOf("封面", [["说明"]]),
      sheetOf("任务分解", BREAKDOWN),
      sheetOf("测评体系", FRAMEWORK),
      sheetOf("Sheet4", FRAMEWORK),
    ]),
  ).toBe("测评体系 | 任务分解"));

it.each(["任务分解表", "责任分解", "责任分工", "重点任务清单", "2026年创建任务分解", "责任清单"])(
  "%s is a breakdown by its name",
  (name) =>
    expect(choose([sheetOf("Sheet1", BREAKDOWN), sheetOf(name, BREAKDOWN), sheetOf("测评体系", FRAMEWORK)])).toBe(
      `测评体系 | ${name}`,
    ),
);
it.each(["测评体系", "文明单位测评体系（2026）", "指标体系", "自评表", "考核评分表", "测评细则"])(
  "%s is a framework by its name",
  (name) => expect(choose([sheetOf("Sheet1", CARRYING), sheetOf(name, CARRYING)])).toBe(`${name} | -`),
);

it("takes them by their headers where no name says it", () =>
  expect(choose([sheetOf("Sheet1", [["通知"]]), sheetOf("Sheet2", FRAMEWORK), sheetOf("Sheet3", BREAKDOWN)])).toBe(
    "Sheet2 | Sheet3",
  ));

it("takes a visible sheet before a hidden one, whatever its name", () =>
  expect(choose([sheetOf("测评体系", CARRYING, { hidden: true }), sheetOf("Sheet2", CARRYING)])).toBe("Sheet2 | -"));

it("takes a hidden one where there is no other", () =>
  expect(choose([sheetOf("测评体系", CARRYING, { hidden: true })])).toBe("测评体系 | -"));

it("takes the current sheet before an old copy", () =>
  expect(choose([sheetOf("测评体系（旧）", CARRYING), sheetOf("测评体系2026", CARRYING)])).toBe("测评体系2026 | -"));

it("takes the first of two that fit equally, and says so", () =>
  expect(choose([sheetOf("测评体系A", CARRYING), sheetOf("测评体系B", CARRYING)])).toBe(
    "测评体系A | - sheet-ambiguous(framework)",
  ));

it("lets the wish decide, also against the names", () => {
  const sheets = [sheetOf("测评体系A", CARRYING), sheetOf("测评体系B", CARRYING), sheetOf("别的", BREAKDOWN)];
  expect(choose(sheets, { framework: "测评体系B", breakdown: "别的" })).toBe("测评体系B | 别的");
  expect(choose(sheets, { framework: "没有" })).toBe("- | - sheet-missing(没有)");
  expect(choose(sheets, { framework: "测评体系A", breakdown: "没有" })).toBe("测评体系A | - sheet-missing(没有)");
});

it("lets a kept choice decide as long as there is such a sheet", () => {
  const sheets = [sheetOf("测评体系A", CARRYING), sheetOf("测评体系B", CARRYING)];
  expect(choose(sheets, { settings: { frameworkSheet: "测评体系B" } })).toBe("测评体系B | -");
  expect(choose(sheets, { settings: { frameworkSheet: "改了名" } })).toContain("sheet-ambiguous");
});

it("reads a breakdown on several sheets, one for each department or stage", () => {
  const framework = sheetOf("测评体系", FRAMEWORK);
  expect(choose([framework, sheetOf("办公室", BREAKDOWN), sheetOf("人事科", BREAKDOWN)])).toBe(
    "测评体系 | 办公室+人事科",
  );
  expect(choose([framework, sheetOf("任务分解第一阶段", BREAKDOWN), sheetOf("任务分解第二阶段", BREAKDOWN)])).toBe(
    "测评体系 | 任务分解第一阶段+任务分解第二阶段",
  );
});

it("a whole breakdown beside sheets called like departments is read alone", () =>
  expect(
    choose([
      sheetOf("测评体系", FRAMEWORK),
      sheetOf("任务分解", BREAKDOWN),
      sheetOf("办公室", BREAKDOWN),
      sheetOf("人事科", BREAKDOWN),
    ]),
  ).toBe("测评体系 | 任务分解"));

it("never takes one of the product's own sheets", () => {
  const own: SheetGrid = { ...sheetOf("测评体系", CARRYING), product: "detail" };
  expect(choose([own, sheetOf("Sheet2", CARRYING)])).toBe("Sheet2 | -");
});

it("says what is missing: the sheet, its header, or the breakdown that a framework without departments needs", () => {
  expect(choose([sheetOf("Sheet1", [["通知"]]), sheetOf("Sheet2", [["名单"]])])).toBe("- | - sheet-missing(framework)");
  expect(choose([sheetOf("测评体系", [["通知"]]), sheetOf("Sheet2", [["名单"]])])).toBe(
    "- | - header-missing(测评体系)",
  );
  expect(choose([sheetOf("测评体系", FRAMEWORK)])).toBe("测评体系 | - sheet-missing(breakdown)");
  expect(choose([sheetOf("测评体系", CARRYING)])).toBe("测评体系 | -");
});

it.each([
  [
    "整改清单",
    [
      ["测评项目", "整改措施", "责任科室", "整改时限"],
      ["班子", "补课", "办公室", "3月底"],
    ],
  ],
  [
    "通讯录",
    [
      ["科室", "责任人", "联系电话"],
      ["办公室", "张三", "123"],
    ],
  ],
  [
    "汇总",
    [
      ["责任科室", "应得分", "得分"],
      ["办公室", 5, 5],
    ],
  ],
])("%s is neither", (name, rows) =>
  expect(choose([sheetOf("测评体系", CARRYING), sheetOf(name, rows)])).toBe("测评体系 | -"),
);

describe("a sheet that is not called a framework needs something that speaks of marks", () => {
  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      "a budget",
      [
        ["序号", "项目", "预算金额", "备注"],
        [1, "人员经费", 120, null],
      ],
    ],
    [
      "a stock list",
      [
        ["编号", "名称", "库存", "标准", "备注"],
        ["A1", "螺丝", 100, 50, null],
      ],
    ],
    [
      "a list of states",
      [
        ["序号", "项目名称", "状态", "备注"],
        [1, "公路", "进行中", null],
      ],
    ],
    [
      "a list of grades",
      [
        ["编号", "客户名称", "等级", "备注"],
        [1, "甲公司", "A", null],
      ],
    ],
    [
      "targets of a plan",
      [
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出", "数量", "培训人数", "≥100人"],
      ],
    ],
  ])("%s is none", (_, rows) => expect(choose([sheetOf("Sheet1", rows)])).toBe("- | - sheet-missing(framework)"));

  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      "a column of marks",
      [
        ["序号", "内容", "分值", "完成情况"],
        [1, "甲", 5, null],
      ],
    ],
    [
      "marks in its texts",
      [
        ["序号", "内容", "备注"],
        [1, "制度健全（5分）", null],
      ],
    ],
    [
      "headings of an assessment",
      [
        ["序号", "测评内容", "等级", "备注"],
        [1, "甲", "A", null],
      ],
    ],
    [
      "a self-assessment",
      [
        ["序号", "内容", "自评等级", "备注"],
        [1, "甲", "A", null],
      ],
    ],
  ])("%s is enough", (_, rows) => expect(choose([sheetOf("Sheet1", rows)])).toMatch(/^Sheet1 /u));
});
