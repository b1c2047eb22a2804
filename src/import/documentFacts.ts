import type { SourceDocument } from "../blocks/block.ts";
import { shownText } from "../blocks/block.ts";
import { unitInTitle } from "../recognise/table/caption.ts";
import type { DocumentFacts } from "./imported.ts";

const DAY =
  /^((?:19|20)\d{2}|[二][〇○零Ｏ０O0][〇○零一二三四五六七八九]{2})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u;
const OPEN_YEAR = /(?:19|20|二[〇○零])[xX×＊*○〇Ｘ]{2}\s*年/u;
const TITLE_END =
  /(?:方案|计划|总结|报告|细则|办法|意见|通知|分解表?|体系|标准|清单|手册|分工表?|安排|要点|汇报|表|规划|制度|讲话|函|责任书)$/u;
const LONGEST_TITLE = 50;
const ORGANISATION =
  /(?:局|委员会|委|厅|院|中心|办公室|公司|学校|大学|中学|小学|医院|街道办事处|街道|镇|乡|社区|政府|支队|大队|所|站|处|总站|党组|党委|领导小组)$/u;

/** Title, unit and date of a document, as it says them. */
export function documentFacts({ blocks }: SourceDocument): DocumentFacts {
  const texts = blocks
    .flatMap((block) => (block.kind === "paragraph" ? [shownText(block)] : []))
    .map((text) => text.trim());
  const filled = texts.filter(Boolean);
  const title = titleOf(filled);
  const dateAt = filled.findLastIndex((text) => DAY.test(text.replace(/\s+/gu, "")) || DAY.test(text));
  const signed = dateAt > 0 ? filled[dateAt - 1]?.replace(/\s+/gu, "") : undefined;
  const isUnit =
    signed !== undefined && signed.length <= 25 && ORGANISATION.test(signed) && !/[，。；：]/u.test(signed);
  return {
    title,
    unit: (isUnit ? signed : null) ?? (title === null ? null : unitInTitle(title)),
    date: filled[dateAt] ?? null,
    yearOpen: title !== null && OPEN_YEAR.test(title),
  };
}

/** The first lines up to the one that ends as titles do; a title may run over several lines. */
function titleOf(filled: readonly string[]): string | null {
  const head = filled.slice(0, 8);
  for (const [at, line] of head.entries()) {
    const text = line.replace(/\s+/gu, "");
    if (/[。；，]$/u.test(text)) break;
    if (!TITLE_END.test(text.replace(/[（(].*[)）]$/u, "")) || text.length > LONGEST_TITLE) continue;
    const before = head[at - 1]?.replace(/\s+/gu, "");
    // A title of two lines: XX局 / 关于…的 above what kind of paper it is.
    const goesOn =
      before !== undefined &&
      before.length <= 30 &&
      text.length < 24 &&
      !/[。：:〕号]|^附件|^[一二三四五六七八九十]、/u.test(before) &&
      (ORGANISATION.test(before) || /关于|印发|《|[的和与]$|年度?$/u.test(before));
    return goesOn && before !== undefined ? before + text : text;
  }
  return null;
}
