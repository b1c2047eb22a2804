import { createRoot } from "react-dom/client";
import { LANGUAGES, type Language } from "../language/language.ts";
import "../taskpane/theme/firstScreen.css";
import "./page.css";
import { PreviewPage } from "./PreviewPage.tsx";

/** `?lang=en` asks for English; Chinese is what the page speaks by itself. */
function startLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  return LANGUAGES.find((language) => language === asked) ?? "zh-CN";
}

const root = document.getElementById("page");
if (root) createRoot(root).render(<PreviewPage startLanguage={startLanguage()} />);
