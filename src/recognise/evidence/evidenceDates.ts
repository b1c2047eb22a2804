import type { IsoDate } from "../../domain/deadline.ts";
import type { Period } from "../../domain/period.ts";
import { withDateNumerals } from "../text/dateNumerals.ts";
import { isoDate, lastDayOf } from "../../domain/isoDate.ts";

const DATE =
  /(?<!\d)((?:19|20)\d{2})(?:(?:[年./_-](0?[1-9]|1[0-2])[月./_-](0?[1-9]|[12]\d|3[01])日?|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)|(?:年|[./_-])(0?[1-9]|1[0-2])(?:月|(?![\d./_年-]))|年)/gu;
/** 〔2024〕12号 is the number of a letter, 2021年版 that of a rule: neither says when something was done. */
const NO_DATE = /[〔[(（【](?:19|20)\d{2}[〕\])）】]\s*(?:第?\s*\d+\s*号)?|(?:19|20)\d{2}\s*年?\s*(?:修订|修正)?版/gu;
const YEARS = /(?<!\d)((?:19|20)\d{2})[-–—~至到]+((?:19|20)\d{2})(?=年)/gu;

/** From the first to the last day that a text names; null where it names none with its year. */
export function evidenceDates(text: string): Period | null {
  if (!/(?:19|20|１９|２０|二[〇○零])/u.test(text)) return null;
  const folded = withDateNumerals(text.replace(NO_DATE, " ").normalize("NFKC"));
  let hull: Period | null = null;
  const add = (from: IsoDate | null, to: IsoDate | null): void => {
    if (from === null || to === null) return;
    hull = { from: hull && hull.from < from ? hull.from : from, to: hull && hull.to > to ? hull.to : to };
  };
  for (const [, first, last] of folded.matchAll(YEARS))
    add(isoDate(Number(first), 1, 1), isoDate(Number(last), 12, 31));
  for (const [, year, month, day, month2, day2, monthOnly] of folded.matchAll(DATE)) {
    const inYear = Number(year);
    if (day ?? day2) {
      const one = isoDate(inYear, Number(month ?? month2), Number(day ?? day2));
      add(one, one);
    } else if (monthOnly !== undefined) {
      const inMonth = Number(monthOnly);
      add(isoDate(inYear, inMonth, 1), isoDate(inYear, inMonth, lastDayOf(inYear, inMonth)));
    } else add(isoDate(inYear, 1, 1), isoDate(inYear, 12, 31));
  }
  return hull;
}
