import fc from "fast-check";
import type { CellRange, CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid } from "../../src/domain/grid.ts";
import type { FrameworkDraft } from "../../src/recognise/drafts.ts";
import { readFramework } from "../../src/recognise/framework/framework.ts";
import { HEADER_VOCABULARY } from "../../src/recognise/words/headings.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { check } from "../../src/check/check.ts";
import { a1 } from "../../src/domain/address.ts";
import { score } from "../../src/score/score.ts";
import { scoringRules } from "../../src/score/scoringRules.ts";
import { workbookOf } from "../support/gridOf.ts";
import { findTable } from "../../src/recognise/table/findTable.ts";

/**
 * Random valid assessments, laid out in random layouts, read back to the same figures. What an assessment is and how it is
 * laid out are drawn apart, so that no layout leaks into what is expected.
 */
interface Leaf {
  readonly name: string;
  readonly full: number;
  readonly actual: number | null;
  readonly reason: string;
}
interface Section {
  readonly name: string;
  readonly leaves: readonly Leaf[];
}

const CHARACTERS = "组织领导班子建设业务工作实绩思想道德风尚环境卫生创建活动学习制度健全团结服务群众满意";
const name = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 3, maxLength: 10 })
  .map((characters) => characters.join(""));
const tenths = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: max * 10 }).map((n) => n / 10);
const leaf = fc.record({
  name,
  full: fc.integer({ min: 1, max: 200 }).map((n) => n / 10),
  lost: fc.option(tenths(2), { nil: null, freq: 8 }),
  reason: fc.constantFrom("", "一项未完成", "台账不全"),
});
const assessment = fc
  .uniqueArray(
    fc.record({ name, leaves: fc.uniqueArray(leaf, { minLength: 2, maxLength: 5, selector: (one) => one.name }) }),
    { minLength: 2, maxLength: 5, selector: (one) => one.name },
  )
  .map((sections): readonly Section[] =>
    sections.map((section) => ({
      name: section.name,
      leaves: section.leaves.map(({ full, lost, ...rest }) => {
        const actual = lost === null ? null : Math.round((full - Math.min(full, lost)) * 10) / 10;
        return { ...rest, full, actual };
      }),
    })),
  );

const word = (meaning: "item" | "content" | "full" | "actual" | "reason" | "note"): fc.Arbitrary<string> =>
  fc.constantFrom(...HEADER_VOCABULARY[meaning].filter((one) => !/权重|最高|上限|状态|等级|情况|结果/u.test(one)));
const decorated = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.constantFrom("plain", "spaced", "broken", "wide")).map(([heading, how]) => {
    const middle = Math.ceil(heading.length / 2);
    if (how === "spaced") return `${heading.slice(0, middle)} ${heading.slice(middle)}`;
    if (how === "broken") return `${heading.slice(0, middle)}\n${heading.slice(middle)}`;
    return how === "wide" ? heading.normalize("NFKC").replaceAll("(", "（").replaceAll(")", "）") : heading;
  });

const layout = fc.record({
  items: fc.constantFrom("merged", "once", "repeated", "section", "section-marks", "numbered"),
  fullInText: fc.boolean(),
  itemMarksInText: fc.boolean(),
  numbers: fc.boolean(),
  title: fc.boolean(),
  formLine: fc.boolean(),
  signature: fc.boolean(),
  subtotals: fc.boolean(),
  total: fc.constantFrom("合计", "总　计", "总分", null),
  repeatHeader: fc.boolean(),
  blankRows: fc.boolean(),
  markStyle: fc.constantFrom("number", "text", "unit", "wide"),
  reasonFirst: fc.boolean(),
  grouped: fc.boolean(),
  left: fc.integer({ min: 0, max: 2 }),
  headings: fc.record({
    item: decorated(word("item")),
    content: decorated(word("content")),
    full: decorated(word("full")),
    actual: decorated(word("actual")),
    reason: decorated(word("reason")),
  }),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** Where the marks of each leaf stand, in order; null where they are in its text. */
interface Laid {
  readonly sheet: SheetGrid;
  readonly cells: readonly { readonly full: [row: number, column: number] | null; readonly actual: [number, number] }[];
}

function lay(sections: readonly Section[], how: Layout): Laid {
  const cells: Laid["cells"][number][] = [];
  const hasItemColumn = how.items === "merged" || how.items === "once" || how.items === "repeated";
  const needsNumbers = how.numbers || how.items === "numbered";
  const textMarks = how.fullInText && hasItemColumn;
  const columns: string[] = [];
  if (needsNumbers) columns.push("number");
  if (hasItemColumn) columns.push("item");
  columns.push("content");
  if (!textMarks) columns.push("full");
  columns.push(...(how.reasonFirst ? ["reason", "actual"] : ["actual", "reason"]));
  const at = (column: string): number => columns.indexOf(column) + how.left;
  const width = columns.length + how.left;
  const rows: CellValue[][] = [];
  const merges: CellRange[] = [];
  const push = (cells: Readonly<Record<string, CellValue>>): number => {
    const row: CellValue[] = Array.from({ length: width }, () => null);
    for (const [column, value] of Object.entries(cells)) if (columns.includes(column)) row[at(column)] = value;
    rows.push(row);
    return rows.length;
  };
  const merge = (top: number, left: number, bottom: number, right: number): void => {
    if (bottom > top || right > left) merges.push({ top, left: left + 1, bottom, right: right + 1 });
  };
  const mark = (value: number | null): CellValue => {
    if (value === null || how.markStyle === "number") return value;
    if (how.markStyle === "unit") return `${value}分`;
    if (how.markStyle === "wide")
      return String(value).replace(/\d/gu, (digit) => "０１２３４５６７８９"[Number(digit)] ?? "");
    return ` ${value}`;
  };
  const sum = (leaves: readonly Leaf[], field: "full" | "actual"): number =>
    Math.round(leaves.reduce((total, one) => total + (one[field] ?? 0), 0) * 10) / 10;
  const first = columns[0] ?? "content";

  if (how.title) {
    push({ [first]: "某某局文明单位测评体系自评得分表" });
    merge(rows.length, how.left, rows.length, width - 1);
  }
  if (how.formLine) push({ [first]: "填报单位：某某局", reason: "填报日期：2026-03-02" });
  const headings: Record<string, string> = { number: "序号", ...how.headings };
  const header = (): void => {
    const top = push(how.grouped ? { ...headings, actual: "评分情况", reason: null } : headings);
    if (!how.grouped) return;
    push({ actual: headings["actual"] ?? "", reason: headings["reason"] ?? "" });
    const marks = Math.min(at("actual"), at("reason"));
    rows[top - 1]?.splice(marks, 2, "评分情况", null);
    merge(top, marks, top, marks + 1);
    for (const column of columns) {
      if (column !== "actual" && column !== "reason") merge(top, at(column), top + 1, at(column));
    }
  };
  header();
  const HAN = "一二三四五六七八九十";
  let number = 0;
  sections.forEach((section, place) => {
    const itemText = how.itemMarksInText ? `${section.name}（${sum(section.leaves, "full")}分）` : section.name;
    if (how.items === "section" || how.items === "section-marks") {
      const marks = how.items === "section-marks";
      const row = push({
        [first]: `${HAN[place]}、${itemText}`,
        full: marks ? sum(section.leaves, "full") : null,
        actual: marks ? sum(section.leaves, "actual") : null,
      });
      merge(row, at(first), row, at("content"));
    }
    if (how.items === "numbered") {
      push({
        number: HAN[place] ?? "",
        content: itemText,
        full: sum(section.leaves, "full"),
        actual: sum(section.leaves, "actual"),
      });
    }
    const top = rows.length + 1;
    section.leaves.forEach((one, index) => {
      const showsItem = index === 0 || how.items === "repeated";
      number = needsNumbers && !hasItemColumn ? index + 1 : number + 1;
      const row = push({
        number,
        item: showsItem ? itemText : null,
        content: textMarks ? `${one.name}（${one.full}分）` : one.name,
        full: mark(one.full),
        actual: mark(one.actual),
        reason: one.reason,
      });
      const full: [number, number] | null = textMarks ? null : [row, at("full")];
      cells.push({ full, actual: [row, at("actual")] });
      if (how.blankRows && how.items !== "merged") push({});
    });
    if (how.subtotals) {
      push({
        content: "小计",
        full: sum(section.leaves, "full"),
        actual: sum(section.leaves, "actual"),
      });
    }
    if (how.items === "merged") merge(top, at("item"), rows.length, at("item"));
    if (how.repeatHeader && place === 0) header();
  });
  if (how.total !== null) {
    const all = sections.flatMap(({ leaves }) => leaves);
    push({ [first]: how.total, full: sum(all, "full"), actual: sum(all, "actual") });
  }
  if (how.signature) push({ [first]: "填表人：张三", reason: "审核人（签字）：" });
  const sheet: SheetGrid = {
    name: "测评体系",
    hidden: false,
    values: rows,
    formulas: new Map(),
    numberFormats: new Map(),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    links: new Map(),
    product: null,
  };
  return { sheet, cells };
}

function readBack(draft: FrameworkDraft): readonly Section[] {
  return draft.items.map((item, place) => ({
    name: item.name,
    leaves: draft.indicators
      .filter((one) => one.item === place)
      .map(({ name: leafName, full, actual, reason }) => ({
        name: leafName,
        full: full.state === "number" ? full.value.toNumber() : Number.NaN,
        actual: actual.state === "number" ? actual.value.toNumber() : actual.state === "blank" ? null : Number.NaN,
        reason,
      })),
  }));
}

describe("random assessments in random layouts", () => {
  it("read back to the same items, indicators and marks, and every stated total agrees", () => {
    fc.assert(
      fc.property(assessment, layout, (sections, how) => {
        const table = findTable(lay(sections, how).sheet, "framework");
        expect(table).not.toBeNull();
        if (!table) return;
        const draft = readFramework(table, {});
        expect(readBack(draft)).toEqual(sections);
        for (const { of, field, value, cell } of draft.stated) {
          const computed = of.reduce((total, id) => {
            const reading = draft.indicators[id]?.[field];
            return total + (reading?.state === "number" ? reading.value.toNumber() : 0);
          }, 0);
          expect(`${cell} ${Math.round(computed * 10) / 10}`).toBe(`${cell} ${value.toNumber()}`);
        }
        expect(draft.issues).toEqual([]);
      }),
      { seed: 20260302, numRuns: Number(process.env["FC_RUNS"] ?? 500) },
    );
  });

  it("never lose sight of a mark that cannot be read", () => {
    const unreadable = fc.constantFrom<CellValue>("待定", "约8分", { error: "#REF!" }, "见附件", true);
    fc.assert(
      fc.property(assessment, layout, fc.nat(), fc.boolean(), unreadable, (sections, how, which, ofFull, value) => {
        const { sheet, cells } = lay(sections, how);
        const leafCells = cells[which % cells.length];
        const [row, column] = (ofFull ? leafCells?.full : null) ?? leafCells?.actual ?? [1, 0];
        const values = sheet.values.map((cellsOfRow) => [...(cellsOfRow ?? [])]);
        values[row - 1]?.splice(column, 1, value);
        const grid = workbookOf({ ...sheet, values });
        const { assessment: read } = recognise(grid, { today: "2026-03-02", settings: {} });
        if (!read) throw new Error("nothing recognised");
        const scorecard = score(read, scoringRules({}), "2026-03-02");
        const issues = [...read.issues, ...check(read, scorecard, "2026-03-02")];
        expect(issues.map(({ cell }) => cell)).toContain(a1({ row, column: column + 1 }));
      }),
      { seed: 20260303, numRuns: Number(process.env["FC_RUNS"] ?? 300) },
    );
  });

  it("never throw, whatever stands in any of the cells", () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom<CellValue>(null, "合计", "小计", "一、", "（5分）", "=1", "加分项", "一票否决", "A", "/", "①", {
        error: "#N/A",
      }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    const mutation = fc.record({ row: fc.nat(), column: fc.nat({ max: 9 }), value: anything });
    fc.assert(
      fc.property(assessment, layout, fc.array(mutation, { maxLength: 8 }), (sections, how, mutations) => {
        const { sheet } = lay(sections, how);
        const values = sheet.values.map((cellsOfRow) => [...(cellsOfRow ?? [])]);
        for (const { row, column, value } of mutations) {
          const cells = values[row % values.length];
          if (cells) cells[column] = value;
        }
        const { assessment: read } = recognise(workbookOf({ ...sheet, values }), { today: "2026-03-02", settings: {} });
        if (read) check(read, score(read, scoringRules({}), "2026-03-02"), "2026-03-02");
      }),
      { seed: 20260304, numRuns: Number(process.env["FC_RUNS"] ?? 300) },
    );
  });
});
