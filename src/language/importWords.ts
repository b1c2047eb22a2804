import type { Loss, LossCode, Place } from "../blocks/block.ts";
import type { Imported, Leftover, LeftoverReason } from "../import/imported.ts";
import { originWords, placeWords } from "../import/origin.ts";
import type { Language } from "./language.ts";

/** Words about an import: what was taken, what was left out, and why. */
export interface ImportWords {
  readonly taken: (imported: Imported) => string;
  readonly left: (count: number) => string;
  readonly why: Readonly<Record<LeftoverReason, string>>;
  /** A place in a document. */
  readonly place: (place: Place) => string;
  readonly leftover: (leftover: Leftover) => string;
  readonly loss: (document: string, loss: Loss) => string;
  readonly yearOpen: (date: string | null) => string;
}

export function importWords(language: Language): ImportWords {
  return WORDS[language];
}

const CHINESE_WHY: Readonly<Record<LeftoverReason, string>> = {
  "no-department": "与任务并列，但没有写明责任部门",
  "names-department": "提到了部门，但不像一项任务",
  table: "不是测评体系、任务分解或部门名册的表格",
  marks: "提到了分值，但不知道属于哪项指标",
  "second-framework": "另一套指标，没有并入测评体系",
  "differs-from-table": "与表格中同一指标的分值不一致，测评体系按表格填写",
};
const ENGLISH_WHY: Readonly<Record<LeftoverReason, string>> = {
  "no-department": "stands beside tasks, but names no department",
  "names-department": "names a department, but does not look like a task",
  table: "a table that is no 测评体系, 任务分解 or 部门名册",
  marks: "speaks of marks, but of no indicator that could be found",
  "second-framework": "a second set of indicators, not joined to 测评体系",
  "differs-from-table": "marks that differ from those of the same indicator in the table, which 测评体系 follows",
};
const CHINESE_LOSS: Readonly<Record<LossCode, string>> = {
  "hidden-text": "隐藏文字，没有读取",
  "deleted-text": "修订中已删除的内容，按接受修订处理",
  "embedded-document": "嵌入的文档，不能读取，请另外导入",
  footnote: "脚注或尾注，没有读取",
  picture: "图片，其中的文字没有读取",
  "automatic-numbers": "旧版 .doc 读不出自动编号，编号不全时请另存为 .docx 再导入",
};
const ENGLISH_LOSS: Readonly<Record<LossCode, string>> = {
  "hidden-text": "hidden text, not read",
  "deleted-text": "deleted in tracked changes, taken as accepted",
  "embedded-document": "an embedded document that cannot be read; import it by itself",
  footnote: "footnotes or endnotes, not read",
  picture: "pictures; words in them were not read",
  "automatic-numbers": "automatic numbers, which this format does not give; save as .docx where they matter",
};

const WORDS: Readonly<Record<Language, ImportWords>> = {
  "zh-CN": {
    taken: (imported) =>
      `提取：${counted(imported, ["指标", "任务", "整改问题", "表格", "阶段", "定期报送", "部门"], "、", "项")}。`,
    left: (count) => `有 ${count} 处没有提取，见“未提取内容”，请逐处核对：`,
    why: CHINESE_WHY,
    place: placeWords,
    leftover: ({ why, origin }) => `  ${originWords(origin)}：${CHINESE_WHY[why]}`,
    loss: (document, { code, count }) =>
      `${document}：${code === "automatic-numbers" ? "" : `${count} 处`}${CHINESE_LOSS[code]}。`,
    yearOpen: (date) =>
      `文件标题没有写明年份（20xx年），时限按原文填写，没有代填年份${date === null ? "" : `；成文日期是${date}，请核实后在表中补上`}。`,
  },
  en: {
    taken: (imported) =>
      `Taken: ${counted(imported, ["indicators", "tasks", "problems", "tables", "stages", "recurring reports", "departments"], ", ", "")}.`,
    left: (count) => `${count} places were left; see the sheet 未提取内容 and look at each:`,
    why: ENGLISH_WHY,
    place: englishPlace,
    leftover: ({ why, origin }) => `  ${originWords(origin, englishPlace)}: ${ENGLISH_WHY[why]}`,
    loss: (document, { code, count }) =>
      `${document}: ${code === "automatic-numbers" ? "" : `${count} × `}${ENGLISH_LOSS[code]}.`,
    yearOpen: (date) =>
      `The title leaves the year open (20xx年); deadlines are as written and no year was filled in${date === null ? "" : `; the document is dated ${date}: make sure and add it`}.`,
  },
};

/** paragraph 12, table 2 row 5 */
function englishPlace(place: Place): string {
  if (place.kind === "paragraph") return `paragraph ${place.number}`;
  return `table ${place.number}${place.row === null ? "" : ` row ${place.row}`}`;
}

function counted(imported: Imported, names: readonly string[], separator: string, unit: string): string {
  const { indicators, tasks, problems, tables, stages, recurring, roster } = imported;
  return [indicators, tasks, problems, tables, stages, recurring, roster]
    .flatMap(({ length }, at) =>
      length === 0 ? [] : [unit === "" ? `${length} ${names[at] ?? ""}` : `${names[at] ?? ""} ${length} ${unit}`],
    )
    .join(separator);
}
