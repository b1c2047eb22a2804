import { readFileSync } from "node:fs";
import path from "node:path";
import { readMetadata, type Metadata } from "./metadata.ts";

/** The parts of Microsoft's library that only its tests need; `@types/office-js` has no declaration for them. */
interface LibraryInternals {
  _internalConfig: { appendTypeNameToObjectPathInfo: boolean };
  CommonUtility: { _doApiNotSupportedCheck: boolean };
  Utility: { _synchronousCleanup: boolean };
  HostBridge: { init(bridge: NativeBridge): void };
}

/** What the library takes for Excel's native side: JSON text in both directions. */
export interface NativeBridge {
  sendMessageToHost(json: string): void;
  onMessageFromHost?: (json: string) => void;
}

const FILE = "dist/excel-win32-16.01.js";
let metadata: Metadata | null = null;

/** Loads the unmodified library into this realm, once a test file, as its browser script would be. */
export function loadLibrary(): { readonly internals: LibraryInternals; readonly metadata: Metadata } {
  const realm = globalThis as unknown as Record<string, unknown>;
  if (metadata === null) {
    const given = Object.getOwnPropertyDescriptors(globalThis);
    Object.assign(globalThis, { window: globalThis, self: globalThis });
    Object.assign(globalThis, {
      document: { cookie: "", getElementsByTagName: () => [], createElement: () => ({}) },
      location: { protocol: "https:", href: "https://localhost/", search: "", hash: "", host: "localhost" },
    });
    Object.defineProperty(globalThis, "navigator", {
      value: { userAgent: "node" },
      configurable: true,
      writable: true,
    });
    const root = path.dirname(require.resolve("@microsoft/office-js/package.json"));
    // Indirect eval: a global script, not a module.
    (0, eval)(readFileSync(path.join(root, FILE), "utf8"));
    // The library brings old stand-ins of its own; tests keep the platform's.
    for (const name of ["Promise", "fetch", "Headers", "Request", "Response"]) {
      const own = given[name];
      if (own) Object.defineProperty(globalThis, name, own);
    }
    metadata = readMetadata(realm["Excel"] as object);
  }
  const internals = realm["OfficeExtension"] as LibraryInternals;
  internals._internalConfig.appendTypeNameToObjectPathInfo = true;
  internals.CommonUtility._doApiNotSupportedCheck = true;
  internals.Utility._synchronousCleanup = true;
  return { internals, metadata };
}
