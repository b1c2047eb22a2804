import { createRoot, hydrateRoot } from "react-dom/client";
import example from "../../examples/danjiangkou.xlsx";
import type { Language } from "../language/language.ts";
import { TabContent } from "../taskpane/frame/PaneBody.tsx";
import { PaneStore } from "../taskpane/state/paneStore.ts";
import type { Checked } from "../taskpane/state/paneWork.ts";
import { bytesOfAddress } from "./bytesOfAddress.ts";
import { PreviewPage } from "./PreviewPage.tsx";
import { PreviewSession } from "./previewSession.ts";
import { DeskClient, type StartedWorker } from "./worker/deskClient.ts";

/**
 * Takes over the first screen, which shows the example checked, once the example is checked here as well.
 *
 * @param handOver see `keepPresses`
 */
export async function startPage(
  root: HTMLElement,
  language: Language,
  worker: StartedWorker,
  handOver: () => void,
): Promise<void> {
  const session = new PreviewSession(language, () => bytesOfAddress(example), new DeskClient(worker));
  const live = (): void => {
    handOver();
    performance.mark("page-live");
    session.begin();
  };
  const page = (first: Checked | null) => (
    <PreviewPage session={session} store={new PaneStore(session, first)} onLive={live} />
  );
  try {
    const [first] = await Promise.all([session.openFirst(), TabContent.preload()]);
    hydrateRoot(root, page(first));
  } catch {
    // The pane says what is missing.
    createRoot(root).render(page(null));
  }
}
