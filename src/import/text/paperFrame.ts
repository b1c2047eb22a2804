import type { ParagraphBlock } from "../../blocks/block.ts";
import { shownText } from "../../blocks/block.ts";
import { splitLabel } from "../../blocks/numberLabel.ts";
import { plainText } from "./plainText.ts";

/** The frame of an official paper: number, title and addressee above the text, signature and date below it. */
export interface PaperFrame {
  /** 发文字号 (青教发〔2026〕3号), or null. */
  readonly number: string | null;
  /** The title in one line; null if nothing looks like one. */
  readonly title: string | null;
  /** 县档案局： */
  readonly addressee: string | null;
  /** Who signs, on the line above the date. */
  readonly signed: string | null;
  /** Paragraphs that hold only the frame and are no task or indicator. */
  readonly blocks: ReadonlySet<ParagraphBlock>;
}

const TITLE_END =
  /(?:方案|计划|总结|报告|细则|办法|意见|通知|通报|分解表?|体系|标准|清单|手册|分工表?|安排|要点|汇报|表|规划|制度|讲话|函|责任书|台账|自查|自评|自查自评|自评自查|规定|决定|公告|纪要|材料|说明|预案|指南|目录|规则|简报|情况)$/u;
const LONGEST_TITLE = 50;
/** Most lines that a title takes. */
const MOST_TITLE_LINES = 4;
/** Lines at the top in which the title is looked for. */
const HEAD = 10;
const ORGANISATION =
  /(?:局|委员会|委|厅|院|中心|办公室|公司|学校|大学|中学|小学|医院|街道办事处|街道|镇|乡|社区|政府|支队|大队|所|站|处|总站|党组|党委|领导小组|办|联合会|协会|妇联|工会|馆|银行|法院|集团|园|厂|村|部|室|队|团委)$/u;
const PAPER_NUMBER =
  /^\p{Script=Han}{1,12}\s*[〔【\[（(]\s*20(?:\d{2}|[xX×＊*]{2})\s*[〕】\]）)]\s*第?\s*[\dxX×＊*]{1,4}\s*号$/u;
const YEAR = "(?:(?:19|20)(?:\\d{2}|[xX×＊*〇○]{2})|二[〇○零Ｏ０O0][〇○零一二三四五六七八九xX×＊*]{2})";
const ORDINAL = "[\\dxX×＊*一二三四五六七八九十]{1,3}";
const DAY_LINE = new RegExp(
  `^${YEAR}\\s*年\\s*${ORDINAL}\\s*月(?:\\s*${ORDINAL}\\s*日)?$|^20\\d{2}[.\\-/]\\d{1,2}[.\\-/]\\d{1,2}$`,
  "u",
);
/** What may stand below the date. */
const BELOW_DATE =
  /^(?:附\s*[件表]|抄\s*[送报]|主题词|（此[件页]|联系人|联系电话|印发|公开方式|\d{1,2}\s*[.．、]\s*\S.{0,40}$|.{2,30}印发$)/u;
/** How many paragraphs below the date may follow. */
const FOOT = 12;

/** @param paragraphs of one paper, in order */
export function paperFrame(paragraphs: readonly ParagraphBlock[]): PaperFrame {
  const filled = paragraphs.filter((block) => shownText(block).trim() !== "");
  const above = aboveText(filled);
  const head = filled.slice(0, above.count).flatMap((block) => shownText(block).split("\n").map(bare));
  const below = belowText(filled.slice(above.count), head);
  const addressed = filled[above.count];
  const addressee = addressed ? addresseeIn(addressed, filled) : null;
  return {
    number: above.number,
    title: above.title,
    addressee,
    signed: below.signed,
    blocks: new Set([
      ...filled.slice(0, above.count),
      ...(addressee !== null && addressed ? [addressed] : []),
      ...below.blocks,
    ]),
  };
}

/** Lines of the head up to the end of the title. */
function aboveText(filled: readonly ParagraphBlock[]): {
  readonly number: string | null;
  readonly title: string | null;
  readonly count: number;
} {
  const head = filled.slice(0, HEAD).map((block) => shownText(block).replace(/\s+/gu, ""));
  const number = head.find((line) => PAPER_NUMBER.test(line)) ?? null;
  let from = 0;
  for (const [at, line] of head.entries()) {
    if (isAboveTitle(line)) {
      from = at + 1;
      continue;
    }
    if (/[。；，：]$/u.test(line) || splitLabel(line) !== null || line.length > LONGEST_TITLE) break;
    if (at - from >= MOST_TITLE_LINES) from = at - MOST_TITLE_LINES + 1;
    const lines = head.slice(from, at + 1);
    if (!endsLikeTitle(line) || !isBalanced(lines.join(""))) continue;
    return { number, title: titleOf(lines), count: at + 1 };
  }
  return { number, title: null, count: from };
}

/** 附件1, 机密, 青教发〔2026〕3号, 青石县教育局文件 */
function isAboveTitle(line: string): boolean {
  return (
    PAPER_NUMBER.test(line) ||
    /^附[件表录][\d一二三四五六七八九十]{0,3}[:：]?$|^(?:绝密|机密|秘密|特急|加急|急件|内部资料|\d{6})|文件$/u.test(
      line,
    )
  );
}

function endsLikeTitle(line: string): boolean {
  return TITLE_END.test(line.replace(/(?:[（(][^（）()]*[)）])+$/u, "").replace(/》$/u, ""));
}

function isBalanced(text: string): boolean {
  return (text.match(/[《（(]/gu) ?? []).length === (text.match(/[》）)]/gu) ?? []).length;
}

/** The lines of one title, without the slogan or the red head above it. */
function titleOf(lines: readonly string[]): string {
  let title = lines.at(-1) ?? "";
  for (const before of [...lines.slice(0, -1)].reverse()) {
    const goesOn =
      !isBalanced(title) ||
      (before.length <= 30 &&
        title.length < 60 &&
        (isKindAlone(title) ||
          ORGANISATION.test(before) ||
          /关于|印发|《|[的和与、]$|年度?$/u.test(before) ||
          /^[)）】》的]/u.test(title)));
    if (!goesOn) break;
    title = before + title;
  }
  return title;
}

/** 实施方案（试行）: the kind of paper alone is no title. */
function isKindAlone(title: string): boolean {
  return title.replace(/[（(][^（）()]*[)）]/gu, "").length <= 6;
}

/** 县档案局：, 机关各科室： right below the title, if no other line of the paper looks like that: otherwise these are headings. */
function addresseeIn(block: ParagraphBlock, filled: readonly ParagraphBlock[]): string | null {
  const isNames = (one: ParagraphBlock): boolean =>
    /^[^。；：]{2,80}：$/u.test(plainText(shownText(one))) && splitLabel(shownText(one)) === null;
  if (!isNames(block) || filled.filter(isNames).length > 1) return null;
  return plainText(shownText(block)).slice(0, -1);
}

/**
 * The lines at the end that sign a paper: a unit and a day.
 * @param head the lines above the text, which may name the unit too
 */
function belowText(
  filled: readonly ParagraphBlock[],
  head: readonly string[],
): {
  readonly signed: string | null;
  readonly blocks: readonly ParagraphBlock[];
} {
  const none = { signed: null, blocks: [] };
  const lines = filled.map((block) => shownText(block).split("\n").map(bare).filter(Boolean));
  const isSigner = (line: string): boolean => isShortLine(line) && (ORGANISATION.test(line) || head.includes(line));
  const isDay = (at: number): boolean => DAY_LINE.test((lines[at]?.at(-1) ?? "").normalize("NFKC"));
  let at = lines.length - 1;
  while (at >= 0 && lines.length - at <= FOOT && !isDay(at)) {
    if (!BELOW_DATE.test(lines[at]?.[0] ?? "")) return none;
    at--;
  }
  if (at < 0 || !isDay(at)) return none;
  const own = lines[at]?.slice(0, -1) ?? [];
  if (own.length > 0) {
    // Unit and day in one paragraph, one line each.
    return own.every(isSigner) ? { signed: own[0] ?? null, blocks: filled.slice(at) } : none;
  }
  let first = at;
  while (first > 0 && at - first < 3 && lines[first - 1]?.length === 1 && isSigner(lines[first - 1]?.[0] ?? ""))
    first--;
  // A day alone below a measure may be its deadline, if others have one there too.
  if (first === at && lines.some((_, other) => other !== at && isDay(other))) return none;
  const signed = first < at ? (lines[first]?.[0] ?? null) : null;
  return { signed, blocks: filled.slice(first) };
}

function bare(line: string): string {
  return line.replace(/\s+/gu, "").replace(/[（(](?:盖章|公章|印章|章)[）)]$/u, "");
}

function isShortLine(line: string): boolean {
  return line.length <= 30 && !/[，。；：、]/u.test(line) && splitLabel(line) === null;
}
