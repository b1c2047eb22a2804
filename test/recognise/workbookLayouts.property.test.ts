import fc from "fast-check";
import type { Role } from "../../src/domain/department.ts";
import { toNumber } from "../../src/domain/marks.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid } from "../../src/domain/grid.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { score } from "../../src/score/score.ts";
import { scoringRules } from "../../src/score/scoringRules.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";
import { framed } from "../support/withMarks.ts";

const DEPARTMENTS = ["办公室", "人事科", "计财科", "督导室", "资助中心", "执法大队", "人力资源和社会保障科"];

interface Duty {
  readonly lead: string;
  readonly support: readonly string[];
  readonly due: { readonly text: string; readonly iso: string };
}
interface Meant {
  readonly code: string;
  readonly item: string;
  readonly name: string;
  readonly full: number;
  readonly lost: number;
  readonly duty: Duty;
}

const duty: fc.Arbitrary<Duty> = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom(...DEPARTMENTS), { minLength: 1, maxLength: 4 }),
    due: fc.constantFrom(
      { text: "3月底前", iso: "2026-03-31" },
      { text: "2026年6月15日", iso: "2026-06-15" },
      { text: "4—5月", iso: "2026-05-31" },
      { text: "第三季度", iso: "2026-09-30" },
    ),
  })
  .map(({ names, due }) => ({ lead: names[0] ?? "", support: names.slice(1), due }));

/** Marks in quarters, so that sums are exact in a double and the test needs no decimals. */
const meant: fc.Arbitrary<readonly Meant[]> = fc
  .array(
    fc.record({
      item: fc.integer({ min: 0, max: 3 }),
      full: fc.integer({ min: 1, max: 60 }),
      lost: fc.integer({ min: 0, max: 4 }),
      duty,
    }),
    {
      minLength: 2,
      maxLength: 14,
    },
  )
  .map((rows) =>
    [...rows]
      .sort((a, b) => a.item - b.item)
      .map(({ item, full, lost, duty: who }, at) => ({
        code: `${"ⅠⅡⅢⅣ"[item] ?? ""}-${at + 1}`,
        item: `${["组织领导", "思想教育", "环境卫生", "创建活动"][item] ?? ""}`,
        name: `测评要求${at + 1}`,
        full: full / 4,
        lost: Math.min(lost, full) / 4,
        duty: who,
      })),
  );

const layout = fc.record({
  title: fc.boolean(),
  mergedItems: fc.boolean(),
  sections: fc.boolean(),
  totals: fc.boolean(),
  signature: fc.boolean(),
  link: fc.constantFrom<"code" | "name">("code", "name"),
  roles: fc.constantFrom<"columns" | "labels" | "suffix" | "clause">("columns", "labels", "suffix", "clause"),
  separator: fc.constantFrom("、", "，", ",", "；", "/", "\n"),
  headings: fc.constantFrom(
    ["应得分", "实得分", "牵头科室", "配合科室", "完成时限"],
    ["分值（分）", "自评得分", "牵头单位", "配合单位", "时限"],
  ),
  breakdownFirst: fc.boolean(),
  onFramework: fc.boolean(),
  sheetNames: fc.constantFrom(["测评体系", "任务分解"], ["2026年测评体系", "责任分工表"], ["Sheet1", "Sheet2"]),
});
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

function dutyCells({ lead, support }: Duty, { roles, separator }: Layout): CellValue[] {
  const helpers = support.join(separator);
  // A comma or a semicolon would begin a new clause between the names of one role.
  const within = support.join("、");
  if (roles === "columns") return [lead, helpers || null];
  if (roles === "labels") return [within ? `牵头：${lead}；配合：${within}` : `牵头：${lead}`];
  if (roles === "suffix") return [[`${lead}（牵头）`, ...support.map((name) => `${name}（配合）`)].join(separator)];
  return [within ? `${lead}牵头，${within}配合` : `${lead}牵头`];
}

function dutyHeadings({ roles, headings }: Layout): string[] {
  return roles === "columns" ? headings.slice(2, 4) : ["责任分工"];
}

function frameworkSheet(rows: readonly Meant[], how: Layout): SheetGrid {
  const cells: CellValue[][] = [];
  const merges: string[] = [];
  if (how.title) cells.push(["某某局2026年度文明单位测评表"], []);
  const duties = how.onFramework ? dutyHeadings(how) : [];
  cells.push(["指标编号", "测评项目", "测评内容", ...how.headings.slice(0, 2), ...duties]);
  rows.forEach((row, at) => {
    const isFirst = rows[at - 1]?.item !== row.item;
    if (isFirst && how.sections) {
      cells.push([
        `${"一二三四五"[new Set(rows.slice(0, at + 1).map(({ item }) => item)).size - 1] ?? ""}、${row.item}`,
      ]);
      merges.push(`A${cells.length}:E${cells.length}`);
    }
    cells.push([
      row.code,
      how.mergedItems && !isFirst ? null : row.item,
      row.name,
      row.full,
      row.full - row.lost,
      ...(how.onFramework ? dutyCells(row.duty, how) : []),
    ]);
    const count = rows.filter(({ item }) => item === row.item).length;
    if (how.mergedItems && isFirst && count > 1) merges.push(`B${cells.length}:B${cells.length + count - 1}`);
  });
  const sum = (value: (row: Meant) => number): number => rows.reduce((total, row) => total + value(row), 0);
  if (how.totals) cells.push(["合计", null, null, sum(({ full }) => full), sum(({ full, lost }) => full - lost)]);
  if (how.signature) cells.push([], ["填表人：张三", null, "审核人：李四"]);
  return sheetOf(how.sheetNames[0] ?? "", cells, { merges });
}

function breakdownSheet(rows: readonly Meant[], how: Layout): SheetGrid {
  const cells: CellValue[][] = [];
  if (how.title) cells.push(["2026年任务分解表"]);
  cells.push([how.link === "code" ? "指标编号" : "测评内容", "工作任务", ...dutyHeadings(how), how.headings[4] ?? ""]);
  for (const row of rows) {
    cells.push([
      how.link === "code" ? row.code : row.name,
      `落实第${row.code}项`,
      ...dutyCells(row.duty, how),
      row.duty.due.text,
    ]);
  }
  if (how.signature) cells.push([], ["填表人：张三", null, "审核人：李四"]);
  return sheetOf(how.sheetNames[1] ?? "", cells);
}

it("a random assessment in a random layout reads back to itself", () => {
  const shuffled = meant.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, layout, ([rows, order], how) => {
      const framework = frameworkSheet(rows, how);
      const breakdown = breakdownSheet(order, how);
      const sheets = how.onFramework
        ? [framework]
        : how.breakdownFirst
          ? [breakdown, framework]
          : [framework, breakdown];
      const { assessment, issues } = recognise(workbookOf(...sheets), { today: "2026-03-02", settings: {} });
      expect(issues).toEqual([]);
      const card = score(framed(assessment), scoringRules({}), "2026-03-02");
      expect(toNumber(card.totals.full)).toBe(rows.reduce((total, { full }) => total + full, 0));
      expect(toNumber(card.totals.gap)).toBe(rows.reduce((total, { lost }) => total + lost, 0));
      expect(card.compared.every(({ agrees }) => agrees)).toBe(true);
      expect(
        card.indicators.map(({ indicator, assignments }) => [indicator.code, indicator.name, rolesOf(assignments)]),
      ).toEqual(
        rows.map(({ code, name, duty: { lead, support } }) => [
          code,
          name,
          { lead: [lead], support: [...support].sort() },
        ]),
      );
      if (how.onFramework) return;
      expect(
        assessment?.breakdown?.tasks.map(({ deadline }) => (deadline.kind === "date" ? deadline.due : deadline.kind)),
      ).toEqual(order.map(({ duty: { due } }) => due.iso));
    }),
    { seed: 17, numRuns: 150 },
  );
});

function rolesOf(assignments: readonly { readonly department: string; readonly role: Role }[]): {
  lead: string[];
  support: string[];
} {
  const of = (role: Role): string[] =>
    assignments.filter((assignment) => assignment.role === role).map(({ department }) => department);
  return { lead: of("lead"), support: of("support").sort() };
}

it("cells changed at random never make recognising throw", () => {
  const noise = fc.constantFrom<CellValue>(
    null,
    "",
    "合计",
    "一、",
    "x",
    "（2分）",
    "=1+1",
    -3,
    1e9,
    0.5,
    true,
    { error: "#REF!" },
    "各科室",
    "每月",
    "测评内容",
    "应得分",
  );
  const change = fc.record({ row: fc.nat(24), column: fc.nat(8), value: noise });
  fc.assert(
    fc.property(meant, layout, fc.array(change, { minLength: 1, maxLength: 8 }), (rows, how, changes) => {
      const spoilt = [frameworkSheet(rows, how), breakdownSheet(rows, how)].map((sheet, at): SheetGrid => {
        const values = sheet.values.map((row) => [...(row ?? [])]);
        for (const { row, column, value } of changes)
          if ((row + at) % 2 === 0 && values[row]) values[row][column] = value;
        return { ...sheet, values };
      });
      const { assessment, issues } = recognise(workbookOf(...spoilt), { today: "2026-03-02", settings: {} });
      if (!assessment) expect(issues).not.toEqual([]);
      else if (assessment.framework) score(framed(assessment), scoringRules({}), "2026-03-02");
    }),
    { seed: 23, numRuns: 150 },
  );
});
