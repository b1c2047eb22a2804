import { a1 } from "../../domain/address.ts";
import { sumOfField, type Indicator, type StatedTotal } from "../../domain/indicator.ts";
import { cellsOf } from "../../domain/grid.ts";
import type { Marks } from "../../domain/marks.ts";
import { cellText, titlesOf, type Table } from "../table/table.ts";
import {
  bareFigure,
  figureInClause,
  isFinal,
  partNamed,
  totalInClause,
  totalNamed,
  type NamedPart,
  type NamedSum,
} from "../text/formTotal.ts";
import { namedGroups } from "../sections/namedGroups.ts";
import { SELF_WORDS } from "../words/marks.ts";
import type { ReadLeaves } from "./totalRows.ts";

type Field = StatedTotal["field"];

/** A total that a form's line or a sentence beside the table states. */
interface FormTotal extends NamedSum {
  readonly value: Marks;
  readonly cell: string;
  /** Of a part that the table names (基础指标得分): its leaves. */
  readonly part?: NamedPart<readonly number[]>;
}

/** Longer texts are rules and instructions. */
const LONGEST = 120;
/** Further from the full marks a figure is out of something else: 每项满分10分. */
const NEAR = 0.2;

/**
 * 填表人：… | 自评总分：89.5分 and 自评总分 | 89.5 above or below the table, 经自评，我局总得分为89.5分: each is compared with what the rows
 * come to. What is said of another year, of a part or of others is none.
 */
export function stateFormTotals(leaves: ReadLeaves): void {
  const {
    layout: { table },
    indicators,
    totals,
  } = leaves;
  const said = formTotals(table, indicators.at(-1)?.row ?? 0, namedGroups(leaves));
  const isReviewed = indicators.some(({ review }) => review.state !== "absent");
  const told = totals.stated.map(({ cell, field }) => ({ cell, field, row: rowOf(cell) }));
  const hasOwn = said.some(({ field }) => field === "actual");
  for (const total of said) {
    const { name, field, kind, value, cell } = total;
    // What a row states in columns is told by them: 应得分：100分 in front of 自评得分：97分 under the marks is not.
    if (told.some((one) => one.row === rowOf(cell) && (field === null || one.field === field || one.cell === cell)))
      continue;
    // The reviewer's total has no marks of its own where the sheet asks for the unit's alone.
    if (field === "review" && !isReviewed && (hasOwn || isOwn(table))) continue;
    const ofKind = indicators.filter((one) => kind === null || one.kind === kind);
    const ofPart = total.part?.part.flatMap((id) => indicators[id] ?? []) ?? [];
    // 基础得分 beside 基础指标 may be of all that are no bonuses.
    const isOfPart = total.part !== undefined && !(kind === "base" && comesOut(ofKind, value));
    if (isOfPart && !total.part.isSum && !comesOut(ofPart, value)) continue;
    const of = isOfPart ? ofPart : ofKind;
    const fields: readonly Field[] =
      field === null
        ? isReviewed
          ? isFinal(total)
            ? ["review"]
            : ["actual", "review", "full"]
          : ["actual", "full"]
        : [field === "review" && !isReviewed ? "actual" : field];
    const gaps = fields.map((one) => ({ field: one, gap: gapOf(of, one, value) }));
    const [nearest] = gaps.toSorted((one, other) => one.gap - other.gap);
    // 附加分5 may be the most that bonuses can bring.
    if (!nearest || (kind === "bonus" && nearest.gap > 0)) continue;
    if (nearest.field === "full" && nearest.gap > value.toNumber() * NEAR) continue;
    const isKnown = totals.stated.some(
      (one) => one.level === "total" && one.field === nearest.field && one.value.eq(value) && !isOfPart,
    );
    if (isKnown) continue;
    const ids = of.map(({ id }) => id);
    totals.add(kind === null && !isOfPart ? "total" : "item", name, nearest.field, value, cell, ids);
  }
}

/** Whether a figure is what rows come to in any of their marks. */
function comesOut(of: readonly Indicator[], value: Marks): boolean {
  return (["actual", "review", "full"] as const).some((field) => gapOf(of, field, value) === 0);
}

function rowOf(cell: string): number {
  return Number(/\d+$/u.exec(cell)?.[0]);
}

/** How far a figure is from what rows come to: the base alone, or with what stands outside it. */
function gapOf(of: readonly Indicator[], field: Field, value: Marks): number {
  const base = sumOfField(
    of.filter(({ kind }) => kind === "base"),
    field,
  );
  const sum = (kind: Indicator["kind"]): Marks =>
    sumOfField(
      of.filter((one) => one.kind === kind),
      field,
    );
  const wholes = [base, base.plus(sum("bonus")), base.plus(sum("bonus")).minus(sum("deduction").abs())];
  return Math.min(...wholes.map((whole) => whole.minus(value).abs().toNumber()));
}

/** Whether the marks on the sheet are called the unit's own. */
function isOwn({ columns }: Table): boolean {
  return columns.some(({ meaning, heading }) => meaning === "actual" && SELF_WORDS.test(heading));
}

/**
 * @param last row of the leaves
 * @param groupOf the leaves that a name of the table puts together
 */
function formTotals(
  table: Table,
  last: number,
  groupOf: (name: string) => readonly number[] | null,
): readonly FormTotal[] {
  const { sheet, headerRows } = table;
  const titles = titlesOf(table).filter((text) => clausesOf(text).every((clause) => totalInClause(clause) === null));
  const years = new Set(titles.flatMap((title) => title.match(/(?:19|20)\d{2}/gu) ?? []));
  const isOfYears = (name: string): boolean => {
    const year = /(?:19|20)\d{2}/u.exec(name)?.[0];
    return year === undefined || years.size === 0 || years.has(year);
  };
  const found: FormTotal[] = [];
  for (let row = 1; row <= sheet.values.length; row++) {
    if (row >= headerRows[0] && row <= last) continue;
    const cells = [...cellsOf(sheet, row).entries()].flatMap(([at, value]) => {
      const text = cellText(value ?? null)
        .normalize("NFKC")
        .trim();
      return text === "" ? [] : [{ text, column: at + 1 }];
    });
    for (const [at, { text, column }] of cells.entries()) {
      const next = cells[at + 1];
      // Two figures behind one label stand under columns of their own.
      const isSole = bareFigure(cells[at + 2]?.text ?? "") === null;
      const value = next && isSole ? bareFigure(next.text) : null;
      const label = sumNamed(text.replace(/[:：]$/u, ""), groupOf);
      if (label && isOfYears(label.name) && value && next) {
        found.push({ ...label, value, cell: a1({ row, column: next.column }) });
      } else if (text.length <= LONGEST) {
        const cell = a1({ row, column });
        for (const clause of clausesOf(text)) {
          const figure = figureInClause(clause);
          const total = figure && sumNamed(figure.words, groupOf);
          if (total && isOfYears(total.name)) found.push({ ...total, value: figure.value, cell });
        }
      }
    }
  }
  return found;
}

/** The whole, or a part of the table, that words say the sum of. */
function sumNamed(
  words: string,
  groupOf: (name: string) => readonly number[] | null,
): Omit<FormTotal, "value" | "cell"> | null {
  const whole = totalNamed(words);
  const part = whole && whole.kind === null ? null : partNamed(words, groupOf);
  if (!part) return whole;
  return { name: words.trim(), field: part.field, kind: whole?.kind ?? null, part };
}

function clausesOf(text: string): readonly string[] {
  return text.split(/[,，;；。、\s()（）]+/u);
}
