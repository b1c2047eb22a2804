import { issueMessage } from "../../../src/language/issueMessage.ts";
import { chooseSheets } from "../../../src/recognise/sheets/chosenSheets.ts";
import type { SheetWishes } from "../../../src/recognise/sheets/sheetCandidates.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import type { SheetGrid } from "../../../src/domain/grid.ts";
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
  return `${choice.framework?.tables.map(({ sheet }) => sheet.name).join("+") ?? "-"} | ${tasks}${issues.join("")}`;
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

it.each([
  ["任务分解（办公室）", "任务分解（人事科）"],
  ["任务 分解 办公室", "任务 分解 人事科"],
  ["2026年任务分解-办公室", "2026年任务分解-人事科"],
])("%s and %s are one breakdown in parts", (first, second) =>
  expect(choose([sheetOf("测评体系", FRAMEWORK), sheetOf(first, BREAKDOWN), sheetOf(second, BREAKDOWN)])).toBe(
    `测评体系 | ${first}+${second}`,
  ),
);

it("takes them by their headers where no name says it", () =>
  expect(choose([sheetOf("Sheet1", [["通知"]]), sheetOf("Sheet2", FRAMEWORK), sheetOf("Sheet3", BREAKDOWN)])).toBe(
    "Sheet2 | Sheet3",
  ));

it.each([
  ["a letter each", ["A", "B"]],
  ["a letter and a number", ["c1", "组织领导"]],
])("takes what stands under 测评内容 for indicators, also %s", (_, [one = "", other = ""]) =>
  expect(
    choose([
      sheetOf("测评体系", [
        ["序号", "测评内容", "应得分", "实得分", "责任部门"],
        [1, one, 40, 38, "办公室"],
        [2, other, 60, 57, "人事科"],
      ]),
    ]),
  ).toBe("测评体系 | -"),
);

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
  const asked = { framework: "封面" };
  expect(choose([sheetOf("测评体系", FRAMEWORK), sheetOf("封面", [["通知"]])], asked)).toBe(
    "- | - header-missing(封面)",
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

describe("a table is a framework only with a source of full marks, whatever its sheet is called", () => {
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
      "a ranking",
      [
        ["名次", "参赛队", "得分"],
        [1, "一队", 97],
        [2, "二队", 95],
      ],
    ],
    [
      "a bid",
      [
        ["评审因素", "甲公司得分", "乙公司得分"],
        ["报价", 28, 30],
        ["方案", 40, 35],
      ],
    ],
    [
      "a poll",
      [
        ["测评内容", "很满意", "满意", "不满意"],
        ["办事态度", 12, 3, 1],
      ],
    ],
    [
      "targets of a plan",
      [
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出", "数量", "培训人数", "≥100人"],
      ],
    ],
    [
      "a legend of grades",
      [
        ["等级", "得分区间", "说明"],
        ["优秀", "90分以上", "全部达标"],
      ],
    ],
    [
      "grades without what they are worth",
      [
        ["序号", "测评内容", "自评等级", "备注"],
        [1, "甲", "A", null],
      ],
    ],
  ])("%s is none", (_, rows) => {
    const headings = (rows[0] ?? []).join("、");
    expect(choose([sheetOf("Sheet1", rows)])).toBe(`- | - column-missing(${headings})`);
    for (const choice of [
      choose([sheetOf("测评体系", rows)]),
      choose([sheetOf("Sheet1", rows)], { framework: "Sheet1" }),
    ]) {
      expect(choice).toMatch(/^- \| - (?:column|header)-missing\(/u);
    }
  });

  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      "the units",
      [
        ["序号", "参评单位", "应得分", "实得分"],
        [1, "城东街道", 100, 95],
        [2, "城西街道", 100, 96],
      ],
    ],
    [
      "units under any heading",
      [
        ["序号", "哪里", "应得分", "实得分"],
        [1, "教育局", 100, 95],
        [2, "财政局", 100, 96],
        [3, "城西街道", 100, 97],
      ],
    ],
    [
      "persons",
      [
        ["姓名", "满分", "得分"],
        ["张三", 100, 95],
      ],
    ],
  ])("rows that are %s judged are no indicators", (_, rows) =>
    expect(choose([sheetOf("考核表", rows)])).toBe(`- | - column-missing(${(rows[0] ?? []).join("、")})`),
  );

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
      "weights",
      [
        ["指标", "权重", "得分"],
        ["甲", "40%", 90],
      ],
    ],
    [
      "names under a heading that nobody knows",
      [
        ["序号", "说的是啥", "应得分", "实得分"],
        [1, "办文办会", 60, 58],
        [2, "值班值守", 40, 38],
      ],
    ],
    [
      "departments beside what they are to do",
      [
        ["科室", "工作任务", "分值", "得分"],
        ["办公室", "办文", 60, 58],
      ],
    ],
  ])("%s is enough", (_, rows) => expect(choose([sheetOf("Sheet1", rows)])).toMatch(/^Sheet1 /u));
});

describe("what is said of a sheet without full marks", () => {
  const said = (title: string, ...rows: readonly (readonly CellValue[])[]): string | undefined => {
    const [first] = chooseSheets(workbookOf(sheetOf("表一", [[title], ...rows])), { settings: {} }).issues;
    return first && issueMessage(first, "zh-CN");
  };

  it("names the columns of figures that may be meant", () => {
    expect(said("校园考核", ["序号", "考核内容", "甲栏", "乙栏"], [1, "门卫", 20, 18], [2, "夜巡", 35, 30])).toBe(
      "工作表“表一”的“甲栏”“乙栏”各栏是数字，看不出哪一栏是“应得分”、哪一栏是“实得分”，请在设置中指定对应的列。",
    );
    expect(said("校园考核", ["序号", "考核内容", "得分"], [1, "门卫", 18], [2, "夜巡", 30])).toBe(
      "工作表“表一”只有“序号、考核内容、得分”各栏，没有“应得分”一栏，请补上这一栏，或在设置中指定对应的列。",
    );
    expect(said("仓库清单", ["序号", "物品", "单价", "件数"], [1, "桌", 20, 18], [2, "椅", 35, 30])).not.toContain(
      "看不出",
    );
  });

  it("names all that is lacking, the indicators first where units are judged", () => {
    expect(said("值班", ["日期", "班次", "电话"], ["1日", "早班", "110"], ["2日", "晚班", "119"])).toBe(
      "工作表“表一”只有“日期、班次、电话”各栏，没有“指标名称”“应得分”“实得分”各栏，请补上这些栏，或在设置中指定对应的列。",
    );
    expect(said("考核", ["参评单位", "得分"], ["财务科", 18], ["人事科", 30])).toContain("没有“指标名称”一栏");
  });
});

describe("a sheet whose name says 汇总", () => {
  it("is the framework where it holds the indicators", () =>
    expect(choose([sheetOf("测评汇总表", CARRYING)])).toBe("测评汇总表 | -"));

  it("stands back where another sheet holds them", () =>
    expect(choose([sheetOf("得分汇总", CARRYING), sheetOf("Sheet2", CARRYING)])).toBe("Sheet2 | -"));
});

describe("tasks alone", () => {
  it("are read where there is no framework, with a word about it", () => {
    expect(choose([sheetOf("任务分解", BREAKDOWN)])).toBe("- | 任务分解 framework-absent()");
    expect(choose([sheetOf("Sheet1", BREAKDOWN)], { breakdown: "Sheet1" })).toBe("- | Sheet1 framework-absent()");
    expect(choose([sheetOf("办公室", BREAKDOWN), sheetOf("人事科", BREAKDOWN)])).toBe(
      "- | 办公室+人事科 framework-absent()",
    );
  });

  it("are read beside a sheet that is called a framework and is none, which stays an error", () =>
    expect(
      choose([
        sheetOf("测评体系", [
          ["测评内容", "得分"],
          ["班子", 5],
        ]),
        sheetOf("任务分解", BREAKDOWN),
      ]),
    ).toBe("- | 任务分解 column-missing(测评内容、得分)"));

  it("are no answer to the wish for a framework", () =>
    expect(choose([sheetOf("任务分解", BREAKDOWN)], { framework: "任务分解" })).toMatch(/^- \| - column-missing/u));

  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      "a roster",
      [
        ["部门", "类别", "别名"],
        ["办公室", "科室", null],
      ],
    ],
    [
      "a contact list",
      [
        ["科室", "责任人", "联系电话"],
        ["办公室", "张三", "123"],
      ],
    ],
    [
      "a timetable",
      [
        ["时间", "地点", "责任单位"],
        ["3月5日", "一楼会议室", "办公室"],
      ],
    ],
    [
      "a record of what was done on each day",
      [
        ["日期", "生产任务", "责任部门", "计划产量", "实际产量"],
        ["2026-03-01", "轴承", "一车间", 500, 490],
      ],
    ],
    [
      "a list of problems",
      [
        ["序号", "问题描述", "拟解决时间", "责任人", "备注"],
        [1, "人手不足", "3月底", "张三", null],
      ],
    ],
  ])("%s is none", (_, rows) => expect(choose([sheetOf("Sheet1", rows)])).toMatch(/^- \| - column-missing/u));
});

it("says of a workbook without any table that it has no framework, of no sheet in particular", () => {
  const { issues } = chooseSheets(workbookOf(sheetOf("封面", [["说明"]])), { settings: {} });
  expect(issues).toMatchObject([{ code: "sheet-missing", sheet: "", cell: "", detail: { names: ["封面"] } }]);
});

it("reads tasks alone by the sheet's name, though no department is said", () => {
  const tasks: CellValue[][] = [
    ["工作任务", "完成情况"],
    ["学习", "已完成"],
  ];
  expect(choose([sheetOf("任务分解", tasks)])).toMatch(/^- \| 任务分解 framework-absent/u);
  expect(choose([sheetOf("Sheet1", tasks)])).toMatch(/^- \| - /u);
});

it("reads tasks with marks by their header, though no department is said, and says which marks it leaves out", () => {
  const headings = ["是否完成", "自评分", "工作任务", "时序进度"];
  expect(choose([sheetOf("Sheet1", [headings, [null, 9, "学习", "3月：集中学习"]])])).toBe(
    `- | Sheet1 column-missing(${headings.join("、")})`,
  );
});

it("reads no numbered records with a date as the tasks of a framework", () => {
  const records = ["序号", "日期", "产品", "工时", "良品数"];
  expect(choose([sheetOf("测评体系", FRAMEWORK), sheetOf("示例", [records, [1, "1/26", "N95", 11, 25920]])])).toMatch(
    /^测评体系 \| - /u,
  );
});

it("takes the full marks that tasks say in their texts", () =>
  expect(
    choose([
      sheetOf("Sheet1", [
        ["工作任务", "责任部门", "完成时限", "自评分"],
        ["学习（10分）", "办公室", "3月底前", 9],
        ["服务（20分）", "工会", "9月底前", 18],
      ]),
    ]),
  ).toBe("Sheet1 | -"));

it.each([
  ["（办公室）", "（人事科）"],
  ["-办公室", "-人事科"],
])("reads 任务分解%s and 任务分解%s together", (one, other) => {
  const sheets = [one, other].map((name) => sheetOf(`任务分解${name}`, BREAKDOWN));
  expect(choose([sheetOf("测评体系", FRAMEWORK), ...sheets])).toBe(`测评体系 | 任务分解${one}+任务分解${other}`);
});
