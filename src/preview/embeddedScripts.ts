/** How webpack's runtime loads a script: by its address, with a callback once it has run. */
declare const __webpack_require__: { l: (address: string, done: (event: Event) => void) => void };

/**
 * The text of a script that is embedded in the single-file page; null if it has to be fetched.
 *
 * @param file its name in the build
 */
export function embeddedScript(file: string): string | null {
  return document.querySelector(`script[data-file="${CSS.escape(file)}"]`)?.textContent ?? null;
}

/**
 * In the single-file page opened from disk, scripts cannot be fetched. Each is embedded as text, is parsed when needed,
 * and is allowed by its hash.
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
