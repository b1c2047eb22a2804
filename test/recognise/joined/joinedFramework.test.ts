import { readRows, readSheets } from "../../support/readRows.ts";
import { toNumber } from "../../../src/domain/marks.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import type { SheetGrid } from "../../../src/domain/grid.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { score } from "../../../src/score/score.ts";
import { scoringRules } from "../../../src/score/scoringRules.ts";
import { SEVERITY_BY_CODE } from "../../../src/domain/issue.ts";
import { check } from "../../../src/check/check.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const TODAY = "2026-03-02";

type Row = readonly [name: string, full: number, actual: number | null];

const WORK: readonly Row[] = [
  ["组织领导", 30, 28],
  ["制度建设", 30, 29],
];
const VOICES: readonly Row[] = [
  ["群众满意度", 20, 18],
  ["社会评价", 20, 19.5],
];
const WORK_100: readonly Row[] = [
  ["组织领导", 50, 45],
  ["制度建设", 50, 48],
];
const VOICES_100: readonly Row[] = [
  ["群众满意度", 60, 54],
  ["社会评价", 40, 38],
];
const monthly = (more: number): readonly Row[] => [
  ["组织领导", 40, 36 + more],
  ["制度建设", 30, 27],
  ["宣传教育", 30, 28 + more / 2],
];

function sheet(name: string, rows: readonly Row[], ...below: readonly (readonly CellValue[])[]): SheetGrid {
  return sheetOf(name, [
    [`${name}评分`],
    ["序号", "测评内容", "分值", "得分"],
    ...rows.map(([label, full, actual], at) => [at + 1, label, full, actual]),
    ...below,
  ]);
}

interface Read {
  readonly sheets: string;
  readonly full: number;
  readonly actual: number;
  readonly result: number;
  readonly rows: number;
  readonly errors: string;
}

function read(sheets: readonly SheetGrid[], settings: Settings = {}, framework?: string): Read | string {
  const wish = framework === undefined ? {} : { framework };
  const { assessment, issues } = recognise(workbookOf(...sheets), { today: TODAY, settings, ...wish });
  if (!assessment?.framework) return issues.map(({ code }) => code).join(" ");
  const scorecard = score(assessment, scoringRules(settings), TODAY);
  if (!scorecard.totals) throw new Error("a framework is scored");
  const all = [...issues, ...check(assessment, scorecard, TODAY)];
  const errors = all.filter(({ code, sheet: at }) => SEVERITY_BY_CODE[code] === "error" && at !== "");
  return {
    sheets: assessment.framework.sheets.map(({ name }) => name).join("+"),
    full: toNumber(scorecard.totals.full),
    actual: toNumber(scorecard.totals.actual),
    result: toNumber(scorecard.totals.result),
    rows: assessment.framework.indicators.length,
    errors: errors
      .map(({ code, sheet: at, cell, detail }) => `${code}${detail.field === "units" ? " of units" : ""} ${at}!${cell}`)
      .join(" "),
  };
}

const [first = 0, second = 0, third = 0] = [0, 1, 2].map((more) =>
  monthly(more).reduce((sum, [, , actual]) => sum + (actual ?? 0), 0),
);
const months = ["1月", "2月", "3月"].map((name, at) => sheet(name, monthly(at)));
const year = first + second + third;
const mean = year / 3;
const PLAIN = { sheets: "材料审核+实地考察", full: 100, actual: 94.5, result: 94.5, rows: 4, errors: "" };

describe("sheets that are parts of one framework", () => {
  const parts = [sheet("材料审核", WORK), sheet("实地考察", VOICES)];

  it("are read together where their full marks make a whole", () => expect(read(parts)).toEqual(PLAIN));

  it("are summed up by a sheet in front, whatever its words, and a figure there that is wrong is said", () => {
    const front = (first: number, name: string): SheetGrid =>
      sheetOf(name, [
        ["甲", "乙", "丙"],
        ["材料审核", 60, first],
        ["实地考察", 40, 37.5],
        ["丁", 100, first + 37.5],
      ]);
    expect(read([front(57, "戊"), ...parts])).toEqual(PLAIN);
    expect(read([front(58, "测评体系"), ...parts])).toEqual({
      ...PLAIN,
      errors: "total-mismatch 测评体系!C2 total-mismatch 测评体系!C4",
    });
  });

  it("are numbered by that sheet, whose title says 自评: its numbers are no marks", () => {
    const front = sheetOf("汇总", [
      ["办园水平自评汇总表"],
      ["序号", "评估领域", "标准分", "自评得分"],
      [1, "材料审核", 60, 57],
      [2, "实地考察", 40, 37.5],
      ["自评总分", null, 100, 94.5],
    ]);
    expect(read([front, ...parts])).toEqual(PLAIN);
  });

  it("are told by the formulas of that sheet where nothing is called alike", () => {
    const front = sheetOf(
      "甲",
      [
        ["乙", "丙", "丁"],
        ["子", 60, 57],
        ["丑", 40, 37.5],
        ["寅", 100, 94.5],
      ],
      { formulas: { C2: "Sheet2!D5", C3: "'Sheet3'!D5" } },
    );
    const named = [sheet("Sheet2", WORK, [null, "合计", 60, 57]), sheet("Sheet3", VOICES, [null, "合计", 40, 37.5])];
    expect(read([front, ...named])).toEqual({ ...PLAIN, sheets: "Sheet2+Sheet3" });
  });

  it("count by the weights in front, in their names or nowhere: marks out of 100 are never added up", () => {
    const weighted = { sheets: "基础工作+群众测评", full: 100, actual: 92.6, result: 92.6, rows: 4, errors: "" };
    const own = [sheet("基础工作", WORK_100), sheet("群众测评", VOICES_100)];
    const front = (...rows: readonly (readonly CellValue[])[]): SheetGrid =>
      sheetOf("总表", [["部分", "权重", "得分", "折算得分"], ...rows]);
    expect(
      read([front(["基础工作", "60%", 93, 55.8], ["群众测评", "40%", 92, 36.8], ["总分", null, null, 92.6]), ...own]),
    ).toEqual(weighted);
    expect(
      read([front(["基础工作", 60, 93, null], ["群众测评", 40, 92, null], ["总分", null, 92.6, null]), ...own]),
    ).toEqual(weighted);
    expect(read([sheet("基础工作（60%）", WORK_100), sheet("群众测评（40%）", VOICES_100)])).toMatchObject({
      actual: 92.6,
    });
    expect(read(own)).toMatchObject({ sheets: "群众测评", full: 100, errors: "sheet-ambiguous 群众测评!A1" });
    expect(read(own, {}, "基础工作、群众测评")).toMatchObject({ sheets: "基础工作+群众测评", full: 200, rows: 4 });
  });

  it("come to what a title says of all of them, and are asked about where none does", () => {
    const titled = (name: string, rows: readonly Row[], title: string): SheetGrid =>
      sheetOf(name, [[title], ["内容", "分值", "自考"], ...rows]);
    const of = (title: string): Read | string =>
      read([
        titled(
          "上半年",
          [
            ["计划", 22, 21],
            ["部署", 18, 18],
          ],
          title,
        ),
        titled(
          "下半年",
          [
            ["检查", 15, 13],
            ["总结", 25, 25],
          ],
          title,
        ),
      ]);
    expect(of("安全工作年度自评（全年满分80分）")).toMatchObject({ full: 80, actual: 77, errors: "" });
    expect(of("安全工作自评（本期40分，全年共80分）")).toMatchObject({ full: 80, actual: 77, errors: "" });
    expect(of("安全工作自评")).toMatchObject({ errors: expect.stringContaining("sheet-ambiguous") as string });
  });

  it("are quarters with indicators of their own, one of which is by chance what others come to", () => {
    const quarter = (name: string, ...rows: readonly Row[]): SheetGrid => {
      const last = rows.length + 2;
      const [full, actual] = [1, 2].map((at) => rows.reduce((sum, row) => sum + Number(row[at]), 0));
      const cells = [
        [`安全工作${name}自评（25分）`],
        ["内容", "分值", "自考"],
        ...rows,
        ["季度得分", full ?? 0, actual ?? 0],
      ];
      return sheetOf(name, cells, {
        formulas: { [`B${last + 1}`]: `SUM(B3:B${last})`, [`C${last + 1}`]: `SUM(C3:C${last})` },
      });
    };
    const quarters = [
      quarter("第一季度", ["计划制定", 10, 10], ["责任书签订", 8, 8], ["动员部署", 7, 6]),
      quarter("第二季度", ["安全月活动", 12, 11], ["汛前检查", 13, 13]),
      quarter("第三季度", ["高温检查", 9, 9], ["隐患治理", 10, 8.5], ["应急演练", 6, 6]),
      quarter("第四季度", ["冬季防火", 12, 12], ["年度总结", 5, 4], ["档案归集", 8, 8]),
    ];
    expect(read(quarters)).toMatchObject({ full: 100, actual: 95.5, rows: 11, errors: "" });
  });

  it("leave no row open that the sheet in front settles", () => {
    const open = sheet(
      "工作成效",
      [
        ["机制", 20, 18],
        ["落实", 15, 15],
        ["台账", 15, 12],
      ],
      [null, "本部分", 50, 45],
    );
    const other = sheet(
      "群众参与",
      [
        ["走访", 30, 28],
        ["问卷", 20, 20],
      ],
      [null, "本部分", 50, 48],
    );
    const front = (full: number, actual: number): SheetGrid =>
      sheetOf("汇总", [
        ["部分", "应得", "实得"],
        ["工作成效", full, actual],
        ["群众参与", 50, 48],
      ]);
    const both = { sheets: "工作成效+群众参与", errors: "" };
    expect(read([front(50, 45), open, other])).toMatchObject({ ...both, full: 100, actual: 93, rows: 5 });
    expect(read([front(100, 90), open, other])).toMatchObject({ ...both, full: 150, actual: 138, rows: 6 });
    expect(read([front(80, 45), open, other])).toMatchObject({
      errors: expect.stringContaining("reading-ambiguous 工作成效!B6") as string,
    });
  });

  it("may state the total of all below the last of them", () => {
    const last = sheet("乙部", VOICES, [null, "小计", 40, 37.5], [null, "两部相加", 100, 94.5]);
    expect(read([sheet("甲部", WORK), last])).toEqual({ ...PLAIN, sheets: "甲部+乙部" });
  });

  it("are bonuses, deductions and vetoes where their sheets are called so", () => {
    const bonus = sheetOf("加分项", [
      ["序号", "加分内容", "分值", "得分"],
      [1, "获省级表彰", 5, 3],
    ]);
    const veto = sheetOf("一票否决", [
      ["序号", "事项", "是否发生"],
      [1, "重大安全事故", "否"],
    ]);
    const off = sheetOf("负面清单", [
      ["序号", "负面情形", "扣分标准", "扣分"],
      [1, "被通报批评", "每次扣2分", 2],
    ]);
    expect(read([sheet("测评体系", WORK_100), bonus, off, veto])).toEqual({
      ...{ sheets: "测评体系+加分项+负面清单+一票否决", full: 100, actual: 93, result: 94, rows: 5, errors: "" },
    });
  });

  it("are read with the sheet that sums them up when the user names that, and alone when he names one", () => {
    const front = sheetOf("汇总", [
      ["部分", "分值", "得分"],
      ["材料审核", 60, 57],
      ["实地考察", 40, 37.5],
    ]);
    expect(read([front, ...parts], {}, "汇总")).toEqual(PLAIN);
    expect(read([front, ...parts], {}, "实地考察")).toMatchObject({ sheets: "实地考察", full: 40 });
  });
});

describe("the same indicators on several sheets", () => {
  const periods = { sheets: "1月+2月+3月", full: 100, rows: 3, errors: "" };
  const gathered = (label: string, total: number): SheetGrid =>
    sheetOf("全年", [
      ["月份", "得分"],
      ["1月", first],
      ["2月", second],
      ["3月", third],
      [label, total],
    ]);

  it("are months whose marks are gathered as the sheet in front does it", () => {
    expect(read([gathered("甲", mean), ...months])).toMatchObject(periods);
    expect(read([gathered("乙", year), ...months])).toMatchObject({ ...periods, full: 300 });
  });

  it("are asked about where nothing says how months become one mark, until the user does", () => {
    const asked = read(months);
    expect(asked).toMatchObject({ ...periods, errors: "periods-ambiguous 1月!A1" });
    expect((asked as Read).actual).toBeCloseTo(mean, 9);
    expect(read(months, { combine: "sum" })).toMatchObject({ ...periods, full: 300 });
  });

  it("say where a month's own mark is above its full marks", () =>
    expect(
      read([
        gathered("甲", mean),
        ...months.slice(0, 2),
        sheet(
          "3月",
          monthly(2).map(([n, f, a]) => [n, f, n === "制度建设" ? 31 : a]),
        ),
      ]),
    ).toMatchObject({
      errors: expect.stringContaining("actual-exceeds-full 3月!D4"),
    }));

  it("are several units where the sheets are called after them, or listed with their marks", () => {
    const units = (...names: readonly string[]): SheetGrid[] => names.map((name, at) => sheet(name, monthly(at)));
    const ofOffice = { sheets: "办公室", actual: first, errors: "sheet-ambiguous of units 办公室!A1" };
    expect(read(units("办公室", "人事科"))).toMatchObject(ofOffice);
    const ranking = sheetOf("名次", [
      ["单位", "得分"],
      ["城东", first],
      ["城西", second],
    ]);
    const ofEast = { sheets: "城东", actual: first, errors: "sheet-ambiguous of units 城东!A1" };
    expect(read([ranking, ...units("城东", "城西")])).toMatchObject(ofEast);
    const blank = sheet(
      "空表",
      monthly(0).map(([name, full]) => [name, full, null]),
    );
    expect(read([blank, ...units("办公室", "人事科")])).toMatchObject(ofOffice);
    const tasks = sheetOf("财务科", [
      ["序号", "任务", "分值", "得分", "责任科室", "完成时限"],
      ...monthly(0).map(([name, full, mark], at) => [at + 1, name, full, mark, "财务科", "3月底"]),
    ] as CellValue[][]);
    expect(read([...units("办公室", "人事科"), tasks])).toMatchObject(ofOffice);
    expect(read(units("办公室", "人事科"), {}, "人事科")).toMatchObject({ sheets: "人事科", rows: 3 });
  });

  it("are versions, which stay a question", () => {
    expect(read([sheet("测评体系", WORK_100), sheet("测评体系（旧）", WORK_100)])).toMatchObject({
      sheets: "测评体系",
      errors: "",
    });
    expect(read([sheet("考核表", WORK_100), sheet("考核表 (2)", WORK_100)])).toMatchObject({
      errors: "sheet-ambiguous 考核表!A1",
    });
  });
});

describe("tables on one sheet", () => {
  const HEAD = ["考评项目", "标准分", "得分"];
  const BESIDE: readonly (readonly CellValue[])[] = [
    ["甲乙丙"],
    [...HEAD, null, ...HEAD],
    ["门前三包", 30, 29, null, "会议室", 20, 18],
    ["车辆停放", 20, 20, null, "食堂", 30, 26.5],
    ["小计", 50, 49, null, "小计", 50, 44.5],
  ];

  it("side by side are one list where a total of both says so, else two", () => {
    const both = sheetOf("考评", [...BESIDE, ["总得分", 100, 93.5]]);
    expect(read([both])).toEqual({ sheets: "考评", full: 100, actual: 93.5, result: 93.5, rows: 4, errors: "" });
    const wrong = sheetOf("考评", [...BESIDE, ["总得分", 100, 95]]);
    expect(read([wrong])).toMatchObject({ rows: 4, actual: 93.5, errors: "total-mismatch 考评!C6" });
    expect(read([sheetOf("考评", BESIDE)])).toBe("tables-side-by-side");
  });

  it("on their side are read, also when they are asked for", () => {
    const lying = sheetOf("等级", [
      ["县直单位考核"],
      [null, "责任落实", "阵地管理", "舆情处置", "总成绩"],
      ["满分", 40, 30, 30, 100],
      ["得分", 38, 29, 25, 92],
    ]);
    expect(read([lying])).toMatchObject({ full: 100, actual: 92, rows: 3, errors: "" });
    expect(read([lying], {}, "等级")).toMatchObject({ full: 100, actual: 92, rows: 3, errors: "" });
  });

  it("below each other may be parts of which one gives its rows no weights: it is asked, and does not count", () => {
    const parts = (...weights: readonly (number | null)[]): SheetGrid =>
      sheetOf(
        "考评表",
        [
          ["项目", "权重占比", "序号", "业绩指标", "权重分解", "评分（百分制）"],
          ["业绩", 0.6, 1, "窗口办件", 0.5, 90],
          [null, null, 2, "数据治理", 0.5, 80],
          ["项目", "权重占比", "序号", "子丑", weights.length > 0 ? "权重分解" : "寅卯", "评分（百分制）"],
          ["品行", 0.4, 1, "群众至上", weights[0] ?? "全年接访", 90],
          [null, null, 2, "担当作为", weights[1] ?? "牵头改革", 85],
        ],
        { merges: ["A2:A3", "B2:B3", "A5:A6", "B5:B6"] },
      );
    expect(read([parts()])).toEqual({
      ...{ sheets: "考评表", full: 100, actual: 51, result: 51, rows: 4, errors: "weights-missing 考评表!B5" },
    });
    expect(read([parts(0.4, 0.6)])).toMatchObject({ full: 100, actual: 85.8, errors: "" });
  });

  it("below each other may head their names by cells merged over several columns", () => {
    const rows: CellValue[][] = [
      ["项目", "权重占比", "序号", "业绩指标", null, "权重分解", "评分（百分制）"],
      ["业绩", 0.6, 1, "窗口办件", null, 0.5, 90],
      [null, null, 2, "数据治理", null, 0.5, 80],
      ["第二部分：品行"],
      ["项目", "权重占比", "序号", "子丑", null, "权重分解", "评分（百分制）"],
      ["品行", 0.4, 1, "群众至上", null, 0.4, 90],
      [null, null, 2, "担当作为", null, 0.6, 85],
      ["本人已就上述内容与负责人谈话，没有异议。"],
    ];
    const merges = ["A2:A3", "B2:B3", "A6:A7", "B6:B7", "A4:G4", "A8:G8"];
    for (const row of [1, 2, 3, 5, 6, 7]) merges.push(`D${row}:E${row}`);
    expect(readRows(rows, { merges })).toMatchObject({
      full: 100,
      actual: 85.8,
      names: ["窗口办件", "数据治理", "群众至上", "担当作为"],
      items: ["业绩", "品行"],
      errors: [],
    });
  });
});

test.each(["扣分", "3.扣分表", "扣分情况表"])("a sheet called %s holds deductions", (name) => {
  const read = readSheets([
    [
      "基础分",
      [
        ["序号", "考核内容", "分值", "得分"],
        [1, "组织领导", 50, 48],
        [2, "制度建设", 50, 45],
      ],
    ],
    [
      "加分",
      [
        ["序号", "事项", "分值", "得分"],
        [1, "获省级表彰", 3, 3],
      ],
    ],
    [
      name,
      [
        ["序号", "事项", "扣分"],
        [1, "信访积案", 1],
        [2, "舆情处置不力", 0.5],
      ],
    ],
    [
      "得分汇总",
      [
        ["项目", "得分"],
        ["基础分", 93],
        ["加分", 3],
        [name, 1.5],
        ["最终得分", 94.5],
      ],
    ],
  ]);
  expect(read).toMatchObject({ full: 100, actual: 93, bonus: 3, deduction: 1.5, result: 94.5, errors: [] });
  expect(read.stated.map(([cell]) => cell)).toContain("B5");
});

describe("sheets alike under names that say nothing", () => {
  const alike = (...more: readonly number[]): SheetGrid[] =>
    more.map((one, at) => sheet(`Sheet${at + 1}`, monthly(one)));

  it("are several units' where more than two are filled in differently, else a question", () => {
    expect(read(alike(0, 1, 2))).toMatchObject({ errors: "sheet-ambiguous of units Sheet1!A1" });
    expect(read(alike(0, 0, 0))).toMatchObject({ errors: "sheet-ambiguous Sheet1!A1" });
    expect(read(alike(0, 1))).toMatchObject({ errors: "sheet-ambiguous Sheet1!A1" });
  });

  it("are several units' where each says whose it is", () => {
    const headed = (...units: readonly string[]): SheetGrid[] =>
      alike(0, 1).map((one, at) =>
        sheetOf(one.name, [
          [`填报单位：${units[at] ?? ""}`],
          ...one.values.map((row) => [...(row ?? [])]),
        ] as CellValue[][]),
      );
    expect(read(headed("城东街道", "城西街道"))).toMatchObject({ errors: "sheet-ambiguous of units Sheet1!A1" });
    expect(read(headed("城东街道", "城东街道"))).toMatchObject({ errors: "sheet-ambiguous Sheet1!A1" });
  });
});

it("a sheet in front that sums up nothing yet joins nothing", () => {
  const blank = (name: string, ...rows: readonly Row[]): SheetGrid =>
    sheet(
      name,
      rows.map(([one, full]) => [one, full, null] as const),
    );
  const front = sheetOf("汇总", [
    ["部分", "得分"],
    ["甲部分", 0],
    ["乙部分", 0],
  ]);
  const parts = [blank("甲部分", ["组织", 17, 0], ["制度", 16, 0]), blank("乙部分", ["绿化", 15, 0], ["照明", 9, 0])];
  expect(read([front, ...parts])).toMatchObject({ errors: "sheet-ambiguous 甲部分!A1" });
});

it("the order of the workbook is that of what is read, also where bonuses come first", () => {
  const bonus = sheetOf("加分项", [
    ["序号", "内容", "分值", "得分"],
    [1, "表彰", 5, 3],
  ]);
  const framework = sheetOf("测评体系", [
    ["序号", "测评项目", "测评内容", "分值", "得分"],
    [1, "组织", "领导", 60, 58],
    [2, "组织", "机构", 40, 37],
  ]);
  const { assessment } = recognise(workbookOf(bonus, framework), { today: TODAY, settings: {} });
  expect(assessment?.framework?.indicators.map(({ name }) => name)).toEqual(["表彰", "领导", "机构"]);
});

test.each([
  ["by their heading", []],
  ["by what they make of the marks", [36, 48]],
])("weights of the sheet in front are known %s where the parts are out of different full marks", (_, made) => {
  const front = [
    ["部分", made.length > 0 ? "占比分" : "权重", "得分", ...(made.length > 0 ? ["折后"] : [])],
    ["党建", 40, 90, ...made.slice(0, 1)],
    ["业务", 60, 120, ...made.slice(1)],
  ];
  const part = (...rows: readonly (readonly [string, number, number])[]): CellValue[][] => [
    ["序号", "测评内容", "分值", "得分"],
    ...rows.map((row, at) => [at + 1, ...row]),
  ];
  expect(
    readSheets([
      ["汇总", front],
      ["党建", part(["组织", 60, 54], ["制度", 40, 36])],
      ["业务", part(["生产", 90, 70], ["安全", 60, 50])],
    ]),
  ).toMatchObject({ full: 100, actual: 84, errors: [] });
});

test.each(["得分", "加分", "奖励分"])(
  "a sheet of bonuses counts where one column holds figures, under any heading: %s",
  (heading) => {
    const parts = [
      ["组织", "制度"],
      ["生产", "安全"],
    ].map((names): CellValue[][] => [
      ["序号", "测评内容", "分值", "得分"],
      ...names.map((name, at): CellValue[] => [at + 1, name, 25, 24]),
    ]);
    const bonus: CellValue[][] = [
      ["序号", "加分内容", heading],
      [1, "获省级表彰", 3],
      [2, "经验推广", 2],
    ];
    const [first = [], second = []] = parts;
    const read = readSheets([
      ["加分项", bonus],
      ["党建", first],
      ["业务", second],
    ]);
    expect(read).toMatchObject({
      bonus: 5,
      result: 101,
      names: ["获省级表彰", "经验推广", "组织", "制度", "生产", "安全"],
      errors: [],
    });
  },
);
