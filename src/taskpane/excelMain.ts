import { NO_PANE } from "./excel/excelText.ts";
import { showFirstScreen } from "./firstScreen/showFirstScreen.ts";
import { keepPresses } from "./firstScreen/keepPresses.ts";
import { officeLanguage, officeStart } from "./excel/officeStart.ts";
import { painted } from "./state/painted.ts";
import "./theme/firstScreen.css";

/** Says in both languages why there is no pane; plain text, because nothing else may have loaded. */
function say(root: HTMLElement, sentences: readonly string[]): void {
  root.replaceChildren(
    ...sentences.map((sentence) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = sentence;
      return paragraph;
    }),
  );
}

async function open(root: HTMLElement): Promise<void> {
  const office = officeStart();
  const language = officeLanguage();
  showFirstScreen(root, language);
  const handOver = keepPresses(root);
  // The pane's own program blocks the page, so the first screen, and the effect of the first clicks on it, are painted first. A slow
  // machine needs a while for either.
  await painted(1000);
  await painted(1000);
  const where = await import(/* webpackChunkName: "program" */ "./excel/startPane.tsx").then(
    ({ startPane }) => startPane(root, { office, language, handOver }),
    () => "notLoaded" as const,
  );
  if (where !== "ready") say(root, NO_PANE[where]);
}

const root = document.getElementById("pane");
if (root) void open(root);
