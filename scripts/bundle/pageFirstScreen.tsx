import { renderToString } from "react-dom/server";
import type { Language } from "../../src/language/language.ts";
import { PreviewPage } from "../../src/preview/PreviewPage.tsx";
import { PreviewSession } from "../../src/preview/previewSession.ts";

const nothing = (): void => undefined;

/** What the page shows before a workbook is open, as it brings it along. */
export function pageFirstScreen(language: Language): string {
  const session = new PreviewSession(language, () => new Uint8Array(), { ask: () => new Promise(nothing) });
  return renderToString(<PreviewPage session={session} onLive={nothing} />);
}
