import { hydrateRoot } from "react-dom/client";
import example from "../../examples/danjiangkou.xlsx";
import type { Language } from "../language/language.ts";
import { bytesOfAddress } from "./bytesOfAddress.ts";
import { pageText } from "./language/pageLanguage.ts";
import { PreviewPage } from "./PreviewPage.tsx";
import { PreviewSession } from "./previewSession.ts";
import { DeskClient } from "./worker/deskClient.ts";

/**
 * Takes over the first screen and opens the example.
 *
 * @param handOver see `keepPresses`
 */
export function startPage(root: HTMLElement, language: Language, worker: Worker, handOver: () => void): void {
  const exampleWorkbook = (): Uint8Array => bytesOfAddress(example);
  const session = new PreviewSession(language, exampleWorkbook, new DeskClient(worker));
  const live = (): void => {
    handOver();
    performance.mark("page-live");
    // Not earlier: the components must find the first screen as they rendered it.
    void session.open(exampleWorkbook(), pageText(language).exampleName);
  };
  hydrateRoot(root, <PreviewPage session={session} onLive={live} />);
}
