import { a1 } from "../domain/address.ts";
import type { GradeWorth, IndicatorKind, MarkReading, Veto } from "../domain/indicator.ts";
import { issue, type Issue } from "../domain/issue.ts";
import type { Marks } from "../domain/marks.ts";
import type { Settings } from "../domain/settings.ts";
import { combineColumns, type Combination } from "./combineColumns.ts";
import { departmentCells } from "./departmentCells.ts";
import type { FrameworkDraft, IndicatorDraft } from "./drafts.ts";
import { frameworkColumns, type FrameworkColumns } from "./frameworkColumns.ts";
import { frameworkRows, type FrameworkRow } from "./frameworkRows.ts";
import { gradeSource, type GradeSource } from "./gradeSource.ts";
import { leafColumn } from "./leafColumn.ts";
import { leafGroups, leafMarks, type LeafGroup, type LeafMarks } from "./leafGroups.ts";
import { leafNames, type LeafName, type LeafNames } from "./leafNames.ts";
import { ABSENT, combineMarks, readMark } from "./markReading.ts";
import { capIn, kindOfType, sectionKind, withoutCap, type SectionKind } from "./sectionKind.ts";
import { Sections } from "./sections.ts";
import { StatedTotals, type TotalRow } from "./statedTotals.ts";
import type { Table } from "./table.ts";
import { textLikeFormulas } from "./textLikeFormula.ts";
import { marksWithin, readNamedText } from "./textMarks.ts";
import { readVeto } from "./veto.ts";

const BASE: SectionKind = { kind: "base", precondition: false };

/** Reads the rows of a framework table into items, indicators and stated totals. Linear in the number of cells. */
export function readFramework(table: Table, settings: Settings): FrameworkDraft {
  const columns = frameworkColumns(table);
  const leaf = leafColumn(table, columns);
  if (leaf === null) return new FrameworkReader(table, settings, columns, [], 1).read();
  return new FrameworkReader(table, settings, columns, frameworkRows(table, columns, leaf), leaf).read();
}

/** A text of a column left of the leaves' that holds until the next one (merged down, or written once). */
interface BroadText {
  readonly text: string;
  readonly name: string;
  readonly marks: Marks | null;
  readonly cell: string;
  readonly leaves: number[];
  /** What it makes of its rows where it names a section such as 加分项. */
  readonly kind: SectionKind | null;
  /** Index of the item it is, once a leaf has asked for it. */
  item: number | null;
}

class FrameworkReader {
  private readonly marks: LeafMarks;
  private readonly groups: ReadonlyMap<number, LeafGroup>;
  private readonly names: LeafNames;
  private readonly grades: GradeSource;
  private readonly sections: Sections;
  private readonly totals: StatedTotals;
  private readonly combination: Combination;
  private readonly indicators: IndicatorDraft[] = [];
  private readonly issues: Issue[];
  private readonly broad = new Map<number, BroadText>();
  private readonly allBroad: { column: number; text: BroadText }[] = [];
  private readonly totalRows: TotalRow[] = [];

  constructor(
    private readonly table: Table,
    settings: Settings,
    private readonly columns: FrameworkColumns,
    private readonly rows: readonly FrameworkRow[],
    private readonly leaf: number,
  ) {
    this.marks = leafMarks(table, columns, rows, leaf);
    this.groups = leafGroups(table, columns, rows, this.marks);
    this.names = leafNames(table, columns, this.groups, leaf);
    this.grades = gradeSource(table, columns, rows);
    this.sections = new Sections(table.sheet.name, columns.item);
    this.totals = new StatedTotals(table, this.marks);
    this.combination = combineColumns(table, this.marks, settings.combine);
    this.issues = [...columns.issues];
  }

  read(): FrameworkDraft {
    for (const row of this.rows) {
      this.sections.leave(row.row);
      if (row.kind === "heading") {
        this.sections.enter(row);
        this.broad.clear();
      } else if (row.kind === "total") {
        this.totalRows.push({
          ...row,
          leavesBefore: this.indicators.length,
          item: this.indicators.at(-1)?.item ?? null,
          headings: this.sections.firstLeaves(),
        });
      } else {
        const group = this.groups.get(row.row);
        if (group) this.readLeaf(group);
      }
    }
    this.markSoleLeaves();
    this.stateTotals();
    this.issues.push(...this.combination.issues(), ...this.totals.issues, ...this.missingColumns());
    this.assumeBlankDeductions();
    this.issues.push(...textLikeFormulas(this.table));
    const { table, columns } = this;
    return {
      sheet: table.sheet.name,
      headerRows: table.headerRows,
      columns: columns.readings,
      items: this.sections.items,
      indicators: this.indicators,
      stated: this.totals.stated,
      hasReview: columns.review.length > 0,
      hasEvidence: columns.evidence !== null,
      issues: this.issues,
    };
  }

  private readLeaf(group: LeafGroup): void {
    const { table, columns, sections } = this;
    const row = group.rows[0] ?? 0;
    this.carryBroadTexts(row);
    const named = this.names.of(group, (column) => this.broad.get(column)?.text ?? "");
    const id = this.indicators.length;
    const special = this.kindOf(row, named);
    const { kind } = special;
    const worthOf = (grade: string): GradeWorth | null => this.grades(row, grade);
    const full = this.readFull(group, kind, named, worthOf);
    const item = this.itemOf(row, named, kind);
    sections.addLeaf(id, item);
    for (const text of this.broad.values()) text.leaves.push(id);

    const actual = this.readField("actual", group, kind, worthOf);
    const review = this.readField("review", group, kind, worthOf);
    const deducted =
      columns.deducted === null ? ABSENT : this.readColumn(columns.deducted, "deducted", group, kind, worthOf);
    const reasonRow = this.firstWritten(group, columns.reason);
    const evidenceRow = this.firstWritten(group, columns.evidence);
    this.indicators.push({
      id,
      sheet: table.sheet.name,
      row,
      code: this.codeOf(row, group, columns.code) ?? named.code,
      serial: columns.serial === null ? "" : (this.codeOf(row, group, columns.serial) ?? ""),
      name: named.name,
      names: named.names,
      item,
      kind,
      full,
      actual,
      review,
      deducted,
      nameCell: named.cell,
      reason: table.text(reasonRow, columns.reason),
      reasonCell: columns.reason === null ? null : table.cell(reasonRow, columns.reason),
      evidence: table.text(evidenceRow, columns.evidence),
      evidenceCell: columns.evidence === null ? null : table.cell(evidenceRow, columns.evidence),
      assignments: [],
      vague: [],
      departmentCells: departmentCells(table, columns, group.rows),
      cap: kind === "bonus" ? this.capOf(row, group) : null,
      veto: this.vetoOf(row, named, special),
    });
    if (full.state === "number" && named.marks && full.cell !== named.cell && !full.value.eq(named.marks)) {
      // The leaf's own text contradicts its full marks: said at the text.
      this.totals.add("indicator", named.name, "full", named.marks, named.cell, [id]);
    }
  }

  /** Item and clause cells hold for the rows they span, or until the next one where they are written once. */
  private carryBroadTexts(row: number): void {
    const { table, columns } = this;
    for (const [place, column] of columns.hierarchy.entries()) {
      if (column === this.names.column) break;
      const text = table.text(row, column);
      if (text === "") continue;
      const known = this.broad.get(column);
      const cell = table.cell(row, column);
      // The same text again, on a row of its own or after a page break, goes on with what it names.
      if (known && (known.cell === cell || known.text === text)) continue;
      const { name, marks } = readNamedText(text);
      const fresh = { text, name: withoutCap(name), marks, cell, leaves: [], kind: sectionKind(text), item: null };
      this.broad.set(column, fresh);
      this.allBroad.push({ column, text: fresh });
      for (const narrower of columns.hierarchy.slice(place + 1)) this.broad.delete(narrower);
    }
  }

  private kindOf(row: number, named: LeafName): SectionKind {
    const { table, columns } = this;
    const byType = kindOfType(table.text(row, columns.kind));
    if (byType) return byType;
    for (const column of columns.item) {
      const kind = this.broad.get(column)?.kind;
      if (kind) return kind;
    }
    // Where the items are the indicators, an item's own heading says it.
    const own = columns.item.includes(this.names.column) || named.isHeading ? sectionKind(named.text) : null;
    return own ?? this.sections.kind() ?? BASE;
  }

  private itemOf(row: number, named: LeafName, kind: IndicatorKind): number {
    const { sections, columns } = this;
    const heading = sections.itemHeading();
    if (heading?.kind && kind !== "base") return sections.itemOfHeading(heading);
    const column = itemColumn(columns, this.broad);
    const broad = column === null ? undefined : this.broad.get(column);
    if (broad) return (broad.item ??= sections.item(broad.name, row, kind === "bonus" ? capIn(broad.text) : null));
    if (heading) return sections.itemOfHeading(heading);
    return sections.itemOfLeaf(named.name, row, null);
  }

  private readFull(
    group: LeafGroup,
    kind: IndicatorKind,
    named: LeafName,
    worthOf: (grade: string) => GradeWorth | null,
  ): MarkReading {
    if (!this.marks.fullInText) return this.readField("full", group, kind, worthOf);
    if (named.marks) return { state: "number", cell: named.cell, value: named.marks, literal: false };
    const row = group.rows[0] ?? 0;
    for (const column of [this.leaf, ...this.columns.standard]) {
      const found = marksWithin(this.table.text(row, column));
      if (found && (this.table.merge(row, column)?.top ?? row) === row) {
        return { state: "number", cell: this.table.cell(row, column), value: found.marks, literal: false };
      }
    }
    return this.columns.full.length > 0 ? { state: "blank", cell: named.cell } : ABSENT;
  }

  private readField(
    field: "full" | "actual" | "review",
    group: LeafGroup,
    kind: IndicatorKind,
    worthOf: (grade: string) => GradeWorth | null,
  ): MarkReading {
    const columns = this.marks[field];
    const [column] = columns;
    if (column === undefined) return ABSENT;
    if (columns.length === 1) return this.readColumn(column, field, group, kind, worthOf);
    const readings = columns.map((one) => this.readColumn(one, field, group, kind, worthOf));
    readings.forEach((reading, place) => {
      this.totals.remember(columns[place] ?? column, this.indicators.length, reading);
    });
    return this.combination.combine(field, readings);
  }

  private readColumn(
    column: number,
    field: "full" | "actual" | "review" | "deducted",
    group: LeafGroup,
    kind: IndicatorKind,
    worthOf: (grade: string) => GradeWorth | null,
  ): MarkReading {
    const { table } = this;
    const [first = 0] = group.rows;
    if (group.rows.length === 1) return readMark(table, first, column, field, kind, worthOf);
    const own = group.rows.filter((row) => row === first || (table.merge(row, column)?.top ?? row) === row);
    const readings = own.map((row) => readMark(table, row, column, field, kind, worthOf));
    const written = readings.filter(({ state }) => state !== "blank");
    // One mark for several rows; parts of it beside each are added.
    return combineMarks(written.length > 0 ? written : readings, "sum");
  }

  private firstWritten(group: LeafGroup, column: number | null): number {
    const [first = 0] = group.rows;
    if (column === null || group.rows.length === 1) return first;
    return group.rows.find((row) => this.table.text(row, column) !== "") ?? first;
  }

  /** A number is the indicator's where it spans no other one's rows. */
  private codeOf(row: number, group: LeafGroup, column: number | null): string | null {
    if (column === null) return null;
    const merge = this.table.merge(row, column);
    if (merge) {
      if (merge.top < row) return null;
      for (let next = (group.rows.at(-1) ?? row) + 1; next <= merge.bottom; next++)
        if (this.groups.has(next)) return null;
    }
    const text = this.table.text(row, column);
    return text === "" ? null : text;
  }

  private capOf(row: number, group: LeafGroup): Marks | null {
    for (const column of [...this.marks.full, group.nameColumn, ...this.columns.standard, this.leaf]) {
      const cap = capIn(this.table.text(row, column));
      if (cap) return cap;
    }
    return null;
  }

  private vetoOf(row: number, named: LeafName, special: SectionKind): Veto | null {
    const { table, columns } = this;
    const standard = columns.standard.map((column) => table.text(row, column)).join(" ");
    if (special.kind === "veto") {
      const places = [
        ...columns.review,
        ...columns.actual,
        ...columns.vetoes.map(({ column }) => column),
        columns.deducted,
        table.column("achieved"),
        table.column("progress"),
      ].filter((column) => column !== null);
      const [first] = places;
      if (first === undefined) return null;
      const decisive = places.find((column) => table.text(row, column) !== "") ?? first;
      return readVeto(table, row, decisive, `${named.text} ${standard}`, special.precondition);
    }
    for (const { column, heading, precondition } of columns.vetoes) {
      if (table.text(row, column) === "") continue;
      const subject = `${heading} ${standard}`;
      const veto = readVeto(table, row, column, subject, precondition);
      if (veto.verdict !== "clear") return veto;
    }
    return null;
  }

  /** 业务实绩（6分） over one clause without marks: they are the clause's. */
  private markSoleLeaves(): void {
    const above = [...this.allBroad.map(({ text }) => text), ...this.headingTexts()];
    for (const { marks, cell, leaves } of above) {
      const [id] = leaves;
      const only = leaves.length === 1 && id !== undefined ? this.indicators[id] : undefined;
      if (!marks || id === undefined || only?.full.state !== "absent") continue;
      this.indicators[id] = { ...only, full: { state: "number", cell, value: marks, literal: false } };
    }
  }

  private headingTexts(): readonly { marks: Marks | null; cell: string; leaves: readonly number[] }[] {
    return this.sections.headings.map(({ marks, row, column, leaves }) => {
      return { marks, cell: this.table.cell(row, column), leaves };
    });
  }

  /** Every total that the sheet states above its leaves: headings, item cells, columns of item marks, rows of totals. */
  private stateTotals(): void {
    const { totals, sections, table, columns } = this;
    for (const heading of sections.headings) {
      const level = sections.isItem(heading) ? "item" : headingLevel(heading.rank);
      const cell = table.cell(heading.row, heading.column);
      const claims = totals.readRow(heading.row);
      for (const { field, value, cell: at, column } of claims) {
        totals.add(level, heading.name, field, value, at, heading.leaves, column);
      }
      // 最高10分 caps a section, it does not say what its rows add up to.
      if (heading.marks && heading.cap === null && !this.isFullOf(cell, heading.leaves)) {
        totals.add(level, heading.name, "full", heading.marks, cell, heading.leaves);
      }
    }
    for (const { column, text } of this.allBroad) {
      if (!text.marks || capIn(text.text) !== null || this.isFullOf(text.cell, text.leaves)) continue;
      const level = columns.item.includes(column) ? "item" : "indicator";
      totals.add(level, text.name, "full", text.marks, text.cell, text.leaves);
    }
    this.stateColumns();
    this.stateGroupHeadings();
    totals.resolve(this.totalRows, this.indicators, sections);
  }

  /** Whether the cell itself is where the only leaf's full marks were read. */
  private isFullOf(cell: string, leaves: readonly number[]): boolean {
    const full = this.indicators[leaves[0] ?? -1]?.full;
    return leaves.length === 1 && full?.state === "number" && full.cell === cell;
  }

  /** Columns that hold the items' marks beside the leaves' own. */
  private stateColumns(): void {
    const { table, sections, totals } = this;
    for (const { column, field } of this.marks.stated) {
      let open = null as OpenClaim | null;
      const close = (claim: OpenClaim | null): void => {
        if (!claim) return;
        const item = this.indicators[claim.of[0] ?? -1]?.item ?? -1;
        const whole = (sections.leavesOfItem[item]?.length ?? 0) <= claim.of.length;
        totals.add(
          whole ? "item" : "indicator",
          sections.items[item]?.name ?? "",
          field,
          claim.value,
          claim.cell,
          claim.of,
        );
      };
      for (const indicator of this.indicators) {
        const cell = table.cell(indicator.row, column);
        const reading = readMark(table, indicator.row, column, field, "base", () => null);
        const past = open !== null && open.merged && indicator.row > open.bottom;
        if (reading.state === "number" && open?.cell !== cell) {
          close(open);
          const span = table.span(indicator.row, column);
          open = {
            value: reading.value,
            cell,
            of: [indicator.id],
            bottom: span.bottom,
            merged: span.bottom > span.top,
          };
        } else if (past) {
          close(open);
          open = null;
        } else open?.of.push(indicator.id);
      }
      close(open);
    }
  }

  /** 材料审核(80分) over 应得分 is stated for the full-marks column beneath it, 应得分(100分) for its own. */
  private stateGroupHeadings(): void {
    const { table, totals } = this;
    const several = this.marks.full.length > 1;
    const base = this.indicators.filter(({ kind }) => kind === "base").map(({ id }) => id);
    for (const { column, groups, at } of table.columns) {
      if (!this.marks.full.includes(column)) continue;
      for (const heading of [...groups, at]) {
        const found = marksWithin(heading.text);
        const cell = a1({ row: heading.row, column: heading.left });
        if (found) totals.add("total", found.name, "full", found.marks, cell, base, several ? column : null);
      }
    }
  }

  private missingColumns(): readonly Issue[] {
    const { table, columns, indicators } = this;
    if (indicators.length === 0) return [];
    const at = {
      sheet: table.sheet.name,
      cell: a1({ row: table.headerRows[1], column: table.columns[0]?.column ?? 1 }),
    };
    const issues: Issue[] = [];
    const base = indicators.filter(({ kind }) => kind === "base");
    if (base.length > 0 && base.every(({ full }) => full.state === "absent")) {
      issues.push(issue("column-missing", at, { field: "full" }));
    } else {
      // Some clauses carry their marks in the text, these do not.
      const without = base.filter(({ full }) => full.state === "absent");
      for (const one of without) {
        issues.push(issue("full-missing", { sheet: one.sheet, cell: one.nameCell }, { name: one.name }));
      }
    }
    if (base.length > 0 && columns.actual.length + columns.review.length === 0 && columns.deducted === null) {
      issues.push(issue("column-missing", at, { field: "actual" }));
    }
    return issues;
  }

  /** A sheet with 扣分 alone: whether a blank one means none lost is said once (rule 3). */
  private assumeBlankDeductions(): void {
    if (this.columns.deducted === null || this.columns.actual.length > 0) return;
    const blank = this.indicators.find(({ kind, deducted }) => kind === "base" && deducted.state === "blank");
    if (blank?.deducted.state !== "blank") return;
    const at = { sheet: this.table.sheet.name, cell: blank.deducted.cell };
    this.issues.push(issue("deduction-blank-assumed", at, { name: blank.name }));
  }
}

/** A mark of an item's column with the leaves below it so far. */
interface OpenClaim {
  readonly value: Marks;
  readonly cell: string;
  readonly of: number[];
  readonly bottom: number;
  readonly merged: boolean;
}

/** 第一部分, 一、 and headings without a number are items; （一） and 1. under them are clauses. */
function headingLevel(rank: number | null): "item" | "indicator" {
  return rank === null || rank <= 1 ? "item" : "indicator";
}

/** The column that names the item: 测评项目 before the 类别 above it. */
function itemColumn(columns: FrameworkColumns, broad: ReadonlyMap<number, BroadText>): number | null {
  const named = columns.item.filter((column) => broad.has(column));
  const precise = named.filter(
    (column) => !/类别|板块|模块|类型/u.test(columns.readings.find((one) => one.column === column)?.heading ?? ""),
  );
  return precise[0] ?? named[0] ?? columns.hierarchy.find((column) => broad.has(column)) ?? null;
}
