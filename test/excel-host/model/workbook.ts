import { HostError } from "../hostError.ts";
import { CustomXmlPartCollection } from "./customXml.ts";
import { NamedItemCollection } from "./names.ts";
import type { Range } from "./range.ts";
import { WorksheetCollection, type Worksheet } from "./worksheet.ts";

class WorkbookProtection {
  readonly $type = "WorkbookProtection";
  protected = false;
}

/** A workbook made from a file; open it and it is a window of its own, out of this model but for its bytes. */
class WorkbookCreated {
  readonly $type = "WorkbookCreated";
  readonly id = "1";
  $open = false;
  constructor(readonly $base64: string) {}
  open(): void {
    this.$open = true;
  }
}

class Application {
  readonly $type = "Application";
  $created: WorkbookCreated | null = null;
  $suspensions = 0;
  createWorkbook(base64: unknown): WorkbookCreated {
    if (typeof base64 !== "string") throw new HostError("InvalidArgument");
    this.$created = new WorkbookCreated(base64);
    return this.$created;
  }
  suspendScreenUpdatingUntilNextSync(): void {
    this.$suspensions++;
  }
  suspendApiCalculationUntilNextSync(): void {
    this.$suspensions++;
  }
}

class FunctionResult {
  readonly $type = "FunctionResult<T>";
  readonly error = "";
  constructor(readonly value: number) {}
}

const DAY = 86_400_000;

class Functions {
  readonly $type = "Functions";
  constructor(readonly $book: Workbook) {}

  /** Serial number of a day in the workbook's own date system. */
  date(year: number, month: number, day: number): FunctionResult {
    const serial = Date.UTC(year, month - 1, day) / DAY + 25_569;
    return new FunctionResult(this.$book.$date1904 ? serial - 1462 : serial);
  }
}

/** A workbook as Excel's object model shows it, in memory. Tests build it, change it as a user would and look at the outcome. */
export class Workbook {
  readonly $type = "Workbook";
  readonly protection = new WorkbookProtection();
  readonly application = new Application();
  readonly customXmlParts = new CustomXmlPartCollection();
  readonly names = new NamedItemCollection("Workbook", () => undefined);
  readonly functions = new Functions(this);
  readonly worksheets = new WorksheetCollection(this);
  name = "测评.xlsx";
  readOnly = false;
  $nextSheet = 1;
  $date1904 = false;
  $active: Worksheet;
  $selection: Range | null = null;
  /** Told of every change of contents, by whomever. */
  $onChange: (range: Range) => void = () => undefined;
  /** Told of every sheet that comes or goes. */
  $onSheets: (what: "Added" | "Deleted", sheet: Worksheet) => void = () => undefined;
  /** Computes formulas into the cells; without one they keep what they hold. */
  $calculator: ((book: Workbook) => void) | null = null;
  #dirty = false;

  constructor(firstSheet = "Sheet1") {
    this.$active = this.worksheets.add(firstSheet);
  }

  /** @throws HostError AccessDenied where the structure is protected */
  $assertStructure(): void {
    if (this.protection.protected) throw new HostError("AccessDenied", "The workbook's structure is protected.");
  }
  $changed(range: Range): void {
    this.#dirty = true;
    this.$onChange(range);
  }
  $calculate(): void {
    if (!this.#dirty || !this.$calculator) return;
    this.#dirty = false;
    this.$calculator(this);
  }
  /** A sheet by name, for tests. */
  $sheet(name: string): Worksheet {
    return this.worksheets.getItem(name);
  }

  getSelectedRange(): Range {
    return this.$selection ?? this.$active.getCell(0, 0);
  }
}
