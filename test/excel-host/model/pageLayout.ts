import { invalidArgument, oneOf } from "../hostError.ts";
import { parseArea } from "./addresses.ts";
import { Collection } from "./collection.ts";

export class HeaderFooter {
  readonly $type = "HeaderFooter";
  leftHeader = "";
  centerHeader = "";
  rightHeader = "";
  leftFooter = "";
  centerFooter = "";
  rightFooter = "";
}

class HeaderFooterGroup {
  readonly $type = "HeaderFooterGroup";
  readonly defaultForAllPages = new HeaderFooter();
  /** In force only while `state` tells odd pages from even ones. */
  readonly oddPages = new HeaderFooter();
  readonly evenPages = new HeaderFooter();
  useSheetMargins = true;
  useSheetScale = true;
  #state = "Default";

  get state(): string {
    return this.#state;
  }
  set state(state: string) {
    this.#state = oneOf(
      ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"],
      state,
      "HeaderFooterGroup.state",
    );
  }
}

const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;

export class PageLayout {
  readonly $type = "PageLayout";
  readonly headersFooters = new HeaderFooterGroup();
  centerHorizontally = false;
  centerVertically = false;
  printGridlines = false;
  /** Points. */
  topMargin = 54;
  bottomMargin = 54;
  leftMargin = 50.4;
  rightMargin = 50.4;
  headerMargin = 21.6;
  footerMargin = 21.6;
  $printArea: string | null = null;
  $titleRows: string | null = null;
  #orientation = "Portrait";
  #paperSize = "Letter";
  #zoom: object = { scale: 100 };

  constructor(readonly $assertWritable: () => void) {}

  get orientation(): string {
    return this.#orientation;
  }
  set orientation(value: string) {
    this.#orientation = oneOf(["Portrait", "Landscape"], value, "PageLayout.orientation");
  }
  get paperSize(): string {
    return this.#paperSize;
  }
  set paperSize(value: string) {
    this.#paperSize = oneOf(["A3", "A4", "A5", "Letter", "Legal"], value, "PageLayout.paperSize");
  }
  get zoom(): object {
    return this.#zoom;
  }
  set zoom(value: object) {
    for (const key of Object.keys(value)) {
      oneOf(["scale", "horizontalFitToPages", "verticalFitToPages"], key, "PageLayout.zoom");
    }
    this.#zoom = { ...value };
  }

  setPrintMargins(unit: string, margins: Readonly<Record<string, unknown>>): void {
    this.$assertWritable();
    const points = UNITS[unit];
    if (points === undefined) throw invalidArgument("PageLayout.setPrintMargins");
    for (const [name, size] of Object.entries(margins)) {
      if (typeof size !== "number") throw invalidArgument("PageLayout.setPrintMargins");
      this[`${oneOf(MARGINS, name, "PageLayout.setPrintMargins")}Margin`] = size * points;
    }
  }
  setPrintArea(area: unknown): void {
    this.$assertWritable();
    if (typeof area !== "string" || !parseArea(area)) throw invalidArgument("PageLayout.setPrintArea");
    this.$printArea = area;
  }
  setPrintTitleRows(rows: unknown): void {
    this.$assertWritable();
    if (typeof rows !== "string" || !/^\$?\d+:\$?\d+$/.test(rows))
      throw invalidArgument("PageLayout.setPrintTitleRows");
    this.$titleRows = rows;
  }
}

export class PageBreak {
  readonly $type = "PageBreak";
  constructor(
    readonly $owner: PageBreakCollection,
    /** The cell that begins the new page. */
    readonly $cell: string,
  ) {}
  get _Id(): string {
    return this.$cell;
  }
  delete(): void {
    this.$owner.$remove(this);
  }
}

export class PageBreakCollection extends Collection<PageBreak> {
  readonly $type = "PageBreakCollection";

  protected matches(item: PageBreak, key: unknown): boolean {
    return item.$cell === key;
  }
  add(cell: unknown): PageBreak {
    if (typeof cell !== "string" || !parseArea(cell)) throw invalidArgument("PageBreakCollection.add");
    const added = new PageBreak(this, cell);
    this.items.push(added);
    return added;
  }
  removePageBreaks(): void {
    this.items = [];
  }
}
