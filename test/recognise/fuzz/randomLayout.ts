import fc from "fast-check";
import { a1 } from "../../../src/domain/address.ts";
import type { CellRange, CellValue } from "../../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../../src/domain/grid.ts";
import type { Meaning } from "../../../src/domain/meaning.ts";
import { HEADER_VOCABULARY } from "../../../src/recognise/words/headings.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { DEPARTMENTS, YEAR, type RandomAssessment, type RandomItem, type RandomLeaf } from "./randomAssessment.ts";

/** Random ways to lay an assessment out on sheets; each keeps everything that the assessment says. */
const FRAMEWORK_COLUMNS = [
  "item",
  "clause",
  "content",
  "full",
  "month1",
  "month2",
  "actual",
  "review",
  "reason",
  "lead",
  "support",
] as const;
type FrameworkColumn = (typeof FRAMEWORK_COLUMNS)[number];
const TASK_COLUMNS = ["link", "task", "lead", "support", "deadline", "progress"] as const;
type TaskColumn = (typeof TASK_COLUMNS)[number];

/** Words that say more than the column they head: how marks combine, what they cap. */
const SAYS_MORE = /权重|最高|上限|状态|等级|情况|结果|内容及|及分值|和标准|目标|得分说明|自评说明|类别|类型|板块|模块/u;
const heading = (meaning: Meaning): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...HEADER_VOCABULARY[meaning].filter((one) => !SAYS_MORE.test(one))),
      fc.constantFrom("plain", "spaced", "broken", "unit"),
    )
    .map(([text, how]) => {
      const middle = Math.ceil(text.length / 2);
      if (how === "spaced") return `${text.slice(0, middle)} ${text.slice(middle)}`;
      if (how === "broken") return `${text.slice(0, middle)}\n${text.slice(middle)}`;
      return how === "unit" && (meaning === "full" || meaning === "actual") ? `${text}（分）` : text;
    });

export const randomLayout = fc.record({
  items: fc.constantFrom("merged", "once", "repeated", "section", "section-marks", "numbered", "titles"),
  order: fc.shuffledSubarray([...FRAMEWORK_COLUMNS], { minLength: FRAMEWORK_COLUMNS.length }),
  shuffled: fc.boolean(),
  clauses: fc.boolean(),
  numbering: fc.constantFrom("column", "dotted", "comma", "circled", "bracketed", "none"),
  hiddenRows: fc.boolean(),
  fullInText: fc.boolean(),
  itemMarksInText: fc.boolean(),
  deductedOnly: fc.boolean(),
  markStyle: fc.constantFrom("number", "text", "unit", "wide", "chinese"),
  subtotals: fc.boolean(),
  total: fc.constantFrom("合计", "总　计", "总分", null),
  above: fc.subarray(["title", "form", "blank", "note"] as const),
  below: fc.boolean(),
  repeatHeader: fc.boolean(),
  blankRows: fc.boolean(),
  left: fc.integer({ min: 0, max: 2 }),
  grouped: fc.boolean(),
  months: fc.boolean(),
  furtherTables: fc.boolean(),
  departments: fc.constantFrom("columns", "prefixed", "suffixed", "breakdown"),
  breakdown: fc.record({
    order: fc.shuffledSubarray([...TASK_COLUMNS], { minLength: TASK_COLUMNS.length }),
    link: fc.constantFrom("code", "name", "merged"),
    backwards: fc.boolean(),
    title: fc.boolean(),
    serialDates: fc.boolean(),
    separate: fc.boolean(),
  }),
  noise: fc.subarray(["cover", "old-copy", "notes", "directory"] as const),
  headings: fc.record({
    item: heading("item"),
    clause: heading("indicator"),
    content: heading("content"),
    full: heading("full"),
    actual: heading("actual"),
    review: heading("review"),
    reason: heading("reason"),
    lead: heading("lead"),
    support: heading("support"),
    task: heading("task"),
    deadline: heading("deadline"),
    progress: heading("progress"),
  }),
});
export type RandomLayout = typeof randomLayout extends fc.Arbitrary<infer T> ? T : never;

/** A workbook, and where the marks of each leaf stand: [row, column], 1-based; null where they are in a text. */
export interface LaidOut {
  readonly grid: WorkbookGrid;
  readonly marks: readonly {
    readonly full: readonly [number, number] | null;
    readonly actual: readonly [number, number];
  }[];
  /** Of each leaf, in order; null where it has no number. */
  readonly codes: readonly (string | null)[];
  readonly hasTasks: boolean;
  /** The framework has a column for what was taken off and none for what was earned. */
  readonly deductedOnly: boolean;
  readonly hasReview: boolean;
}

const CIRCLED = "①②③④⑤⑥";
const HAN = "一二三四五六七八九十";

export function layOut(assessment: RandomAssessment, how: RandomLayout): LaidOut {
  const framework = new FrameworkSheet(assessment, how);
  const sheets = [framework.sheet()];
  const hasTasks = how.departments === "breakdown";
  if (hasTasks) sheets.push(...breakdownSheets(assessment, how, framework.codes));
  if (how.noise.includes("cover")) sheets.unshift(sheetOf("封面", [["某某局"], ["文明单位创建资料"]]));
  if (how.noise.includes("old-copy")) sheets.unshift({ ...framework.sheet(), name: "测评体系（旧）", hidden: true });
  if (how.noise.includes("notes")) sheets.push(sheetOf("填表说明", [["一、本表满分100分，扣分须注明原因。"]]));
  if (how.noise.includes("directory"))
    sheets.push(
      sheetOf("通讯录", [
        ["姓名", "电话"],
        ["张三", "13800000000"],
      ]),
    );
  const { marks, codes, deductedOnly, hasReview } = framework;
  return { grid: workbookOf(...sheets), marks, codes, hasTasks, deductedOnly, hasReview };
}

class FrameworkSheet {
  readonly marks: LaidOut["marks"][number][] = [];
  readonly codes: (string | null)[] = [];
  readonly deductedOnly: boolean;
  readonly hasReview: boolean;
  private readonly columns: readonly (FrameworkColumn | "number")[];
  private readonly rows: CellValue[][] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly first: FrameworkColumn | "number";
  private readonly itemColumn: boolean;
  private readonly textMarks: boolean;
  /** The marks stand month by month, with their sum. */
  private readonly months: boolean;

  constructor(
    assessment: RandomAssessment,
    private readonly how: RandomLayout,
  ) {
    const leaves = assessment.items.flatMap((item) => item.leaves);
    this.hasReview = leaves.some(({ review }) => review !== null);
    this.deductedOnly =
      how.deductedOnly &&
      !this.hasReview &&
      assessment.extras === null &&
      leaves.every(({ actual }) => typeof actual === "number");
    this.itemColumn = how.items === "merged" || how.items === "once" || how.items === "repeated";
    this.textMarks = how.fullInText && this.itemColumn;
    // Months alone, without a heading of marks beside them, are as well a plan of work.
    this.months = how.months && !this.hasReview && !this.deductedOnly && !how.grouped && !this.textMarks;
    const present = (how.shuffled ? itemsFirst(how.order) : FRAMEWORK_COLUMNS).filter((one) => this.isPresent(one));
    // Titles without a number are told by the numbers of their rows.
    const titled = how.items === "titles" && how.numbering === "none";
    const numbered = how.numbering === "column" || how.items === "numbered" || titled;
    this.columns = numbered ? ["number", ...present] : present;
    this.first = this.columns[0] ?? "content";
    this.above();
    this.header();
    assessment.items.forEach((item, place) => {
      this.item(item, place);
      if (how.repeatHeader && place === 0) this.header();
    });
    if (how.total !== null) this.total(how.total, leaves);
    if (assessment.extras && how.furtherTables) this.furtherTables(assessment.extras);
    else if (assessment.extras) this.extras(assessment.extras, assessment.items.length);
    if (how.below) this.push({ content: "填表人：张三" });
  }

  sheet(): SheetGrid {
    return { ...sheetOf("测评体系", this.rows), merges: this.merges, hiddenRows: this.hiddenRows };
  }

  private isPresent(column: FrameworkColumn): boolean {
    if (column === "item") return this.itemColumn;
    if (column === "clause") return this.itemColumn && this.how.clauses;
    if (column === "full") return !this.textMarks;
    if (column === "review") return this.hasReview;
    if (column === "month1" || column === "month2") return this.months;
    if (column === "lead") return this.how.departments !== "breakdown";
    return column !== "support" || this.how.departments === "columns";
  }

  private at(column: FrameworkColumn | "number"): number {
    return this.columns.indexOf(column) + this.how.left;
  }

  private push(cells: Partial<Record<FrameworkColumn | "number", CellValue>>): number {
    const row: CellValue[] = Array.from({ length: this.columns.length + this.how.left }, () => null);
    for (const column of this.columns) row[this.at(column)] = cells[column] ?? null;
    this.rows.push(row);
    return this.rows.length;
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ top, left: left + 1, bottom, right: right + 1 });
  }

  private above(): void {
    const { above, left } = this.how;
    if (above.includes("note")) this.push({ [this.first]: "附件1" });
    if (above.includes("title")) {
      const row = this.push({ [this.first]: `某某局${YEAR}年文明单位测评体系自评得分表` });
      this.merge(row, left, row, left + this.columns.length - 1);
    }
    if (above.includes("form")) this.push({ [this.first]: "填报单位：某某局" });
    if (above.includes("blank")) this.push({});
  }

  private header(): void {
    const { headings, grouped, departments } = this.how;
    const lead = departments === "columns" ? headings.lead : "责任分工";
    const actual = this.deductedOnly ? "扣分" : this.months ? "合计" : headings.actual;
    const names = { ...headings, number: "序号", lead, actual, month1: "1月", month2: "2月" };
    const top = this.push(names);
    const [left, right] = [this.at("actual"), this.at("reason")].sort((a, b) => a - b) as [number, number];
    if (!grouped || right - left !== 1) return;
    const cells = this.rows[top - 1] ?? [];
    const below = this.push({ actual: names.actual, reason: names.reason });
    cells.splice(left, 2, "评分情况", null);
    this.merge(top, left, top, right);
    for (const column of this.columns) {
      if (column !== "actual" && column !== "reason") this.merge(top, this.at(column), below, this.at(column));
    }
  }

  private item(item: RandomItem, place: number): void {
    const { how } = this;
    const full = sum(item.leaves, "full");
    const text = how.itemMarksInText ? `${item.name}（${full / 10}分）` : item.name;
    const han = HAN[place] ?? "";
    const claims = { full: full / 10, actual: sum(item.leaves, "actual") / 10 };
    if (how.items === "numbered") this.push({ number: han, content: text, ...this.claims(claims) });
    if (how.items === "titles") this.push({ content: text, ...this.claims(claims) });
    if (how.items === "section") this.push({ content: `${han}、${text}` });
    if (how.items === "section-marks") this.push({ content: `${han}、${text}`, ...this.claims(claims) });
    const top = this.rows.length + 1;
    item.leaves.forEach((leaf, index) => {
      const shows = index === 0 || how.items === "repeated";
      this.leaf(leaf, index, shows ? text : null, shows || index === 2 ? this.clause(item, index) : null);
      if (how.blankRows && how.items !== "merged") this.push({});
    });
    if (how.subtotals) this.push({ content: "小计", ...this.claims(claims) });
    if (how.items !== "merged") return;
    this.merge(top, this.at("item"), this.rows.length, this.at("item"));
    if (!this.columns.includes("clause")) return;
    const bottom = top + item.leaves.length - 1;
    this.merge(top, this.at("clause"), Math.min(top + 1, bottom), this.at("clause"));
    if (bottom > top + 2) this.merge(top + 2, this.at("clause"), bottom, this.at("clause"));
  }

  private clause({ clauses, leaves }: RandomItem, index: number): string {
    const place = index < 2 ? 0 : 1;
    const own = leaves.slice(place * 2, place * 2 + 2);
    return this.how.itemMarksInText ? `${clauses[place]}（${sum(own, "full") / 10}分）` : clauses[place];
  }

  /** Totals of marks; a column of deductions claims nothing of what was earned. */
  private claims(claims: { readonly full: number; readonly actual: number }): {
    full: number;
    actual: number | null;
  } {
    return this.deductedOnly ? { full: claims.full, actual: null } : claims;
  }

  private leaf(leaf: RandomLeaf, index: number, item: string | null, clause: string | null): void {
    const { how } = this;
    const { code, prefix } = this.numbered(index);
    const lost = leaf.full - (typeof leaf.actual === "number" ? leaf.actual : 0);
    const helping = leaf.support.join("、");
    const inOne = how.departments === "prefixed" ? `牵头：${leaf.lead}；配合：${helping}` : `${leaf.lead}（牵头）`;
    const row = this.push({
      number: Number(code),
      item,
      clause,
      content: prefix + (this.textMarks ? `${leaf.name}（${leaf.full / 10}分）` : leaf.name),
      full: this.mark(leaf.full),
      actual: this.deductedOnly ? this.mark(lost) : leaf.actual === "na" ? "不适用" : this.mark(leaf.actual),
      review: this.mark(leaf.review),
      month1: typeof leaf.actual === "number" ? Math.floor(leaf.actual / 2) / 10 : null,
      month2: typeof leaf.actual === "number" ? Math.ceil(leaf.actual / 2) / 10 : null,
      reason: leaf.reason,
      lead:
        how.departments === "columns" || helping === ""
          ? leaf.lead
          : inOne +
            (how.departments === "prefixed" ? "" : `、${leaf.support.map((one) => `${one}（配合）`).join("、")}`),
      support: helping,
    });
    this.codes.push(code);
    if (how.hiddenRows && index === 0) this.hiddenRows.add(row);
    this.marks.push({
      full: this.textMarks ? null : [row, this.at("full") + 1],
      actual: [row, this.at("actual") + 1],
    });
  }

  /** The number of the next leaf, as it is read, and as it stands in front of the name. */
  private numbered(index: number): { readonly code: string | null; readonly prefix: string } {
    const running = String(this.codes.length + 1);
    if (this.columns.includes("number")) return { code: running, prefix: "" };
    switch (this.how.numbering) {
      case "dotted":
        return { code: running, prefix: `${running}.` };
      case "comma":
        return { code: running, prefix: `${running}、` };
      case "circled":
        return { code: CIRCLED[index] ?? "", prefix: CIRCLED[index] ?? "" };
      case "bracketed":
        return { code: `（${index + 1}）`, prefix: `（${index + 1}）` };
      default:
        return { code: null, prefix: "" };
    }
  }

  private mark(tenths: number | null): CellValue {
    if (tenths === null) return null;
    const text = String(tenths / 10);
    switch (this.how.markStyle) {
      case "number":
        return tenths / 10;
      case "text":
        return ` ${text}`;
      case "unit":
        return `${text}分`;
      case "wide":
        return text.replace(/\d/gu, (digit) => "０１２３４５６７８９"[Number(digit)] ?? "");
      case "chinese":
        return `${inChinese(tenths)}分`;
    }
  }

  private total(label: string, leaves: readonly RandomLeaf[]): void {
    const claims = { full: sum(leaves, "full") / 10, actual: sum(leaves, "actual") / 10 };
    const place = this.first === "number" ? "number" : this.itemColumn ? "item" : "content";
    const row = this.push({ ...this.claims(claims), [place]: label });
    const next = this.columns[1];
    if (place === "number" && (next === "item" || next === "content"))
      this.merge(row, this.at("number"), row, this.at(next));
  }

  private extras(extras: NonNullable<RandomAssessment["extras"]>, sections: number): void {
    const { cap, bonus, deductions, vetoes } = extras;
    const capped = cap === null ? "加分项" : `加分项（最高${cap / 10}分）`;
    this.section(capped, sections, bonus, ({ marks }) => (marks === null ? null : marks / 10));
    this.section("减分项", sections + 1, deductions, ({ marks }) => (marks === null ? null : `扣${marks / 10}分`));
    this.section("一票否决项", sections + 2, vetoes, ({ text }) => text);
  }

  /** What stands beside the base, each in a table of its own with other columns. */
  private furtherTables({ cap, bonus, deductions, vetoes }: NonNullable<RandomAssessment["extras"]>): void {
    const capped = cap === null ? "加分项" : `加分项（最高${cap / 10}分）`;
    this.further(capped, ["序号", "加分内容", "自评加分", "备注"], bonus, ({ marks }) =>
      marks === null ? null : marks / 10,
    );
    this.further("负面清单", ["序号", "负面情形", "扣分", "扣分原因"], deductions, ({ marks }) =>
      marks === null ? null : marks / 10,
    );
    this.further("一票否决项", ["序号", "否决情形", "是否发生", "备注"], vetoes, ({ text }) => text);
  }

  private further<T extends { readonly name: string }>(
    title: string,
    headings: readonly string[],
    lines: readonly T[],
    value: (line: T) => CellValue,
  ): void {
    if (lines.length === 0) return;
    const indented = (cells: readonly CellValue[]): CellValue[] => [
      ...Array.from({ length: this.how.left }, () => null),
      ...cells,
    ];
    this.rows.push(indented([]), indented([title]), indented(headings));
    // Numbers that go on: one found twice would link no task.
    for (const line of lines) this.rows.push(indented([500 + this.rows.length, line.name, value(line), null]));
  }

  private section<T extends { readonly name: string }>(
    title: string,
    place: number,
    lines: readonly T[],
    value: (line: T) => CellValue,
  ): void {
    if (lines.length === 0) return;
    const han = HAN[place] ?? "";
    if (this.how.items === "numbered") this.push({ number: han, content: title });
    else if (!this.itemColumn) this.push({ content: `${han}、${title}` });
    const top = this.rows.length + 1;
    lines.forEach((line, index) => {
      const item = index === 0 || this.how.items === "repeated" ? title : null;
      this.push({ number: this.codes.length + index + 1 + place * 100, item, content: line.name, actual: value(line) });
    });
    if (this.how.items === "merged") this.merge(top, this.at("item"), this.rows.length, this.at("item"));
  }
}

function breakdownSheets(
  assessment: RandomAssessment,
  how: RandomLayout,
  codes: readonly (string | null)[],
): readonly SheetGrid[] {
  const { order, backwards, title, separate, serialDates } = how.breakdown;
  // A number that begins anew in each item means none of them alone.
  const link = new Set(codes).size < codes.length && how.breakdown.link === "code" ? "name" : how.breakdown.link;
  const leaves = assessment.items.flatMap((item) => item.leaves);
  const lines = leaves.flatMap((leaf, at) => leaf.tasks.map((task, place) => ({ leaf, task, at, place })));
  if (backwards && link !== "merged") lines.reverse();
  const build = (name: string, chosen: typeof lines, columns: readonly TaskColumn[]): SheetGrid => {
    const linkHeading = link === "code" ? "指标编号" : "测评内容";
    const headings: Record<TaskColumn, string> = { ...how.headings, link: linkHeading };
    const rows: CellValue[][] = title ? [[`某某局${YEAR}年文明单位创建任务分解表`]] : [];
    const merges: CellRange[] = [];
    rows.push(columns.map((column) => headings[column]));
    const left = columns.indexOf("link") + 1;
    const formats: Record<string, string> = {};
    for (const { leaf, task, at, place } of chosen) {
      const { due } = task.deadline.means;
      const cells: Record<TaskColumn, CellValue> = {
        link: link === "merged" && place > 0 ? null : link === "code" ? (codes[at] ?? null) : leaf.name,
        task: task.name,
        lead: leaf.lead,
        support: task.support.join("、"),
        deadline: serialDates && due !== null ? serialOf(due) : task.deadline.text,
        progress: task.progress.text,
      };
      rows.push(columns.map((column) => cells[column]));
      if (serialDates) formats[a1({ row: rows.length, column: columns.indexOf("deadline") + 1 })] = "yyyy/m/d";
      if (link === "merged" && place > 0) merges.push({ top: rows.length - 1, left, bottom: rows.length, right: left });
    }
    return { ...sheetOf(name, rows, { formats }), merges };
  };
  const [first, second] = DEPARTMENTS;
  if (!separate || first === undefined || second === undefined) return [build("任务分解", lines, order)];
  // One sheet for each of those who lead something; the link cells are then never merged over two sheets.
  const leads = [...new Set(leaves.map(({ lead }) => lead))];
  if (leads.length < 2) return [build("任务分解", lines, order)];
  return leads.map((lead) => {
    const own = lines.filter(({ leaf }) => leaf.lead === lead);
    return build(`${lead}任务分解`, own, order);
  });
}

/** Levels stand in their order wherever else the columns are: nobody writes 二级指标 | … | 一级指标. */
function itemsFirst(order: readonly FrameworkColumn[]): readonly FrameworkColumn[] {
  const levels: readonly FrameworkColumn[] = ["item", "clause"];
  let next = 0;
  return order.map((column) => (levels.includes(column) ? (levels[next++] ?? column) : column));
}

export function sum(leaves: readonly RandomLeaf[], field: "full" | "actual"): number {
  let total = 0;
  for (const leaf of leaves) {
    const value = leaf[field];
    if (leaf.actual !== "na" && typeof value === "number") total += value;
  }
  return total;
}

/** Excel's day number of a date, counted from 1900. */
function serialOf(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569;
}

/** 12.5 → 十二点五; up to 99.9. */
function inChinese(tenths: number): string {
  const digits = "零一二三四五六七八九";
  const whole = Math.floor(tenths / 10);
  const ten = Math.floor(whole / 10);
  const one = digits[whole % 10] ?? "";
  const text = ten === 0 ? one : `${ten > 1 ? (digits[ten] ?? "") : ""}十${whole % 10 === 0 ? "" : one}`;
  return tenths % 10 === 0 ? text : `${text}点${digits[tenths % 10] ?? ""}`;
}
