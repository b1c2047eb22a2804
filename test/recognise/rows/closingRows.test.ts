import type { CellValue } from "../../../src/domain/cells.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { checkWorkbook, type CheckResult } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

const HEADER = ["序号", "考核项目", "考核内容", "分值", "自评得分", "扣分原因", "责任科室"];
const LEAVES: CellValue[][] = [
  [1, "组织", "领导小组健全", 40, 38, "缺会", "办公室"],
  [2, "保障", "经费到位", 30, 30, null, "财务科"],
  [3, "宣传", "信息报送", 30, 25, "少报", "宣传科"],
];

function read(rows: CellValue[][], extras: SheetExtras = {}, settings: Settings = {}): CheckResult {
  const sheet = sheetOf("考核表", [HEADER, ...rows], extras);
  return checkWorkbook(workbookOf(sheet), { today: "2026-03-02", settings });
}

function figures(result: CheckResult) {
  const { totals, indicators, stated } = jsonReport("a.xlsx", result, "zh-CN");
  return {
    full: totals?.full,
    actual: totals?.actual,
    indicators: indicators.length,
    stated: stated.map((one) => one.stated),
  };
}

const errors = (result: CheckResult): readonly string[] =>
  result.issues.filter(({ severity }) => severity === "error").map(({ code, cell }) => `${code}@${cell}`);

describe("a closing row", () => {
  it.each(["评分合计", "本周得分", "检查总得分", "鹿鸣", ""])("called %p is stated, whatever it is called", (name) => {
    const result = read([...LEAVES, [name, null, null, 100, 93]], { merges: ["A5:C5"] });
    expect(figures(result)).toEqual({ full: 100, actual: 93, indicators: 3, stated: [100, 93] });
    expect(errors(result)).toEqual([]);
  });

  it("is stated with a number of its own, too, below totals of parts", () => {
    const rows = [
      ["序号", "测评内容", "分值", "得分"],
      [1, "组织领导", 20, 19],
      [2, "制度建设", 30, 28],
      [null, "小计", 50, 47],
      [3, "宣传教育", 25, 25],
      [4, "隐患排查", 25, 20],
      [null, "小计", 50, 45],
      [5, "综合情况", 100, 92],
    ];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 92, errors: [] });
  });

  it("is one by any sound column; that another disagrees is a mismatch", () => {
    const result = read([...LEAVES, ["鹿鸣", null, null, 100, 94]], { merges: ["A5:C5"] });
    expect(figures(result)).toMatchObject({ full: 100, actual: 93, indicators: 3 });
    expect(errors(result)).toEqual(["total-mismatch@E5"]);
  });

  it("in the shape of an indicator stays one, though its figure is a sum", () => {
    const result = read([...LEAVES.slice(0, 2), [3, "宣传", "信息报送", 70, 60, "少报", "宣传科"]]);
    expect(figures(result)).toMatchObject({ full: 140, indicators: 3, stated: [] });
    expect(errors(result)).toEqual([]);
  });
});

describe("numbers that start again", () => {
  const rows: CellValue[][] = [1, 2, 1, 2].map((number, at) => [
    number,
    at === 0 ? "组织" : null,
    ["制度", null, "队伍", null][at] ?? null,
    `内容${at + 1}到位`,
    25,
    25,
    "办公室",
  ]);
  const header = ["序号", "考核项目", "二级指标", "考核内容", "分值", "自评得分", "责任科室"];

  it("in each merged cell of the second level are no repetitions", () => {
    const sheet = sheetOf("考核表", [header, ...rows], { merges: ["B2:B5", "C2:C3", "C4:C5"] });
    expect(errors(checkWorkbook(workbookOf(sheet), { today: "2026-03-02", settings: {} }))).toEqual([]);
  });

  it("under each heading of the second level are none", () => {
    const headed: CellValue[][] = [
      ["一、组织（100分）"],
      ["（一）制度"],
      ...rows.slice(0, 2),
      ["（二）队伍"],
      ...rows.slice(2),
    ];
    const plain = headed.map((row) =>
      row.length === 1 ? row : [row[0] ?? null, null, row[3] ?? null, 25, 25, null, null],
    );
    expect(errors(read(plain))).toEqual([]);
  });
});

describe("a closing row that adds the bonus to what was earned", () => {
  it("is the total of all, though rows without marks stand above the first figure", () => {
    const result = read([
      ["一、前置条件"],
      [1, null, "无违纪违法案件", null, "符合"],
      ["二、基本标准（100分）"],
      ["（一）审判（70分）"],
      ...LEAVES.slice(0, 2),
      ["（二）队伍（30分）"],
      ...LEAVES.slice(2),
      ["三、特色加分（最高6分）"],
      [1, null, "获省级奖项", 3, 2],
      ["基本标准得分", null, null, 100, 93],
      ["加分后总得分", null, null, null, 95],
    ]);
    expect(figures(result)).toMatchObject({ full: 100, actual: 93 });
    expect(errors(result)).toEqual([]);
  });
});

describe("a numbered row that adds up those below it", () => {
  const rows = (last: number): CellValue[][] => [
    [1, "客户", "客户管理", 20, 18, "缺", "办公室"],
    [2, "抄表", "抄表收费", 40, 38, "缺", "办公室"],
    [3, "抄表", "抄表质量", 25, 24, "缺", "办公室"],
    [4, "收费", "收费入账", 15, 14, "缺", "财务科"],
    [5, "客户", "大客户走访", last, 39, "缺", "办公室"],
  ];

  it("is a question where only without it the marks come to 100", () => {
    const result = read(rows(40));
    expect(figures(result)).toMatchObject({ full: 140, actual: 133 });
    expect(errors(result)).toEqual(["reading-ambiguous@C3"]);
  });

  it("is an indicator where they do not, or where a total says so", () => {
    expect(errors(read(rows(45)))).toEqual([]);
    expect(errors(read([...rows(40), ["合计", null, null, 140, 133]]))).toEqual([]);
  });

  it("is one where its marks are no sum", () => {
    const [first, second, ...others] = rows(40);
    const changed = [...(second ?? []).slice(0, 4), 37, ...(second ?? []).slice(5)];
    expect(errors(read([first ?? [], changed, ...others]))).toEqual([]);
  });
});

describe("a row of another year", () => {
  it.each(["去年同期", "上年度得分", "上年考核成绩"])("is neither an indicator nor a total: %s", (text) => {
    const result = read([...LEAVES, ["鹿鸣", null, null, 100, 93], [text, null, null, null, 91.5]]);
    expect(figures(result)).toEqual({ full: 100, actual: 93, indicators: 3, stated: [100, 93] });
    expect(errors(result)).toEqual([]);
  });

  it("is one only where its name says nothing else, and nothing can be earned", () => {
    const result = read([
      ...LEAVES,
      [4, "宣传", "上年度整改到位", 5, 5, null, "办公室"],
      ["合计", null, null, 105, 98],
    ]);
    expect(figures(result)).toMatchObject({ full: 105, indicators: 4 });
  });
});

describe("rows below the total", () => {
  it.each(["考核说明：本表一式两份。", "评语：", "部门负责人签字/日期：          分管领导签字/日期：", "鹿鸣呦呦"])(
    "merged over the marks columns are no indicators: %s",
    (text) => {
      const result = read([...LEAVES, ["合计", null, null, 100, 93], [text]], { merges: ["A5:C5", "A6:G6"] });
      expect(figures(result)).toMatchObject({ full: 100, indicators: 3 });
      expect(errors(result)).toEqual([]);
      expect(result.scorecard?.departments.map(({ name }) => name)).toEqual(["办公室", "财务科", "宣传科"]);
    },
  );
});

describe("累计 at the end of a page", () => {
  const pages = (running: number): CellValue[][] => [
    [1, "组织", "领导小组健全", 20, 20, null, "办公室"],
    [2, "组织", "会议记录", 20, 20, null, "办公室"],
    ["本页小计", null, null, 40, 40],
    [3, "保障", "经费到位", 10, 10, null, "财务科"],
    [4, "保障", "设施完好", 20, 20, null, "财务科"],
    ["本页小计", null, null, 30, 30],
    ["累计", null, null, running, running],
    [5, "宣传", "信息报送", 30, 30, null, "宣传科"],
    ["合计", null, null, 100, 100],
  ];

  it("is of all rows above it also where it closes rows of its own page", () => {
    const rows = pages(75).filter((_, at) => at !== 5);
    const wrong = read(rows).issues.filter(({ code }) => code === "total-mismatch");
    expect(wrong.map(({ expected, found }) => [expected, found])).toEqual([
      [70, 75],
      [70, 75],
    ]);
  });

  it("is of all rows above it, not of those since the last total", () => {
    const wrong = read(pages(75)).issues.filter(({ code }) => code === "total-mismatch");
    expect(wrong.map(({ cell, expected, found }) => [cell, expected, found])).toEqual([
      ["D8", 70, 75],
      ["E8", 70, 75],
    ]);
    expect(errors(read(pages(70)))).toEqual([]);
  });
});

describe("where shape and sums are at odds", () => {
  const rows: CellValue[][] = [
    [1, "组织", "领导小组健全", 40, 38, "缺会", "办公室"],
    [2, "保障", "经费到位", 40, 40, null, "财务科"],
    [3, "宣传", "信息报送", 5, 5, null, "宣传科"],
    [4, null, "网站", 10, 10, null, "宣传科"],
    [5, null, "公众号", 5, 5, null, "宣传科"],
    [null, null, "其他", 20, 20, null, "宣传科"],
  ];

  it("asks with both totals, and takes the answer", () => {
    const result = read(rows);
    const [question] = result.issues.filter(({ code }) => code === "reading-ambiguous");
    expect(question).toMatchObject({ severity: "error", cell: "C7", detail: { asTotal: 100, asIndicator: 120 } });
    expect(figures(result).full).toBe(120);
    const key = question?.detail.rows?.[0]?.key ?? "";
    const answered = read(rows, {}, { rows: { [key]: "total" } });
    expect(figures(answered)).toMatchObject({ full: 100, indicators: 5, stated: [20, 20] });
    expect(errors(answered)).toEqual([]);
    const kept = read(rows, {}, { rows: { [key]: "indicator" } });
    expect(figures(kept)).toMatchObject({ full: 120, indicators: 6 });
    expect(errors(kept)).toEqual([]);
  });

  it("drops the answer once the figures fit no more", () => {
    const key = read(rows).issues.find(({ code }) => code === "reading-ambiguous")?.detail.rows?.[0]?.key ?? "";
    const changed = rows.map((row, at) => (at === 3 ? [4, null, "网站", 11, 11, null, "宣传科"] : row));
    expect(figures(read(changed, {}, { rows: { [key]: "total" } }))).toMatchObject({ full: 121, indicators: 6 });
  });

  it("asks nothing where the stated total settles it", () => {
    const total = [...rows, ["合计", null, null, 100, 98]];
    expect(errors(read(total))).toEqual([]);
    expect(figures(read(total))).toMatchObject({ full: 100, indicators: 5 });
    const other = [...rows, ["合计", null, null, 120, 118]];
    expect(errors(read(other))).toEqual([]);
    expect(figures(read(other))).toMatchObject({ full: 120, indicators: 6 });
  });

  it.each([
    ["note", { full: 100, indicators: 5 }],
    ["bonus", { full: 100, indicators: 6 }],
    ["section", { full: 120, indicators: 6 }],
  ] as const)("takes the user's word for a row: %s", (role, expected) => {
    expect(figures(read(rows, {}, { rows: { "考核表!7": role } }))).toMatchObject(expected);
  });
});

describe("formulas", () => {
  it("make their row a total, while what they leave out stays an indicator and is reported", () => {
    const rows = [...LEAVES, [4, "创新", "微视频", 10, 9, null, "宣传科"], [5, "鹿鸣", null, 100, 93, "甲", "乙科"]];
    const result = read(rows, { formulas: { D6: "SUM(D2:D4)", E6: "E2+E3+E4" } });
    expect(figures(result)).toEqual({ full: 110, actual: 102, indicators: 4, stated: [100, 93] });
    expect(errors(result)).toEqual(["total-mismatch@D6", "total-mismatch@E6"]);
    const row = result.assessment?.framework?.rows.find((one) => one.row === 6);
    expect(row).toMatchObject({ role: "total", evidence: { by: "formula", cell: "D6", formula: "SUM(D2:D4)" } });
  });

  it("along a row, of full marks less what was taken off, or that look something up are those of indicators", () => {
    const rows = LEAVES.map((row) => [...row]);
    const result = read(rows, {
      formulas: { E2: "D2-2", E3: "MIN(D3,30)", E4: 'VLOOKUP("信息报送",$C$2:$E$9,3,FALSE)' },
    });
    expect(figures(result)).toEqual({ full: 100, actual: 93, indicators: 3, stated: [] });
  });

  it("that make a mean or a rate of the rows above are neither an indicator nor a total", () => {
    const extras = { merges: ["A5:C5", "A6:C6"], formulas: { E5: "SUM(E2:E4)", E6: "ROUND(E5/D5,4)" } };
    const result = read([...LEAVES, ["鹿鸣", null, null, 100, 93], ["呦呦", null, null, null, 0.93]], extras);
    expect(figures(result)).toEqual({ full: 100, actual: 93, indicators: 3, stated: [100, 93] });
    expect(errors(result)).toEqual([]);
  });

  it("of sums over sums state parts and the whole, without a stored value as with one", () => {
    const rows = [
      ...LEAVES.slice(0, 2),
      ["甲", null, null, 70, null],
      [3, "宣传", "信息报送", 30, 25, "少报", "宣传科"],
      [4, "宣传", "网站", 20, 20, null, "宣传科"],
      ["乙", null, null, 50, null],
      ["丙", null, null, 120, null],
    ];
    const formulas = { E4: "SUM(E2:E3)", E7: "SUBTOTAL(9,E5:E6)", E8: "E4+E7" };
    const result = read(rows, { merges: ["A4:C4", "A7:C7", "A8:C8"], formulas });
    expect(figures(result)).toEqual({ full: 120, actual: 113, indicators: 4, stated: [70, 68, 50, 45, 120, 113] });
    expect(errors(result)).toEqual([]);
  });
});

test("a closing label merged from an unheaded column of numbers over name and criterion is one label", () => {
  const rows: CellValue[][] = [
    [null, "考核项目", "考核标准", "应得分", "扣分情况", "实得分"],
    [1, "主体", "两人以上", 40, "无", 40],
    [2, "证据", "确凿充分", 30, "扣2分", 28],
    [3, "程序", "告知合法", 30, "扣0.5分", 29.5],
    ["鹿鸣", null, null, 100, "扣2.5分", 97.5],
  ];
  const sheet = sheetOf("考核表", rows, { merges: ["A5:C5"] });
  const result = checkWorkbook(workbookOf(sheet), { today: "2026-03-02", settings: {} });
  expect(figures(result)).toEqual({ full: 100, actual: 97.5, indicators: 3, stated: [100, 97.5] });
});

test("an item written once above rows of their own marks groups them: the criteria are what is scored", () => {
  const rows: CellValue[][] = [
    ["项目", "评分细则", "分值", "自评分"],
    ["公开", "信息更新", 30, 28],
    [null, "目录完整", 30, 30],
    ["平台", "运维及时", 40, 39],
    ["合计", null, 100, 97],
  ];
  const result = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02", settings: {} });
  const { indicators } = jsonReport("a.xlsx", result, "zh-CN");
  expect(indicators.map(({ item, name }) => `${item}:${name}`)).toEqual([
    "公开:信息更新",
    "公开:目录完整",
    "平台:运维及时",
  ]);
});

describe("where nothing but figures tells the rows apart", () => {
  const header = ["考核内容", "分值", "自评得分"];
  const readPlain = (rows: CellValue[][]): CheckResult =>
    checkWorkbook(workbookOf(sheetOf("考核表", [header, ...rows])), { today: "2026-03-02", settings: {} });

  it.each<[string, CellValue[][]]>([
    [
      "last rows that say one total twice",
      [
        ["鹿", 40, 38],
        ["鸣", 30, 30],
        ["呦", 30, 25],
        ["苹", 100, 93],
        ["蒿", null, 93],
      ],
    ],
    [
      "a first row that says what all come to",
      [
        ["蒿", 100, 93],
        ["鹿", 40, 38],
        ["鸣", 30, 30],
        ["呦", 30, 25],
      ],
    ],
    [
      "sections above their parts, closed once more below, and the whole on top",
      [
        ["蒿", 100, 93],
        ["野", 70, 68],
        ["鹿", 40, 38],
        ["鸣", 30, 30],
        ["苹", 70, 68],
        ["芩", 30, 25],
        ["呦", 20, 18],
        ["食", 10, 7],
        ["之", 30, 25],
      ],
    ],
    [
      "titles without figures over parts that close below, one of whose rows coincides with a sum in one column",
      [
        ["野", null, null],
        ["鹿", 20, 19],
        ["鸣", 20, 20],
        ["呦", 40, 40],
        ["苹", 80, 79],
        ["芩", null, null],
        ["食", 15, 10],
        ["之", 5, 4],
        ["蒿", 20, 14],
        ["原", 100, 93],
      ],
    ],
  ])("%s are totals", (_, rows) => {
    const result = readPlain(rows);
    expect(errors(result).filter((one) => !one.startsWith("sheet-missing"))).toEqual([]);
    expect(figures(result)).toMatchObject({ full: 100, actual: 93 });
  });

  it("asks where the total stated below comes out only with the row counted", () => {
    const rows: CellValue[][] = [...LEAVES, ["鹿鸣", null, null, 100, 93], ["合计", null, null, 200, 186]];
    const result = read(rows, { merges: ["A5:C5"] });
    expect(errors(result)).toContain("reading-ambiguous@A5");
  });
});

describe("sections", () => {
  it("numbered 一 over rows without a number, or with numbers of their own, are none of the leaves", () => {
    const leaves = LEAVES.map(([, ...rest]) => [null, ...rest]);
    for (const rows of [leaves, LEAVES]) {
      const result = read([["一", "总体", null, 100, 93, null, null], ...rows, ["鹿鸣", null, null, 100, 93]]);
      expect(errors(result)).toEqual([]);
      expect(figures(result)).toMatchObject({ full: 100, actual: 93, indicators: 3 });
    }
  });

  it("that stand over sections say what those come to", () => {
    const rows: CellValue[][] = [
      ["总", null, null, 120, 113],
      ["甲", null, null, 70, 68],
      ...LEAVES.slice(0, 2),
      ["乙", null, null, 50, 45],
      [3, "宣传", "信息报送", 30, 25, "少报", "宣传科"],
      [4, "宣传", "网站", 20, 20, null, "宣传科"],
    ];
    const result = read(rows);
    expect(errors(result)).toEqual([]);
    expect(figures(result)).toEqual({ full: 120, actual: 113, indicators: 4, stated: [70, 68, 50, 45, 120, 113] });
  });
});

it("a line to sign below the marks is no indicator", () => {
  const result = read([...LEAVES, ["合计", null, null, 100, 93], ["填表人：", null, null, null, "审核人："]]);
  expect(errors(result)).toEqual([]);
  expect(figures(result)).toMatchObject({ full: 100, indicators: 3 });
});

test("a sentence over the whole row that says what both came to states them", () => {
  const rows: CellValue[][] = [
    ["考核内容", "分值", "自评", "复核", "备注"],
    ["制度", 60, 58, 57, null],
    ["落实", 40, 39, 38, null],
    ["综上，自评得分97分，复核得分94分", null, null, null, null],
  ];
  const result = checkWorkbook(workbookOf(sheetOf("考核表", rows, { merges: ["A4:E4"] })), { today: "2026-03-02" });
  const { totals, indicators, stated } = jsonReport("a.xlsx", result, "zh-CN");
  expect(indicators.map(({ name }) => name)).toEqual(["制度", "落实"]);
  expect(totals).toMatchObject({ actual: 97, review: 95 });
  expect(stated.map((one) => [one.field, one.stated, one.computed])).toEqual([
    ["actual", 97, 97],
    ["review", 94, 95],
  ]);
});

describe("a running total that names the sections it adds up", () => {
  const rows = (full: number, earned: number): CellValue[][] => [
    ["序号", "测评点", "满分", "得分"],
    [1, "更新", 20, 19],
    [2, "专栏", 10, 10],
    [null, "一项得分", 30, 29],
    [3, "公开", 15, 15],
    [4, "解读", 15, 12],
    [null, "一、二项累计", full, earned],
    [5, "互动", 25, 24],
    [6, "监测", 15, 14],
    [null, "一至三项累计", 100, 94],
  ];

  it("is no section with the first of their numbers", () => {
    const read = readRows(rows(60, 56));
    expect(read).toMatchObject({ full: 100, actual: 94, errors: [] });
    expect(read.stated).toContainEqual(["C7", "full", 60, 60]);
    expect(readRows(rows(60, 57)).errors).toEqual(["total-mismatch@D7"]);
  });

  it("is no section where all that stands below the next comes to as much", () => {
    const sections: CellValue[][] = [
      ["序号", "测评内容", "分值", "得分"],
      [null, "一、组织"],
      [1, "领导", 15, 14],
      [2, "机构", 15, 15],
      [null, "二、制度"],
      [3, "建章", 20, 18],
      [null, "一、二项累计", 50, 47],
      [null, "三、活动"],
      [4, "宣讲", 30, 29],
      [5, "评比", 20, 18],
      [null, "合计", 100, 94],
    ];
    expect(readRows(sections)).toMatchObject({ full: 100, actual: 94, items: ["组织", "制度", "活动"], errors: [] });
  });

  it("is a section where the rows below come to it", () => {
    const sections: CellValue[][] = [
      ["序号", "测评点", "满分", "得分"],
      [null, "一、公开", 40, 38],
      [1, "更新", 20, 19],
      [2, "专栏", 20, 19],
      [null, "二、互动", 40, 36],
      [3, "解读", 25, 24],
      [4, "监测", 15, 12],
    ];
    expect(readRows(sections)).toMatchObject({ full: 80, actual: 74, items: ["公开", "互动"], errors: [] });
  });
});

it("the grand total in the first row adds up the sections below, whose rows count anew, with the parts of the last one", () => {
  const rows: CellValue[][] = [
    ["序号", "目标内容", "分值", "得分"],
    [null, "目标考核", 100, 94],
    ["一", "校园安防", 40, 37],
    ["1", "保安", 20, 18],
    ["2", "报警", 20, 19],
    ["二", "交通安全", 30, 28],
    ["1", "校车", 20, 18],
    ["2", "护学", 10, 10],
    ["三", "食品安全", 30, 29],
    ["1", "明厨", 20, 20],
    ["2", "陪餐", 10, 9],
  ];
  const formulas = {
    C2: "C3+C6+C9",
    D2: "D3+D6+D9",
    C3: "SUM(C4:C5)",
    D3: "SUM(D4:D5)",
    C6: "SUM(C7:C8)",
    D6: "SUM(D7:D8)",
    C9: "SUM(C10:C11)",
    D9: "SUM(D10:D11)",
  };
  const read = readRows(rows, { formulas });
  expect(read).toMatchObject({ full: 100, actual: 94, items: ["校园安防", "交通安全", "食品安全"], errors: [] });
  expect(read.stated).toContainEqual(["C2", "full", 100, 100]);
  const [header = [], [, name = null, full = null] = [], ...others] = rows;
  const stored = [header, [null, name, full, 95], ...others];
  expect(readRows(stored, { formulas }).errors).toEqual(["total-mismatch@D2"]);
  expect(readRows(stored).errors).toEqual(["total-mismatch@D2"]);
  expect(readRows(rows)).toMatchObject({ full: 100, items: ["校园安防", "交通安全", "食品安全"], errors: [] });
});

test("a total of what a filter shows says how many of its rows are hidden, the last one too", () => {
  const rows: CellValue[][] = [...LEAVES, [null, "合计", null, 70, 68]];
  const formulas = { D5: "SUBTOTAL(9,D2:D4)", E5: "SUBTOTAL( 109 , E2:E4 )" };
  const { issues } = read(rows, { formulas, hiddenRows: [4] });
  const filtered = issues.filter(({ code }) => code === "total-filtered");
  expect(filtered.map(({ cell, detail }) => [cell, detail.hidden])).toEqual([
    ["D5", 1],
    ["E5", 1],
  ]);
});

test("subtotals of groups are compared with their own rows, also where the last row alone is half of them", () => {
  const rows: CellValue[][] = [
    ["一级", "二级", "考评细则", "满分", "支部自评"],
    ["政治", "学习", "每月一次", 10, 10],
    [null, "报告", "及时报告", 8, 7],
    [null, "本项得分", null, 18, 17],
    ["保障", "阵地", "有活动室", 15, 15],
    [null, "党费", "按月缴", 15, 15],
    [null, "本项得分", null, 30, 30],
    ["总分", null, null, 48, 47],
  ];
  const read = readRows(rows, { merges: ["A2:A4", "A5:A7", "A8:C8"] });
  expect(read.errors).toEqual([]);
  expect(read.stated.map(([cell, , value, computed]) => [cell, value, computed])).toEqual(
    [
      ["D4", 18],
      ["E4", 17],
      ["D7", 30],
      ["E7", 30],
      ["D8", 48],
      ["E8", 47],
    ].map(([cell, value]) => [cell, value, value]),
  );
});

test("最后得分 with a figure under each of two columns of full marks claims neither of them", () => {
  const rows: CellValue[][] = [
    ["序号", "核查内容", "分值", "分值", "扣分"],
    [1, "道路平整", 38, 22, 3],
    [2, "河道清洁", 22, 18, 2],
    ["最后得分", null, 97, 95, null],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 95, stated: [], errors: [] });
});

test("a numbered section whose parts have sections of their own is no running total, though it comes to what stands above", () => {
  const rows: CellValue[][] = [
    ["内容", "应得分", "自评得分"],
    ["一、履职", 30, 24],
    ["（一）审批", 12, 9.5],
    ["1．告知", 6, 5],
    ["2．投诉", 6, 4.5],
    ["（二）执法", 18, 14.5],
    ["1．会商", 10, 8],
    ["2．培训", 8, 6.5],
    ["二、制度", 30, 28],
    ["（一）文件", 30, 28],
    ["1．审查", 15, 14],
    ["2．清单", 15, 14],
    ["得分情况", 60, 52],
  ];
  const result = checkWorkbook(workbookOf(sheetOf("测评体系", rows)), { today: "2026-03-02", settings: {} });
  expect(result.issues.map(({ code }) => code)).not.toContain("total-mismatch");
  expect(result.assessment?.framework?.items.map(({ name }) => name)).toEqual(["履职", "制度"]);
});

test("sections without a number are told by 测评办法 that only indicators have, also where one of their marks is wrong", () => {
  const rows: CellValue[][] = [
    ["测评内容", "测评办法", "分值", "自评得分"],
    ["政务环境", null, 25, 23],
    ["窗口", "查阅资料", 12, 10],
    ["承诺", "现场查看", 8, 7.5],
    ["预约", "查阅资料", 5, 5],
    ["市场环境", null, 40, 38],
    ["普法", "查阅资料", 20, 19],
    ["公示", "现场查看", 10, 9.5],
    ["清单", "现场查看", 10, 9.5],
    ["全局得分", null, 65, 60.5],
  ];
  const result = checkWorkbook(workbookOf(sheetOf("测评体系", rows)), { today: "2026-03-02", settings: {} });
  expect(result.issues.flatMap(({ code, cell }) => (code.startsWith("deduction") ? [] : `${code} ${cell}`))).toEqual(
    expect.arrayContaining(["total-mismatch D2"]),
  );
  expect(result.issues.map(({ code }) => code)).not.toContain("reading-ambiguous");
  expect(result.assessment?.framework?.indicators.length).toBe(6);
});

test("a row without a number that adds up what lies between it and another such row is asked about", () => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "责任科室", "分值", "得分"],
    [1, "组织", "办公室", 10, 9],
    [2, "制度", "人事科", 20, 18],
    [null, "其他", null, 15, 14],
    [3, "学习", "办公室", 20, 18],
    [4, "考勤", "人事科", 5, 5],
    [null, "综合", null, 25, 23],
    [5, "卫生", "办公室", 5, 5],
  ];
  expect(readRows(rows).errors).toContain("reading-ambiguous@B7");
  const other = rows.map((row) => (row[1] === "综合" ? [null, "综合", null, 24, 22] : row));
  expect(readRows(other)).toMatchObject({ full: 99, actual: 91, errors: [] });
});

test("a row without a number below a section's heading is none of what stands above that heading, though it adds it up", () => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "分值", "得分"],
    ["一、组织"],
    [1, "领导", 10, 9],
    [2, "机构", 20, 18],
    ["二、制度"],
    [null, "其他", 30, 27],
    [3, "执行", 40, 38],
  ];
  const names = ["领导", "机构", "其他", "执行"];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 92, names, stated: [], errors: [] });
});
