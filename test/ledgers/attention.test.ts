import { byDepartment, ledgerAttention, type Attention } from "../../src/ledgers/attention.ts";
import { indicatorNotes } from "../../src/ledgers/indicatorNotes.ts";
import type { CheckResult } from "../../src/usecases/checkWorkbook.ts";
import { checked, EVIDENCE, FRAMEWORK, INSPECTIONS, ledger, RECTIFICATION, REPORTS, ROSTER } from "./ledgersOf.ts";

/** A Wednesday. */
const TODAY = "2026-03-25";

describe("What wants attention", () => {
  const problems = ledger("问题整改台账", RECTIFICATION, [
    [1, "2026-02-01", "督查", "1", "宣传栏破损", "办公室", "更换", "2026-03-24", "", "", "", ""],
    [2, "2026-02-01", "督查", "1", "台阶松动", "办公室", "修补", "2026-03-25", "", "", "", ""],
    [3, "2026-02-01", "督查", "2", "名册不全", "办公室、人事科", "补齐", "2026-03-29", "", "", "", ""],
    [4, "2026-02-01", "督查", "2", "记录不全", "", "补齐", "2026-03-30", "", "", "", ""],
    [5, "2026-02-01", "督查", "2", "灯不亮", "办公室", "更换", "2026-04-06", "", "", "", ""],
    [6, "2026-02-01", "督查", "2", "标语过时", "办公室", "更换", "2026-03-01", "已完成", "2026-02-28", "", ""],
  ]);

  it("is overdue before the day itself, and due until Sunday or until the Sunday after", () => {
    const found = attentionOf(checked(TODAY, FRAMEWORK, ROSTER, problems));
    expect(found).toEqual({
      overdue: ["宣传栏破损 H3"],
      "this-week": ["台阶松动 H4", "名册不全 H5"],
      "next-week": ["记录不全 H6"],
      missing: [],
    });
  });

  it("stands with every department that answers for it, what nobody answers for last", () => {
    const result = checked("2026-03-31", FRAMEWORK, ROSTER, problems);
    const { overdue = [] } = Object.fromEntries(ledgerAttention(result.ledgers, [], result.today));
    const groups = byDepartment(overdue).map(({ department, lines }) => [department, lines.map(({ name }) => name)]);
    expect(groups).toEqual([
      ["办公室", ["宣传栏破损", "台阶松动", "名册不全"]],
      ["人事科", ["名册不全"]],
      [null, ["记录不全"]],
    ]);
  });

  it("names each time of a duty at the row written for it, and those without a row together by the earliest", () => {
    const times = [...REPORTS.slice(0, 5), "应报日期", "报送日期"];
    const each = ledger("2026年定期报送登记表", times, [
      [1, "工作信息", "每月20日前", "办公室", "区文明办", "2026-01-20", "2026-01-19"],
      [2, "工作信息", "每月20日前", "办公室", "区文明办", "2026-02-20", ""],
      [3, "工作信息", "每月20日前", "办公室", "区文明办", "2026-03-20", ""],
      [4, "工作信息", "每月20日前", "办公室", "区文明办", "2026-04-20", ""],
    ]);
    expect(attentionOf(checked(TODAY, FRAMEWORK, ROSTER, each)).overdue).toEqual(["工作信息 F4", "工作信息 F5"]);
    const once = ledger("2026年定期报送登记表", REPORTS, [
      [1, "工作信息", "每月20日前", "办公室", "区文明办", "2026-01-19", ""],
      [2, "值班表", "每周五", "人事科", "区文明办", "3月20日", ""],
    ]);
    const result = checked(TODAY, FRAMEWORK, ROSTER, once);
    const lines = ledgerAttention(result.ledgers, [], result.today);
    expect(lines.get("overdue")?.map(({ name, reminder }) => [name, reminder])).toEqual([
      ["值班表", { day: "2026-01-02", overdue: 11, cell: "B4" }],
      ["工作信息", { day: "2026-02-20", overdue: 2, cell: "B3" }],
    ]);
    expect(lines.get("this-week")?.map(({ name, reminder }) => [name, reminder?.day])).toEqual([
      ["值班表", "2026-03-27"],
    ]);
  });

  it("is evidence that is asked for and not held, with the department that leads", () => {
    const held = ledger("创建资料目录", EVIDENCE, [
      [1, "1", "照片", "会议照片", "办公室", "2026-01-05", "1", "1", 2],
      [2, "2", "文字", "活动方案", "人事科", "2026-01-05", "1", "2", 2],
    ]);
    const result = checked(TODAY, FRAMEWORK, ROSTER, held);
    const lines = ledgerAttention(result.ledgers, result.assessment?.framework?.indicators ?? [], TODAY);
    expect(lines.get("missing")).toMatchObject([
      { name: "1 领导重视", departments: ["办公室"], cell: "D3", need: { needed: 3, held: 2 } },
    ]);
  });
});

describe("What ledgers say of an indicator", () => {
  it("is an open problem, a failed inspection and missing evidence; what is in order is not said", () => {
    const result = checked(
      TODAY,
      FRAMEWORK,
      ROSTER,
      {
        ...ledger("问题整改台账", RECTIFICATION, [
          [1, "2026-02-01", "督查", "1", "宣传栏破损", "办公室", "更换", "2026-03-24", "", "", "", ""],
          [2, "2026-02-01", "督查", "2", "标语过时", "办公室", "更换", "2026-03-01", "已完成", "2026-02-28", "", ""],
        ]),
        name: "整改",
      },
      {
        ...ledger(
          "检查记录",
          [...INSPECTIONS, "对应指标"],
          [
            [1, "2026-02-02", "督查组", "办公室", "卫生", "不合格", "否", "2"],
            [2, "2026-02-03", "督查组", "办公室", "秩序", "合格", "否", "2"],
          ],
        ),
        name: "检查",
      },
      {
        ...ledger("创建资料目录", EVIDENCE, [[1, "2", "文字", "活动方案", "人事科", "2026-01-05", "1", "2", 2]]),
        name: "目录",
      },
    );
    const [first, second] = result.assessment?.framework?.indicators ?? [];
    const notes = indicatorNotes(result.ledgers);
    const said = (id: number | undefined): readonly string[] =>
      (notes.get(id ?? -1) ?? []).map((note) =>
        note.need ? `${note.need.text} ${note.need.held}` : `${note.measure.name["zh-CN"]} ${note.row.name}`,
      );
    expect(said(first?.id)).toEqual(["照片不少于3张 0", "未整改 宣传栏破损"]);
    expect(said(second?.id)).toEqual(["不合格 卫生"]);
  });
});

function attentionOf({ ledgers, assessment, today }: CheckResult): Record<Attention, readonly string[]> {
  const found = ledgerAttention(ledgers, assessment?.framework?.indicators ?? [], today);
  const lines = [...found].map(([group, all]) => [group, all.map(({ name, cell }) => `${name} ${cell}`)]);
  return Object.fromEntries(lines) as Record<Attention, readonly string[]>;
}
