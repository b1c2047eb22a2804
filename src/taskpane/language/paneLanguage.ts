import { createContext, useContext } from "react";
import type { Language } from "../../language/language.ts";
import { paneText, type PaneText } from "./paneText.ts";

const PaneLanguage = createContext<Language>("zh-CN");

/** Sets the language of everything below. */
export const PaneLanguageProvider = PaneLanguage.Provider;

export function useLanguage(): Language {
  return useContext(PaneLanguage);
}

export function useText(): PaneText {
  return paneText(useLanguage());
}
