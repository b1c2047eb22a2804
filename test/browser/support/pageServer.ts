import { existsSync } from "node:fs";
import path from "node:path";
import { servePage as serveFolder } from "../../../scripts/setup/pageServer.cjs";

const dist = path.join(import.meta.dirname, "../../../dist");

/** The page as one file; throws where the build has not left it. */
export function singlePage(): string {
  return built(path.join(dist, "打开即用.html"));
}

export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the built page on a free port of this machine, as `npm start` does. */
export function servePage(): Promise<PageServer> {
  return serveFolder(path.dirname(built(path.join(dist, "preview/index.html"))), 0);
}

function built(file: string): string {
  if (!existsSync(file)) throw new Error(`${file} is not there: build the page first (npm run build)`);
  return file;
}
