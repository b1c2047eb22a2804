import { sheetOf, type SheetExtras } from "../../support/gridOf.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import type { FrameworkDraft, IndicatorDraft } from "../../../src/recognise/drafts.ts";
import type { MarkReading } from "../../../src/domain/indicator.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { readFramework } from "../../../src/recognise/framework/framework.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";

function read(
  rows: readonly (readonly CellValue[])[],
  extras: SheetExtras = {},
  settings: Settings = {},
): FrameworkDraft {
  const table = findTable(sheetOf("测评体系", rows, extras), "framework", settings.mapping);
  if (!table) throw new Error("no table found");
  return readFramework(table, settings);
}

function mark(reading: MarkReading): string | number {
  return reading.state === "number"
    ? reading.value.toNumber()
    : reading.state === "grade"
      ? reading.grade
      : reading.state;
}

/** [code, item, name, full, actual] of each indicator. */
function leaves(draft: FrameworkDraft): readonly (readonly (string | number | null)[])[] {
  return draft.indicators.map((one: IndicatorDraft) => [
    one.code,
    draft.items[one.item]?.name ?? null,
    one.name,
    mark(one.full),
    mark(one.actual),
  ]);
}

/** "level name field=value@cell of ids" of each stated total. */
function stated(draft: FrameworkDraft): readonly string[] {
  return draft.stated.map(
    ({ level, name, field, value, cell, of }) =>
      `${level} ${name} ${field}=${value.toString()}@${cell} of ${of.join()}`,
  );
}

function codes(draft: FrameworkDraft): readonly string[] {
  return draft.issues.map(({ code, cell }) => `${code}@${cell}`);
}

describe("a sheet whose items are the indicators", () => {
  const draft = read(
    [
      ["文明单位创建自评表", null, null, null, null],
      ["序号", "测评项目", "应得分", "实得分", "扣分原因"],
      [1, "领导班子建设", 15, 15, null],
      [2, "业务工作实绩", 16, 15.5, "一项未完成"],
      [null, "合计", 31, 31, null],
    ],
    { merges: ["A1:E1"] },
  );
  it("makes each an item of one indicator", () => {
    expect(leaves(draft)).toEqual([
      ["1", "领导班子建设", "领导班子建设", 15, 15],
      ["2", "业务工作实绩", "业务工作实绩", 16, 15.5],
    ]);
  });
  it("takes the row 合计 for a total, at each of its cells", () => {
    expect(stated(draft)).toEqual(["total 合计 full=31@C5 of 0,1", "total 合计 actual=31@D5 of 0,1"]);
  });
  it("reads the reasons and raises nothing", () => {
    expect(draft.indicators.map(({ reason, reasonCell }) => [reason, reasonCell])).toEqual([
      ["", "E3"],
      ["一项未完成", "E4"],
    ]);
    expect(draft.issues).toEqual([]);
  });
});

describe("items merged down over their indicators", () => {
  it("gives every indicator its item, with subtotals and the marks in the item's text stated", () => {
    const draft = read(
      [
        ["测评项目", "测评内容", "应得分", "实得分"],
        ["一、班子建设（5分）", "学习", 2, 2],
        [null, "团结", 3, 2],
        [null, "小计", 5, 4],
        ["二、业务实绩（5分）", "目标", 5, 5],
        [null, "小计", 5, 5],
        ["合计", null, 10, 9],
      ],
      { merges: ["A2:A4", "A5:A6", "A7:B7"] },
    );
    expect(leaves(draft)).toEqual([
      [null, "班子建设", "学习", 2, 2],
      [null, "班子建设", "团结", 3, 2],
      [null, "业务实绩", "目标", 5, 5],
    ]);
    expect(stated(draft)).toEqual([
      "item 班子建设 full=5@A2 of 0,1",
      "item 业务实绩 full=5@A5 of 2",
      "item 小计 full=5@C4 of 0,1",
      "item 小计 actual=4@D4 of 0,1",
      "item 小计 full=5@C6 of 2",
      "item 小计 actual=5@D6 of 2",
      "total 合计 full=10@C7 of 0,1,2",
      "total 合计 actual=9@D7 of 0,1,2",
    ]);
  });

  it("reads the same where items are written once with blanks below, or on every row", () => {
    const header = ["测评项目", "测评内容", "应得分", "实得分"];
    const once = read([header, ["班子", "学习", 2, 2], [null, "团结", 3, 2], ["业务", "目标", 5, 5]]);
    const always = read([header, ["班子", "学习", 2, 2], ["班子", "团结", 3, 2], ["业务", "目标", 5, 5]]);
    expect(leaves(once)).toEqual(leaves(always));
    expect(once.items.map(({ name }) => name)).toEqual(["班子", "业务"]);
  });

  it("reads three levels and the marks of the middle one", () => {
    const draft = read(
      [
        ["一级指标", "二级指标", "三级指标", "分值", "自评分"],
        ["廉洁政务", "干部学习(5分)", "学习制度", 2, 2],
        [null, null, "学习效果", 3, 3],
        [null, "政务公开(4分)", "公开内容", 4, 4],
      ],
      { merges: ["A2:A4", "B2:B3"] },
    );
    expect(leaves(draft).map((leaf) => leaf[2])).toEqual(["学习制度", "学习效果", "公开内容"]);
    expect(stated(draft)).toEqual(["indicator 干部学习 full=5@B2 of 0,1", "indicator 政务公开 full=4@B4 of 2"]);
  });

  it("takes item marks in a column of their own for stated", () => {
    const draft = read(
      [
        ["测评项目", "分值", "测评内容", "要点分值", "自评分"],
        ["班子", 5, "学习", 2, 2],
        [null, null, "团结", 3, 2],
        ["业务", 6, "目标", 5, 5],
      ],
      { merges: ["A2:A3", "B2:B3"] },
    );
    expect(leaves(draft).map((leaf) => leaf[3])).toEqual([2, 3, 5]);
    expect(stated(draft)).toEqual(["item 班子 full=5@B2 of 0,1", "item 业务 full=6@B4 of 2"]);
  });
});

describe("section rows", () => {
  it("state the section's marks in the same column as the indicators'", () => {
    const draft = read(
      [
        ["序号", "测评内容", "应得分", "实得分"],
        ["一、组织领导（10分）", null, 10, 9],
        [1, "成立机构", 4, 4],
        [2, "制定方案", 6, 5],
        ["二、活动开展", null, 5, 5],
        [1, "学雷锋", 5, 5],
        ["总计", null, 15, 14],
      ],
      { merges: ["A2:B2", "A5:B5", "A7:B7"] },
    );
    expect(leaves(draft)).toEqual([
      ["1", "组织领导", "成立机构", 4, 4],
      ["2", "组织领导", "制定方案", 6, 5],
      ["1", "活动开展", "学雷锋", 5, 5],
    ]);
    expect(stated(draft)).toEqual([
      "item 组织领导 full=10@C2 of 0,1",
      "item 组织领导 actual=9@D2 of 0,1",
      "item 组织领导 full=10@A2 of 0,1",
      "item 活动开展 full=5@C5 of 2",
      "item 活动开展 actual=5@D5 of 2",
      "total 总计 full=15@C7 of 0,1,2",
      "total 总计 actual=14@D7 of 0,1,2",
    ]);
  });

  it("are known by their numbers in a single column of names", () => {
    const draft = read([
      ["序号", "考核项目", "分值", "得分"],
      ["一", "组织领导", 10, 9],
      [1, "成立机构", 4, 4],
      [2, "制定方案", 6, 5],
      ["二", "活动开展", 5, 5],
      [1, "学雷锋", 5, 5],
    ]);
    expect(leaves(draft)).toEqual([
      ["1", "组织领导", "成立机构", 4, 4],
      ["2", "组织领导", "制定方案", 6, 5],
      ["1", "活动开展", "学雷锋", 5, 5],
    ]);
    expect(stated(draft)).toHaveLength(4);
  });

  it("are known by dotted codes", () => {
    const draft = read([
      ["指标编号", "指标名称", "分值", "自评分"],
      ["1", "组织领导", 10, 9],
      ["1.1", "成立机构", 4, 4],
      ["1.2", "制定方案", 6, 5],
      ["2", "活动开展", 5, 5],
    ]);
    expect(leaves(draft)).toEqual([
      ["1.1", "组织领导", "成立机构", 4, 4],
      ["1.2", "组织领导", "制定方案", 6, 5],
      ["2", "活动开展", "活动开展", 5, 5],
    ]);
  });

  it("are no parents where the numbers are all of one kind", () => {
    const draft = read([
      ["序号", "考核项目", "分值", "得分"],
      ["一", "组织领导", 10, 9],
      ["二", "活动开展", 5, 5],
    ]);
    expect(leaves(draft)).toHaveLength(2);
    expect(draft.stated).toEqual([]);
  });

  it("leave an indicator without any marks an indicator", () => {
    const draft = read([
      ["序号", "测评内容", "应得分", "实得分"],
      [1, "成立机构", 4, 4],
      [2, "制定方案", null, null],
      [3, "学雷锋", 5, 5],
    ]);
    expect(leaves(draft)[1]).toEqual(["2", "制定方案", "制定方案", "blank", "blank"]);
  });

  it("set the kind of what follows, with their caps", () => {
    const draft = read(
      [
        ["序号", "测评内容", "应得分", "实得分"],
        ["一、基础工作", null, null, null],
        [1, "加分项目申报规范", 10, 9],
        ["二、加分项（最高5分）", null, null, null],
        [1, "获国家级表彰", 4, 4],
        [2, "获省级表彰", 3, null],
        ["三、减分项", null, null, null],
        [1, "受到通报", null, "扣1分"],
        ["四、一票否决", null, null, null],
        [1, "发生重大安全事故", null, "无"],
        ["五、申报条件", null, null, null],
        [1, "连续两届市级文明单位", null, "不具备"],
      ],
      { merges: ["A2:D2", "A4:D4", "A7:D7", "A9:D9", "A11:D11"] },
    );
    expect(draft.indicators.map(({ kind }) => kind)).toEqual(["base", "bonus", "bonus", "deduction", "veto", "veto"]);
    expect(draft.items.map(({ name, bonusCap }) => [name, bonusCap?.toNumber() ?? null])).toEqual([
      ["基础工作", null],
      ["加分项", 5],
      ["减分项", null],
      ["一票否决", null],
      ["申报条件", null],
    ]);
    expect(mark(draft.indicators[3]?.actual ?? { state: "absent" })).toBe(1);
    expect(draft.indicators.slice(4).map(({ veto }) => [veto?.verdict, veto?.precondition])).toEqual([
      ["clear", false],
      ["triggered", true],
    ]);
  });
});

describe("marks within the text", () => {
  it("are the full marks where there is no column for them", () => {
    const draft = read(
      [
        ["项目及分值", "测评内容", "自评分"],
        ["班子建设（8分）", "①学习制度健全（3分）", 3],
        [null, "②班子团结（5分）", 4],
        ["业务实绩（6分）", "①完成目标（6分）", 6],
      ],
      { merges: ["A2:A3"] },
    );
    expect(leaves(draft)).toEqual([
      ["①", "班子建设", "学习制度健全", 3, 3],
      ["②", "班子建设", "班子团结", 5, 4],
      ["①", "业务实绩", "完成目标", 6, 6],
    ]);
    expect(stated(draft)).toEqual(["item 班子建设 full=8@A2 of 0,1", "item 业务实绩 full=6@A4 of 2"]);
    expect(draft.issues).toEqual([]);
  });

  it("are the item's where only items are marked", () => {
    const draft = read(
      [
        ["测评项目", "测评内容", "自评分"],
        ["班子建设（8分）", "①学习制度健全", 7],
        [null, "②班子团结", null],
        ["业务实绩（6分）", "①完成目标", 6],
      ],
      { merges: ["A2:A3", "C2:C3"] },
    );
    expect(leaves(draft).map((leaf) => leaf.slice(2))).toEqual([
      ["班子建设", 8, 7],
      ["完成目标", 6, 6],
    ]);
  });
});

it("raises column-missing where no full marks stand anywhere, and where there is no mark at all", () => {
  expect(
    codes(
      read([
        ["测评项目", "测评内容", "自评分"],
        ["班子", "学习", 2],
      ]),
    ),
  ).toEqual(["column-missing@A1"]);
  const unscored = read([
    ["测评项目", "测评内容", "分值"],
    ["班子", "学习", 2],
  ]);
  expect(unscored.issues).toMatchObject([{ code: "column-missing", cell: "A1", detail: { field: "actual" } }]);
});

it("takes 得分 for the review beside a self column, for the actual marks alone", () => {
  const both = read([
    ["项目", "分值", "自评分", "得分"],
    ["班子", 5, 5, 4],
    ["业务", 5, 5, null],
  ]);
  expect(both.hasReview).toBe(true);
  expect(both.indicators.map(({ review }) => mark(review))).toEqual([4, "blank"]);
  const alone = read([
    ["项目", "分值", "考核得分"],
    ["班子", 5, 5],
  ]);
  expect(alone.hasReview).toBe(false);
  expect(mark(alone.indicators[0]?.actual ?? { state: "absent" })).toBe(5);
});

it("asks nothing where a heading beside a review column says that the marks are one's own", () => {
  const own = read([
    ["项目", "分值", "自己打分", "复核得分"],
    ["班子", 5, 5, 4],
  ]);
  expect(codes(own)).toEqual([]);
  expect(mark(own.indicators[0]?.actual ?? { state: "absent" })).toBe(5);
});

it("asks where 得分 stands beside a review column and differs from it", () => {
  expect(
    codes(
      read([
        ["项目", "分值", "得分", "复核得分"],
        ["班子", 5, 5, 4],
      ]),
    ),
  ).toEqual(["column-ambiguous@C1"]);
  expect(
    codes(
      read([
        ["项目", "分值", "得分", "复核得分"],
        ["班子", 5, 5, 5],
      ]),
    ),
  ).toEqual([]);
});

it("reads a sheet with 扣分 alone and says once that blanks were taken for none", () => {
  const draft = read([
    ["项目", "分值", "扣分", "扣分原因"],
    ["班子", 5, 1, "迟报"],
    ["业务", 5, null, null],
    ["环境", 5, null, null],
  ]);
  expect(draft.indicators.map(({ actual, deducted }) => [mark(actual), mark(deducted)])).toEqual([
    ["absent", 1],
    ["absent", "blank"],
    ["absent", "blank"],
  ]);
  expect(codes(draft)).toEqual(["deduction-blank-assumed@C3"]);
});

it("combines several marks columns by the setting, and asks where there is none", () => {
  const rows = [
    ["项目", "分值", "实得分", null],
    [null, null, "一季度", "二季度"],
    ["班子", 10, 8, 10],
  ];
  const extras = { merges: ["A1:A2", "B1:B2", "C1:D1"] };
  expect(codes(read(rows, extras))).toEqual(["reading-ambiguous@C2"]);
  const draft = read(rows, extras, { combine: "mean" });
  expect(mark(draft.indicators[0]?.actual ?? { state: "absent" })).toBe(9);
  expect(draft.issues).toEqual([]);
});

it("keeps what cannot be read as a mark, with its cell", () => {
  const draft = read(
    [
      ["项目", "分值", "自评分"],
      ["一", 5, "待定"],
      ["二", 5, { error: "#REF!" }],
      ["三", 5, null],
      ["四", 5, "不适用"],
      ["五", 5, "A"],
      ["六", "五分", "4分"],
    ].map((row, index) => (index === 0 ? row : [`${String(row[0])}项工作`, ...row.slice(1)])),
    { formulas: { C3: "X1", C4: "B4-1" } },
  );
  expect(draft.indicators.map(({ actual }) => mark(actual))).toEqual([
    "invalid",
    "formula-error",
    "formula-error",
    "not-applicable",
    "A",
    4,
  ]);
  expect(mark(draft.indicators[5]?.full ?? { state: "absent" })).toBe(5);
});

it("raises text-like-formula for text, not for numbers and dashes", () => {
  const draft = read([
    ["项目", "分值", "自评分", "备注"],
    ["班子", 5, "+4", "=HYPERLINK(1)"],
    ["业务", 5, "-", "-"],
    ["@环境", 5, 5, "- 见附件"],
  ]);
  expect(codes(draft)).toEqual(["text-like-formula@D2", "text-like-formula@A4", "text-like-formula@D4"]);
});

it("keeps a group heading's figure for the full-marks column beneath it", () => {
  const draft = read(
    [
      ["序号", "测评内容", "材料审核(80分)", null],
      [null, null, "应得分", "实得分"],
      [1, "班子", 50, 45],
      [2, "业务", 30, 30],
    ],
    { merges: ["A1:A2", "B1:B2", "C1:D1"] },
  );
  expect(stated(draft)).toEqual(["total 材料审核 full=80@C1 of 0,1"]);
});

it("hands on the cells that name departments, with the role of their column", () => {
  const draft = read([
    ["测评内容", "分值", "自评分", "牵头科室", "配合科室"],
    ["学习", 5, 5, "办公室", "人事科、财务科"],
  ]);
  expect(draft.indicators[0]?.departmentCells).toEqual([
    { role: "lead", text: "办公室", cell: "D2" },
    { role: "support", text: "人事科、财务科", cell: "E2" },
  ]);
});

it("states each method's own total where full and actual marks stand once for each method", () => {
  const draft = read(
    [
      ["序号", "测评内容", "材料审核(80分)", null, "实地考察(20分)", null],
      [null, null, "应得分", "实得分", "应得分", "实得分"],
      [1, "班子", 50, 45, 10, 9],
      [2, "业务", 30, 30, 10, 10],
      ["合计", null, 80, 76, 20, 19],
    ],
    { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"] },
    { combine: "sum" },
  );
  expect(draft.indicators.map(({ full, actual }) => [mark(full), mark(actual)])).toEqual([
    [60, 54],
    [40, 40],
  ]);
  expect(
    draft.stated.map(({ cell, value, computed }) => `${cell} ${value.toString()} ${computed?.toString()}`),
  ).toEqual(["C1 80 80", "E1 20 20", "C5 80 80", "E5 20 20", "D5 76 75", "F5 19 19"]);
});

it("takes a column 合计 beside its parts for what they come to", () => {
  const draft = read(
    [
      ["考核项目", "分值", "每月得分", null, "合计"],
      [null, null, "1月", "2月", null],
      ["学习", 10, 4, 5, 9],
    ],
    { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"] },
  );
  expect(mark(draft.indicators[0]?.actual ?? { state: "absent" })).toBe(9);
});

it("takes the kind from 指标类型, never from a word inside a name", () => {
  const draft = read([
    ["序号", "指标类型", "指标名称", "分值", "自评分", "一票否决"],
    [1, "基本指标", "加分项管理制度", 5, 5, "否"],
    [2, "加分指标", "获国家级表彰", 3, 2, null],
    [3, "减分", "受到通报", null, -1, null],
    [4, "一票否决", "发生事故", null, "有", null],
    [5, "前置条件", "连续两年达标", null, "是", null],
  ]);
  expect(draft.indicators.map(({ kind, veto }) => `${kind} ${veto?.verdict ?? "-"}`)).toEqual([
    "base -",
    "bonus -",
    "deduction -",
    "veto triggered",
    "veto clear",
  ]);
});

it("gives a grade what its own row says it is worth, else what the sheet says", () => {
  const draft = read([
    ["测评项目", "测评标准", "分值", "自评等级"],
    ["制度", "A.很健全2分,B.较健全1.5分", 2, "B"],
    ["环境", "整洁", 5, "B"],
    ["注：A为满分，B为满分的66%，C为满分的33%", null, null, null],
  ]);
  const says = draft.indicators.map(({ actual }) => (actual.state === "grade" ? actual.says : null));
  expect(JSON.parse(JSON.stringify(says))).toEqual([{ points: "1.5" }, { share: "0.66" }]);
});

it("reads a veto of a department by the count its words name", () => {
  const rows = (count: number): CellValue[][] => [
    ["序号", "考核内容", "分值", "自评分"],
    ["一、基本要求", null, null, null],
    [1, "学习", 100, 99],
    ["二、一票否决项", null, null, null],
    [1, "值班检查三次不合格的，取消该科室年度评优资格", null, count],
  ];
  const extras = { merges: ["A2:D2", "A4:D4"] };
  const veto = (count: number): unknown => read(rows(count), extras).indicators[1]?.veto;
  expect(veto(3)).toMatchObject({ verdict: "triggered", scope: "department", cell: "D5" });
  expect(veto(2)).toMatchObject({ verdict: "clear" });
});

describe("sheets laid out as offices do, told by what they come to", () => {
  const HEADER = ["序号", "测评内容", "分值", "自评分", "扣分原因", "责任科室"];

  it("keeps every department of an indicator merged over their rows", () => {
    const draft = read(
      [
        HEADER,
        [1, "甲", 50, 49, "x", "办公室"],
        [null, null, null, null, null, "人事科"],
        [2, "乙", 50, 50, null, "财务科"],
      ],
      {
        merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3"],
      },
    );
    expect(draft.indicators.map(({ departmentCells }) => departmentCells.map(({ text }) => text))).toEqual([
      ["办公室", "人事科"],
      ["财务科"],
    ]);
  });

  it("a department alone on the next row goes on with the indicator above, a remark does not", () => {
    const draft = read([
      HEADER,
      [1, "甲", 50, 49, "x", "办公室"],
      [null, null, null, null, null, "人事科"],
      [2, "乙", 50, 50, null, "财务科"],
      [null, null, null, null, null, "以下空白"],
    ]);
    expect(draft.indicators.map(({ departmentCells }) => departmentCells.length)).toEqual([2, 1]);
  });

  it("a signature in the column of departments is none of them", () => {
    const draft = read([
      HEADER,
      [1, "甲", 50, 49, "x", "办公室"],
      [2, "乙", 50, 50, null, "财务科"],
      [null, null, null, null, null, "填报单位（盖章）：县教育局"],
    ]);
    expect(draft.indicators.map(({ departmentCells }) => departmentCells.map(({ text }) => text))).toEqual([
      ["办公室"],
      ["财务科"],
    ]);
  });

  it("names indicators by their standards where the item is merged over several marks", () => {
    const draft = read(
      [
        ["序号", "测评项目", "测评标准", "分值", "自评分"],
        [1, "甲", "子一", 60, 58],
        [2, null, "子二", 20, 20],
        [3, "乙", "子三", 20, 20],
        ["合计", null, null, 100, 98],
      ],
      {
        merges: ["B2:B3"],
      },
    );
    expect(leaves(draft).map(([, item, name]) => `${String(item)}/${String(name)}`)).toEqual([
      "甲/子一",
      "甲/子二",
      "乙/子三",
    ]);
  });

  it("groups by a column of tasks merged left of the names", () => {
    const draft = read(
      [
        ["序号", "主要任务", "具体要求", "分值", "自评分"],
        [1, "甲", "子一", 60, 58],
        [2, null, "子二", 20, 20],
        [3, "乙", "子三", 20, 20],
      ],
      {
        merges: ["B2:B3"],
      },
    );
    expect(draft.items.map(({ name }) => name)).toEqual(["甲", "乙"]);
  });

  it("takes a column of nothing but codes for numbers", () => {
    const draft = read([
      ["章节", "条款", "评审要点", "自评得分", "分值"],
      ["第一章 公益性", "1.1.1", "定位明确", 20, 20],
      ["第一章 公益性", "1.1.2", "应急管理", 79, 80],
    ]);
    expect(leaves(draft).map(([code, item, name]) => [code, item, name])).toEqual([
      ["1.1.1", "公益性", "定位明确"],
      ["1.1.2", "公益性", "应急管理"],
    ]);
  });

  it("得分率 and 排名 beside marks are no marks", () => {
    const draft = read([
      ["序号", "测评内容", "应得分", "实得分", "得分率", "排名"],
      [1, "甲", 50, 49, "98%", 2],
      [2, "乙", 50, 50, 1, 1],
    ]);
    expect(draft.indicators.map(({ actual, review }) => [mark(actual), mark(review)])).toEqual([
      [49, "absent"],
      [50, "absent"],
    ]);
  });

  it.each(["分管领导评分", "牵头科室打分"])("%s beside self marks is the reviewer's", (heading) => {
    const draft = read([
      ["序号", "测评内容", "分值", "自评分", heading],
      [1, "甲", 100, 99, 98],
    ]);
    expect(draft.indicators.map(({ actual, review }) => [mark(actual), mark(review)])).toEqual([[99, 98]]);
  });

  it("months are the unit's marks beside a review column, as numbers or as text", () => {
    const draft = read([
      ["序号", "测评内容", "分值", "1月", "2月", "复核得分"],
      [1, "甲", 100, "98分", "96分", 95],
    ]);
    expect(draft.indicators.map(({ actual, review }) => [mark(actual), mark(review)])).toEqual([[97, 95]]);
  });

  it("a short section title in the number column heads its rows", () => {
    const draft = read([HEADER, [1, "甲", 100, 99, "x", "办公室"], ["加分项"], [1, "表彰", 3, 2, null, "办公室"]]);
    expect(draft.indicators.map(({ kind }) => kind)).toEqual(["base", "bonus"]);
  });

  it("最后得分 claims what was earned, never full marks", () => {
    const draft = read([
      HEADER,
      [1, "甲", 60, 58, "x", "办公室"],
      [2, "乙", 40, 40, null, "办公室"],
      ["最后得分", null, 98, 98],
    ]);
    expect(stated(draft)).toEqual(["total 最后得分 actual=98@D4 of 0,1"]);
  });

  it("a veto's scope may stand in its section's heading", () => {
    const draft = read([
      HEADER,
      [1, "甲", 100, 100, null, "办公室"],
      ["二、一票否决（取消责任科室评先评优资格）"],
      [2, "发生泄密", null, "是", null, "办公室"],
    ]);
    expect(draft.indicators.at(-1)?.veto).toMatchObject({ verdict: "triggered", scope: "department" });
  });

  it("a note caps the bonuses of several sections together", () => {
    const rows = [
      HEADER,
      [1, "甲", 100, 98, "x"],
      ["二、加分项"],
      [1, "表彰", 4, 4],
      ["三、创新加分"],
      [2, "创新", 6, 6],
      ["注：加分合计不超过5分"],
    ];
    const draft = read(rows);
    expect(draft.bonusCap?.toNumber()).toBe(5);
    expect(read(rows.with(4, ["三、创新加分（最高6分）"])).bonusCap).toBeNull();
  });

  it.each(["注：每项加分最高不超过5分", "注：同一奖项加分最高不超过5分", "注：扣分最高不超过5分"])(
    "a note of something else than all bonuses caps none: %s",
    (note) => {
      const bonuses = [
        [1, "表彰", 4, 4, null],
        [2, "创新", 6, 6, null],
      ];
      const draft = read([HEADER, [1, "甲", 100, 98, "x"], ["二、加分项"], ...bonuses, [note]]);
      expect(draft.items.map(({ bonusCap }) => bonusCap)).toEqual([null, null]);
      expect(draft.bonusCap).toBeNull();
    },
  );
});
