import type { Language } from "../language.ts";
import { CHINESE_EXPLANATIONS } from "./explanationChinese.ts";
import { ENGLISH_EXPLANATIONS } from "./explanationEnglish.ts";
import type { ExplanationText } from "./explanationText.ts";

/** The pieces of explanations in a language. */
export function explanationIn(language: Language): ExplanationText {
  return language === "en" ? ENGLISH_EXPLANATIONS : CHINESE_EXPLANATIONS;
}
