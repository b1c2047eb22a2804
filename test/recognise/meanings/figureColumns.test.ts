import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

function read(rows: CellValue[][], extras: SheetExtras = {}) {
  const result = checkWorkbook(workbookOf(sheetOf("表一", rows, extras)), { today: "2026-03-02", settings: {} });
  if (!result.assessment) return { framework: null, names: [], totals: null, stated: [] };
  const { framework, totals, indicators, stated } = jsonReport("a.xlsx", result, "zh-CN");
  return {
    framework,
    names: indicators.map(({ name }) => name),
    totals,
    stated: stated.map((one) => [one.stated, one.computed]),
  };
}

describe("marks under headings nobody knows", () => {
  const rows = (title: string, first: string, second: string, last: CellValue[]): CellValue[][] => [
    [title],
    ["指标名称", first, second, "责任科室"],
    ["门卫值守", 50, 48, "保卫科"],
    ["夜间巡逻", 40, 40, "保卫科"],
    ["消防器材", 30, 25.5, "后勤科"],
    last,
  ];

  it("are told by a closing row that is their sum and comes to a round total", () => {
    expect(read(rows("平安校园量化考核", "顶格", "本轮", ["以上相加", 120, 113.5]))).toMatchObject({
      framework: "表一",
      names: ["门卫值守", "夜间巡逻", "消防器材"],
      totals: { full: 120, actual: 113.5 },
    });
  });

  describe("and no total", () => {
    const untotalled = (title: string, first: number, changed: CellValue[] = []): CellValue[][] => [
      [title],
      ["序号", "内容", "这项共多少", "打几个"],
      [1, "门卫值守", first, 28],
      [2, "夜间巡逻", 30, 30],
      [3, "消防器材", 25, 22.5],
      changed.length > 0 ? changed : [4, "车辆停放", 15, 15],
    ];

    it("are the only two columns of figures, of which the left comes to 100", () => {
      expect(read(untotalled("平安校园量化考核", 30)).totals).toMatchObject({ full: 100, actual: 95.5 });
    });

    it("are so also below a section without figures", () => {
      const [title = [], header = [], ...rows] = untotalled("平安校园量化考核", 30);
      const { totals, names } = read([title, header, ["一、日常管理"], ...rows]);
      expect({ names, ...totals }).toMatchObject({ full: 100, actual: 95.5, names: rows.map(([, name]) => name) });
    });

    it.each([
      ["the left does not come to 100", untotalled("平安校园量化考核", 31)],
      ["a mark is above the left", untotalled("平安校园量化考核", 30, [4, "车辆停放", 15, 16])],
      ["a row lacks one", untotalled("平安校园量化考核", 30, [4, "车辆停放", 15, null])],
      ["nothing is about marks", untotalled("平安校园一览", 30)],
    ])("are not told where %s", (_, rows) => {
      expect(read(rows).totals).toBeNull();
    });
  });

  it("are told though one of them is above the full marks, by mistake", () => {
    const four = rows("平安校园量化考核", "顶格", "本轮", ["以上相加", 150, 145.5]);
    four.splice(4, 0, ["车辆停放", 30, 32, "保卫科"]);
    expect(read(four)).toMatchObject({ framework: "表一", totals: { full: 150, actual: 145.5 } });
  });

  it("are told though the closing row states wrongly what was earned", () => {
    const { totals, stated } = read(rows("平安校园量化考核", "顶格", "本轮", ["以上相加", 120, 110]));
    expect(totals).toMatchObject({ full: 120, actual: 113.5 });
    expect(stated).toContainEqual([110, 113.5]);
  });

  it.each([
    ["whose closing row is no sum", rows("平安校园量化考核", "顶格", "本轮", ["以上相加", 130, 110])],
    ["of a budget", rows("平安校园经费预算（万元）", "年初", "已用", ["以上相加", 120, 113.5])],
    [
      "where the second is above the first",
      rows("平安校园量化考核", "顶格", "本轮", ["以上相加", 120, 113.5]).map(
        ([name = null, full = null, mark = null, ...rest], at) =>
          at < 2 ? [name, full, mark, ...rest] : [name, mark, full, ...rest],
      ),
    ],
  ])("are none %s", (_, sheet) => {
    expect(read(sheet).framework).toBeNull();
  });
});

describe("marks under headings nobody knows, with a total elsewhere than below", () => {
  const leaves: CellValue[][] = [
    ["门卫值守", 50, 48],
    ["夜间巡逻", 40, 40],
    ["消防器材", 10, 7],
  ];
  const title: CellValue[] = ["平安校园量化考核"];
  const header: CellValue[] = ["指标名称", "顶格", "本轮"];

  it("are told by the first row, and by formulas over parts", () => {
    expect(read([title, header, ["全校", 100, 95], ...leaves]).totals).toMatchObject({ full: 100, actual: 95 });
    const parts = [
      ["序号", ...header],
      [null, "全校", 100, 95],
      ["一", "值守", 90, 88],
      ["1.1", ...(leaves[0] ?? [])],
      ["1.2", ...(leaves[1] ?? [])],
      ["二", "器材", 10, 7],
      ["2.1", ...(leaves[2] ?? [])],
    ];
    const formulas = { C3: "C4+C7", D3: "D4+D7", C4: "SUM(C5:C6)", D4: "SUM(D5:D6)", C7: "SUM(C8)", D7: "SUM(D8)" };
    expect(read([title, ...parts], { formulas })).toMatchObject({
      names: ["门卫值守", "夜间巡逻", "消防器材"],
      totals: { full: 100, actual: 95 },
    });
  });

  it("are told where only what was earned is added up, beside a whole", () => {
    const open = (own: number): CellValue[][] => [
      title,
      header,
      ...leaves.slice(0, 2),
      ["消防器材", 10, "缺项"],
      ["校门管理", 20, 20],
      ["食堂卫生", 30, 25],
      ["全校", null, own],
    ];
    expect(read(open(133)).totals).toMatchObject({ full: 140, actual: 133 });
    expect(read(open(130)).framework).toBeNull();
  });

  it("are told in four quarters with their mean, which counts", () => {
    const quarters = leaves.map(([name = null, full = null, mark = null]): CellValue[] => {
      const own = Number(mark);
      return [name, full, own, own - 2, own - 4, own - 2, own - 2];
    });
    const closing = ["全校", 100, 95, 89, 83, 89, 89];
    const formulas = { G3: "AVERAGE(C3:F3)", G4: "AVERAGE(C4:F4)", G5: "AVERAGE(C5:F5)" };
    const rows = [title, ["指标名称", "顶格", "春", "夏", "秋", "冬", "年成"], ...quarters, closing];
    expect(read(rows, { formulas }).totals).toMatchObject({ full: 100, actual: 89 });
  });

  it("are told beside names of unknown heading where one of them is known", () => {
    expect(read([title, ["何事", "顶格", "得分"], ...leaves, ["全校", 100, 95]]).totals).toMatchObject({ full: 100 });
    expect(read([title, ["何事", "顶格", "本轮"], ...leaves, ["全校", 100, 95]]).framework).toBeNull();
  });

  it("are none where the first is what the others come to, or where something is counted", () => {
    const split = leaves.map(([name = null, full = null]): CellValue[] => [name, full, 6, Number(full) - 6]);
    expect(read([title, [...header, "下轮"], ...split, ["全校", 100, 18, 82]]).framework).toBeNull();
    const counted = ["指标名称", "上报数", "采纳数"];
    expect(read([title, counted, ...leaves, ["全校", 100, 95]]).framework).toBeNull();
  });
});

describe("the figures of marks", () => {
  const sheet = (...marks: readonly [number, number, number]): CellValue[][] => [
    ["平安校园量化考核"],
    ["指标名称", "顶格", "本轮", "责任科室"],
    ["门卫值守", 50, marks[0], "保卫科"],
    ["夜间巡逻", 40, marks[1], "保卫科"],
    ["消防器材", 30, marks[2], "后勤科"],
    ["以上相加", 120, marks[0] + marks[1] + marks[2]],
  ];

  it("may be nothing", () => expect(read(sheet(50, 0, 25)).totals).toMatchObject({ full: 120, actual: 75 }));

  it.each([[[60, 40, 20]], [[50, 40, 30]], [[55, 40, -5]]] as [[number, number, number]][])("are never %p", (marks) =>
    expect(read(sheet(...marks)).framework).toBeNull(),
  );
});

describe("rows under a heading nobody knows", () => {
  const rows = (heading: string, ...names: string[]): CellValue[][] => [
    [heading, "满分", "得分"],
    ...names.map((name, at): CellValue[] => [name, 30, 29 - at]),
    ["合计", 30 * names.length, 29 * names.length - (names.length * (names.length - 1)) / 2],
  ];

  it("are indicators where each has a name of its own beside full marks and marks", () => {
    expect(read(rows("查看之处", "办公桌面", "文件柜门", "走廊地面"))).toMatchObject({
      names: ["办公桌面", "文件柜门", "走廊地面"],
      totals: { full: 90, actual: 84 },
    });
  });

  it("are none where they are the units judged", () => {
    expect(read(rows("各家", "财务科", "人事科", "办公室", "宣传科", "组织科")).framework).toBeNull();
  });

  it("stand beside the column that groups them", () => {
    const merges = ["A2:A3", "A5:A6"];
    const sheet: CellValue[][] = [
      ["板块", "看什么", "分值", "自评", "主管核评"],
      ["原料", "索证索票", 15, 14, 13],
      [null, "库房温度", 10, 10, 10],
      ["原料小结", null, 25, 24, 23],
      ["加工", "生熟分开", 40, 38, 37],
      [null, "餐具消毒", 35, 34, 34],
      ["加工小结", null, 75, 72, 71],
      ["总评估", null, 100, 96, 94],
    ];
    expect(read(sheet, { merges })).toMatchObject({
      names: ["索证索票", "库房温度", "生熟分开", "餐具消毒"],
      totals: { full: 100, actual: 96, review: 94 },
    });
  });
});

it("a column that nobody knows beside what was taken off is asked about where it holds other marks", () => {
  const rows: CellValue[][] = [
    ["指标", "分值", "扣分", "甲栏"],
    ["站房保洁", 40, 2, 37],
    ["站台秩序", 30, 0, 30],
    ["班车正点", 30, 1, 28],
  ];
  expect(readRows(rows)).toMatchObject({ actual: 97, warnings: expect.arrayContaining(["column-ambiguous@D1"]) });
});

describe("two columns of marks that nobody knows", () => {
  const rows: CellValue[][] = [
    ["指标", "分值", "甲栏", "乙栏"],
    ["站房保洁", 40, 38, 37],
    ["站台秩序", 30, 28, 25],
    ["班车正点", 30, 29, 30],
  ];

  it("are their mean where the stated total is, and asked about where it is another", () => {
    expect(readRows([["总得分：93.5分"], ...rows])).toMatchObject({ actual: 93.5, errors: [] });
    const errors = ["total-mismatch@A1", "reading-ambiguous@C2"];
    expect(readRows([["总得分：80分"], ...rows])).toMatchObject({ actual: 93.5, errors });
  });

  it("are one where the user uses the other for nothing", () => {
    const without = (column: string) => readRows(rows, {}, { mapping: { 考核表: { [column]: "unknown" } } });
    expect(without("D")).toMatchObject({ actual: 95, errors: [] });
    expect(without("C")).toMatchObject({ actual: 92, errors: [] });
  });
});

describe("a reviewer's marks", () => {
  const sheet = (heading: string, total: number): CellValue[][] => [
    ["评价内容", "分值", "自评", heading],
    ["机制", 35, 34, 33],
    ["绿化", 25, 25, null],
    ["垃圾", 40, 36, 35],
    ["合计", 100, 95, total],
  ];

  it("for some rows only leave the self marks standing in the others, in their total as well", () => {
    const { totals, stated } = read(sheet("街道初核", 93));
    expect(totals).toMatchObject({ actual: 95, effective: 93, result: 93 });
    expect(stated).toContainEqual([93, 93]);
    expect(read(sheet("街道初核", 68)).stated).toContainEqual([68, 68]);
    const first = sheet("街道初核", 94).map((row, at) => (at === 3 ? row.slice(0, 3) : row));
    expect(read(first).totals).toMatchObject({ actual: 95, effective: 94 });
    const two = [
      ["评价内容", "分值", "自评", "街道办事处初核"],
      ["机制", 40, 38, 36],
      ["绿化", 60, 57, 57],
      ["合计", 100, 95, 93],
    ];
    expect(read(two).totals).toMatchObject({ actual: 95, review: 93 });
  });

  it("are told by their heading and by how near they are to the self marks where their total is wrong", () => {
    const { totals, stated } = read(sheet("街道初核", 90));
    expect(totals).toMatchObject({ actual: 95, effective: 93 });
    expect(stated).toContainEqual([90, 68]);
  });

  it.each([
    ["上年核查", 93],
    ["各街道均值", 93],
  ])("are none under %s with a total of %p", (heading, total) => {
    expect(read(sheet(heading, total)).totals?.review).toBeNull();
  });

  it("are totalled with bonus and deduction as the self marks beside them are", () => {
    const final = (actual: number, review: number) =>
      read([
        ["项目", "分值", "自评", "复核分"],
        ["治安巡防", 60, 58, 57],
        ["矛盾调处", 40, 40, 39],
        ["一、加分项", null, null, null],
        ["省级试点", null, 2, 2],
        ["二、减分项", null, null, null],
        ["督查通报", null, 1, 1.5],
        ["考核得分", null, actual, review],
      ]).stated.slice(-2);
    expect(final(99, 96.5)).toEqual([
      [99, 99],
      [96.5, 96.5],
    ]);
    expect(final(99, 98)).toEqual([
      [99, 99],
      [98, 96.5],
    ]);
    // Both leave the deduction out, which stands above them.
    expect(final(100, 98)).toEqual([
      [100, 99],
      [98, 96.5],
    ]);
  });
});

describe("headings whose words say something else than marks", () => {
  it("are full marks and own marks where each page and a closing row add them up", () => {
    const page = (number: number): CellValue[][] => [
      [`医院评审自查表（第${number}页）`],
      ["条款号", "评审条款", "条款分", "评审得分"],
    ];
    const sheet = [
      ...page(1),
      ["1.1", "依法执业", 30, 28],
      ["1.2", "科室设置", 25, 25],
      ["本页小计", null, 55, 53],
      ...page(2),
      ["2.1", "医疗质量", 25, 24],
      ["2.2", "护理质量", 20, 17.5],
      ["本页小计", null, 45, 41.5],
      ["全院总得分", null, 100, 94.5],
    ];
    expect(read(sheet)).toMatchObject({
      names: ["依法执业", "科室设置", "医疗质量", "护理质量"],
      totals: { full: 100, actual: 94.5 },
    });
  });

  it("are full marks beside two years of marks that are added up like them", () => {
    const sheet = [
      ["供销社系统综合业绩考核（2026年度）"],
      ["考核内容", "目标分", "2025年度得分", "2026年度得分", "同比增减"],
      ["农资供应", 45, 42, 44, 2],
      ["再生资源", 25, 25, 23, -2],
      ["基层社改造", 30, 24, 27, 3],
      ["综合", 100, 91, 94, 3],
    ];
    expect(read(sheet).totals).toMatchObject({ full: 100, actual: 94 });
    const targets = sheet.map((row) => row.map((cell) => (cell === "目标分" ? "目标" : cell)));
    expect(read(targets).framework).toBeNull();
  });

  it("are full marks that come to a round whole with what was not marked, which the closing row leaves out", () => {
    const sheet = (left: number, heading = "条目分"): CellValue[][] => [
      ["医疗废物管理评价清单"],
      ["要素", "编号", "评价条目", heading, "评价分", "佐证材料"],
      ["组织", "1.1", "成立领导小组", 30, 30, "台账"],
      [null, "1.2", "岗位职责明确", 20, 18, "台账"],
      [null, "1.3", "转运路线固定", 30, 25, "台账"],
      [null, "1.4", "自行焚烧设施", left, "不涉及", "台账"],
      ["折算前", null, null, 80, 73, null],
    ];
    expect(read(sheet(20)).totals).toMatchObject({ full: 80, actual: 73 });
    // Or, headed as marks, to what the marked rows come to.
    expect(read(sheet(7)).totals).toMatchObject({ full: 80, actual: 73 });
    expect(read(sheet(7, "条目值")).framework).toBeNull();
  });

  it("do not speak against a table with months and what they come to", () => {
    const sheet = [
      ["环卫作业月度考评（2026年1—3月）"],
      ["作业类别", "一季度标准分", "1月", "2月", "3月", "一季度累计"],
      ["机扫", 60, 20, 18, 20, 58],
      ["保洁", 25, 8, 8, 8, 24],
      ["收运", 15, 4, 5, 5, 14],
      ["一季度得分", 100, 32, 31, 33, 96],
    ];
    expect(read(sheet)).toMatchObject({ names: ["机扫", "保洁", "收运"], totals: { full: 100, actual: 96 } });
  });
});

describe("three columns of marks that come to a hundred, where nothing speaks of a review", () => {
  const rows = (headings: readonly string[], rule: string, swap = false): CellValue[][] => {
    const row = (full: number, own: number, reviewed: number): number[] =>
      swap ? [full, reviewed, own] : [full, own, reviewed];
    return [
      ["河湖长制履职表"],
      ["板块", "要点", "做法", ...headings],
      ["岸线管控", "岸线划界", rule, ...row(30, 28, 27)],
      [null, "河道采砂", rule, ...row(20, 20, 19.5)],
      ["板块计", null, null, ...row(50, 48, 46.5)],
      ["水质保障", "国控断面", rule, ...row(35, 33, 33)],
      [null, "生态流量", rule, ...row(15, 15, 14)],
      ["板块计", null, null, ...row(50, 48, 47)],
      ["履职总计", null, null, ...row(100, 96, 93.5)],
    ];
  };
  const right = { full: 100, actual: 96, review: 93.5 };

  it.each([
    ["one word is in all headings", rows(["标准赋分", "本级自赋分", "市办核赋分"], "上图入库")],
    ["none says whose they are", rows(["设定赋分", "县赋分", "市赋分"], "上图入库")],
    ["the reviewer's stand first", rows(["标准赋分", "市办核赋分", "本级自赋分"], "上图入库", true)],
    ["only the rules of the rows speak of marks", rows(["基准", "本县", "市级"], "每缺1处扣1分")],
  ])("are full, own and the reviewer's where %s", (_, cells) => {
    expect(read(cells).totals).toMatchObject(right);
  });

  it.each([
    [
      "no row states a total",
      rows(["标准赋分", "本级自赋分", "市办核赋分"], "上图入库").filter(([part]) => !/计$/u.test(String(part))),
    ],
    [
      "the total leaves out what can be earned",
      [
        ...rows(["标准赋分", "本级自赋分", "市办核赋分"], "上图入库").filter(([part]) => !/计$/u.test(String(part))),
        ["履职总计", null, null, null, 96, 93.5],
      ],
    ],
  ])("are told by what the first comes to where %s", (_, cells) => {
    const formulas = cells.length > 6 ? { E7: "SUM(E3:E6)", F7: "SUM(F3:F6)" } : {};
    expect(read(cells, { formulas }).totals).toMatchObject(right);
  });

  it("may come to another whole where two or more are headed as marks", () => {
    const twice = rows(["标准赋分", "本级自赋分", "市办核赋分"], "上图入库").map((cells) =>
      cells.map((cell) => (typeof cell === "number" ? cell * 2 : cell)),
    );
    expect(read(twice).totals).toMatchObject({ full: 200, actual: 192, review: 187 });
  });

  it("are none where no word speaks of marks", () => {
    expect(read(rows(["计划", "开工", "完工"], "上图入库")).totals).toBeNull();
  });

  it("are two judges' under headings that only count", () => {
    const { totals } = read(rows(["标准赋分", "甲赋分", "乙赋分"], "上图入库"));
    expect(totals).toMatchObject({ full: 100, actual: 94.75, review: null });
  });
});
