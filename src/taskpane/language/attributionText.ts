import type { Attribution } from "../../domain/settings.ts";
import type { Language } from "../../language/language.ts";

/** Texts about how marks are attributed to departments. */
export interface AttributionText {
  readonly attribution: Readonly<Record<Attribution, string>>;
  readonly attributionNote: Readonly<Record<Attribution, string>>;
}

export const ATTRIBUTION_TEXT: Readonly<Record<Language, AttributionText>> = {
  "zh-CN": {
    attribution: { lead: "牵头部门全额承担", even: "牵头、责任部门平均分担", weight: "按权重分担" },
    attributionNote: {
      lead: "未注明牵头的，以排列第一的为牵头部门。",
      even: "配合部门不承担分值。",
      weight: "按表中权重（如 60%、6:4）；没写权重的平分余下部分。",
    },
  },
  en: {
    attribution: {
      lead: "The lead carries all",
      even: "Lead and responsible share evenly",
      weight: "Shared by weight",
    },
    attributionNote: {
      lead: "Where no lead is marked, the first named is taken.",
      even: "Supporting departments carry nothing.",
      weight: "By the weights in the sheet (60%, 6:4); those without share the rest evenly.",
    },
  },
};
