import type { IndicatorKind } from "../../domain/indicator.ts";
import { sameSum } from "../../domain/marks.ts";
import type { FrameworkLayout, LeafName } from "./frameworkLayout.ts";
import { isTakenOff } from "../meanings/frameworkColumns.ts";
import { fullAt, vetoBeside } from "../rows/rowFeatures.ts";
import type { Sections } from "./sections.ts";
import { isAdded } from "../columns/signedColumns.ts";
import { signOf, signSaid } from "../text/signs.ts";
import { normaliseName } from "../text/normalise.ts";
import {
  BONUS,
  CHANGES,
  DEDUCTION,
  kindOfType,
  labelledKind,
  sectionKind,
  type SectionKind,
} from "../text/sectionKind.ts";

/** Tells of what kind leaves are: by the user's word, their type, their own label, or what stands beside and above them. */
export class LeafKinds {
  /** Rows of changes of which nothing says whether they are added or taken off. */
  readonly unsigned: number[] = [];
  /** Others of them have theirs. */
  hasSigns = false;
  private readonly counted: ReadonlySet<number>;
  /** Of the last leaf asked about. */
  private label: { readonly of: LeafName; readonly kind: SectionKind | null } | null = null;

  /**
   * @param answered by row, what the user said; @param sheetKind where nothing on the sheet says so
   * @param isUnsignedOff whether changes without a sign are taken off
   */
  constructor(
    private readonly layout: FrameworkLayout,
    private readonly sections: Sections,
    private readonly answered: ReadonlyMap<number, IndicatorKind>,
    private readonly sheetKind: SectionKind,
    private readonly isUnsignedOff: boolean,
  ) {
    this.counted = rowsInTheTotal(layout);
  }

  of(row: number, named: LeafName): SectionKind {
    const kind = this.sortOf(row, named);
    return kind.bySign ? this.ofChange(row, named) : kind;
  }

  /** Under 加减分项: by the sign of its mark, else by what its texts say is done. */
  private ofChange(row: number, named: LeafName): SectionKind {
    const { table, columns } = this.layout;
    const places = [...columns.earned, ...columns.bonus, ...columns.penalty];
    const signs = places.map((column) => signOf(table.value(row, column)));
    const said = [named.text, ...columns.standard.map((column) => table.text(row, column))].map(signSaid);
    const sign = [...signs, ...said].find((one) => one !== null);
    const isWritten = places.some((column) => table.text(row, column) !== "");
    if (sign !== undefined) this.hasSigns = true;
    else if (isWritten) this.unsigned.push(row);
    return (sign ?? (this.isUnsignedOff ? -1 : 1)) > 0 ? BONUS : DEDUCTION;
  }

  private sortOf(row: number, named: LeafName): SectionKind {
    const { table, columns, names } = this.layout;
    const answered = this.answered.get(row);
    if (answered) return { kind: answered, precondition: false };
    const byRow = this.insteadOfMarks(row) ?? this.byLabel(row, named) ?? this.sections.kindBeside();
    const said = kindOfType(table.text(row, columns.kind)) ?? byRow ?? this.bySign(row);
    if (said) return said;
    const veto = vetoBeside(this.layout, row);
    if (veto) return { kind: "veto", precondition: veto.precondition };
    // Where the items are the indicators, an item's own heading says it.
    const own = columns.item.includes(names.column) || named.isHeading ? sectionKind(named.text) : null;
    return own ?? this.sections.kindAbove() ?? this.sheetKind;
  }

  /** 减分项：发生负面舆情每起扣2分 says of itself what it is, unless the stated total counts the row among the others. */
  byLabel(row: number, named: LeafName): SectionKind | null {
    if (this.label?.of !== named) this.label = { of: named, kind: this.labelOf(row, named) };
    return this.label.kind;
  }

  private labelOf(row: number, { text }: LeafName): SectionKind | null {
    const { table, marks } = this.layout;
    const full = marks.full[0];
    if (this.counted.has(row)) return null;
    // 减分事项（最高5分） over nothing, with a mark of its own and no full marks.
    const isBare = full !== undefined && !/特色/u.test(text) && table.text(row, full) === "";
    return labelledKind(text)?.kind ?? (isBare ? sectionKind(text) : null);
  }

  /** +2 or 扣1分 in a column of changes, on a row with nothing to be earned. */
  private bySign(row: number): SectionKind | null {
    const { table, columns, marks } = this.layout;
    if (marks.full.some((column) => table.text(row, column) !== "")) return null;
    const { all, instead, beside } = columns.signed;
    for (const column of all) {
      if (signOf(table.value(row, column)) === -1) return DEDUCTION;
      const isSigned = instead.has(column) || beside.has(column);
      if (isSigned ? isAdded(table, columns.signed, row, column) : signOf(table.value(row, column)) === 1) return BONUS;
    }
    return null;
  }

  /** 加减分 or −10 where the others have their full marks: added to the total or taken off it, and nothing to be earned. */
  insteadOfMarks(row: number): SectionKind | null {
    const { table, marks } = this.layout;
    const column = marks.full[0];
    if (isTakenOff(table, row, marks)) return DEDUCTION;
    if (column === undefined || typeof table.value(row, column) !== "string") return null;
    const text = normaliseName(table.text(row, column));
    if (/^(?:另)?加减分项?$/u.test(text)) return CHANGES;
    if (/^(?:另)?(?:附?加分|奖励?分)项?$/u.test(text)) return BONUS;
    return /^(?:另)?[减扣]分项?$/u.test(text) ? DEDUCTION : null;
  }
}

/** Rows above the last total whose full marks it counts with all the others: what they are called makes them nothing else. */
function rowsInTheTotal({ table, rows, marks }: FrameworkLayout): ReadonlySet<number> {
  const [column] = marks.full;
  const place = rows.findLastIndex(({ kind }) => kind === "total");
  const stated = column === undefined ? null : fullAt(table, rows[place]?.row ?? 0, column);
  if (column === undefined || stated === null) return new Set();
  const above = rows.slice(0, place).flatMap(({ kind, row }) => {
    return kind === "leaf" ? [{ row, full: fullAt(table, row, column) ?? 0 }] : [];
  });
  const sum = above.reduce((all, { full }) => all + full, 0);
  return new Set(sameSum(stated, sum) ? above.filter(({ full }) => full > 0).map(({ row }) => row) : []);
}
