import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows, readSheets } from "../../support/readRows.ts";

describe("Rows whose headings nobody knows", () => {
  const rows: CellValue[][] = [
    ["要素", "评审项", "评审方法", "应得分", "实得分"],
    ["目标职责", "目标管理", "查阅资料", 40, 38],
    [null, "机构职责", "查阅资料", 20, 20],
    ["教育培训", "管理人员", "现场询问", 40, 36],
    ["总评", null, null, 100, 94],
  ];

  it("are named by the leftmost column with a text of its own on each, grouped by what is written once", () => {
    expect(readRows(rows)).toMatchObject({
      full: 100,
      actual: 94,
      names: ["目标管理", "机构职责", "管理人员"],
      items: ["目标职责", "教育培训"],
      errors: [],
    });
  });

  it("are named beside a column called 考核事项 that groups them", () => {
    const grouped = rows.map(([item, name, , ...marks], at): CellValue[] =>
      at === 0 ? ["考核事项", "考核重点", "赋分", "自评分"] : [item ?? null, name ?? null, ...marks],
    );
    expect(readRows(grouped)).toMatchObject({ full: 100, actual: 94, names: ["目标管理", "机构职责", "管理人员"] });
  });

  it("are named by 考核事项 itself where each row has its own", () => {
    const own = [
      ["考核事项", "考核重点", "分值", "自评分"],
      ["目标", "目标管理", 60, 58],
      ["职责", "机构职责", 40, 36],
    ];
    expect(readRows(own)).toMatchObject({ full: 100, actual: 94, names: ["目标", "职责"] });
  });
});

it("are named by their targets where nothing else names them", () => {
  const header = ["序号", "目标值", "分值", "得分"];
  const rows = [header, [1, "漏损率不高于8%", 40, 38], [2, "水压达标", 60, 55]];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 93, names: ["漏损率不高于8%", "水压达标"], errors: [] });
  expect(readRows([["科室任务", ...header], ...rows.slice(1).map((row) => ["巡查", ...row])]).names).toEqual([
    "巡查",
    "巡查",
  ]);
});

it("are named by what is scored, not by its rule, below a closing row merged over all texts", () => {
  const rows: CellValue[][] = [
    ["指标", "考核要求/内容", "评分规则", "应得分", "自评得分"],
    ["质量", "材料质量", "排名前列不扣分", 40, 38],
    [null, "按时报送", "以单项100分记，基础分80分", 35, 33],
    ["作风", "首问负责", "每次扣5分", 25, 20],
    ["绩效考核得分", null, null, 100, 91],
  ];
  expect(readRows(rows, { merges: ["A2:A3", "A5:C5"] })).toMatchObject({
    full: 100,
    actual: 91,
    names: ["材料质量", "按时报送", "首问负责"],
    errors: [],
  });
});

test("a form line between two pages is no row", () => {
  const page = (number: number): CellValue[][] => [
    ["养老机构评定自评表", null, null, null],
    ["机构名称：颐养中心", null, `第${number}页/共2页`, null],
    ["序号", "评定内容", "分值", "自评得分"],
  ];
  const rows = [...page(1), [1, "居室", 60, 58], ...page(2), [2, "餐厅", 40, 36]];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 94, names: ["居室", "餐厅"], errors: [] });
});

describe("Rows of a table in which no heading names them", () => {
  it("are named by the column with the most texts, marks aside", () => {
    const rows: CellValue[][] = [
      ["甲栏", "乙栏", "丙栏", "分值", "得分"],
      ["重点", "10分起评", "居室整洁", 40, 38],
      [null, "10分起评", "餐厅卫生", 30, 30],
      ["一般", "10分起评", "庭院绿化", 30, 25],
    ];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 93, names: ["居室整洁", "餐厅卫生", "庭院绿化"] });
  });
});

describe("指标 beside 考核内容", () => {
  const rows = (...indicators: CellValue[]): CellValue[][] => [
    ["序号", "指标", "考核内容", "分值", "得分"],
    [1, indicators[0] ?? null, "居室整洁有序", 40, 38],
    [2, indicators[1] ?? null, "餐厅证照齐全", 30, 30],
    [3, indicators[2] ?? null, "庭院无杂物", 30, 25],
  ];

  it("names each row that it has one for", () =>
    expect(readRows(rows("居室", "餐厅", "庭院"))).toMatchObject({ names: ["居室", "餐厅", "庭院"] }));

  it("groups the rows that it is written over", () =>
    expect(readRows(rows("环境", null, "庭院"))).toMatchObject({
      names: ["居室整洁有序", "餐厅证照齐全", "庭院无杂物"],
    }));
});

test("a grouping column is one of items only left of the names", () => {
  const rows: CellValue[][] = [
    ["指标", "片区", "考核内容", "分值", "得分"],
    ["居室", "东片", "整洁有序", 40, 38],
    ["餐厅", null, "证照齐全", 30, 30],
    ["庭院", "西片", "无杂物", 30, 25],
  ];
  expect(readRows(rows).items).not.toEqual(["东片", "西片"]);
});

describe("Rows whose texts carry their marks", () => {
  const rows: CellValue[][] = [
    ["测评项目", "测评内容", "分值", "得分"],
    ["组织领导", "领导重视（15分）", 25, 14],
    [null, "制度健全（10分）", null, 9],
    ["环境整治", "环境整洁（40分）", 75, 38],
    [null, "设施完好（35分）", null, 35],
  ];

  it("have those, and the column beside them, written once for several, is their sections'", () =>
    expect(readRows(rows, { merges: ["A2:A3", "C2:C3", "A4:A5", "C4:C5"] })).toMatchObject({
      full: 100,
      actual: 96,
      names: ["领导重视", "制度健全", "环境整洁", "设施完好"],
      errors: [],
    }));
});

test("clauses without marks under a row that carries the marks for them are no rows", () => {
  const rows: CellValue[][] = [
    ["序号", "考核内容", "分值", "得分"],
    ["1", "组织领导", 40, 38],
    ["1.1", "成立领导小组", null, null],
    ["1.2", "定期召开会议", null, null],
    ["2", "环境整治", 60, 55],
    ["2.1", "环境整洁", null, null],
    ["2.2", "设施完好", null, null],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 93, names: ["组织领导", "环境整治"], errors: [] });
});

test("a last row with the mean of two above it is a row of its own", () => {
  const rows: CellValue[][] = [
    ["考核内容", "分值", "得分"],
    ["居室", 30, 28],
    ["餐厅", 50, 40],
    ["庭院", 40, 34],
  ];
  expect(readRows(rows)).toMatchObject({ full: 120, actual: 102, names: ["居室", "餐厅", "庭院"] });
});

test("a column whose heading nobody knows names the rows where no other does", () => {
  const rows: CellValue[][] = [
    ["序号", "鹿鸣", "应得分", "扣分", "自评得分", "白在"],
    ["蒹葭", null, 20, null, 19, null],
    [1, "苍且水鸣白", 3, null, 3, "鼓白桃露"],
    [2, "归鼓苹灼", 4, 1, 3, "从呦"],
    [3, "鹿瑟华洄", 13, null, 13, "水白"],
  ];
  const formulas = { C2: "SUM(C3:C5)", E2: "SUM(E3:E5)" };
  expect(readRows(rows, { formulas, merges: ["A2:B2"] })).toMatchObject({ full: 20, actual: 19 });
});

test("rows are called by what ends in 合计 too, beside a column that is still empty", () => {
  const rows: CellValue[][] = [
    ["测评项目", "测评指标", "测评内容", "分值", "得分"],
    ["资金", "经费合计", null, 40, 38],
    ["人员", "人数合计", null, 30, 28],
    ["培训", "课时合计", null, 20, 18],
    ["制度", "制度健全", "有会议记录", 10, 9],
  ];
  const names = ["经费合计", "人数合计", "课时合计", "制度健全"];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 93, names, errors: [] });
});

test("a single text left of the names, above rows that begin in no column of its own, groups none of them", () => {
  const rows: CellValue[][] = [
    ["备查", "测评内容", "分值", "得分"],
    ["抽中单位", "组织", 60, 58],
    [null, "制度", 30, 28],
    [null, "学习", 10, 9],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, items: ["组织", "制度", "学习"], errors: [] });
});

test("what is headed 否决事项 names the rows of its sheet, however long the texts beside it are", () => {
  const read = readSheets([
    [
      "测评体系",
      [
        ["序号", "测评内容", "分值", "得分"],
        [1, "组织领导", 60, 58],
        [2, "制度建设", 40, 38],
      ],
    ],
    [
      "一票否决",
      [
        ["序号", "否决事项", "文件依据", "是否发生"],
        [1, "发生重大安全事故", "《某省安全生产责任制规定》第十二条第三款之规定", "否"],
        [2, "领导班子成员严重违纪", "《中国共产党纪律处分条例》及其配套的实施细则有关条文", "否"],
      ],
    ],
  ]);
  expect(read.names).toEqual(["组织领导", "制度建设", "发生重大安全事故", "领导班子成员严重违纪"]);
});

test("名称 merged over several rows of 评价项目 groups them, and states what they come to", () => {
  const rows: CellValue[][] = [
    ["名称", "评价项目", "分值", "得分"],
    ["准备（40分）", "1.检查器材", 30, null],
    [null, "2.核对信息", 10, null],
    ["实施（60分）", "1.动作规范", 40, null],
    [null, "2.结果记录", 20, null],
  ];
  const { full, names, stated, errors } = readRows(rows, { merges: ["A2:A3", "A4:A5"] });
  expect({ full, names, stated, errors }).toEqual({
    full: 100,
    names: ["检查器材", "核对信息", "动作规范", "结果记录"],
    stated: [
      ["A2", "full", 40, 40],
      ["A4", "full", 60, 60],
    ],
    errors: [],
  });
});

describe("A column that no heading tells groups the rows", () => {
  const marks = [30, 10, 40, 20];
  const groups = (texts: readonly CellValue[], heading: string, merges: readonly string[] = []) => {
    const names = ["器材齐全", "信息一致", "动作规范", "结果记录"];
    const rows = names.map((name, at): CellValue[] => [texts[at] ?? null, name, marks[at] ?? null, null]);
    return readRows([["测评领域", heading, "分值", "自评分"], ...rows], { merges }).items;
  };
  const both = ["准备", "实施"];

  test("where its texts are said again on each row of theirs", () => {
    expect(groups(["准备", "准备", "实施", "实施"], "测评要求")).toEqual(both);
  });

  test("where they are merged beside nothing but standards", () => {
    expect(groups(["准备", null, "实施", null], "测评标准", ["A2:A3", "A4:A5"])).toEqual(both);
  });

  test("but not where they come again further down", () => {
    expect(groups(["现场", "资料", "现场", "资料"], "测评要求")).not.toEqual(["现场", "资料"]);
  });
});

describe("A column of numbers and codes only", () => {
  const TEXTS = ["制度健全并落实到位", "人员培训覆盖全员", "记录完整", "定期开展检查并整改"];
  const read = (headings: readonly string[], codes: readonly CellValue[], isBehind = false) => {
    const rows = codes.map((code, at): CellValue[] => [code, TEXTS[at] ?? "", [10, 20, 30, 40][at] ?? 0, 9 + at]);
    const turn = ([code = null, text = null, ...marks]: CellValue[]): CellValue[] => [text, code, ...marks];
    const all: CellValue[][] = [[...headings, "分值", "自评分"], ...rows];
    const table = isBehind ? all.map(turn) : all;
    const { names, full, errors } = readRows([...table, ["合计", null, 100, 42]]);
    return { names, full, errors };
  };
  const right = { names: TEXTS, full: 100, errors: [] };

  it.each<[string, readonly CellValue[]]>([
    ["条款", [12401, 12402, 12403, 12501]],
    ["条款号", ["4.5.1", "4.5.2", "4.6.1", "4.6.2"]],
    ["评审条款", ["A-1", "A-2", "B-1", "B-2"]],
    ["条款", ["第一条", "第二条", "第三条", "第十条"]],
  ])("headed %s never names rows beside texts", (heading, codes) => {
    for (const text of ["条文", "评审内容", "基本要求"]) {
      expect(read([heading, text], codes)).toEqual(right);
      expect(read([heading, text], codes, true)).toEqual(right);
    }
  });

  it.each<readonly CellValue[]>([
    ["4.1.1", "4.1.2", "4.2.1"],
    [12401, 12601, 13101],
  ])("never does with sections named among them: %p", (...codes) => {
    const row = (at: number, full: number): CellValue[] => [codes[at] ?? null, TEXTS[at] ?? null, full, full];
    const parts = [["一、制度建设"], row(0, 40), row(1, 20), ["二、落实"], row(2, 40), ["合计", null, 100, 100]];
    const { names, full, items } = readRows([["条款", "条文", "分值", "自评分"], ...parts]);
    expect({ names, full, items }).toEqual({
      names: TEXTS.slice(0, 3),
      full: 100,
      items: ["制度建设", "落实"],
    });
  });

  it("names them where no texts stand beside it", () => {
    const rows = [101, 102, 103].map((code): CellValue[] => [code, 20, 18]);
    expect(readRows([["条款", "分值", "自评分"], ...rows])).toMatchObject({ names: ["101", "102", "103"], full: 60 });
  });
});
