import { invalidArgument, oneOf } from "../hostError.ts";
import { overlap } from "./addresses.ts";
import type { Area } from "./cells.ts";
import { Collection } from "./collection.ts";

class ConditionalRangeFont {
  readonly $type = "ConditionalRangeFont";
  bold: boolean | null = null;
  color: string | null = null;
}

class ConditionalRangeFill {
  readonly $type = "ConditionalRangeFill";
  color: string | null = null;
}

class ConditionalRangeBorder {
  readonly $type = "ConditionalRangeBorder";
  #style = "None";
  color = "#000000";
  constructor(readonly sideIndex: string) {}
  get style(): string {
    return this.#style;
  }
  set style(style: unknown) {
    this.#style = oneOf(["None", "Continuous", "Dash", "Dot"], style, "ConditionalRangeBorder.style");
  }
}

class ConditionalRangeBorderCollection extends Collection<ConditionalRangeBorder> {
  readonly $type = "ConditionalRangeBorderCollection";
  override items = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"].map((side) => new ConditionalRangeBorder(side));
  protected matches(item: ConditionalRangeBorder, key: unknown): boolean {
    return item.sideIndex === key;
  }
}

class ConditionalRangeFormat {
  readonly $type = "ConditionalRangeFormat";
  readonly font = new ConditionalRangeFont();
  readonly fill = new ConditionalRangeFill();
  readonly borders = new ConditionalRangeBorderCollection();
}

class ConditionalFormatRule {
  readonly $type = "ConditionalFormatRule";
  #formula = "";
  get formula(): string {
    return this.#formula;
  }
  set formula(formula: unknown) {
    if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument("ConditionalFormatRule.formula");
    this.#formula = formula;
  }
}

class CustomConditionalFormat {
  readonly $type = "CustomConditionalFormat";
  readonly rule = new ConditionalFormatRule();
  readonly format = new ConditionalRangeFormat();
}

/** What a sheet's conditional formats need of it; kept in the order of their priority. */
interface FormattedSheet {
  $conditionalFormats: ConditionalFormat[];
  $assertWritable(): void;
}

export class ConditionalFormat {
  readonly $type = "ConditionalFormat";
  stopIfTrue = false;
  readonly #custom = new CustomConditionalFormat();
  constructor(
    readonly $sheet: FormattedSheet,
    readonly id: string,
    readonly type: string,
    public $areas: readonly Area[],
  ) {}

  /** Asking a format of another type for this is an error. */
  get custom(): CustomConditionalFormat {
    if (this.type !== "Custom") throw invalidArgument("ConditionalFormat.custom");
    return this.#custom;
  }
  get priority(): number {
    return this.$sheet.$conditionalFormats.indexOf(this);
  }
  /** Negative counts from the back; beyond the ends is the end. */
  set priority(priority: number) {
    this.$sheet.$assertWritable();
    const others = this.$sheet.$conditionalFormats.filter((one) => one !== this);
    const place = priority < 0 ? Math.max(0, others.length + 1 + priority) : Math.min(priority, others.length);
    this.$sheet.$conditionalFormats = others.toSpliced(place, 0, this);
  }
  delete(): void {
    this.$sheet.$assertWritable();
    this.$sheet.$conditionalFormats = this.$sheet.$conditionalFormats.filter((one) => one !== this);
  }
}

let nextFormat = 1;

/** Conditional formats that touch some areas; all of a sheet's are kept together. */
export class ConditionalFormatCollection extends Collection<ConditionalFormat> {
  readonly $type = "ConditionalFormatCollection";

  constructor(
    readonly $sheet: FormattedSheet,
    readonly $areas: readonly Area[],
  ) {
    super();
    this.items = $sheet.$conditionalFormats.filter((format) => this.#touches(format));
  }

  #touches(format: ConditionalFormat): boolean {
    return format.$areas.some((area) => this.$areas.some((own) => overlap(area, own) !== null));
  }

  protected matches(item: ConditionalFormat, key: unknown): boolean {
    return item.id === key;
  }
  /** A new one comes first. */
  add(type: unknown): ConditionalFormat {
    this.$sheet.$assertWritable();
    const known = oneOf(["Custom", "ContainsText"], type, "ConditionalFormatCollection.add");
    const format = new ConditionalFormat(this.$sheet, `cf${nextFormat++}`, known, this.$areas);
    this.$sheet.$conditionalFormats.unshift(format);
    return format;
  }
  clearAll(): void {
    this.$sheet.$assertWritable();
    this.$sheet.$conditionalFormats = this.$sheet.$conditionalFormats.filter((format) => !this.#touches(format));
  }
}

export interface ValidationRecord {
  readonly area: Area;
  rule: object;
  prompt: object;
  errorAlert: object;
  ignoreBlanks: boolean;
}

const KINDS = ["custom", "date", "decimal", "list", "textLength", "time", "wholeNumber"] as const;

/** The input rule of a range. */
export class DataValidation {
  readonly $type = "DataValidation";
  constructor(
    readonly $sheet: { $validations: ValidationRecord[]; $assertWritable(): void },
    readonly $area: Area,
  ) {}

  get #record(): ValidationRecord {
    const { row, column, rows, columns } = this.$area;
    const found = this.$sheet.$validations.find(
      ({ area }) => area.row === row && area.column === column && area.rows === rows && area.columns === columns,
    );
    return found ?? { area: this.$area, rule: {}, prompt: {}, errorAlert: {}, ignoreBlanks: true };
  }
  #change(change: Partial<ValidationRecord>): void {
    this.$sheet.$assertWritable();
    const record = this.#record;
    this.$sheet.$validations = [...this.$sheet.$validations.filter((one) => one !== record), { ...record, ...change }];
  }

  get rule(): object {
    return this.#record.rule;
  }
  set rule(rule: object) {
    const [kind, ...others] = Object.keys(rule);
    if (others.length > 0) throw invalidArgument("DataValidation.rule");
    oneOf(KINDS, kind, "DataValidation.rule");
    const list: unknown = Reflect.get(rule, "list");
    // Excel stores the source of a list as text of at most 255 characters.
    if (typeof list === "object" && list !== null && "source" in list && typeof list.source === "string") {
      if (!list.source.startsWith("=") && list.source.length > 255) throw invalidArgument("DataValidation.rule");
    }
    this.#change({ rule });
  }
  get prompt(): object {
    return this.#record.prompt;
  }
  set prompt(prompt: object) {
    within(prompt, { title: 32, message: 255 }, "DataValidation.prompt");
    this.#change({ prompt });
  }
  get errorAlert(): object {
    return this.#record.errorAlert;
  }
  set errorAlert(errorAlert: object) {
    within(errorAlert, { title: 32, message: 225 }, "DataValidation.errorAlert");
    oneOf(["Stop", "Warning", "Information"], Reflect.get(errorAlert, "style"), "DataValidation.errorAlert");
    this.#change({ errorAlert });
  }
  get ignoreBlanks(): boolean {
    return this.#record.ignoreBlanks;
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.#change({ ignoreBlanks });
  }
  clear(): void {
    this.$sheet.$assertWritable();
    this.$sheet.$validations = this.$sheet.$validations.filter(({ area }) => overlap(area, this.$area) === null);
  }
}

function within(value: object, limits: Readonly<Record<string, number>>, location: string): void {
  for (const [name, limit] of Object.entries(limits)) {
    const text: unknown = Reflect.get(value, name);
    if (typeof text === "string" && text.length > limit) throw invalidArgument(location);
  }
}
