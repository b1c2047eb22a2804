import { NONE, STROKES } from "../../domain/fillers.ts";
import type { EvidenceList, EvidenceEntry } from "../../domain/evidence.ts";
import { cellKey } from "../../domain/cells.ts";
import { writtenInteger } from "../../domain/chineseNumerals.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import { isoDate, lastDayOf } from "../../domain/isoDate.ts";
import type { Period } from "../../domain/period.ts";
import { withDateNumerals } from "../../domain/chineseNumerals.ts";
import type { Table } from "../table/table.ts";
import { evidenceWanted, type EvidenceWanted } from "./evidenceWanted.ts";

const REQUIREMENT = /要求|清单|说明/u;

/**
 * Reads the cell for evidence in a row; null where it is empty, or the column only says what is to be handed in.
 *
 * @param texts columns of a row that may say how much evidence is asked for (评分标准, 测评内容)
 */
export function evidenceSource(
  table: Table,
  column: number | null,
  texts: readonly number[],
): (row: number) => EvidenceList | null {
  const heading = table.columns.find((one) => one.column === column)?.at.text ?? "";
  if (column === null || REQUIREMENT.test(heading)) return () => null;
  const required = table.columns
    .filter(({ meaning, at }) => meaning === "evidence" && REQUIREMENT.test(at.text))
    .map((one) => one.column);
  const { links } = table.sheet;
  return (row) => {
    const text = table.text(row, column);
    if (text === "") return null;
    const { top, left } = table.span(row, column);
    const entries = evidenceEntries(text, links.get(cellKey(top, left)) ?? null);
    if (entries.length === 0) return null;
    for (const [columns, isRequirement] of [[required, true] as const, [texts, false] as const]) {
      for (const one of columns) {
        const wanted = evidenceWanted(table.text(row, one), isRequirement);
        if (!wanted) continue;
        const { count, text: said } = wanted;
        return { entries, wanted: { count, text: said }, listed: evidenceCount(entries, wanted) };
      }
    }
    return { entries, wanted: null, listed: null };
  };
}

const STATED = /(\d{1,3}|[一二两三四五六七八九十]{1,3})(?:张|份|个|幅|件|套|篇|册|本|期)(?!以上)/u;
const IMAGE = /\.(?:jpe?g|png|bmp|gif|heic|webp|tiff?)$/iu;
const FILE = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|txt|jpe?g|png|bmp|gif|heic|webp|tiff?|mp4|avi|mov|mp3)$/iu;
/** One word for any number of things, or a place where they lie. */
const UNCOUNTED =
  /(?:照片|图片|影像|截图|记录|台账|台帐|资料|材料|档案|文件|简报|通知|信息|报道|新闻|视频|证书|合同|发票|清单|凭证|作品|学习笔记|笔记|表格?)$|^(?:详?见|附|参见|另附|存|已上传|已报送|已提供)|[盒柜卷夹]|附件|等$|若干|系列|各类?|相册|压缩包|\.(?:zip|rar|7z)$/iu;

/** How many of what is wanted a cell lists; null where one of its entries cannot be counted. */
export function evidenceCount(entries: readonly EvidenceEntry[], { photos }: EvidenceWanted): number | null {
  let count = 0;
  for (const { text, link } of entries) {
    const own = photos ? photosIn(text) : thingsIn(text, link, entries.length);
    if (own === null) return null;
    count += own;
  }
  return count;
}

/** A file that is no image may hold any number of photos. */
function photosIn(text: string): number | null {
  if (/照片|图片|影像|截图/u.test(text)) {
    const stated = statedIn(text);
    if (stated !== null) return stated;
    return IMAGE.test(text) || /(?:照片|图片|截图)[\d一二三四五六七八九十]{1,2}$/u.test(text) ? 1 : null;
  }
  return IMAGE.test(text) ? 1 : null;
}

function thingsIn(text: string, link: string | null, among: number): number | null {
  const stated = statedIn(text);
  if (stated !== null) return stated;
  if (FILE.test(text) || (link !== null && /^https?:/iu.test(text))) return 1;
  if (UNCOUNTED.test(text)) return null;
  if (/^《[^》]+》$/u.test(text)) return 1;
  // A single name may stand for a bundle; names side by side are one each.
  return among > 1 ? 1 : null;
}

function statedIn(text: string): number | null {
  const number = STATED.exec(text)?.[1];
  return number === undefined ? null : writtenInteger(number);
}

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
