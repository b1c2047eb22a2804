import fc from "fast-check";
import { a1, columnLetters } from "../../../src/domain/address.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import type { SheetGrid } from "../../../src/domain/grid.ts";
import { sheetOf } from "../../support/gridOf.ts";

/** Frameworks whose labels are no words that anybody knows; only marks headings and 加分项 are left. */

/** Characters of a poem: no heading, label or department is made of them. */
export const POEM = "鹿鸣呦食野苹蒿芩我有嘉宾鼓瑟吹笙蒹葭苍白露为霜溯洄从道阻且长宛在水央桃夭灼华归宜";
export const randomWord = fc
  .array(fc.constantFrom(...POEM), { minLength: 2, maxLength: 6 })
  .map((characters) => characters.join(""));

interface Leaf {
  readonly name: string;
  /** In halves; never all of it is lost, for one addend alone is no sum. */
  readonly full: number;
  readonly lost: number;
  readonly texts: readonly string[];
}

const leaf: fc.Arbitrary<Leaf> = fc.record({
  name: randomWord,
  full: fc.integer({ min: 4, max: 40 }),
  lost: fc.constantFrom(0, 0, 0, 1, 2, 3),
  texts: fc.array(randomWord, { minLength: 3, maxLength: 3 }),
});

export const randomFramework = fc.record({
  sections: fc.array(
    fc.record({ name: randomWord, closing: randomWord, leaves: fc.array(leaf, { minLength: 2, maxLength: 5 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  bonus: fc.option(fc.array(leaf, { minLength: 1, maxLength: 2 }), { nil: null, freq: 3 }),
  closing: randomWord,
  last: randomWord,
  sectionStyle: fc.constantFrom("none", "merged", "once", "rows", "rows-with-sums", "numbered-rows"),
  closings: fc.boolean(),
  /** Where the sum of all stands. */
  whole: fc.constantFrom("below", "above", "twice", "none"),
  /** What was earned once more, on a row by itself. */
  lastRow: fc.boolean(),
  numbers: fc.constantFrom("none", "through", "restarting"),
  freeColumns: fc.array(fc.record({ heading: randomWord, place: fc.constantFrom("before", "after") }), {
    maxLength: 3,
  }),
  sparse: fc.boolean(),
  full: fc.constantFrom("分值", "应得分", "满分", "标准分"),
  earned: fc.constantFrom("得分", "自评得分", "实得分", "自评分"),
  deducted: fc.boolean(),
  formulas: fc.constantFrom("none", "stored", "bare"),
  wide: fc.boolean(),
  title: fc.boolean(),
  below: fc.array(
    fc.record({ text: randomWord, how: fc.constantFrom("merged", "one-cell", "two-cells", "signature") }),
    { maxLength: 3 },
  ),
});
export type RandomFramework = typeof randomFramework extends fc.Arbitrary<infer T> ? T : never;

export interface Truth {
  readonly full: number;
  readonly actual: number;
  readonly bonus: number;
}

export function truthOf({ sections, bonus }: RandomFramework): Truth {
  const leaves = sections.flatMap((section) => section.leaves);
  return {
    full: sumOf(leaves.map(({ full }) => full)) / 2,
    actual: sumOf(leaves.map(earnedOf)) / 2,
    bonus: sumOf((bonus ?? []).map(earnedOf)) / 2,
  };
}

const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);
const earnedOf = ({ full, lost }: Leaf): number => Math.max(full - lost, 0);

/** The framework as a sheet. */
export function layOutRenamed(one: RandomFramework): SheetGrid {
  return new Layout(one).sheet();
}

class Layout {
  private readonly rows: CellValue[][] = [];
  private readonly merges: string[] = [];
  private readonly formulas: Record<string, string> = {};
  private readonly columns: readonly string[];
  /** First and last row of the leaves that a sum is of. */
  private leafRows: number[] = [];

  constructor(private readonly one: RandomFramework) {
    const { numbers, sectionStyle, freeColumns, deducted } = one;
    const free = (place: string): string[] =>
      freeColumns.flatMap((column, at) => (column.place === place ? [`free${at}`] : []));
    this.columns = [
      ...(numbers === "none" && sectionStyle !== "numbered-rows" ? [] : ["number"]),
      ...(sectionStyle === "merged" || sectionStyle === "once" ? ["item"] : []),
      "name",
      ...free("before"),
      "full",
      ...(deducted ? ["deducted"] : []),
      "actual",
      ...free("after"),
    ];
  }

  sheet(): SheetGrid {
    const { one } = this;
    const leaves = one.sections.flatMap((section) => section.leaves);
    if (one.title) this.merge(this.push({ [this.first]: `${one.last}考核评分表` }), 0, this.columns.length - 1);
    this.push({
      number: "序号",
      item: "考核项目",
      name: "考核内容",
      full: one.full,
      deducted: "扣分",
      actual: one.earned,
      ...Object.fromEntries(one.freeColumns.map(({ heading }, at) => [`free${at}`, heading])),
    });
    const top = this.rows.length;
    if (one.whole === "above") this.closing(one.closing, leaves, [top + 2, Infinity]);
    const blocks = one.sections.map((section, place) => this.section(section, place));
    const all = blocks.flat();
    if (one.whole === "above") this.fillAbove(top + 1, all);
    if (one.whole === "below" || one.whole === "twice") this.closing(one.closing, leaves, all);
    if (one.whole === "twice") this.closing(one.last, leaves, all);
    if (one.lastRow && one.whole !== "none") this.closing(`${one.last}${one.closing}`, leaves, all, true);
    this.bonusRows();
    this.footer();
    return sheetOf("考核表", this.rows, { merges: this.merges, formulas: this.formulas });
  }

  private get first(): string {
    return this.columns[0] ?? "name";
  }

  private section({ name, closing, leaves }: RandomFramework["sections"][number], place: number): readonly number[] {
    const { one } = this;
    const isRow = one.sectionStyle.includes("rows");
    let heading: number | null = null;
    if (isRow) {
      const numbered = one.sectionStyle === "numbered-rows";
      const label = numbered ? { number: "一二三四"[place] ?? "", name } : { [this.first]: name };
      heading = this.push(label);
      if (!numbered && one.wide) this.merge(heading, 0, this.columns.indexOf("full") - 1);
    }
    const rows = leaves.map((each, at) => {
      const number = one.numbers === "none" ? null : one.numbers === "restarting" ? at + 1 : this.leafRows.length + 1;
      const shown = at === 0 ? name : null;
      return this.leaf(each, { number, item: shown });
    });
    const [from = 0] = rows;
    if (one.sectionStyle === "merged" && rows.length > 1) {
      const letters = columnLetters(this.columns.indexOf("item") + 1);
      this.merges.push(`${letters}${from}:${letters}${from + rows.length - 1}`);
    }
    if (heading !== null && one.sectionStyle !== "rows") this.sums(heading, leaves, rows);
    if (one.closings && one.sections.length > 1) this.closing(closing, leaves, rows);
    return rows;
  }

  private leaf(each: Leaf, label: Record<string, CellValue>): number {
    const { one } = this;
    const texts = one.freeColumns.map((_, at) => [
      `free${at}`,
      one.sparse && (this.rows.length + at) % 3 === 0 ? null : (each.texts[at] ?? ""),
    ]);
    const row = this.push({
      ...label,
      name: each.name,
      full: each.full / 2,
      deducted: (each.full - earnedOf(each)) / 2 || null,
      actual: earnedOf(each) / 2,
      ...Object.fromEntries(texts),
    });
    if (one.deducted) this.formula(row, "actual", `${this.at(row, "full")}-${this.at(row, "deducted")}`);
    this.leafRows.push(row);
    return row;
  }

  private closing(text: string, leaves: readonly Leaf[], rows: readonly number[], onlyEarned = false): void {
    const row = this.push({ [this.first]: text });
    if (this.one.wide) this.merge(row, 0, this.columns.indexOf("full") - 1);
    this.sums(row, leaves, rows, onlyEarned);
  }

  private sums(row: number, leaves: readonly Leaf[], rows: readonly number[], onlyEarned = false): void {
    const earned = sumOf(leaves.map(earnedOf)) / 2;
    if (!onlyEarned) this.put(row, "full", sumOf(leaves.map(({ full }) => full)) / 2);
    this.put(row, "actual", earned);
    if (rows.includes(Infinity)) return;
    for (const column of onlyEarned ? ["actual"] : ["full", "actual"])
      this.formula(row, column, this.sumOver(rows, column));
  }

  private fillAbove(row: number, rows: readonly number[]): void {
    for (const column of ["full", "actual"]) this.formula(row, column, this.sumOver(rows, column));
  }

  /** SUM of a run; of runs apart, each by itself. */
  private sumOver(rows: readonly number[], column: string): string {
    const runs: [number, number][] = [];
    for (const row of rows) {
      const last = runs.at(-1);
      if (last?.[1] === row - 1) last[1] = row;
      else runs.push([row, row]);
    }
    return runs.map(([from, to]) => `SUM(${this.at(from, column)}:${this.at(to, column)})`).join("+");
  }

  private bonusRows(): void {
    const { bonus } = this.one;
    if (!bonus) return;
    const heading = this.push({ [this.first]: "加分项" });
    if (this.one.wide) this.merge(heading, 0, this.columns.indexOf("full") - 1);
    for (const each of bonus) {
      this.push({ name: each.name, actual: earnedOf(each) / 2 });
    }
  }

  private footer(): void {
    for (const { text, how } of this.one.below) {
      const last = this.columns.at(-1) ?? "name";
      if (how === "signature") this.push({ [this.first]: `${text}：`, [last]: `${text}签字：` });
      else if (how === "two-cells") this.push({ [this.first]: text, [last]: text });
      else {
        const row = this.push({ [this.first]: text });
        if (how === "merged") this.merge(row, 0, this.columns.length - 1);
      }
    }
  }

  private push(cells: Readonly<Record<string, CellValue>>): number {
    this.rows.push(this.columns.map((column) => cells[column] ?? null));
    return this.rows.length;
  }

  private put(row: number, column: string, value: CellValue): void {
    const cells = this.rows[row - 1];
    if (cells) cells[this.columns.indexOf(column)] = value;
  }

  private formula(row: number, column: string, formula: string): void {
    const { formulas } = this.one;
    if (formulas === "none") return;
    this.formulas[this.at(row, column)] = formula;
    if (formulas === "bare") this.put(row, column, null);
  }

  private at(row: number, column: string): string {
    return a1({ row, column: this.columns.indexOf(column) + 1 });
  }

  private merge(row: number, left: number, right: number): void {
    if (right > left) this.merges.push(`${columnLetters(left + 1)}${row}:${columnLetters(right + 1)}${row}`);
  }
}
