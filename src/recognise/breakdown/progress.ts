import { NO_CONCERN, STROKES } from "../../domain/fillers.ts";
import type { Progress } from "../../domain/deadline.ts";
import type { CellValue } from "../../domain/cells.ts";

/** What a progress cell says; `unread` is text that no progress word covers, null where it is understood or blank. */
export interface ProgressReading {
  readonly progress: Progress;
  readonly unread: string | null;
  /** What the cell shows, of boxes the ticked one's words; "" where that is no word. */
  readonly text: string;
}

/**
 * Reads 完成情况. Numbers are shares (0.6, or 60 as a percentage); 1 and 100 are done. Blank, 不适用 and dashes say nothing.
 * @param value the cell, with merged areas already resolved
 * @param numberFormat Excel's code, "" for General: tells 1 % from 100 %
 */
export function readProgress(value: CellValue, numberFormat = ""): ProgressReading {
  if (value === null) return BLANK;
  if (typeof value === "boolean") return understood(value ? "done" : "todo", "");
  if (typeof value === "number") return ofNumber(value, numberFormat.includes("%"));
  if (typeof value === "object") return { progress: "unknown", unread: value.error, text: value.error };
  const known = KNOWN.get(value);
  if (known) return known;
  const reading = ofWords(value);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(value, reading);
  return reading;
}

/** Cells repeat: in thousands of them stand a few words. */
const KNOWN = new Map<string, ProgressReading>();
const MOST_KNOWN = 1000;

function ofWords(value: string): ProgressReading {
  const written = tickedOption(value.trim()).trim();
  const text = written.normalize("NFKC").replace(/[\s。.,、;!]+/gu, "");
  if (text === "" || isOpenChoice(written)) return BLANK;
  if (NOTHING_SAID.test(text)) return { ...BLANK, text: written };
  const progress = ofText(text);
  return progress === null
    ? { progress: "unknown", unread: value.trim(), text: written }
    : understood(progress, written);
}

const BLANK: ProgressReading = { progress: "unknown", unread: null, text: "" };
const NOTHING_SAID = new RegExp(`^(?:${STROKES}|${NO_CONCERN}|无)$`, "u");

function understood(progress: Progress, text: string): ProgressReading {
  return { progress, unread: null, text };
}

function ofNumber(value: number, isPercentFormat: boolean): ProgressReading {
  const share = value > 1 && !isPercentFormat ? value / 100 : value;
  const progress = ofShare(share);
  if (progress === null) return { progress: "unknown", unread: String(value), text: String(value) };
  return understood(progress, `${Number((share * 100).toFixed(2))}%`);
}

function ofShare(share: number): Progress | null {
  if (!(share >= 0) || share > 1) return null;
  return share === 1 ? "done" : share === 0 ? "todo" : "doing";
}

// Order matters: what is denied, then what is under way, then what is done; 未完成 and 基本完成 both contain 完成.
const TODO =
  /^(否|[×✗✘✕]|n|no|x|未|没有)$|未(曾|能|按期|按时|如期)?(开始|启动|实施|开展|完成|落实|办结|办理|整改|进行|达标|动工|开工|销号|报送|到位)|未达(到)?(序时|时序|进度|要求)|尚未|还没|没有?(开始|启动|完成|落实)|滞后|逾期|超期|延期|延后|暂停|暂缓|停滞|受阻|待(开始|启动|完成|办|落实|开展|实施)|不达标|(无法|不能|难以|没法|未能)(完成|落实|办结|实施|开展)/u;
const DOING =
  /(基本|部分|大部|大致|初步|阶段性?|接近|即将|将要|正在|未全部|未完全|未全面)(已?完成|落实|办结|达标|到位)|(计划|预计|拟|争取|力争|将于)(?:(?!已).){0,12}(完成|落实|办结)|进行中|正在|[一-龥]中$|推进|序时|时序|进展(顺利|正常|有序)|^(正常|有序|稳步|扎实|深入)(开展|实施|进行|运行)$|按(计划|进度|期)(开展|实施|进行)|持续|长期|常态化|坚持|过半|完成(?:了|约|近|大)?(?:[一大]?半|[一二三四五六七八九两十]+分之|[一二三四五六七八九]成|[1-9]成)|已(启动|开始|着手|安排|部署)|在(办|建|做)$/u;
const DONE =
  /^(是|[√✓✔☑✅]|y|yes|ok|done|完|落实|达标|办结|结束|销号|到位)$|完成|完毕|办结|竣工|已(经)?(全部|全面|按期|按时|如期|顺利)?(落实|结束|销号|达标|整改|到位|报送|上报|验收|建成|办理)|(落实|整改)到位|全部(落实|达标|到位)|结案$/u;

/** 未完成100%, 不足100%. */
const NOT_YET = /(?:未|没有?)(?:能|达到?|完成|实现|到)*100(?:\.0+)?%|(?:不足|不到|低于|小于)100/u;

function ofText(text: string): Progress | null {
  const percent = /(\d+(?:\.\d+)?)%/u.exec(text);
  if (percent) return NOT_YET.test(text) ? "doing" : ofShare(Number(percent[1]) / 100);
  const part = /^\D*(\d{1,3})\/(\d{1,3})\D*$/u.exec(text);
  if (part) return ofShare(Number(part[1]) / Number(part[2]));
  const number = /^\d+(\.\d+)?$/u.exec(text);
  if (number) return ofShare(Number(text) > 1 ? Number(text) / 100 : Number(text));
  const folded = text.toLowerCase();
  // 未全部完成 is under way although it begins like a denial.
  if (/未(全部|完全|全面)/u.test(folded)) return "doing";
  if (TODO.test(folded)) return "todo";
  if (DOING.test(folded)) return "doing";
  return DONE.test(folded) ? "done" : null;
}

/** 已完成 / 未完成, □是 □否, each on a line: what the form offers to choose from, of which nothing is chosen. */
function isOpenChoice(text: string): boolean {
  const options = text.split(/[\s/／|□☐]+/u).filter((option) => option !== "");
  const said = options.map((option) => (option.length > LONGEST_OPTION || /\d/u.test(option) ? null : ofText(option)));
  return options.length > 1 && said.every((one) => one !== null) && new Set(said).size === options.length;
}

const LONGEST_OPTION = 6;

/** ☑完成 □未完成 → 完成; also with the boxes behind the words. Text without empty boxes comes back as it is. */
function tickedOption(text: string): string {
  if (!/[□☐]/u.test(text)) return text;
  const options = /^[□☐☑■√✓✔]/u.test(text)
    ? [...text.matchAll(/([□☐☑■√✓✔])([^□☐☑■√✓✔]*)/gu)].map(([, box, word]) => ({ box, word }))
    : [...text.matchAll(/([^□☐☑■√✓✔]*)([□☐☑■√✓✔])/gu)].map(([, word, box]) => ({ box, word }));
  const ticked = options.filter(({ box }) => box !== "□" && box !== "☐");
  return ticked.length === 1 ? (ticked[0]?.word ?? text) : text;
}
