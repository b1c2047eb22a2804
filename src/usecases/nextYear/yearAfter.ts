import { yearOfDay } from "../../domain/isoDate.ts";
import type { Assessment } from "../../domain/assessment.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import type { Period } from "../../domain/period.ts";

/** Years of a period move on; those of documents (〔2025〕12号, 2021年版) stay. */
const YEAR = /(?<![\d〔[【])(?:19|20)\d{2}(?!\d|\s*[〕\]】]|\s*年?\s*(?:修订|修正)?版)/gu;

/** Moves from one year to the next. */
export class YearAfter {
  /** The days of the new year, or of 2026—2027 after 2025—2026. */
  readonly span: Period;
  /** The years in the name of the previous period. */
  readonly #years: ReadonlySet<number>;

  /**
   * @param today for a workbook that names no year: in the second half of a year the next year follows, in the first
   * half the current one
   */
  constructor({ span }: Pick<Assessment, "span">, today: IsoDate) {
    const year = yearOfDay(today) - (Number(today.slice(5, 7)) < 7 ? 1 : 0);
    const before = span ?? { from: `${year}-01-01`, to: `${year}-12-31` };
    const [first, last] = [yearOfDay(before.from), yearOfDay(before.to)];
    this.#years = new Set(Array.from({ length: last - first + 1 }, (_, at) => first + at));
    this.span = { from: `${first + 1}-01-01`, to: `${last + 1}-12-31` };
  }

  /** A title, period or sheet name with its years moved on. */
  moved(text: string): string {
    return text.replace(YEAR, (year) => (this.#years.has(Number(year)) ? String(Number(year) + 1) : year));
  }
}
