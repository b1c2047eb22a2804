import { sumOfField, type MarkReading, type StatedTotal } from "../../domain/indicator.ts";
import { isBelowZero, type Marks } from "../../domain/marks.ts";
import type { Settings } from "../../domain/settings.ts";
import { combineColumns, type Combination } from "./combineColumns.ts";
import { departmentCells } from "./departmentCells.ts";
import type { FrameworkDraft, IndicatorDraft } from "../drafts.ts";
import { unexplained, withResultsOfAll } from "../rows/explainedDoubts.ts";
import { type FrameworkLayout, firstWritten, type LeafGroup } from "../sections/frameworkLayout.ts";
import type { FrameworkRows } from "../rows/frameworkRows.ts";
import { addStatedTotals } from "../totals/frameworkTotals.ts";
import { gradeAim, withNotedCap, markHonours } from "../sections/sheetNotes.ts";
import { evidenceSource } from "../evidence/evidenceEntries.ts";
import { LeafReadings, leafVeto } from "./leafReadings.ts";
import { PeopleReader } from "../departments/peopleReader.ts";
import {
  blankDeductions,
  doubtfulReading,
  missingColumns,
  undividedParts,
  unusualWeights,
  textLikeFormulas,
  followedRows,
} from "./frameworkIssues.ts";
import { isAdded } from "../columns/signedColumns.ts";
import { ABSENT, readMark } from "../marks/markReading.ts";
import { BONUS, capIn, offCapIn, saysUntilGone, type SectionKind } from "../text/sectionKind.ts";
import { LeafKinds } from "../sections/leafKinds.ts";
import { Sections, markSoleLeaves } from "../sections/sections.ts";
import { SheetEntryReader } from "./sheetEntryReader.ts";
import { StatedTotals } from "../totals/statedTotals.ts";
import { recapReadings } from "../table/recapBeside.ts";
import { measureSource, type MeasureSource } from "./leafMeasure.ts";
import type { TotalRow } from "../totals/totalRows.ts";

/** Walks the rows from top to bottom. */
export class FrameworkReader {
  private readonly sections: Sections;
  private readonly kinds: LeafKinds;
  private readonly totals: StatedTotals;
  private readonly combination: Combination;
  private readonly readings: LeafReadings;
  private readonly dataRows: ReadonlySet<number>;
  private readonly people: PeopleReader;
  private readonly sheetEntries: SheetEntryReader;
  private readonly measure: MeasureSource;
  private readonly evidence: ReturnType<typeof evidenceSource>;
  private readonly indicators: IndicatorDraft[] = [];
  private readonly totalRows: TotalRow[] = [];

  constructor(
    private readonly layout: FrameworkLayout,
    private readonly sorted: FrameworkRows,
    settings: Settings,
    sheetKind: SectionKind,
    isUnsignedOff: boolean,
    isGradeShare: boolean,
  ) {
    const { table, columns, marks } = layout;
    this.sections = new Sections(layout);
    this.kinds = new LeafKinds(layout, this.sections, sorted.kinds, sheetKind, isUnsignedOff);
    this.totals = new StatedTotals(layout, this.indicators);
    this.combination = combineColumns(table, marks, columns, settings.combine);
    this.dataRows = new Set(table.dataRows);
    this.people = new PeopleReader(table);
    this.sheetEntries = new SheetEntryReader(table);
    this.readings = new LeafReadings(layout, this.combination, this.totals, isGradeShare);
    this.measure = measureSource(table, columns);
    this.evidence = evidenceSource(table, columns.evidence, [...columns.standard, ...columns.hierarchy]);
  }

  /** Rows of changes without a sign; where others have one, they are added. */
  get unsigned(): readonly number[] {
    return this.kinds.hasSigns ? [] : this.kinds.unsigned;
  }

  read(titles: readonly string[]): FrameworkDraft {
    this.readRows();
    const { layout, sections, totals, indicators } = this;
    const { table, columns } = layout;
    markSoleLeaves(sections, indicators);
    markHonours(layout, indicators);
    addStatedTotals({ layout, sections, indicators, totals }, this.totalRows);
    const capped = withNotedCap(sections.items, indicators, layout);
    const stated = withResultsOfAll({ indicators, stated: totals.stated, ...capped });
    const doubts = unexplained(this.sorted.doubts, { indicators, stated, ...capped });
    return {
      sheets: [{ name: table.sheet.name, headerRows: table.headerRows }],
      columns: [...columns.readings, ...recapReadings(table)],
      ...capped,
      indicators,
      rows: this.sorted.readings,
      stated,
      hasReview: columns.review.length > 0 || columns.byReviewer !== null,
      hasEvidence: columns.evidence !== null,
      aim: gradeAim(layout, indicators, titles),
      issues: [
        ...columns.issues,
        ...this.combination.issues(agreeingFields(stated, indicators)),
        ...totals.issues,
        ...doubtfulReading(table, doubts, indicators),
        ...missingColumns(layout, indicators),
        ...undividedParts(indicators, sections.items),
        ...unusualWeights(layout, indicators, sections.items, stated),
        ...blankDeductions(layout, indicators),
        ...followedRows(table, columns.follows, indicators),
        ...textLikeFormulas(table),
      ],
    };
  }

  private readRows(): void {
    const { layout, sections } = this;
    for (const row of layout.rows) {
      sections.leave(row.row);
      if (row.kind === "heading") {
        sections.enter(row);
      } else if (row.kind === "total") {
        this.totalRows.push({
          ...row,
          leavesBefore: this.indicators.length,
          item: this.indicators.at(-1)?.item ?? null,
          headings: sections.firstLeaves(),
        });
      } else {
        const group = layout.groups.get(row.row);
        if (row.under) sections.standUnder(row.under);
        if (group) this.readLeaf(group);
      }
    }
  }

  private readLeaf(group: LeafGroup): void {
    const { layout, sections } = this;
    const { table, columns } = layout;
    const row = group.rows[0] ?? 0;
    sections.carry(row);
    const named = layout.names.of(group);
    const id = this.indicators.length;
    const special = this.kinds.of(row, named);
    const { kind } = special;
    const { full: written, actual, review, deducted } = this.readings.of({ id, group, named, kind });
    const isNoMark = written.state === "invalid" || (written.state === "number" && isBelowZero(written.value));
    const saysKind = isNoMark && this.kinds.insteadOfMarks(row) !== null;
    const full = saysKind ? ({ state: "blank", cell: written.cell } as const) : written;
    const isLabelled = this.kinds.byLabel(row, named) !== null;
    const item =
      (isLabelled ? null : sections.itemOf(row, kind)) ??
      sections.newItem(named.name, row, isLabelled && kind === "bonus" ? BONUS : null, named.text);
    sections.addLeaf(id, item);

    const reasonRow = firstWritten(table, group, columns.reason);
    const departments = departmentCells(table, this.dataRows, columns, group);
    const evidenceRow = firstWritten(table, group, columns.evidence);
    const sheetEntries = this.sheetEntries.of(group);
    this.indicators.push({
      id,
      sheet: table.sheet.name,
      row,
      code: leafCode(layout, group, columns.code) ?? named.code,
      serial: leafCode(layout, group, columns.serial) ?? "",
      name: named.name,
      names: named.names,
      item,
      sectionRow: sections.innermostRow(),
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
      evidenceList: this.evidence(evidenceRow),
      assignments: [],
      people: this.people.of(group.rows, departments),
      vague: [],
      departmentCells: departments,
      cap: kind === "bonus" ? leafCap(layout, group) : kind === "deduction" ? leafOffCap(layout, group, full) : null,
      veto: leafVeto(layout, row, named, special, sections.itemText()),
      measured: this.measure(group, named),
      honour: null,
      ...(sheetEntries ? { sheetEntries } : {}),
    });
    if (kind === "base") this.readAdjustments(group, id);
    if (full.state === "number" && named.marks && full.cell !== named.cell && !full.value.eq(named.marks)) {
      // The leaf's own text contradicts its full marks: said at the text.
      this.totals.add("indicator", named.name, "full", named.marks, named.cell, [id]);
    }
  }

  /** 加分 and 减分 beside the mark of a row: earned outside the base, for the same thing and by the same departments. */
  private readAdjustments({ rows }: LeafGroup, of: number): void {
    const { table, columns } = this.layout;
    const { signed } = columns;
    const added = [...columns.bonus, ...signed.instead, ...signed.beside];
    if (added.length + columns.penalty.length === 0) return;
    const base = this.indicators[of];
    const row = rows[0] ?? 0;
    for (const kind of ["bonus", "deduction"] as const) {
      for (const column of kind === "bonus" ? added : columns.penalty) {
        const hasSign = signed.instead.has(column) || signed.beside.has(column);
        if (hasSign && isAdded(table, signed, row, column) !== (kind === "bonus")) continue;
        const actual = readMark(table, row, column, "actual", kind);
        if (!base || actual.state === "blank") continue;
        if (actual.state === "number" && actual.value.eq(0)) continue;
        const id = this.indicators.length;
        this.sections.addLeaf(id, base.item);
        const none = { full: ABSENT, review: ABSENT, deducted: ABSENT, veto: null, measured: null, evidenceList: null };
        this.indicators.push({ ...base, ...none, id, kind, actual, code: null, serial: "", cap: null });
      }
    }
  }
}

/** Fields of which a total of all is stated that the leaves come to, however many columns make their marks. */
function agreeingFields(stated: readonly StatedTotal[], indicators: readonly IndicatorDraft[]): ReadonlySet<string> {
  const agrees = ({ level, field, of, value, computed }: StatedTotal): boolean =>
    level === "total" &&
    !computed &&
    sumOfField(
      of.map((id) => indicators[id]),
      field,
    ).eq(value);
  return new Set(stated.filter(agrees).map(({ field }) => field));
}

/** The most that a bonus can bring by the leaf's own words (最高10分); null where they set no limit. */
function leafCap({ table, columns, marks, leaf }: FrameworkLayout, group: LeafGroup): Marks | null {
  const row = group.rows[0] ?? 0;
  for (const column of [...marks.full, group.nameColumn, ...columns.standard, leaf]) {
    const cap = capIn(table.text(row, column));
    if (cap) return cap;
  }
  return null;
}

/** The most that is taken off by the leaf's own words: 最多扣5分, or 扣完为止 of what its full marks are. */
function leafOffCap(
  { table, columns, marks, leaf }: FrameworkLayout,
  group: LeafGroup,
  full: MarkReading,
): Marks | null {
  const row = group.rows[0] ?? 0;
  const texts = [...marks.full, group.nameColumn, ...columns.standard, leaf].map((column) => table.text(row, column));
  for (const text of texts) {
    const cap = offCapIn(text, false);
    if (cap) return cap;
  }
  return full.state === "number" && !full.value.eq(0) && texts.some(saysUntilGone) ? full.value.abs() : null;
}

/** The number of a leaf in a column of numbers; null where there is none. It is the leaf's where it spans no other one's rows. */
function leafCode({ table, groups }: FrameworkLayout, group: LeafGroup, column: number | null): string | null {
  if (column === null) return null;
  const row = group.rows[0] ?? 0;
  const merge = table.merge(row, column);
  if (merge) {
    if (merge.top < row) return null;
    for (let next = (group.rows.at(-1) ?? row) + 1; next <= merge.bottom; next++) if (groups.has(next)) return null;
  }
  const text = table.text(row, column);
  return text === "" ? null : text;
}
