import type { Marks } from "../../domain/marks.ts";
import { capIn } from "../../recognise/text/sectionKind.ts";
import { parseMarks } from "../../recognise/text/marksText.ts";

/** What the row of a bonus or deduction says about its marks. */
export interface OutsideMarks {
  /** 自评加3分 */
  readonly earned: Marks | null;
  /** 加3分: the marks that it gives, or in a summary the marks that were given. */
  readonly said: Marks | null;
  /** The most that a rule gives or takes: its cap, else its highest level; null if every case counts the same. */
  readonly most: Marks | null;
  /** Where the first of these words begins, including a rule's; the text's length if there are none. */
  readonly from: number;
}

const NUM = "(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3}(?:点[一二三四五六七八九])?)";
const CHANGE = "(?:加|减|扣|奖励?|倒扣)";
const EARNED = new RegExp(
  `(?:自评|自查|自测|自报|实得|实际|申报|申请)(?:得分?|分)?(?:为|是|：)?${CHANGE}?(?:分)?(?:为|是|：)?\\s*${NUM}\\s*分`,
  "u",
);
const SAID = new RegExp(
  `(?<!每[^，。；]{0,12}|各|最高|最多|累计|不超过|的|者|可|再|酌情)${CHANGE}分?(?:为|是|：)?\\s*${NUM}\\s*分`,
  "u",
);

/** 每篇加2分, 视情节扣1—5分, 国家级5分/项: a rule about one case. */
const RULED = new RegExp(
  `(?:(?:每|各|视|酌|可|一次|发现|累计|最高|最多)[^，。；：]{0,12}?)?(?:${CHANGE}分?(?:为|是|：)?\\s*(?:${NUM}\\s*[—–~～至-]+\\s*)?${NUM}\\s*分|(?:国家|部|省|市|县|区|乡镇?)级(?:的|每[项次个篇])?(?:为|：)?${NUM}\\s*分)`,
  "gu",
);

/** The marks of a rule's levels, not those for each case, which add up. */
function mostOf(text: string): Marks | null {
  const caps = text.split(/[。；]/u).flatMap((part) => capIn(part) ?? []);
  const [cap = parseMarks(`${LAST_OF.exec(text)?.[1] ?? ""}分`)] = caps;
  // Two parts with a cap each: nothing says what both give together.
  if (cap) return caps.length > 1 ? null : cap;
  const levels = [...text.matchAll(RULED)].flatMap(([whole, , given, levelled]) =>
    /^(?:每|各|累计)/u.test(whole) ? [] : (parseMarks(`${given ?? levelled ?? ""}分`) ?? []),
  );
  const [first, ...rest] = levels;
  return first ? rest.reduce((most, one) => (one.gt(most) ? one : most), first) : null;
}

/** 扣完5分为止 */
const LAST_OF = new RegExp(`(?:扣|加)(?:完|满|足)\\s*${NUM}\\s*分为止`, "u");

/** Reads 获市级表彰加3分，自评加3分. Marks for each case (每次加2分), or at most, are a rule. */
export function outsideMarks(text: string): OutsideMarks {
  const earned = EARNED.exec(text);
  const rest = earned ? text.slice(0, earned.index) : text;
  const said = SAID.exec(rest);
  const marksOf = (match: RegExpExecArray | null): Marks | null => (match ? parseMarks(`${match[1] ?? ""}分`) : null);
  const ruled = [...text.matchAll(RULED)][0];
  return {
    earned: marksOf(earned),
    said: marksOf(said),
    most: mostOf(rest),
    from: Math.min(...[said, earned, ruled].map((found) => found?.index ?? text.length)),
  };
}

/** 发生重大责任事故：无 */
const ANSWERED =
  /^(.{4,}?)：\s*((?:无|没有|未发生|未出现|不存在|否|有|是|发生|存在|\d+\s*[起次件例人])[^，。；]{0,6})[。；]?$/u;

/** A veto with the text's answer to it; "" if it gives none. */
export function vetoAnswer(text: string): { readonly name: string; readonly answer: string } {
  const [, name = text, answer = ""] = ANSWERED.exec(text) ?? [];
  return { name: name.replace(/[。；]$/u, ""), answer };
}

/** 发生重大责任事故的，实行一票否决; 对发生责任事故的单位实行一票否决 */
const VETO =
  /^(?:对|凡|若|如)?(?:有)?(.{4,60}?)(?:的|者)?(?:单位|部门|科室|个人)?[，]?(?:一律|将|予以|实行|实施|坚持|直接|取消[^，。；]{0,12}[，]?)+(?:实行|予以|实施)?[“"]?一票否决[”"]?(?:制)?/u;

/** What a sentence makes a veto; null for any other sentence, including 实行一票否决 without a matter. */
export function vetoMatter(text: string): string | null {
  if (!text.includes("一票否决")) return null;
  const sentence = text.split(/[。；\n]/u).find((one) => one.includes("一票否决")) ?? "";
  const matter = VETO.exec(sentence.trim())?.[1]?.trim() ?? "";
  return /发生|出现|存在|违反|造成|引发|受到|被|不合格|未|事故|事件|案件/u.test(matter) ? matter : null;
}
