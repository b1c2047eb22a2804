import type { Issue } from "../domain/issue.ts";
import { questionOf, type ReadingQuestion } from "./issues/readingQuestions.ts";
import type { Language } from "./language.ts";
import { shorten } from "./shorten.ts";

/** What a question leaves open about the total, in a few words to stand beside it: 是哪个单位的得分，暂按“城关镇”. */
export function unsettled({ code, detail, found }: Issue, language: Language): string {
  const [chinese, english] = openWords(code, detail);
  const taken = typeof found === "string" ? shorten(found) : null;
  if (language === "en") return taken === null ? english : `${english}; “${taken}” for now`;
  return taken === null ? chinese : `${chinese}，暂按“${taken}”`;
}

function openWords(code: Issue["code"], detail: Issue["detail"]): readonly [string, string] {
  switch (code) {
    case "sheets-of-units":
      return OF_UNITS;
    case "sheet-ambiguous":
      return detail.field === "units" ? OF_UNITS : ["以哪张工作表为准", "which sheet counts"];
    case "periods-ambiguous":
      return ["各期得分怎样合成，暂按平均", "how the periods combine; their mean for now"];
    case "weights-missing":
      return ["未写权重的部分怎样计分，暂不计分", "what the part without weights comes to; it does not count yet"];
    case "conversion-ambiguous":
      return ["合计是否折算", "whether the total is converted"];
    default:
      return OF_READING[questionOf(detail)];
  }
}

const OF_UNITS = ["是哪个单位的得分", "whose marks these are"] as const;

const OF_READING: Readonly<Record<ReadingQuestion, readonly [string, string]>> = {
  wholes: ["几套满分是否相加，暂按相加", "whether the full marks are added; their sum for now"],
  combination: ["几列分数怎样合成，暂按平均", "how the columns of marks combine; their mean for now"],
  grades: ["等级怎样计分，暂按得分", "what the grades are worth; the points themselves for now"],
  scale: ["权重旁的分数怎样计", "what the marks beside the weights are"],
  result: ["有一列结果是怎样算的，暂不计", "how a column of results is made, left out for now"],
  signs: ["有正有负的扣分怎样计，暂都按扣分", "what figures above and below zero were; all taken off for now"],
  giver: ["有一列分数是谁打的，暂不计", "who gave the marks of a column, left out for now"],
  rows: ["有的行是否计入", "whether some rows count"],
};
