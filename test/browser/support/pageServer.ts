import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import sirv from "sirv";

const dist = path.join(__dirname, "../../../dist");

/** The page as one file; throws where the build has not left it. */
export function singlePage(): string {
  return built(path.join(dist, "打开即用.html"));
}

export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the built page on a free port of this machine, as `npm start` does. */
export async function servePage(): Promise<PageServer> {
  const files = sirv(path.dirname(built(path.join(dist, "preview/index.html"))), { dev: true });
  const server = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function built(file: string): string {
  if (!existsSync(file)) throw new Error(`${file} is not there: build the page first (npm run build)`);
  return file;
}
