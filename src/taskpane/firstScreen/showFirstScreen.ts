import type { Language } from "../../language/language.ts";

/**
 * Shows the first screen from the page's own markup, which the pane's components rendered during the build: it is
 * visible and accepts clicks before their code is loaded.
 */
export function showFirstScreen(root: HTMLElement, language: Language): void {
  const kept = document.getElementById(`first-screen-${language}`);
  if (!(kept instanceof HTMLTemplateElement)) throw new Error(`the page has no first screen in ${language}`);
  const screen = kept.content.cloneNode(true);
  // The system's colours, until Office's are known.
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  if (dark && screen instanceof DocumentFragment)
    for (const each of screen.querySelectorAll(".pane-root")) each.classList.add("dark");
  root.replaceChildren(screen);
  // For measuring the start.
  performance.mark("pane-shown");
}
