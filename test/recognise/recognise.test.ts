import { toNumber } from "../../src/domain/marks.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid } from "../../src/domain/grid.ts";
import { recognise, type RecogniseOptions } from "../../src/recognise/recognise.ts";
import { score } from "../../src/score/score.ts";
import { scoringRules } from "../../src/score/scoringRules.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";
import { framed } from "../support/withMarks.ts";

const TODAY = "2026-03-02";
/** The eight items of a bureau's self-assessment for 2010—2011: stated 100 / 98, adding up to 100 / 97. */
const ITEMS: readonly (readonly [name: string, full: number, actual: number, lead: string])[] = [
  ["领导班子建设", 15, 15, "办公室"],
  ["业务工作实绩", 16, 16, "普教科"],
  ["思想道德风尚", 13, 13, "教师管理科"],
  ["遵纪守法与安定团结", 12, 12, "法制科"],
  ["科技文化与文体活动", 9, 8, "老干科"],
  ["卫生与环境", 9, 8, "办公室"],
  ["未成年人思想道德建设", 8, 8, "普教科"],
  ["创建工作", 18, 17, "督导室"],
];

const TITLE = "丹江口市教育局2010—2011年度文明单位创建自查评分表";
const FRAMEWORK = sheetOf(
  "测评体系",
  [
    [TITLE],
    ["填报单位（盖章）：丹江口市教育局    填报日期：2011年10月12日    单位：分"],
    ["序号", "测评项目", "应得分", "实得分", "扣分原因"],
    ...ITEMS.map(([name, full, actual], at): CellValue[] => [at + 1, name, full, actual, null]),
    ["合计", null, 100, 98, null],
    ["填表人：", null, "审核人：", null, null],
  ],
  { merges: ["A1:E1", "A2:E2", "A12:B12"] },
);
const BREAKDOWN = sheetOf("任务分解", [
  ["2010—2011年度创建任务分解表"],
  ["序号", "测评项目", "工作任务", "牵头科室", "配合科室", "完成时限", "完成情况"],
  ...ITEMS.map(([name, , , lead], at): CellValue[] => [
    at + 1,
    name,
    `落实${name}各项要求`,
    lead,
    "各科室",
    "3月底",
    "已完成",
  ]),
]);

interface Read {
  readonly full: number;
  readonly actual: number;
  readonly leads: Readonly<Record<string, readonly string[]>>;
  readonly codes: readonly string[];
}

function recognised(sheets: readonly SheetGrid[], options: Partial<RecogniseOptions> = {}) {
  return recognise(workbookOf(...sheets), { today: TODAY, settings: {}, ...options });
}

function read(sheets: readonly SheetGrid[], options: Partial<RecogniseOptions> = {}): Read {
  const { assessment, issues } = recognised(sheets, options);
  if (!assessment) throw new Error(`nothing recognised: ${issues.map(({ code }) => code).join()}`);
  const card = score(framed(assessment), scoringRules({}), TODAY);
  return {
    full: toNumber(card.totals.full),
    actual: toNumber(card.totals.actual),
    leads: Object.fromEntries(card.indicators.map(({ indicator, leads }) => [indicator.name, leads])),
    codes: issues.map(({ code }) => code),
  };
}
const LEADS = Object.fromEntries(ITEMS.map(([name, , , lead]) => [name, [lead]]));
const WHOLE = { full: 100, actual: 97, leads: LEADS };

describe("the bureau's workbook, laid out", () => {
  it("in two tidy sheets", () => expect(read([FRAMEWORK, BREAKDOWN])).toEqual({ ...WHOLE, codes: [] }));

  it("with the breakdown in another order", () => {
    const rows = BREAKDOWN.values as CellValue[][];
    const shuffled = sheetOf("任务分解", [...rows.slice(0, 2), ...rows.slice(2).reverse()]);
    expect(read([FRAMEWORK, shuffled])).toMatchObject(WHOLE);
  });

  it("with the breakdown before the framework, a cover and notes between", () => {
    const cover = sheetOf("封面", [["文明单位创建自查材料"], [null, "丹江口市教育局"]]);
    const notes = sheetOf("填报说明", [["一、测评体系由各科室填报"], ["二、应得分不得修改，实得分据实填写"]]);
    expect(read([cover, BREAKDOWN, notes, FRAMEWORK])).toEqual({ ...WHOLE, codes: [] });
  });

  it("with hidden copies of last year", () => {
    const old = sheetOf(
      "测评体系（旧）",
      [
        ["序号", "测评项目", "应得分", "实得分"],
        [1, "旧项目", 50, 50],
      ],
      { hidden: true },
    );
    const oldTasks = sheetOf(
      "任务分解旧",
      [
        ["测评项目", "工作任务", "责任科室"],
        ["旧项目", "旧任务", "旧科"],
      ],
      { hidden: true },
    );
    expect(read([old, oldTasks, FRAMEWORK, BREAKDOWN])).toEqual({ ...WHOLE, codes: [] });
  });

  it("with names of sheets that say nothing", () =>
    expect(
      read([
        sheetOf("Sheet1", FRAMEWORK.values as CellValue[][]),
        sheetOf("Sheet2", BREAKDOWN.values as CellValue[][]),
      ]),
    ).toMatchObject(WHOLE));

  it("with departments on the framework and no breakdown", () => {
    const carrying = sheetOf("测评体系", [
      ["序号", "测评项目", "应得分", "实得分", "牵头科室", "配合科室"],
      ...ITEMS.map(([name, full, actual, lead], at): CellValue[] => [at + 1, name, full, actual, lead, "各科室"]),
    ]);
    expect(read([carrying])).toEqual({ ...WHOLE, codes: [] });
    expect(recognised([carrying]).assessment?.breakdown).toBeNull();
  });

  it("with departments and deadlines on the framework, which then carries its own tasks", () => {
    const carrying = sheetOf("测评体系", [
      ["2010—2011年度测评体系"],
      ["序号", "测评项目", "应得分", "实得分", "责任科室", "完成时限", "完成情况"],
      ...ITEMS.map(([name, full, actual, lead], at): CellValue[] => [
        at + 1,
        name,
        full,
        actual,
        lead,
        "9月底",
        "进行中",
      ]),
      ["合计", null, 100, 98],
    ]);
    expect(read([carrying])).toEqual({ ...WHOLE, codes: [] });
    const tasks = recognised([carrying]).assessment?.breakdown?.tasks ?? [];
    expect(tasks.map(({ indicators }) => indicators)).toEqual(ITEMS.map((_, at) => [at]));
    expect(tasks[0]).toMatchObject({ deadline: { kind: "date", due: "2011-09-30" }, progress: "doing" });
  });

  it("with roles in one cell", () => {
    const oneCell = sheetOf("任务分解", [
      ["测评项目", "工作任务", "责任分工"],
      ...ITEMS.map(([name, , , lead], at): CellValue[] => [
        name,
        `任务${at}`,
        at % 2 === 0 ? `牵头：${lead}；配合：各科室` : `人事科、${lead}（牵头）`,
      ]),
    ]);
    expect(read([FRAMEWORK, oneCell])).toEqual({ ...WHOLE, codes: [] });
  });

  it("with the items merged over several tasks", () => {
    const merged = sheetOf(
      "责任分工",
      [
        ["测评项目", "工作任务", "牵头科室", "时限"],
        ...ITEMS.flatMap(([name, , , lead]): CellValue[][] => [
          [name, "动员", lead, "3月底"],
          [null, "迎检", null, "9月底"],
        ]),
      ],
      { merges: ITEMS.flatMap((_, at) => [`A${at * 2 + 2}:A${at * 2 + 3}`, `C${at * 2 + 2}:C${at * 2 + 3}`]) },
    );
    expect(read([FRAMEWORK, merged])).toEqual({ ...WHOLE, codes: [] });
    expect(recognised([FRAMEWORK, merged]).assessment?.breakdown?.tasks).toHaveLength(16);
  });

  it("with sections instead of an item column, and numbers only", () => {
    const sectioned = sheetOf(
      "任务分解表",
      [
        ["序号", "工作任务", "牵头科室"],
        ...ITEMS.flatMap(([name, full, , lead]): CellValue[][] => [
          [`一、${name}（${full}分）`],
          [1, `做好${name}`, lead],
        ]),
      ],
      { merges: ITEMS.map((_, at) => `A${at * 2 + 2}:C${at * 2 + 2}`) },
    );
    expect(read([FRAMEWORK, sectioned])).toEqual({ ...WHOLE, codes: [] });
    const numbered = sheetOf("任务分解", [
      ["序号", "工作任务", "牵头科室"],
      ...ITEMS.map(([, , , lead], at): CellValue[] => [at + 1, `任务甲${at}`, lead]),
    ]);
    expect(read([FRAMEWORK, numbered])).toEqual({ ...WHOLE, codes: [] });
  });

  it("with one breakdown sheet for each department", () => {
    const departments = [...new Set(ITEMS.map(([, , , lead]) => lead))];
    const sheets = departments.map((department) =>
      sheetOf(`${department}任务分解`, [
        ["测评项目", "工作任务", "完成时限"],
        ...ITEMS.filter(([, , , lead]) => lead === department).map(([name]): CellValue[] => [name, "落实", "3月底"]),
      ]),
    );
    expect(read([FRAMEWORK, ...sheets])).toEqual({ ...WHOLE, codes: [] });
  });
});

describe("what the workbook says of itself", () => {
  it("unit, period, subject, date, and what a department is called", () =>
    expect(recognised([FRAMEWORK, BREAKDOWN]).assessment).toMatchObject({
      unit: "丹江口市教育局",
      period: "2010—2011",
      subject: "文明单位创建",
      filledOn: "2011年10月12日",
      departmentWord: "科室",
    }));
  it("dates without a year take the later year of 2010—2011", () =>
    expect(recognised([FRAMEWORK, BREAKDOWN]).assessment?.breakdown?.tasks[0]?.deadline).toMatchObject({
      due: "2011-03-31",
    }));
  it("the roster is every department named, in order of appearance, where no sheet lists it", () =>
    expect(recognised([FRAMEWORK, BREAKDOWN]).assessment?.roster).toMatchObject({
      listed: false,
      departments: ["办公室", "普教科", "教师管理科", "法制科", "老干科", "督导室"].map((name) => ({ name })),
    }));
  it("a 部门名册 decides who is known and what else they are called", () => {
    const roster = sheetOf("部门名册", [
      ["部门", "类别", "别名"],
      ["党政办公室", "科室", "办公室"],
      ["普教科", "科室", null],
      ["教师管理科", null, null],
      ["法制科", null, null],
      ["老干科", null, null],
    ]);
    const { assessment } = recognised([FRAMEWORK, BREAKDOWN, roster]);
    expect(assessment?.unknownDepartments).toEqual([{ name: "督导室", sheet: "任务分解", cell: "D10" }]);
    expect(assessment?.breakdown?.tasks[0]?.assignments[0]?.department).toBe("党政办公室");
  });
});

describe("sheets", () => {
  it("nothing like a framework: says what was looked for and where", () => {
    const { assessment, issues } = recognised([sheetOf("Sheet1", [["你好"]])]);
    expect(assessment).toBeNull();
    expect(issues).toEqual([
      expect.objectContaining({ code: "sheet-missing", detail: { field: "framework", names: ["Sheet1"] } }),
    ]);
  });
  it("a framework by its name without a header", () =>
    expect(recognised([sheetOf("测评体系", [["待填"]])])).toMatchObject({
      assessment: null,
      issues: [{ code: "header-missing", sheet: "测评体系" }],
    }));
  it("an empty workbook throws nothing", () => expect(recognised([]).assessment).toBeNull());
  it("no breakdown and no departments on the framework", () =>
    expect(read([FRAMEWORK]).codes).toEqual(["sheet-missing"]));
  it("two that fit equally: the first is taken and both are named; a wish decides", () => {
    const other = sheetOf("测评体系2", [
      ["序号", "测评项目", "应得分", "实得分"],
      [1, "甲", 10, 9],
    ]);
    const again = sheetOf("测评体系1", FRAMEWORK.values as CellValue[][]);
    const { issues } = recognised([again, other, BREAKDOWN]);
    expect(issues).toEqual([
      expect.objectContaining({
        code: "sheet-ambiguous",
        sheet: "测评体系1",
        detail: {
          field: "framework",
          names: ["测评体系1", "测评体系2"],
          answers: ["测评体系1", "测评体系2"].map((to) => ({ setting: "frameworkSheet", to })),
        },
      }),
    ]);
    expect(read([again, other, BREAKDOWN], { framework: "测评体系2" })).toMatchObject({
      full: 10,
      actual: 9,
      codes: [],
    });
    expect(read([again, other, BREAKDOWN], { settings: { frameworkSheet: "测评体系2" } })).toMatchObject({
      full: 10,
      codes: [],
    });
  });
  it("a wish for a sheet that is not there is an issue", () =>
    expect(recognised([FRAMEWORK], { framework: "没有" })).toMatchObject({
      assessment: null,
      issues: [{ code: "sheet-missing" }],
    }));
  it("two breakdowns that are copies of one another are ambiguous, not parts", () => {
    const copy = sheetOf("任务分解 (2)", BREAKDOWN.values as CellValue[][]);
    expect(read([FRAMEWORK, BREAKDOWN, copy]).codes).toEqual(["sheet-ambiguous"]);
  });
  it("the product's own sheets are never read", () => {
    const own: SheetGrid = { ...FRAMEWORK, name: "测评体系", product: "detail" };
    expect(recognised([own]).assessment).toBeNull();
  });
});

it("a transport bureau's ten measures with group words are shared among those they mean", () => {
  const measures: readonly (readonly [string, string])[] = [
    ["组织领导与工作制度", "办公室、党群室"],
    ["领导班子建设", "办公室"],
    ["党的建设与廉政建设", "各科(室)、所、队"],
    ["基层党组织建设", "党总支委、党群室"],
    ["职工教育培训", "法制规划科、党群室"],
    ["创建活动", "党群室、科(室)、所、队"],
    ["检查督促", "有关科室"],
  ];
  const framework = sheetOf("测评体系", [
    ["序号", "测评内容", "应得分", "自评分"],
    ...measures.map(([name], at): CellValue[] => [at + 1, name, 10, 9]),
  ]);
  const breakdown = sheetOf("2026年任务分解", [
    ["序号", "主要措施", "责任科室", "完成时限"],
    ...measures.map(([name, who], at): CellValue[] => [at + 1, name, who, at % 2 === 0 ? "1-4月" : "每半月"]),
  ]);
  const { assessment } = recognised([framework, breakdown]);
  const tasks = assessment?.breakdown?.tasks ?? [];
  expect(tasks.map(({ indicators }) => indicators)).toEqual(measures.map((_, at) => [at]));
  expect(tasks[2]?.assignments.map(({ department }) => department)).toEqual(["办公室", "党群室", "法制规划科"]);
  expect(tasks[5]?.assignments.map(({ department, group }) => [department, group === null])).toEqual([
    ["党群室", true],
    ["办公室", false],
    ["法制规划科", false],
  ]);
  expect(tasks[6]).toMatchObject({ assignments: [], vague: [{ text: "有关科室", cell: "C8" }] });
  expect(tasks[0]?.deadline).toMatchObject({ due: "2026-04-30" });
  expect(tasks[1]?.deadline.kind).toBe("recurring");
  expect(read([framework, breakdown]).leads["创建活动"]).toEqual(["党群室"]);
});

it("20 000 indicators with as many tasks are read in linear time", () => {
  const workbook = (count: number): SheetGrid[] => {
    const numbers = Array.from({ length: count }, (_, at) => at + 1);
    return [
      sheetOf("测评体系", [
        ["指标编号", "测评内容", "应得分", "实得分"],
        ...numbers.map((at): CellValue[] => [`A${at}`, `指标${at}`, 2, 1.5]),
      ]),
      sheetOf("任务分解", [
        ["指标编号", "工作任务", "责任科室", "完成时限"],
        ...numbers.map((at): CellValue[] => [`A${at}`, `任务${at}`, "办公室、人事科", "3月底"]),
      ]),
    ];
  };
  const time = (sheets: SheetGrid[]): number => {
    const started = process.cpuUsage();
    expect(recognised(sheets).assessment?.breakdown?.tasks.at(-1)?.indicators).toHaveLength(1);
    return process.cpuUsage(started).user / 1000;
  };
  time(workbook(2000));
  const small = time(workbook(4_000));
  const large = time(workbook(20_000));
  expect(large).toBeLessThan(small * 5 * 3 + 500);
});

it("takes no total of a framework, whatever it is called, nor what stands below it for a task", () => {
  const sheet = sheetOf("考核表", [
    ["序号", "考核内容", "分值", "自评分", "责任部门", "完成时限"],
    [1, "党建工作", 60, 58, "党办", "6月底前"],
    [2, "业务工作", 40, 38, "业务科", "9月底前"],
    [null, "总成绩", 100, 96, null, "12月底前"],
    [null, "超预期完成", 120, null, null, "12月"],
  ]);
  const { assessment } = recognised([sheet]);
  expect(assessment?.breakdown?.tasks.map(({ name }) => name)).toEqual(["党建工作", "业务工作"]);
});
