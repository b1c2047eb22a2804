import { createContext, useContext } from "react";
import type { Language } from "../../language/language.ts";
import { EN } from "./en.ts";
import type { PaneText } from "./paneText.ts";
import { ZH_CN } from "./zhCN.ts";

export function paneText(language: Language): PaneText {
  return language === "en" ? EN : ZH_CN;
}

const PaneLanguage = createContext<Language>("zh-CN");

/** Says to everything beneath which language to speak. */
export const PaneLanguageProvider = PaneLanguage.Provider;

export function useLanguage(): Language {
  return useContext(PaneLanguage);
}

export function useText(): PaneText {
  return paneText(useLanguage());
}
