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

class ConditionalRangeFormat {
  readonly $type = "ConditionalRangeFormat";
  readonly font = new ConditionalRangeFont();
  readonly fill = new ConditionalRangeFill();
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

export class ConditionalFormat {
  readonly $type = "ConditionalFormat";
  readonly custom = new CustomConditionalFormat();
  stopIfTrue = false;
  priority = 0;
  constructor(
    readonly id: string,
    readonly type: string,
    readonly $area: Area,
  ) {}
}

let nextFormat = 1;

/** Conditional formats that touch a range; all of a sheet's are kept together. */
export class ConditionalFormatCollection extends Collection<ConditionalFormat> {
  readonly $type = "ConditionalFormatCollection";

  constructor(
    readonly $sheet: { $conditionalFormats: ConditionalFormat[]; $assertWritable(): void },
    readonly $area: Area,
  ) {
    super();
    this.items = $sheet.$conditionalFormats.filter((format) => overlap(format.$area, $area) !== null);
  }

  protected matches(item: ConditionalFormat, key: unknown): boolean {
    return item.id === key;
  }
  add(type: unknown): ConditionalFormat {
    this.$sheet.$assertWritable();
    const format = new ConditionalFormat(
      `cf${nextFormat++}`,
      oneOf(["Custom"], type, "ConditionalFormatCollection.add"),
      this.$area,
    );
    this.$sheet.$conditionalFormats.push(format);
    return format;
  }
  clearAll(): void {
    this.$sheet.$assertWritable();
    this.$sheet.$conditionalFormats = this.$sheet.$conditionalFormats.filter(
      (format) => overlap(format.$area, this.$area) === null,
    );
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
