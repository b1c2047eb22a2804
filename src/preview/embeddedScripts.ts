/** How webpack's own code fetches a script: by its address, telling when it has run. */
declare const __webpack_require__: { l: (address: string, done: (event: Event) => void) => void };

/** The text of a script that the page as one file carries inside; null where it is to be fetched. @param file its name in the build */
export function embeddedScript(file: string): string | null {
  return document.querySelector(`script[data-file="${CSS.escape(file)}"]`)?.textContent ?? null;
}

/**
 * In the page as one file, opened from the disk, scripts cannot be fetched: each stands in it as text, is parsed when it is asked
 * for, and allowed by its hash.
 */
export function scriptsFromPage(): void {
  if (!document.querySelector("script[data-file]")) return;
  __webpack_require__.l = (address, done) => {
    const text = embeddedScript(address);
    if (text === null) return done(new Event("error"));
    const script = document.createElement("script");
    script.textContent = text;
    document.head.append(script);
    done(new Event("load"));
  };
}
