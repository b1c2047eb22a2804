import { readGroupWord } from "../../recognise/departments/groupWord.ts";
import { endsLikeDepartment } from "../../recognise/departments/departmentName.ts";
import type { ParagraphBlock } from "../../blocks/block.ts";
import { shownText } from "../../blocks/block.ts";
import { splitLabel } from "../../blocks/numberLabel.ts";
import type { RecurringRow } from "../imported.ts";
import { EACH_PERIOD } from "./deadlineText.ts";
import { plainText } from "../text/plainText.ts";

const FREQUENCY = new RegExp(`(?:${EACH_PERIOD}|每逢[^，。；]{1,4})(?:(?:至少|不少于)?[一二两三四1-9]次)?`, "u");
/** Words that make a recurring text a report or a meeting rather than the way a task is done. */
const DUTY = /报送|上报|报告|汇报|通报|报表|例会|召开|检查|督查|督导|调度|巡查|简报|信息|小结|总结|点评|抽查/u;
const TO = /(?:向|(?:报送?|上报)(?:至|到|给))([^，。；、]{2,20}?)(?=报送|上报|报告|汇报|通报|备案|汇总|[，。；、]|$)/u;
/** 将进展报县创建办 */
const REPORTED_TO = /(?:报送?|上报)([^，。；、]{1,14}(?:[办局委组室部科站股处所队会]|中心))(?=[，。；、]|$)/u;

/** A shorter text is the heading of what it says in full. */
const SHORTEST_DUTY = 12;

/** Recurring reports and meetings: who, what, to whom, how often. */
export function recurringIn(paragraphs: readonly ParagraphBlock[], document: string): readonly RecurringRow[] {
  const rows: RecurringRow[] = [];
  for (const block of paragraphs) {
    const whole = plainText(shownText(block));
    const text = splitLabel(whole)?.rest ?? whole;
    const from = rows.length;
    for (const sentence of text.split(/[。；\n]/u)) {
      let subject = "";
      for (const part of eachFrequency(sentence)) {
        const found = FREQUENCY.exec(part);
        if (!found || !(DUTY.test(part) || REPORTED_TO.test(part)) || part.length > 160) continue;
        const before = part.slice(0, found.index);
        const rest = part.slice(found.index + found[0].length).replace(/^[，、]/u, "");
        const named = whoIn(before) ?? whoIn(rest);
        // 各单位每周五报送…，每月25日前报送…: the same department does both.
        const who = named ?? (before.trim() === "" ? subject : "");
        subject = who;
        rows.push({
          matter: (rest.length >= 4 ? rest : part)
            .replace(/^(?:(?:之?前)?[，、]?|一(?=[调通督报汇小总研会例巡检排公点简评查]))/u, "")
            .trim(),
          who,
          to: toWhom(rest),
          frequency: found[0],
          origin: { document, place: { kind: "paragraph", number: block.number }, quote: part.trim() },
        });
      }
    }
    // 每周一调度。 heads the next sentence, which says the same in full.
    const [first, second] = rows.slice(from);
    if (first && second && first.who === "" && first.origin.quote.length < SHORTEST_DUTY && alike(first, second))
      rows.splice(from, 1);
  }
  return rows;
}

function alike(a: RecurringRow, b: RecurringRow): boolean {
  return a.frequency.startsWith(b.frequency) || b.frequency.startsWith(a.frequency);
}

function toWhom(clause: string): string {
  return (TO.exec(clause) ?? REPORTED_TO.exec(clause))?.[1] ?? "";
}

/** 办公室每半月检查一次，各科室每月20日前报送: two frequencies in one sentence. */
function eachFrequency(sentence: string): readonly string[] {
  const parts: string[] = [];
  for (const clause of sentence.split(/(?=[，、])/u)) {
    const last = parts.at(-1);
    if (last !== undefined && !(FREQUENCY.test(last) && FREQUENCY.test(clause)))
      parts[parts.length - 1] = last + clause;
    else parts.push(clause.replace(/^[，、]/u, ""));
  }
  return parts;
}

/** A text that is no name although it ends like one: 召开一次推进会, as 联合会 does. */
const NO_NAME = /^(?:召开|开展|组织|报送?|上报|通报|检查|举办|形成|提交|汇总|督查)|[一二三四两\d]次/u;

const TO_SOMEBODY = /^(?:之?前)?(?:分别|及时|定期)?(?:向(?!阳)|给|[报呈抄][送给]?)/u;

/** The departments at the beginning of a clause: 各科室要于…, 办公室每半月…. */
export function whoIn(clause: string): string | null {
  const words =
    /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．])?(?:[一二三四五六七八九十]是)?(?:由|请)?([^，。；]{2,30}?)(?:要|应|须|应当|必须|需|于|在|负责|按|向|将|对|报送?|上报|召开|组织|开展|汇总|形成|牵头|至少|$)/u.exec(
      clause.trim(),
    )?.[1];
  if (words === undefined) return null;
  const names = words.split("、");
  // 每周五向县政府办公室报送: this is the recipient.
  if (TO_SOMEBODY.test(words)) return null;
  if (names.some((name) => NO_NAME.test(name))) return null;
  return names.every((name) => readGroupWord(name) !== null || endsLikeDepartment(name)) ? words : null;
}
