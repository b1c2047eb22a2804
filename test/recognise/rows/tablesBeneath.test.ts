import { readRows } from "../../support/readRows.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";

const HEADER = ["序号", "测评内容", "分值", "得分"];
const ROWS: readonly (readonly CellValue[])[] = [
  [1, "组织领导", 40, 38],
  [2, "制度建设", 60, 55],
  [null, "合计", 100, 93],
];

function read(rows: readonly (readonly CellValue[])[], extras: SheetExtras = {}) {
  const result = checkWorkbook(workbookOf(sheetOf("考核表", rows, extras)), { today: "2026-03-02" });
  const { totals, indicators } = jsonReport("a.xlsx", result, "zh-CN");
  const errors = result.issues.filter(({ severity, sheet }) => severity === "error" && sheet !== "");
  return {
    full: totals?.full,
    actual: totals?.actual,
    rows: indicators.length,
    errors: errors.map(({ code }) => code),
  };
}

const RIGHT = { full: 100, actual: 93, rows: 2, errors: [] };

describe("beneath the last total", () => {
  it.each([
    [
      "a legend of grades",
      [
        ["等级", "分数段", "说明"],
        ["优秀", "90分以上", "表彰"],
        ["合格", "60分以上", null],
      ],
    ],
    [
      "a list of what is taken off",
      [
        ["子", "丑", "寅卯"],
        [1, "迟报一次", 0.5],
        [2, "漏报一次", 1],
      ],
    ],
    ["lines of people", [["组长：张三", "成员：李四、王五"]]],
  ])("%s is no part of the framework", (_, beneath) => {
    expect(read([HEADER, ...ROWS, [], ...beneath])).toEqual(RIGHT);
  });

  it("nor is a list of figures, also below a total that is not round", () => {
    const rows = [HEADER, [1, "组织领导", 24, 23], [2, "制度建设", 40, 36], [null, "合计", 64, 59]];
    const bands = [
      [null, "等次", "起点", "终点"],
      [null, "优秀", 58, 64],
      [null, "良好", 50, 57],
    ];
    expect(read([...rows, ...bands])).toEqual({ full: 64, actual: 59, rows: 2, errors: [] });
  });

  it("a bonus is, also behind a row that is none", () => {
    const beyond = [[], [null, "核定人意见", 3, 1], [null, "加分项：获市级表彰", 5, 2]];
    expect(read([HEADER, ...ROWS, ...beyond])).toMatchObject({ rows: 4 });
  });

  it("rows that earn marks are, and so are numbered ones whose marks were forgotten", () => {
    expect(read([HEADER, ...ROWS, [], [3, "加分：获表彰", null, 2]])).toMatchObject({ rows: 3, full: 100 });
    expect(read([HEADER, ...ROWS, [3, "宣传教育", null, null]]).errors).toContain("full-missing");
  });
});

describe("bonuses beneath the last total are rows of the framework, also where nothing is filled in yet", () => {
  it.each([
    [
      "in a table with a heading of its own",
      [
        ["加分内容", "评分标准", "得分", "备注"],
        ["获国家级表彰", "每次2分", null, null],
        ["获省级表彰", "每次1分", null, null],
      ],
    ],
    [
      "under 加分项",
      [
        ["加分项", null, null, null],
        [null, "获国家级表彰", null, null],
        [null, "获省级表彰", null, null],
      ],
    ],
  ])("%s", (_, bonuses) => expect(read([HEADER, ...ROWS, [], ...bonuses])).toEqual({ ...RIGHT, rows: 4 }));
});

describe("a table with known headings beneath the last total", () => {
  const above: CellValue[][] = [
    ["测评内容", "测评标准", "分值", "得分"],
    ["机构", "健全", 40, 38],
    ["卫生", "整洁", 60, 55],
    ["合计", null, 100, 93],
  ];

  it("is a legend where it has no full marks", () => {
    const legend = [
      ["序号", "考核等次", "得分", "说明"],
      [null, "优秀", "90分以上", null],
      [null, "良好", "80-89分", null],
    ];
    expect(readRows([...above, ...legend])).toMatchObject({ full: 100, names: ["机构", "卫生"], errors: [] });
  });

  it("has indicators where it has them, also if none can be read yet", () => {
    const more = [
      ["考核内容", "考核标准", "分值", "自评分"],
      ["排水", "畅通", "待定", null],
      ["燃气", "安全", "待定", null],
    ];
    expect(readRows([...above, ...more]).errors).toEqual(["full-invalid@C6", "full-invalid@C7"]);
  });
});

describe("rows grouped by departments in a merged first column", () => {
  const table = (...subtotals: readonly number[]): readonly (readonly CellValue[])[] => [
    ["科室", "考核内容", "分值", "得分"],
    ["办公室", "指标甲", 20, 18],
    [null, "指标乙", 30, 29],
    [null, "子", 50, subtotals[0] ?? 47],
    ["人事科", "指标丙", 25, 24],
    [null, "指标丁", 25, 22],
    [null, "子", 50, 46],
    ["丑", null, 100, 93],
  ];

  it.each([
    ["within the group", ["A2:A4", "A5:A7"]],
    ["below it", ["A2:A3", "A5:A6"]],
  ])("have the subtotals that end every group, %s, whatever they are called", (_, merges) =>
    expect(read(table(), { merges })).toEqual({ ...RIGHT, rows: 4 }),
  );

  it("are asked about where one of them differs", () =>
    expect(read(table(45), { merges: ["A2:A4", "A5:A7"] }).errors).not.toEqual([]));
});

it("a legend as long as the table above leaves that a framework", () => {
  const rows = [
    ["序号", "测评内容", "分值", "得分"],
    [1, "机构", 40, 38],
    [2, "卫生", 60, 57],
    ["合计", null, 100, 95],
    ["等级", "分数"],
    ["优秀", 90],
    ["良好", 80],
    ["合格", 60],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 95, names: ["机构", "卫生"], errors: [] });
});

describe("Below the total and lines to sign", () => {
  const rows: CellValue[][] = [...ROWS.map((row) => [...row])];
  const SIGNED = ["被考核人：      考核人：      分管领导：", null, null, null];

  it("a factor without number and full marks is none of the indicators", () => {
    const sheet = [HEADER, ...rows, SIGNED, [null, "年度系数", null, 1.05]];
    expect(readRows(sheet)).toMatchObject({ full: 100, actual: 93, errors: [], names: ["组织领导", "制度建设"] });
  });

  it("a numbered row, or one of bonuses, is one of them", () => {
    const numbered = [HEADER, ...rows, SIGNED, [3, "补充检查", 10, 9]];
    expect(readRows(numbered).names).toEqual(["组织领导", "制度建设", "补充检查"]);
    const bonus = [HEADER, ...rows, SIGNED, [null, "加分项：获市级表彰", null, 2]];
    expect(readRows(bonus)).toMatchObject({ actual: 93, bonus: 2 });
  });
});

it("a line to be reached beside a total that comes out is no second total", () => {
  const rows = (total: number): CellValue[][] => [
    ["项目", "指标", "满分", "得分"],
    ["节水", "用水量", 60, 55],
    [null, "漏损率", 40, 38],
    ["实际得分", null, null, total],
    ["达标线", null, null, 80],
  ];
  const merges = ["A2:A3", "A4:C4", "A5:C5"];
  expect(readRows(rows(93), { merges })).toMatchObject({ full: 100, actual: 93, errors: [] });
  expect(readRows(rows(92), { merges }).errors).toContain("total-mismatch@D4");
});

describe("a legend of grades with figures under the marks, beneath a total under any name", () => {
  const bands: CellValue[][] = [
    ["A级", "优秀", 100, 90],
    ["B级", "良好", 89, 75],
    ["C级", "较差", 74, 0],
  ];
  const closed: CellValue[][] = [HEADER, ...ROWS.slice(0, 2).map((row) => [...row]), [null, "本企业所得", 100, 93]];
  const formulas = { C4: "C2+C3", D4: "D2+D3" };

  it("is no part of the framework, with or without formulas, a heading or a blank row", () => {
    const apart = [...closed, [], ["等级对照"], ...bands];
    expect(read(apart, { formulas })).toEqual(RIGHT);
    expect(read(apart)).toEqual(RIGHT);
    expect(read([...closed, ...bands])).toEqual(RIGHT);
    expect(read([...closed, [], ...bands.toReversed()])).toEqual(RIGHT);
  });

  it("is none also where nothing else numbers the rows", () => {
    const rows = [...closed, [], ...bands.map(([, ...row]) => [null, ...row])].map(([, ...row]) => row);
    expect(read(rows, { formulas: { B4: "B2+B3", C4: "C2+C3" } })).toEqual(RIGHT);
  });

  it("needs no bands where a proven total closes the numbered rows", () => {
    const counts: CellValue[][] = [
      ["甲等", "家数", 12, 9],
      ["乙等", "家数", 30, 4],
    ];
    expect(read([...closed, [], ...counts], { formulas })).toEqual(RIGHT);
  });

  it("keeps indicators that the total leaves out, and rows that fall as bands do", () => {
    const further = read([...closed, [], [3, "宣传教育", 10, 9]], { formulas });
    expect(further).toMatchObject({ full: 110, actual: 102, rows: 3 });
    const falling = [HEADER, [1, "学习", 12, 10], [2, "文稿", 10, 9], [3, "接待", 8, 7], [4, "会务", 6, 5]];
    expect(read(falling)).toMatchObject({ full: 36, rows: 4 });
  });
});

test("a factor two lines below the signature is none of the numbered indicators, and told of among others", () => {
  const rows = (numbered: boolean): CellValue[][] => [
    ["序号", "测评内容", "分值", "得分"],
    [numbered ? 1 : null, "组织领导", 40, 38],
    [numbered ? 2 : null, "制度建设", 60, 55],
    [null, "合计", 100, 93],
    [],
    ["审核人（签字）："],
    [],
    [null, "考核系数", null, 1.05],
  ];
  expect(read(rows(true))).toEqual(RIGHT);
  expect(read(rows(false)).errors).toEqual(["full-missing"]);
});

test("a factor below the signature is none of the numbered indicators, whatever is wrong with their total", () => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "分值", "得分"],
    [1, "组织领导", 40, 38],
    [2, "制度建设", 60, 55],
    [null, "合计", 100, 94],
    [],
    ["审核人（签字）："],
    [],
    [null, "考核系数", null, 1.05],
  ];
  expect(read(rows)).toEqual({ ...RIGHT, errors: ["total-mismatch"] });
});

test("a factor below the signature is none of the numbered indicators, where no column comes to their total", () => {
  const rows: CellValue[][] = [
    HEADER,
    [1, "组织领导", 40, 38],
    [2, "制度建设", 50, 48],
    [null, "合计", 100, 94],
    [],
    ["审核人（签字）："],
    [],
    [null, "考核系数", null, 1.05],
  ];
  expect(read(rows)).toEqual({ full: 90, actual: 86, rows: 2, errors: ["total-mismatch", "total-mismatch"] });
});

describe("a header among the rows that heads other columns", () => {
  const headed = (heading: string) =>
    readRows([
      ["考核项目", "考核指标", "分值", "自评"],
      ["组织", "领导", 60, 54],
      ["制度", "建章", 40, 36],
      ["考核项目", heading, null, "自评"],
      ["奖励", "获表彰", null, 3],
    ]);

  it.each(["加分指标", "加分指标（以上级机关印发的文件或者颁发的奖牌、证书等的原件为准）"])(
    "may have three: %s",
    (heading) => {
      expect(headed(heading)).toMatchObject({ full: 100, bonus: 3, names: ["领导", "建章", "获表彰"], errors: [] });
    },
  );

  it("is none where a text is as long as a row's", () => {
    const said = "加分指标（以上级机关印发的文件或者颁发的奖牌、证书等的原件为准。）";
    expect(headed(said).names).toEqual(["领导", "建章", said, "获表彰"]);
  });
});

test("a recapitulation names only rows above it, whatever title stands among its rows", () => {
  const rows: CellValue[][] = [
    HEADER,
    ["一", "甲部"],
    [1, "组织", 60, 54],
    [2, "制度", 40, 36],
    [],
    ["得分汇总"],
    ["序号", "项目", "分值", "得分"],
    [null, "说明", null, null],
    [1, "组织", 60, 54],
    [2, "制度", 40, 36],
  ];
  expect(read(rows)).toEqual({ full: 100, actual: 90, rows: 2, errors: [] });
});

describe("a table with headings of its own beneath a framework without a total", () => {
  const FRAMEWORK: CellValue[][] = [
    ["序号", "考核内容", "分值", "自评分", "备注"],
    [1, "党建工作", 30, 29, "少1次"],
    [2, "业务工作", 40, 38, "迟报"],
    [3, "队伍建设", 30, 29, "缺记录"],
  ];

  it.each<[string, CellValue[][]]>([
    [
      "persons with telephone numbers",
      [
        ["序号", "姓名", "职务", "电话"],
        [1, "张三", "科长", 13800000000],
      ],
    ],
    ["persons to sign", [["考核组成员名单"], ["序号", "姓名", "单位", "签名"], [1, "张三", "组织部", null]]],
    [
      "figures, where the marks above are complete",
      [
        ["等次", "分数段", "人数"],
        ["优秀", "90分以上", 3],
      ],
    ],
    [
      "units and what they earned",
      [
        ["部门", "党建", "业务", "合计"],
        ["办公室", 29, 38, 67],
      ],
    ],
  ])("is left out: %s", (_, rows) =>
    expect(readRows([...FRAMEWORK, ...rows])).toMatchObject({ full: 100, actual: 96, errors: [] }),
  );

  it("counts where the full marks are complete only with it, and what is no mark is said", () => {
    const rows: CellValue[][] = [
      ...FRAMEWORK.slice(0, 3),
      ["序号", "又一项", "指标分", "所得"],
      [3, "队伍建设", 30, 29, "缺"],
    ];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 96 });
  });

  it("counts where it is one of bonuses", () => {
    const bonus: CellValue[][] = [["加分项"], ["类别", "加分情形", "最高分", "加分"], ["表彰", "市级表彰", 5, 3]];
    expect(readRows([...FRAMEWORK, ...bonus])).toMatchObject({ full: 100, actual: 96, bonus: 3 });
  });
});

test("rows below a heading of their own count where they fill both columns of what can be earned", () => {
  const rows: CellValue[][] = [
    ["项目", "理论分值", "实操分值", "得分"],
    ["组织", 20, 30, 45],
    ["制度", 30, 20, 48],
    ["加试内容", "笔答部分", "上机部分", "实得"],
    ["外语", 5, 10, 12],
    ["写作", 5, 10, 13],
  ];
  const names = ["组织", "制度", "外语", "写作"];
  expect(readRows(rows)).toMatchObject({ full: 130, actual: 118, names, errors: [] });
});

describe("a row without a number behind a blank one below the total", () => {
  const closed: CellValue[][] = [
    ["序号", "测评内容", "分值", "得分"],
    [1, "组织领导", 40, 38],
    [2, "制度建设", 60, 55],
    [null, "合计", 100, 93],
    [],
  ];

  it.each<CellValue[][][]>([
    [[[null, "专项工作", 10, 9]]],
    [[["专项工作", null, 10, 9]]],
    [[[null, "专项工作", "10分", "9分"]]],
    [[[], [], [null, "专项工作", 10, 9]]],
    [[["其他事项"], [null, "专项工作", 10, 9], ["审核人："]]],
  ])("with full marks and a mark is asked about, and never left out in silence: %j", (beneath) => {
    expect(read([...closed, ...beneath])).toEqual({ full: 110, actual: 102, rows: 3, errors: ["reading-ambiguous"] });
  });

  it("without full marks is none", () => {
    expect(read([...closed, [null, "考核系数", null, 1.05]])).toEqual(RIGHT);
  });
});
