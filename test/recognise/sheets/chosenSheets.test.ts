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
