import type { Issue, IssueDetail } from "../../domain/issue.ts";
import type { MarkScale } from "../../domain/settings.ts";
import type { Language } from "../language.ts";
import * as zh from "./chinesePhrases.ts";
import * as en from "./englishPhrases.ts";
import type { InEachLanguage, IssueSentence } from "./issueSentence.ts";

/** What `reading-ambiguous` may ask. */
export type ReadingQuestion =
  /** Whether several full marks, each a whole, are added. */
  | "wholes"
  /** How marks that differ become one. */
  | "combination"
  /** Whether the points of grades are shares of the full marks. */
  | "grades"
  /** What the marks are out of. */
  | "scale"
  /** How a result is made that differs from the marks that count. */
  | "result"
  /** Whether figures above zero under 扣分 were taken off like those below it. */
  | "signs"
  /** Who gave the marks of a column. */
  | "giver"
  /** Whether rows are totals or indicators. */
  | "rows";

export function questionOf({ answers, field, names, actual, review }: IssueDetail): ReadingQuestion {
  const asked = answers?.[0]?.setting;
  if (asked === "combine") return field === "full" ? "wholes" : "combination";
  if (asked === "scale") return names ? "grades" : "scale";
  if (field === "signs") return "signs";
  if (field === "result" && actual !== undefined) return "result";
  return review === undefined ? "rows" : "giver";
}

type Sentences = Readonly<Record<ReadingQuestion, (issue: Issue) => IssueSentence>>;

const SCALES_ZH: Readonly<Record<MarkScale, string>> = {
  hundred: "百分制、要按权重折算",
  ten: "十分制、要按权重折算",
  five: "五分制、要按权重折算",
  points: "已折算的分数",
};
const TAKEN_ZH: Readonly<Record<MarkScale, string>> = {
  hundred: "百分制",
  ten: "十分制",
  five: "五分制",
  points: "已折算",
};
const SCALES_EN: Readonly<Record<MarkScale, string>> = {
  hundred: "out of 100, to be weighted",
  ten: "out of 10, to be weighted",
  five: "out of 5, to be weighted",
  points: "weighted already",
};

/** What the points that a rule gives to grades are. */
const GRADES_ZH = gradesBy("按满分折算的比例", "直接计入的得分");
const GRADES_EN = gradesBy("shares of the full marks", "the marks themselves");

function gradesBy(share: string, points: string): Readonly<Record<MarkScale, string>> {
  return { hundred: share, ten: share, five: share, points };
}

const CHINESE: Sentences = {
  wholes: ({ detail }) => ({
    what: `${detail.names?.length ?? "几"}列满分${zh.list(detail.names)}各自都是一整套，没有写明是相加还是各算各的，暂按相加`,
    todo: "请选择合并方式，或在设置中把不用的一套改为不使用",
  }),
  combination: ({ detail }) => ({
    what: `${detail.names?.length ?? "几"}列分数${zh.list(detail.names)}对同一项打的分不同（如${detail.text ?? ""}），没有写明怎样合成，暂按平均`,
    todo: "请选择合并方式，或加一栏写明最后得分",
  }),
  grades: ({ detail }) => ({
    what: `${zh.heading(detail.text ?? detail.name)}各等级的分数${zh.list(detail.names)}是${offered(detail, GRADES_ZH, (total) => `（合计${total}）`).join("，还是")}，表中没有写明，暂按得分`,
    todo: "请选择，或在表中写明",
  }),
  scale: ({ detail }) => ({
    what: `${zh.heading(detail.text ?? detail.name)}是${offered(detail, SCALES_ZH, (total) => `（合计${total}）`).join("，还是")}，表中没有写明，暂按${TAKEN_ZH[takenScale(detail)]}`,
    todo: "请选择，或在表中写明",
  }),
  result: ({ detail }) => ({
    what: `${zh.heading(detail.text)}的分数与计入的得分不同（如${detail.full ?? ""}，计入${detail.actual}），看不出是怎样算出来的`,
    todo: "请在这一列写上公式，或在设置中指定各列的含义；在此之前暂不计这一列",
  }),
  signs: ({ detail }) => ({
    what: `${zh.heading(detail.text)}的数有正有负，看不出正数是扣分（共得${detail.full ?? ""}）还是加分（共得${detail.actual ?? ""}），暂都按扣分计算`,
    todo: "请把扣分写成同一种符号，加分另列一栏；都是扣分的，也可在设置中指定这一列为扣分",
  }),
  giver: ({ detail }) => ({
    what: `${zh.heading(detail.text)}的分数没有写明是谁打的：是考核得分（空白处按自评，合计${detail.review}），还是不计（合计${detail.actual}）`,
    todo: "请在设置中指定这一列的含义；在此之前暂不计",
  }),
  rows: ({ detail, expected }) => ({
    what: `${zh.doubtfulRows(detail)}：是${zh.otherRole(detail)}${zh.computedTotal(detail.field, detail.asTotal)}还是指标${zh.computedTotal(detail.field, detail.asIndicator)}？`,
    todo: `请选择；在此之前${zh.takenReading(detail, expected)}`,
  }),
};

const ENGLISH: Sentences = {
  wholes: ({ detail }) => ({
    what: `${detail.names?.length ?? "Several"} columns of full marks${en.list(detail.names)} are each a whole, and nothing says whether they are added; their sum is taken`,
    todo: "Choose how they are combined, or leave out the columns of one in the settings",
  }),
  combination: ({ detail }) => ({
    what: `${detail.names?.length ?? "Several"} columns of marks${en.list(detail.names)} differ on a row (${detail.text ?? ""}), and nothing says how they become one; their mean is taken`,
    todo: "Choose how they are combined, or add a column with the final mark",
  }),
  grades: ({ detail }) => ({
    what: `The points of the grades${en.list(detail.names)} in ${en.heading(detail.text ?? detail.name)} may be ${offered(detail, GRADES_EN, (total) => ` (${total} in all)`).join(", or ")}; the sheet does not say, and the marks themselves are taken`,
    todo: "Choose one, or say so on the sheet",
  }),
  scale: ({ detail }) => ({
    what: `${en.heading(detail.text ?? detail.name)} may be ${offered(detail, SCALES_EN, (total) => ` (${total} in all)`).join(", or ")}; the sheet does not say, and the last is taken`,
    todo: "Choose one, or say so on the sheet",
  }),
  result: ({ detail }) => ({
    what: `The marks under ${en.heading(detail.text)} differ from those that count (${detail.full ?? ""} instead of ${detail.actual} on a row), and nothing shows how they are made`,
    todo: "Write formulas into the column, or choose the columns' meanings in the settings; until then it is left out",
  }),
  signs: ({ detail }) => ({
    what: `Some figures under ${en.heading(detail.text)} are above zero and some below: those above may be taken off as well (${detail.full ?? ""} in all) or added (${detail.actual ?? ""}); until then all are taken off`,
    todo: "Write deductions with one sign, and what is added in a column of its own; if all are deductions, you may say so in the settings",
  }),
  giver: ({ detail }) => ({
    what: `Nothing says who gave the marks under ${en.heading(detail.text)}: a reviewer (${detail.review} in all, with the unit's own marks in the blanks), or do they not count (${detail.actual})?`,
    todo: "Choose the column's meaning in the settings; until then they are left out",
  }),
  rows: ({ detail, expected }) => ({
    what: `${en.doubtfulRows(detail)}: ${en.otherRole(detail)}${en.computedTotal(detail.field, detail.asTotal)} or an indicator${en.computedTotal(detail.field, detail.asIndicator)}?`,
    todo: `Choose one; until then ${en.takenReading(detail, expected)}`,
  }),
};

const BY_LANGUAGE: Readonly<Record<Language, Sentences>> = { "zh-CN": CHINESE, en: ENGLISH };

function sentenceIn(language: Language): (issue: Issue) => IssueSentence {
  return (issue) => BY_LANGUAGE[language][questionOf(issue.detail)](issue);
}

/** The sentences of `reading-ambiguous`, one for each question. */
export const READING_QUESTIONS: InEachLanguage = { "zh-CN": sentenceIn("zh-CN"), en: sentenceIn("en") };

/** The scales asked about, with the total under each if they differ; the last one applies until the user answers. */
function offered(
  { answers = [] }: IssueDetail,
  names: Readonly<Record<MarkScale, string>>,
  totalled: (total: number) => string,
): readonly string[] {
  return answers.flatMap((one) =>
    one.setting === "scale" ? `${names[one.to]}${one.total === undefined ? "" : totalled(one.total)}` : [],
  );
}

function takenScale({ answers = [] }: IssueDetail): MarkScale {
  const last = answers.at(-1);
  return last?.setting === "scale" ? last.to : "points";
}
