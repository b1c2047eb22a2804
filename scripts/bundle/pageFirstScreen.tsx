import { readFileSync } from "node:fs";
import path from "node:path";
import { createDOMRenderer, RendererProvider, renderToStyleElements } from "@fluentui/react-components";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { LANGUAGES, type Language } from "../../src/language/language.ts";
import { pageText } from "../../src/preview/language/pageLanguage.ts";
import { PreviewPage } from "../../src/preview/PreviewPage.tsx";
import { PreviewSession } from "../../src/preview/previewSession.ts";
import type { Desk } from "../../src/preview/worker/deskClient.ts";
import { WorkbookDesk } from "../../src/preview/worker/workbookDesk.ts";
import { TabContent } from "../../src/taskpane/frame/PaneBody.tsx";
import { PaneStore } from "../../src/taskpane/state/paneStore.ts";
import { isoDay } from "../../src/taskpane/state/isoDay.ts";
import { paneTheme } from "../../src/taskpane/theme/paneTheme.ts";

const EXAMPLE = path.join(import.meta.dirname, "../../examples/danjiangkou.xlsx");

/** What the page shows at first, as it brings it along: the example checked, by the components and the code that check it there. */
export interface PageFirstScreen {
  readonly markup: Readonly<Record<Language, string>>;
  /** Style elements of what Fluent's parts in it look like, light and dark, until Fluent is there. */
  readonly styles: string;
}

/** @param today when the example is checked */
export async function pageFirstScreen(today = isoDay(new Date())): Promise<PageFirstScreen> {
  await TabContent.preload();
  const renderer = createDOMRenderer();
  const markup = {} as Record<Language, string>;
  for (const language of LANGUAGES) {
    const [desk, example] = [deskHere(), readFileSync(EXAMPLE)];
    const session = new PreviewSession(language, () => example, desk);
    const checked = await desk.ask("openChecked", [example, pageText(language).exampleName, { today }]);
    const store = new PaneStore(session, checked);
    const page = renderToString(
      <RendererProvider renderer={renderer}>
        <PreviewPage session={session} store={store} onLive={() => undefined} />
      </RendererProvider>,
    );
    // Fluent's variables, for the one theme that is known here.
    markup[language] = page.replace(/<style\b.*?<\/style>/gs, "");
  }
  const rules = renderToStaticMarkup(renderToStyleElements(renderer));
  return { markup, styles: `<style>${variables(rules)}</style>${rules}` };
}

/** The desk without a worker around it. */
function deskHere(): Desk {
  const { answers } = new WorkbookDesk();
  const byName = answers as unknown as Readonly<
    Record<string, (work: object, ...input: readonly unknown[]) => unknown>
  >;
  return { ask: async (name, input) => byName[name]?.({}, ...input) as never };
}

/** The themes' variables that the rules use. */
function variables(rules: string): string {
  const [light, dark] = [paneTheme(false), paneTheme(true)].map((theme) => Object.entries(theme));
  const used = new Set(Array.from(rules.matchAll(/var\(--(\w+)\)/g), ([, name]) => name));
  const values = (theme: readonly (readonly [string, unknown])[] = []): string =>
    theme.map(([name, value]) => (used.has(name) ? `--${name}:${String(value)};` : "")).join("");
  return `.pane-root{${values(light)}}.pane-root.dark{${values(dark)}}`;
}
