import { createContext, useContext } from "react";
import type { Language } from "../../language/language.ts";
import { PAGE_EN } from "./en.ts";
import { PAGE_ZH_CN } from "./zhCN.ts";

import type { PageText } from "./pageText.ts";

export function pageText(language: Language): PageText {
  return language === "en" ? PAGE_EN : PAGE_ZH_CN;
}

const PageLanguage = createContext<Language>("zh-CN");
export const PageLanguageProvider = PageLanguage.Provider;

export function usePageText(): PageText {
  return pageText(useContext(PageLanguage));
}
