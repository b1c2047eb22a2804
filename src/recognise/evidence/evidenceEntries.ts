import { NONE, STROKES } from "../../domain/fillers.ts";
import type { EvidenceEntry } from "../../domain/evidence.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import type { Period } from "../../domain/period.ts";
import { withDateNumerals } from "../../domain/chineseNumerals.ts";
import { isoDate, lastDayOf } from "../../domain/isoDate.ts";

const ADDRESS = /https?:\/\/[^\s，。；、]+/giu;
const LINES = /[\r\n]+|[；;]|(?=[①-⑳⑴-⒇])|(?<=[\s,，、。])(?=(?:\d{1,2}[.．、)）](?!\d)|[（(]\d{1,2}[)）])\S)/u;
const NUMBER = /^(?:[①-⑳⑴-⒇]|\d{1,2}[.．、)）](?!\d)|[（(]\d{1,2}[)）])\s*/u;
const BRACKETS = /[（(《“"[【][^）)》”"\]】]*[）)》”"\]】]/gu;
const NO_EVIDENCE = new RegExp(`^(?:等|${NONE}|${STROKES})?$`, "u");

/**
 * What a cell lists: by lines, numbers and 、 ， ； outside brackets.
 *
 * @param link of the cell; it belongs to the first entry
 */
export function evidenceEntries(text: string, link: string | null): readonly EvidenceEntry[] {
  const addresses = text.match(ADDRESS) ?? [];
  const names = text
    .replace(ADDRESS, "\n")
    .split(LINES)
    .flatMap((line) => splitLine(line.trim().replace(NUMBER, "")))
    .map((name) =>
      name
        .replace(NUMBER, "")
        .replace(/[。，,、]+$/u, "")
        .trim(),
    )
    .filter((name) => !NO_EVIDENCE.test(name));
  const entries = names.map((name, at) => ({ text: name, link: at === 0 ? link : null, dates: evidenceDates(name) }));
  return [...entries, ...addresses.map((address) => ({ text: address, link: address, dates: null }))];
}

/** Separators within brackets part nothing: 《方案》（含附件、照片）. */
function splitLine(line: string): readonly string[] {
  const kept: string[] = [];
  const bare = line.replace(BRACKETS, (inside) => `\u0000${kept.push(inside) - 1}\u0000`);
  return bare
    .split(/[、，,]/u)
    .map((part) => part.replace(/\u0000(\d+)\u0000/gu, (_, at: string) => kept[Number(at)] ?? "").trim());
}

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
