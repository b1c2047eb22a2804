import { HostError, invalidArgument, oneOf } from "../hostError.ts";
import { COLUMNS, parseArea, ROWS } from "./addresses.ts";
import { CellStore, type Area } from "./cells.ts";
import { ChartCollection } from "./charts.ts";
import { Collection, sameText } from "./collection.ts";
import { NamedItemCollection } from "./names.ts";
import { PageBreakCollection, PageLayout } from "./pageLayout.ts";
import { Range, RangeAreas } from "./range.ts";
import type { ConditionalFormat, ValidationRecord } from "./rules.ts";
import { AutoFilter, TableCollection } from "./tables.ts";
import type { Workbook } from "./workbook.ts";

/** A row or column; sizes in points, absent is the default. */
export interface Line {
  readonly hidden: boolean;
  readonly height?: number;
  readonly width?: number;
}

class WorksheetProtection {
  readonly $type = "WorksheetProtection";
  protected = false;
  protect(): void {
    this.protected = true;
  }
}

class WorksheetFreezePanes {
  readonly $type = "WorksheetFreezePanes";
  $rows = 0;
  $columns = 0;
  unfreeze(): void {
    this.$rows = 0;
    this.$columns = 0;
  }
  freezeRows(count: number): void {
    this.unfreeze();
    this.$rows = count;
  }
  freezeColumns(count: number): void {
    this.unfreeze();
    this.$columns = count;
  }
  freezeAt(range: unknown): void {
    const area = range instanceof Range ? range.$area : parseArea(String(range));
    if (!area) throw invalidArgument("WorksheetFreezePanes.freezeAt");
    this.$rows = area.row + area.rows;
    this.$columns = area.column + area.columns;
  }
}

export class Worksheet {
  readonly $type = "Worksheet";
  readonly id: string;
  readonly protection = new WorksheetProtection();
  readonly freezePanes = new WorksheetFreezePanes();
  readonly horizontalPageBreaks = new PageBreakCollection();
  readonly autoFilter = new AutoFilter();
  readonly tables = new TableCollection();
  readonly names: NamedItemCollection;
  readonly charts: ChartCollection;
  readonly pageLayout: PageLayout;
  showGridlines = true;
  standardWidth = 8.43;
  $cells = new CellStore();
  $rows = new Map<number, Line>();
  $columns = new Map<number, Line>();
  $merges: Area[] = [];
  $conditionalFormats: ConditionalFormat[] = [];
  $validations: ValidationRecord[] = [];
  #name = "";
  #visibility = "Visible";
  #tabColor = "";

  constructor(
    readonly $book: Workbook,
    name: string,
  ) {
    this.id = `{${String($book.$nextSheet++).padStart(8, "0")}-0001-0000-0000-000000000000}`;
    this.names = new NamedItemCollection("Worksheet", () => undefined);
    this.charts = new ChartCollection(() => this.$assertWritable());
    this.pageLayout = new PageLayout(() => this.$assertWritable());
    this.#name = this.#checked(name);
  }

  /** @throws HostError AccessDenied on a protected sheet */
  $assertWritable(): void {
    if (this.protection.protected) throw new HostError("AccessDenied", "The sheet is protected.");
  }
  #checked(name: unknown): string {
    if (typeof name !== "string" || name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) {
      throw invalidArgument("Worksheet.name");
    }
    const others = this.$book.worksheets.items.filter((sheet) => sheet !== this);
    if (others.some((sheet) => sameText(sheet.name, name))) {
      throw new HostError("ItemAlreadyExists", "A sheet with the same name already exists.", "Worksheet.name");
    }
    return name;
  }

  get name(): string {
    return this.#name;
  }
  set name(name: unknown) {
    this.$book.$assertStructure();
    this.#name = this.#checked(name);
  }
  get visibility(): string {
    return this.#visibility;
  }
  set visibility(value: unknown) {
    this.$book.$assertStructure();
    this.#visibility = oneOf(["Visible", "Hidden", "VeryHidden"], value, "Worksheet.visibility");
  }
  get tabColor(): string {
    return this.#tabColor;
  }
  set tabColor(value: unknown) {
    if (typeof value !== "string" || !/^(#[0-9A-F]{6})?$/i.test(value)) throw invalidArgument("Worksheet.tabColor");
    this.#tabColor = value;
  }
  get position(): number {
    return this.$book.worksheets.items.indexOf(this);
  }

  getRange(address?: string): Range {
    if (address === undefined) return new Range(this, { row: 0, column: 0, rows: ROWS, columns: COLUMNS });
    const area = parseArea(address);
    if (!area) throw invalidArgument("Worksheet.getRange");
    return new Range(this, area);
  }
  /** Several areas by one address of at most 8192 characters. */
  getRanges(address: string): RangeAreas {
    const areas = address.split(/[,;]/).map(parseArea);
    const known = areas.filter((area) => area !== null);
    if (address.length > 8192 || known.length < areas.length) throw invalidArgument("Worksheet.getRanges");
    return new RangeAreas(this, known);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, { row, column, rows, columns });
  }
  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    if (valuesOnly) throw invalidArgument("Worksheet.getUsedRangeOrNullObject (valuesOnly)");
    const used = this.$cells.used();
    return used ? new Range(this, used) : null;
  }
  activate(): void {
    this.$book.$active = this;
  }
  delete(): void {
    this.$book.$assertStructure();
    // So says the member's documentation.
    if (this.#visibility === "VeryHidden") throw new HostError("InvalidOperation", "The sheet is very hidden.");
    this.$book.worksheets.$remove(this);
    this.$book.$onSheets("Deleted", this);
  }
}

export class WorksheetCollection extends Collection<Worksheet> {
  readonly $type = "WorksheetCollection";
  constructor(readonly $book: Workbook) {
    super();
  }
  protected matches(item: Worksheet, key: unknown): boolean {
    return item.id === key || sameText(item.name, key);
  }
  add(name?: string): Worksheet {
    this.$book.$assertStructure();
    let number = this.items.length + 1;
    while (this.getItemOrNullObject(`Sheet${number}`)) number++;
    const sheet = new Worksheet(this.$book, name ?? `Sheet${number}`);
    this.items.push(sheet);
    this.$book.$onSheets("Added", sheet);
    return sheet;
  }
  getActiveWorksheet(): Worksheet {
    return this.$book.$active;
  }
}
