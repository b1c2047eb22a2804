import type { EvidenceList, EvidenceEntry } from "../../domain/evidence.ts";
import { cellKey } from "../../domain/cells.ts";
import type { Table } from "../table/table.ts";
import { evidenceEntries } from "./evidenceEntries.ts";
import { evidenceWanted, type EvidenceWanted } from "./evidenceWanted.ts";
import { writtenInteger } from "../../domain/chineseNumerals.ts";

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
