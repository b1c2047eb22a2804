import { createRoot, hydrateRoot } from "react-dom/client";
import type { Language } from "../language/language.ts";
import { TabContent } from "../taskpane/frame/PaneBody.tsx";
import { PaneStore } from "../taskpane/state/paneStore.ts";
import type { Checked } from "../taskpane/state/paneWork.ts";
import { PreviewPage } from "./PreviewPage.tsx";
import { PreviewSession } from "./previewSession.ts";
import type { Desk } from "./worker/deskClient.ts";

/** What the page has begun before the components are there. */
interface Begun {
  readonly language: Language;
  /** The workbook that the first screen shows checked. */
  readonly example: () => Uint8Array;
  readonly desk: Desk;
  /** What checking it in the worker comes to. */
  readonly checked: Promise<Checked>;
  /** See `keepPresses`. */
  readonly handOver: () => void;
}

/** Takes over the first screen, which shows the example checked, once the example is checked here as well. */
export async function startPage(
  root: HTMLElement,
  { language, example, desk, checked, handOver }: Begun,
): Promise<void> {
  const session = new PreviewSession(language, example, desk);
  const live = (): void => {
    handOver();
    performance.mark("page-live");
    session.begin();
  };
  const page = (first: Checked | null) => (
    <PreviewPage session={session} store={new PaneStore(session, first)} onLive={live} />
  );
  try {
    const [first] = await Promise.all([checked, TabContent.preload()]);
    hydrateRoot(root, page(first));
  } catch {
    // The pane says what is missing.
    createRoot(root).render(page(null));
  }
}
