import { embeddedScript } from "./embeddedScripts.ts";

/** Starts the worker that the page names: a script beside it, or one embedded in it. */
export function startWorker(): Worker {
  const file = document.querySelector<HTMLMetaElement>('meta[name="worker"]')?.content ?? "";
  const text = embeddedScript(file);
  return new Worker(text === null ? file : URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
}
