/**
 * Makes Microsoft's unmodified office.js in Chromium believe that it is in desktop Excel: `window.external` answers as
 * Excel's own does, with the substitute host behind it. Runs before office.js.
 */
import { calculate } from "../calculator.ts";
import { readMetadata, type Metadata } from "../metadata.ts";
import { Workbook } from "../model/workbook.ts";
import { SubstituteHost } from "../substituteHost.ts";
import { workbookFrom, type WorkbookData } from "./workbookData.ts";

export interface ShimSetup {
  readonly workbook?: WorkbookData;
  readonly language?: string;
  /** 0xRRGGBB of Office's background. */
  readonly background?: number;
  readonly excelApi?: string;
}

/** Numbers of Excel's dispatch interface. */
const EXECUTE_RICH_API = 93;
const RICH_API_EVENT = 33;
const NOT_SUPPORTED = 5001;

type Callback = (result: unknown, status?: number) => void;

/** What a COM SAFEARRAY looks like to the library. */
const safeArray = (items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 });

const setup = (Reflect.get(window, "excelSetup") ?? {}) as ShimSetup;
const language = setup.language ?? "zh-CN";
const background = setup.background ?? 0xffffff;
const sets = {
  ...{ ExcelApi: setup.excelApi ?? "1.13", SharedRuntime: "1.1", RichApiRuntime: "1.2", RichApiRuntimeFlag: "1.1" },
  ...{ DelayForCellEdit: "1.1", RibbonApi: "1.1", OpenBrowserWindowApi: "1.1", DocumentEvents: "1.1", Settings: "1.1" },
};

let metadata: Metadata | null = null;
function libraryMetadata(): Metadata {
  if (metadata === null) {
    const extension = Reflect.get(window as object, "OfficeExtension") as {
      _internalConfig: { appendTypeNameToObjectPathInfo: boolean };
      CommonUtility: { _doApiNotSupportedCheck: boolean };
    };
    extension._internalConfig.appendTypeNameToObjectPathInfo = true;
    extension.CommonUtility._doApiNotSupportedCheck = true;
    metadata = readMetadata(Reflect.get(window, "Excel") as object);
  }
  return metadata;
}

const workbook = setup.workbook ? workbookFrom(setup.workbook) : new Workbook();
workbook.$calculator = calculate;
const host = new SubstituteHost(workbook, libraryMetadata);
const handlers = new Map<string, Callback>();
const failures: string[] = [];

host.onEvent = ({ type, targetId, args }) => {
  for (const [key, handler] of handlers) {
    if (!key.startsWith(`${RICH_API_EVENT}|`)) continue;
    const entry = safeArray([65536, type, targetId, JSON.stringify(args), 1]);
    setTimeout(() => Reflect.apply(handler, null, [RICH_API_EVENT, safeArray([entry])]), 0);
  }
};

const theme = {
  bodyBackgroundColor: background,
  controlBackgroundColor: background,
  bodyForegroundColor: 0,
  controlForegroundColor: 0,
};
const context = {
  GetAppType: () => 1,
  GetSolutionRef: () => "scorecard",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => language,
  GetAppDataLocale: () => language,
  GetDocUrl: () => "C:\\测评.xlsx",
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 2,
  GetSolutionToken: () => "",
  GetCorrelationId: () => "",
  GetInstanceId: () => "",
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => true,
  GetHostFullVersion: () => "16.0.17928.20114",
  GetHostCustomMessage: () => undefined,
  GetInitialDisplayMode: () => 0,
  GetSupportedMatrix: () => JSON.stringify(sets),
  GetOfficeThemeInfo: () => JSON.stringify(theme),
  GetSettings: () => ({ Read: () => undefined }),
};

Object.assign(window.external, {
  GetHostInfo: () => `Excel|Win32|16.01|${language}|corr||disableLogging|`,
  GetContext: () => context,
  Execute(id: number, parameters: readonly unknown[], done: Callback) {
    if (id !== EXECUTE_RICH_API) {
      setTimeout(() => done(safeArray([NOT_SUPPORTED, undefined]), 0), 0);
      return;
    }
    // [custom data, method, path, headers, body, permission, flags, …]
    const message = parameters[0] as readonly unknown[];
    const reply = (body: unknown): void => done(safeArray([0, safeArray([200, [], JSON.stringify(body)])]), 0);
    host.answer(String(message[4]), Number(message[6])).then(reply, (error: unknown) => {
      failures.push(String(error));
      reply({
        Results: [],
        Error: { Code: "SubstituteHostFailed", Message: String(error), Location: "", ActionIndex: 0 },
      });
    });
  },
  RegisterEvent(id: number, target: string, handler: Callback, done: Callback) {
    handlers.set(`${id}|${target}`, handler);
    setTimeout(() => done(0), 0);
  },
  UnregisterEvent(id: number, target: string, done: Callback) {
    handlers.delete(`${id}|${target}`);
    setTimeout(() => done(0), 0);
  },
});

/** What tests in the page look at and do. */
const substituteExcel = {
  host,
  workbook,
  failures,
  sheetNames: () => workbook.worksheets.items.map(({ name }) => name),
  selection: () => workbook.$selection?.address ?? null,
  value: (sheet: string, address: string) => workbook.$sheet(sheet).getRange(address).values[0]?.[0],
};
export type SubstituteExcel = typeof substituteExcel;
Object.assign(window, { substituteExcel });
