import type { CellValue } from "../../../src/domain/cells.ts";
import { readFramework } from "../../../src/recognise/framework/framework.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import { sheetOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

/** What each column of a framework is taken for, in sheet order. */
function taken(headings: readonly string[], ...rows: readonly (readonly CellValue[])[]): readonly string[] {
  const table = findTable(sheetOf("测评体系", [headings, ...rows]), "framework");
  if (!table) throw new Error("no table found");
  return readFramework(table, {}).columns.map(({ meaning }) => meaning);
}

describe("a column whose heading alone does not say enough", () => {
  test.each(["总分", "标准", "分数", "评分"])("%s left of the self marks is what can be earned", (heading) => {
    expect(taken(["序号", "测评内容", heading, "自评分"], [1, "学习制度", 60, 58], [2, "志愿服务", 40, 40])[2]).toBe(
      "full",
    );
  });

  test("is not what can be earned where a mark lies above it", () => {
    expect(taken(["序号", "测评内容", "总分", "自评分"], [1, "学习制度", 10, 58], [2, "志愿服务", 40, 40])[2]).not.toBe(
      "full",
    );
  });

  test("is not what can be earned where a column says so itself", () => {
    const meanings = taken(["测评内容", "总分", "分值", "自评分"], ["学习", 60, 60, 58], ["志愿", 40, 40, 40]);
    expect(meanings[2]).toBe("full");
    expect(meanings[1]).not.toBe("full");
  });

  test.each(["复核", "市级考核", "上级核定"])("%s with nothing but marks is the reviewer's", (heading) => {
    expect(taken(["测评内容", "分值", "自评分", heading], ["学习", 60, 58, 57], ["志愿", 40, 40, null])[3]).toBe(
      "review",
    );
  });

  test("复核 with remarks in it is no column of marks", () => {
    expect(taken(["测评内容", "分值", "自评分", "复核"], ["学习", 60, 58, "属实"], ["志愿", 40, 40, null])[3]).toBe(
      "unknown",
    );
  });
});

describe("a heading that is no word anybody knows", () => {
  const rows: readonly (readonly CellValue[])[] = [
    ["学习制度", 30, 28],
    ["志愿服务", 25, 20],
    ["环境卫生", 45, 45],
  ];

  test("is what can be earned where no mark lies above it and it comes to a round whole", () => {
    expect(taken(["测评内容", "蒹葭", "自评分"], ...rows)).toEqual(["content", "full", "actual"]);
  });

  test("is what can be earned where a row adds it up, or most rows earn all of it", () => {
    const odd: readonly (readonly CellValue[])[] = [
      ["学习", 11, 9],
      ["志愿", 7, 7],
      ["环境", 5, 5],
      ["安全", 9, 9],
    ];
    expect(taken(["测评内容", "蒹葭", "自评分"], ...odd)[1]).toBe("full");
    const closed = [...odd.map(([name, full]) => [name ?? null, full ?? null, 4]), ["合计", 32, 16]];
    expect(taken(["测评内容", "蒹葭", "自评分"], ...closed)[1]).toBe("full");
  });

  test("is not what can be earned where nothing but its size speaks for it", () => {
    const larger: readonly (readonly CellValue[])[] = [
      ["学习", 131, 9],
      ["志愿", 207, 7],
      ["环境", 98, 5],
    ];
    expect(taken(["测评内容", "蒹葭", "自评分"], ...larger)[1]).not.toBe("full");
  });

  test.each(["人数", "2023年", "目标"])("%s is not what can be earned, whatever it comes to", (heading) => {
    expect(taken(["测评内容", heading, "自评分"], ...rows)[1]).not.toBe("full");
  });

  test("is the mark where it is what 扣分 leaves of the full marks on most rows", () => {
    const left = rows.map(([name, full, mark]) => [
      name ?? null,
      full ?? null,
      Number(full) - Number(mark),
      mark ?? null,
    ]);
    expect(taken(["测评内容", "分值", "扣分", "蒹葭"], ...left)[3]).toBe("actual");
    const others = rows.map(([name, full]) => [name ?? null, full ?? null, 1, 3]);
    expect(taken(["测评内容", "分值", "扣分", "蒹葭"], ...others)[3]).toBe("unknown");
  });

  test("is the unit's own mark between the full marks and a reviewer's alone", () => {
    const reviewed = rows.map((row) => [...row, 20]);
    expect(taken(["测评内容", "分值", "蒹葭", "复核得分"], ...reviewed)).toEqual([
      "content",
      "full",
      "actual",
      "review",
    ]);
    const behind = rows.map(([name, full, mark]) => [name ?? null, full ?? null, 20, mark ?? null]);
    expect(taken(["测评内容", "分值", "复核得分", "蒹葭"], ...behind)[3]).toBe("unknown");
  });

  test("groups the rows where sections and totals begin below it", () => {
    const grouped: readonly (readonly CellValue[])[] = [
      ["组织", ...(rows[0] ?? [])],
      [null, ...(rows[1] ?? [])],
      [null, ...(rows[2] ?? [])],
      ["合计", null, 100, 93],
      ["加分项", null, null, null],
      [null, "获奖", null, 2],
    ];
    expect(taken(["蒹葭", "测评内容", "分值", "自评分"], ...grouped)[0]).toBe("item");
  });

  test("is this year's mark beside last year's", () => {
    const years = rows.map(([name, full, mark]) => [name ?? null, full ?? null, 20, mark ?? null]);
    expect(taken(["测评内容", "分值", "上年得分", "蒹葭"], ...years)).toEqual(["content", "full", "unknown", "actual"]);
  });

  test("is asked about where it may be a further mark that moves the total", () => {
    const codes = (...marks: readonly CellValue[]): readonly string[] => {
      const sheet = sheetOf("测评体系", [
        ["测评内容", "分值", "自评分", "蒹葭"],
        ...rows.map((row, at) => [...row, marks[at] ?? null]),
      ]);
      const table = findTable(sheet, "framework");
      return table ? readFramework(table, {}).issues.map(({ code }) => code) : [];
    };
    expect(codes(27, 20, 44)).toContain("reading-ambiguous");
    expect(codes(28, 20, 45)).not.toContain("reading-ambiguous");
    expect(codes(270, 20, 44)).not.toContain("reading-ambiguous");
  });
});

describe("a heading of departments", () => {
  test.each(["责任科室及责任人", "分管领导和责任科室", "责任单位、责任人", "负责科所", "承担单位"])(
    "%s names who is responsible",
    (heading) => {
      expect(taken(["测评内容", "分值", "自评分", heading], ["学习", 60, 58, "办公室"])[3]).toBe("responsible");
    },
  );

  test.each([
    ["主抓科室", "lead"],
    ["第一责任单位", "lead"],
    ["执行股室", "responsible"],
    ["会同部门", "support"],
  ])("%s names departments by what they do", (heading, meaning) => {
    expect(taken(["测评内容", "分值", "自评分", heading], ["学习", 60, 58, "办公室"])[3]).toBe(meaning);
  });

  test("责任人 alone names a person", () => {
    expect(taken(["测评内容", "分值", "自评分", "责任人"], ["学习", 60, 58, "张三"])[3]).toBe("person");
  });
});

test("what 扣分 leaves is the mark, whatever rows without figures stand between", () => {
  const meanings = taken(
    ["序号", "内容", "分值", "扣分", "甲乙"],
    ["一、组织", null, null, null, null],
    [1, "领导", 40, 2, 38],
    ["二、制度", null, null, null, null],
    [2, "健全", 30, 0, 30],
    ["三、学习", null, null, null, null],
    [3, "次数", 30, 4, 26],
    ["四、备查", null, null, null, null],
    ["五、其他", null, null, null, null],
  );
  expect(meanings.slice(2)).toEqual(["full", "deducted", "actual"]);
});

test("what 扣分 leaves is the mark also where every row has its subtotal, of which nothing was taken off", () => {
  const meanings = taken(
    ["序号", "测评内容", "分值", "扣分", "甲乙"],
    [1, "领导", 40, 2, 38],
    ["小计", null, 40, null, 38],
    [2, "制度", 30, 3, 27],
    ["小计", null, 30, null, 27],
    [3, "考勤", 30, 1, 29],
    ["小计", null, 30, null, 29],
    ["合计", null, 100, null, 94],
  );
  expect(meanings.slice(2)).toEqual(["full", "deducted", "actual"]);
});

test("is what can be earned where the last row adds it up, to whatever whole", () => {
  const rows = [
    ["学习", 11, 9],
    ["志愿", 7, 6],
    ["环境", 5, 4],
  ] as const;
  expect(taken(["测评内容", "蒹葭", "自评分"], ...rows, ["全部", 23, 19])[1]).toBe("full");
  expect(taken(["测评内容", "蒹葭", "自评分"], ...rows, ["其他", 24, 19])[1]).not.toBe("full");
  const parts = [...rows, ["小计", 23, 19], ["环境", 5, 4], ["安全", 9, 7], ["小计", 14, 11], ["合计", 37, 30]];
  expect(taken(["测评内容", "蒹葭", "自评分"], ...parts)[1]).toBe("full");
});

test("remarks are the reason where no column is, and beside a 评价标准 only", () => {
  const rows: CellValue[][] = [
    ["组织", "一次", 40, 38, "缺会", "补会"],
    ["制度", "二次", 60, 55, "漏记", "补记"],
  ];
  const read = (...headings: readonly string[]) => taken(headings, ...rows.map((row) => row.slice(0, headings.length)));
  expect(read("评价内容", "评价标准", "分值", "得分", "扣分原因", "评分说明").slice(4)).toEqual(["reason", "standard"]);
  expect(read("评价内容", "评价标准", "分值", "得分", "评分说明")[4]).toBe("reason");
  expect(read("评价内容", "备注", "分值", "得分", "评分说明")[4]).toBe("standard");
});

test("a reviewer's marks alone show what can be earned beside them", () => {
  const meanings = taken(["条款", "内容", "条款分", "评审得分"], [1, "组织", 60, 58], [2, "制度", 40, 38]);
  expect(meanings.slice(2)).toEqual(["full", "actual"]);
});

test("of three columns of full marks none is what was earned", () => {
  const rows: CellValue[][] = [
    ["学习", 60, 58, 57],
    ["志愿", 40, 38, 37],
    ["绿化", 30, 29, 28],
  ];
  expect(taken(["测评内容", "应得分", "标准分", "分值"], ...rows).slice(1)).toEqual(["full", "unknown", "unknown"]);
});

test("marks that a closing row adds up beside the unit's own are the reviewer's, unless another column is", () => {
  const rows: CellValue[][] = [
    [1, "组织", 20, 21, 18],
    [2, "制度", 30, 30, 27],
    [3, "学习", 50, 47, 48],
    [null, "合计", 100, 98, 93],
  ];
  expect(taken(["序号", "内容", "分数", "自评得分", "甲乙"], ...rows).slice(2)).toEqual(["full", "actual", "review"]);
  expect(taken(["序号", "内容", "分数", "自评得分", "甲乙", "复核得分"], ...rows).slice(2)).toEqual([
    "full",
    "actual",
    "unknown",
    "review",
  ]);
});

test("of two columns that may name the rows the first does where it is filled in, else it groups them", () => {
  const headings = ["要素", "评审项", "应得分", "实得分"];
  const rows = (second: CellValue): CellValue[][] => [
    ["目标", "管理", 40, 38],
    [second, "职责", 20, 20],
    ["教育", "培训", 40, 36],
  ];
  expect(taken(headings, ...rows("机构")).slice(0, 2)).toEqual(["indicator", "unknown"]);
  expect(taken(headings, ...rows(null)).slice(0, 2)).toEqual(["item", "indicator"]);
});

test.each(["分数", "分", "标准", "得分"])("%s beside the unit's own marks is what can be earned", (heading) => {
  const rows: CellValue[][] = [
    [1, "组织", 20, 18],
    [2, "制度", 30, 30],
    [3, "学习", 50, 47],
  ];
  expect(taken(["序号", "内容", heading, "自评分数"], ...rows).slice(2)).toEqual(["full", "actual"]);
});

test("a mark above the full marks and one below zero are mistakes of two rows, and make no other column", () => {
  const rows: CellValue[][] = [
    [1, "组织", 20, 21],
    [2, "制度", 30, 30],
    [3, "学习", 40, 37],
    [4, "宣传", 10, -1],
  ];
  expect(taken(["序号", "内容", "分数", "自评分数"], ...rows).slice(2)).toEqual(["full", "actual"]);
});

describe("figures under a heading that speaks of offices", () => {
  const rows: readonly (readonly CellValue[])[] = [
    [1, "疫苗接种", 38, 37, "基础指标"],
    [2, "报告及时", 28, 28, "基础指标"],
    [3, "慢病管理", 20, 18, "基础指标"],
    [4, "水质监测", 14, 12.5, "基础指标"],
    [5, "经验推广", 3, 2, "加分指标"],
  ];
  const total: readonly CellValue[] = [null, "中心自考（不含加分）", 100, 95.5, null];

  test.each([
    ["考核分", "单位自考分"],
    ["考核分", "部门自考分"],
    ["考核得分", "科室得分"],
    ["评定分", "责任单位自评"],
    ["上级考核分", "本部门分"],
  ])("are the marks beside %s, which is never below them and comes to a whole", (full, own) => {
    const headings = ["序号", "重点工作", full, own, "指标类型"];
    for (const body of [rows, [...rows, total]])
      expect(taken(headings, ...body)).toEqual(["number", "content", "full", "actual", "kind"]);
  });

  test("are theirs beside a total of any round sum that leaves out the bonus", () => {
    const more: readonly CellValue[] = [6, "卫生监督", 50, 47.5, "基础指标"];
    const closed: readonly CellValue[] = [null, "中心自考（不含加分）", 150, 143, null];
    const headings = ["序号", "重点工作", "考核分", "单位自考分", "指标类型"];
    expect(taken(headings, more, ...rows, closed)).toEqual(["number", "content", "full", "actual", "kind"]);
  });

  test("are no full marks where they come to no whole, or a mark lies above them", () => {
    const headings = ["序号", "重点工作", "考核分", "单位自考分", "指标类型"];
    const odd = rows.map(([number, name, full, mark, kind]) => [number, name, Number(full) - 1.3, mark, kind]);
    expect(taken(headings, ...(odd as readonly (readonly CellValue[])[]))).not.toContain("full");
  });

  test("name no departments, whatever kind of table it is", () => {
    const sheet = sheetOf("任务分解", [
      ["序号", "任务", "完成时限", "责任单位自评"],
      ...rows.map((row) => row.slice(0, 4)),
    ]);
    expect(findTable(sheet, "breakdown")?.columnsOf("lead", "responsible", "support")).toEqual([]);
  });
});

describe("分数 beside a blank 得分", () => {
  const form = (marks: readonly CellValue[], own: CellValue = null): CellValue[][] => [
    ["序号", "项目", "评分标准", "分数", "得分"],
    ...["器械", "体位", "收尾"].map((name, at): CellValue[] => [at + 1, name, "不当扣分", marks[at] ?? null, own]),
  ];

  it("is what can be earned in a form that nobody has marked", () => {
    expect(readRows(form([40, 40, 20]))).toMatchObject({ full: 100, actual: 0, errors: [] });
  });

  it.each([
    [[38, 37, 16], "合计", 100, 91],
    [[50, 40, 10], "加分项", null, 100],
  ] as const)("is, also where the row below says or heads something else: %j %s", (marks, label, said, full) => {
    const bonus: CellValue[][] = label === "加分项" ? [[4, "获奖", null, 3, null]] : [];
    expect(readRows([...form(marks), [label, null, null, said, null], ...bonus])).toMatchObject({ full });
  });

  it.each(["权值（分）", "占分"])("may be called %s", (heading) => {
    const [[, ...headings] = [], ...rows] = form([40, 40, 20]);
    expect(readRows([["序号", ...headings.with(2, heading)], ...rows])).toMatchObject({ full: 100, errors: [] });
  });

  it("is not where it comes to no whole that anybody sets", () => {
    const [header, ...rows] = form([38, 37, 16]);
    expect(taken(header as string[], ...rows)).not.toContain("full");
  });
});

test("赋分标准 over nothing but marks is what can be earned in a form that nobody has marked", () => {
  const rows: CellValue[][] = [
    ["考核内容", null, "赋分标准", "评分标准", "得分"],
    ["作风", "工作责任心", "10分", "差错一次扣3分", null],
    [null, "团结协作", null, "不守制度扣分", null],
    ["业务", "出勤时间", "50分", "缺勤扣5分", null],
    [null, "业务数量", "40分", "未达标不给分", null],
  ];
  const read = readRows(rows, { merges: ["A1:B1", "A2:A3", "C2:C3", "A4:A5"] });
  expect(read).toMatchObject({ full: 100, actual: 0, errors: [] });
  expect(read.names).toHaveLength(3);
});
