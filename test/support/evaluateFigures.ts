import { serialDate } from "../../src/domain/isoDate.ts";
import { Big } from "big.js";
import { a1 } from "../../src/domain/address.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { FilledCell, LiveCell } from "../../src/report/draft/cells.ts";
import { Call, CellRef, Operation, RangeRef, type Figure, type Operator } from "../../src/report/figure/figure.ts";
import type { CellPlan, SheetPlan } from "../../src/report/sheetPlan.ts";

/** Decimals of its own, so that a third of a mark is exact for far more places than a cell stores. */
const Exact = Big();
Exact.DP = 40;

/** A number, text, truth, or nothing. */
type Value = Big | string | boolean | null;

/** What Excel shows as #VALUE!, #DIV/0! or #N/A. */
class Fault extends Error {}

const RANKED: Readonly<Record<Operator, number>> = {
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "=": 1,
  "<>": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
};
const COMPARISON = /^(<>|<=|>=|=|<|>)(.*)$/su;

/** A live cell with what it comes to. */
export interface EvaluatedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly stored: CellPlan["value"];
  readonly computed: number | string | boolean;
}

/**
 * Computes every live cell of the plans from its figure tree, in decimals and without any spreadsheet: cells of the plans from each
 * other, all others from the workbook. Nothing stored is used but cells without a figure.
 */
export function evaluatedCells(plans: readonly SheetPlan[], source: WorkbookGrid | null): readonly EvaluatedCell[] {
  const sheets = new Map(plans.map((plan) => [plan.name, new PlannedSheet(plan)]));
  const evaluator = new Evaluator(sheets, source);
  return [...sheets].flatMap(([name, sheet]) =>
    sheet.rows.flatMap((cells, at) =>
      cells.flatMap((cell, column): EvaluatedCell[] => {
        if (!isLive(cell)) return [];
        const computed = evaluator.shown(name, column + 1, at + 1);
        return [{ sheet: name, cell: a1({ row: at + 1, column: column + 1 }), stored: cell.value, computed }];
      }),
    ),
  );
}

function isLive(cell: CellPlan | null): cell is LiveCell | FilledCell {
  return cell instanceof LiveCell || cell instanceof FilledCell;
}

/** Cells made once: a plan may make them each time it is asked. */
class PlannedSheet {
  readonly rows: readonly (readonly (CellPlan | null)[])[];

  constructor(plan: SheetPlan) {
    this.rows = plan.rows.map(({ cells }) => cells);
  }
}

class Evaluator {
  private readonly known = new Map<string, Value>();
  private readonly columns = new Map<string, readonly Value[]>();

  constructor(
    private readonly sheets: ReadonlyMap<string, PlannedSheet>,
    private readonly source: WorkbookGrid | null,
  ) {}

  /** What a cell shows; nothing is 0, as a formula has it. */
  shown(sheet: string, column: number, row: number): number | string | boolean {
    try {
      const value = this.cell(sheet, column, row) ?? new Exact(0);
      return isNumber(value) ? value.toNumber() : value;
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      return fault.message;
    }
  }

  cell(sheet: string, column: number, row: number): Value {
    const place = `${sheet}!${column},${row}`;
    const known = this.known.get(place);
    if (known !== undefined) return known;
    const value = this.computed(sheet, column, row);
    this.known.set(place, value);
    return value;
  }

  private computed(sheet: string, column: number, row: number): Value {
    const planned = this.sheets.get(sheet);
    if (planned) {
      const cell = planned.rows[row - 1]?.[column - 1] ?? null;
      return isLive(cell) ? this.value(cell.figure, sheet) : plain(cell?.value ?? null);
    }
    const found = this.source?.sheets.find(({ name }) => name === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return plain(found.values[row - 1]?.[column - 1] ?? null);
  }

  /** @param here the sheet that the figure stands on */
  private value(figure: Figure, here: string): Value {
    if (typeof figure === "number") return new Exact(String(figure));
    if (typeof figure === "string") return figure;
    if (figure instanceof CellRef) return this.cell(figure.sheet ?? here, figure.column, figure.row);
    if (figure instanceof RangeRef) throw new Fault("a range stands for no value");
    if (figure instanceof Call) return this.called(figure, here);
    return operated(figure.operator, this.value(figure.left, here), this.value(figure.right, here));
  }

  /** What a figure over a range comes to cell by cell. */
  private each(figure: Figure, here: string): readonly Value[] {
    if (!(figure instanceof Operation)) return this.range(figure, here);
    const [ones, others] = [this.each(figure.left, here), this.each(figure.right, here)];
    const length = Math.max(ones.length, others.length);
    const pick = (values: readonly Value[], at: number): Value => values[values.length === 1 ? 0 : at] ?? null;
    return Array.from({ length }, (_, at) => operated(figure.operator, pick(ones, at), pick(others, at)));
  }

  private called({ name, args }: Call, here: string): Value {
    const at = (place: number): Figure => args[place] ?? "";
    const value = (place: number): Value => this.value(at(place), here);
    const number = (place: number): Big => asNumber(value(place));
    const numbers = (): readonly Big[] => args.flatMap((arg) => this.numbers(arg, here));
    switch (name) {
      case "ABS":
        return number(0).abs();
      case "SIGN":
        return new Exact(number(0).cmp(0));
      case "INT":
        return floor(number(0));
      case "ROUND":
        return number(0).round(number(1).toNumber(), 1);
      case "N": {
        const own = value(0);
        return isNumber(own) ? own : new Exact(own === true ? 1 : 0);
      }
      case "AND":
        return args.every((_, place) => truth(value(place)));
      case "OR":
        return args.map((_, place) => truth(value(place))).includes(true);
      case "NOT":
        return !truth(value(0));
      case "IF":
        return truth(value(0)) ? value(1) : value(2);
      case "IFERROR":
        try {
          return value(0);
        } catch (fault) {
          if (!(fault instanceof Fault)) throw fault;
          return value(1);
        }
      case "ISNUMBER":
        try {
          return isNumber(value(0));
        } catch (fault) {
          if (!(fault instanceof Fault)) throw fault;
          return false;
        }
      case "SUM":
        return sumOf(numbers());
      case "COUNT":
        return new Exact(numbers().length);
      case "AVERAGE": {
        const all = numbers();
        if (all.length === 0) throw new Fault("#DIV/0!");
        return sumOf(all).div(all.length);
      }
      case "MAX":
        return numbers().reduce((most, next) => (next.gt(most) ? next : most), numbers()[0] ?? new Exact(0));
      case "MIN":
        return numbers().reduce((least, next) => (next.lt(least) ? next : least), numbers()[0] ?? new Exact(0));
      case "RANK": {
        const own = number(0);
        return new Exact(1 + this.numbers(at(1), here).filter((each) => each.gt(own)).length);
      }
      case "YEAR":
      case "MONTH":
      case "DAY": {
        const day = serialDate(number(0).toNumber(), this.source?.date1904 ?? false);
        const part = day?.split("-")[{ YEAR: 0, MONTH: 1, DAY: 2 }[name]];
        if (part === undefined) throw new Fault("#NUM!");
        return new Exact(Number(part));
      }
      case "MATCH": {
        const found = this.range(at(1), here).findIndex((each) => each !== null && holds("=", each, value(0)));
        if (found < 0) throw new Fault("#N/A");
        return new Exact(found + 1);
      }
      case "INDEX":
        return this.range(at(0), here)[number(1).toNumber() - 1] ?? null;
      case "COUNTIFS":
        return new Exact(this.meeting(args, here).length);
      case "SUMPRODUCT":
        return sumOf(this.each(at(0), here).map(asNumber));
      case "SUMIFS": {
        const summed = this.range(at(0), here);
        const which = this.meeting(args.slice(1), here);
        return sumOf(which.flatMap((place) => summed[place] ?? []).filter(isNumber));
      }
    }
  }

  /** Places in the ranges at which every range meets its criterion. */
  private meeting(args: readonly Figure[], here: string): readonly number[] {
    const [first = 0] = args;
    let places = this.range(first, here).map((_, place) => place);
    for (let pair = 0; pair < args.length; pair += 2) {
      const range = this.range(args[pair] ?? 0, here);
      const meets = criterion(this.value(args[pair + 1] ?? 0, here));
      places = places.filter((place) => meets(range[place] ?? null));
    }
    return places;
  }

  private numbers(figure: Figure, here: string): readonly Big[] {
    const values = figure instanceof RangeRef ? this.range(figure, here) : [this.value(figure, here)];
    return values.filter(isNumber);
  }

  private range(figure: Figure, here: string): readonly Value[] {
    if (!(figure instanceof RangeRef)) return [this.value(figure, here)];
    const { left, right, top, bottom } = figure;
    const sheet = figure.sheet ?? here;
    const key = `${sheet}!${left},${top}:${right},${bottom}`;
    const known = this.columns.get(key);
    if (known) return known;
    const values: Value[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) values.push(this.cell(sheet, column, row));
    }
    this.columns.set(key, values);
    return values;
  }
}

function operated(operator: Operator, one: Value, other: Value): Value {
  if (operator === "&") return asText(one) + asText(other);
  if (RANKED[operator] === 1) return holds(operator, one, other);
  const [a, b] = [asNumber(one), asNumber(other)];
  switch (operator) {
    case "+":
      return a.plus(b);
    case "-":
      return a.minus(b);
    case "*":
      return a.times(b);
    default:
      if (b.eq(0)) throw new Fault("#DIV/0!");
      return a.div(b);
  }
}

function isNumber(value: Value): value is Big {
  return value instanceof Exact;
}

function plain(value: CellValue): Value {
  if (typeof value === "number") return new Exact(String(value));
  if (typeof value === "object" && value !== null) throw new Fault("an error in the sheet");
  return value;
}

function floor(value: Big): Big {
  const whole = value.round(0, 0);
  return whole.gt(value) ? whole.minus(1) : whole;
}

function sumOf(values: readonly Big[]): Big {
  return values.reduce((sum, next) => sum.plus(next), new Exact(0));
}

function asNumber(value: Value): Big {
  if (isNumber(value)) return value;
  if (typeof value === "string") throw new Fault("#VALUE!");
  return new Exact(value === true ? 1 : 0);
}

function asText(value: Value): string {
  return isNumber(value) ? value.toFixed() : String(value ?? "");
}

function truth(value: Value): boolean {
  if (typeof value === "string") throw new Fault("#VALUE!");
  return isNumber(value) ? !value.eq(0) : value === true;
}

/** Blank equals "" and 0; text is greater than any number. */
function holds(operator: Operator, one: Value, other: Value): boolean {
  const order = compared(one ?? emptyBeside(other), other ?? emptyBeside(one));
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

function emptyBeside(other: Value): Value {
  return isNumber(other) ? new Exact(0) : typeof other === "boolean" ? false : "";
}

function compared(one: Value, other: Value): number {
  const kind = (each: Value): number => (isNumber(each) ? 0 : typeof each === "string" ? 1 : 2);
  if (kind(one) !== kind(other)) return kind(one) - kind(other);
  if (isNumber(one)) return one.cmp(other as Big);
  const [left, right] = [asText(one).toLowerCase(), asText(other).toLowerCase()];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** A number or text to equal, or a comparison such as ">0" or "<>不适用". */
function criterion(wanted: Value): (value: Value) => boolean {
  const [, operator = "=", rest = ""] = (typeof wanted === "string" ? COMPARISON.exec(wanted) : null) ?? [];
  const operand = rest === "" ? wanted : /^-?\d/u.test(rest) ? new Exact(rest.replace("+", "")) : rest;
  return (value) => {
    if (isNumber(operand) !== isNumber(value)) return operator === "<>";
    return holds(operator as Operator, value, operand);
  };
}
