import { calculate } from "./calculator.ts";
import { Workbook } from "./model/workbook.ts";
import { loadLibrary, type NativeBridge } from "./nodeOffice.ts";
import { SubstituteHost } from "./substituteHost.ts";

export interface RunningExcel {
  readonly workbook: Workbook;
  readonly host: SubstituteHost;
  /** Requirement set → highest version that the code under test has asked for. */
  readonly usedSets: ReadonlyMap<string, string>;
}

/** Ready for code that uses the ambient `Excel` and `Office`: a fresh workbook behind Microsoft's own library. */
export function startExcel({ excelApi = "1.13", workbook = new Workbook(), calculates = true } = {}): RunningExcel {
  const { internals, metadata } = loadLibrary();
  workbook.$calculator = calculates ? calculate : null;
  const host = new SubstituteHost(workbook, () => metadata);
  const usedSets = new Map<string, string>();

  const bridge: NativeBridge = {
    sendMessageToHost(json) {
      const { id, message, flags } = JSON.parse(json) as { id: number; flags: number; message: { body: unknown } };
      const answer = (statusCode: number, body: unknown): void =>
        bridge.onMessageFromHost?.(
          JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body: JSON.stringify(body) } }),
        );
      host.answer(JSON.stringify(message.body), flags).then(
        (reply) => answer(200, reply),
        // A failure of the substitute itself, never to be taken for one of Excel's.
        (error: unknown) => answer(500, { error: { code: "SubstituteHostFailed", message: String(error) } }),
      );
    },
  };
  internals.HostBridge.init(bridge);
  host.onEvent = ({ type, targetId, args }) => {
    const entry = { messageCategory: 65536, messageType: type, targetId, message: JSON.stringify(args) };
    queueMicrotask(() =>
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries: [entry] } })),
    );
  };

  const isSetSupported = (set: string, version = "1.1"): boolean => {
    if (isHigher(version, usedSets.get(set) ?? "0")) usedSets.set(set, version);
    return set !== "ExcelApi" || !isHigher(version, excelApi);
  };
  const context = { host: "Excel", platform: "PC", requirements: { isSetSupported } };
  Object.assign(Reflect.get(globalThis, "OSF") as object, {
    _OfficeAppFactory: { getContext: () => context, getHostInfo: () => ({ hostType: "excel", hostPlatform: "win32" }) },
  });
  return { workbook, host, usedSets };
}

/** Whether version "1.13" is above "1.9". */
export function isHigher(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split(".").map(Number);
  return major > thanMajor || (major === thanMajor && minor > thanMinor);
}
