import type { Issue } from "../domain/issue.ts";
import type { Language } from "./language.ts";
import { shorten } from "./shorten.ts";

/** What a question leaves open about the total, in a few words to stand beside it: 是哪个单位的得分，暂按“城关镇”. */
export function unsettled({ code, detail, found }: Issue, language: Language): string {
  const [chinese, english] = openWords(code, detail);
  const taken = typeof found === "string" ? shorten(found) : null;
  if (language === "en") return taken === null ? english : `${english}; “${taken}” for now`;
  return taken === null ? chinese : `${chinese}，暂按“${taken}”`;
}

function openWords(code: Issue["code"], { answers, names, field, review }: Issue["detail"]): readonly [string, string] {
  switch (code) {
    case "sheets-of-units":
      return OF_UNITS;
    case "sheet-ambiguous":
      return field === "units" ? OF_UNITS : ["以哪张工作表为准", "which sheet counts"];
    case "periods-ambiguous":
      return ["各期得分怎样合成，暂按平均", "how the periods combine; their mean for now"];
    case "weights-missing":
      return ["未写权重的部分怎样计分，暂不计分", "what the part without weights comes to; it does not count yet"];
    case "conversion-ambiguous":
      return ["合计是否折算", "whether the total is converted"];
    default: {
      const setting = answers?.[0]?.setting;
      if (setting === "combine")
        return ["几列分数怎样合成，暂按平均", "how the columns of marks combine; their mean for now"];
      if (setting === "scale")
        return names
          ? ["等级怎样计分，暂按得分", "what the grades are worth; the points themselves for now"]
          : ["权重旁的分数怎样计", "what the marks beside the weights are"];
      if (review !== undefined)
        return ["有一列分数是谁打的，暂不计", "who gave the marks of a column, left out for now"];
      return ["有的行是否计入", "whether some rows count"];
    }
  }
}

const OF_UNITS = ["是哪个单位的得分", "whose marks these are"] as const;
