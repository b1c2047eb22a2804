import { HostError, invalidArgument } from "../hostError.ts";
import { Collection, sameText } from "./collection.ts";

/** A name of the workbook or of one sheet. Only names that hold a constant or formula text are modelled. */
export class NamedItem {
  readonly $type = "NamedItem";
  visible = true;
  comment = "";

  constructor(
    readonly $owner: NamedItemCollection,
    readonly name: string,
    public formula: string,
  ) {}

  get _Id(): string {
    return this.name;
  }
  get scope(): string {
    return this.$owner.$scope;
  }
  get type(): string {
    return "String";
  }
  get value(): string {
    return this.formula.replace(/^=/, "").replace(/^"(.*)"$/, "$1");
  }
  delete(): void {
    this.$owner.$remove(this);
  }
}

export class NamedItemCollection extends Collection<NamedItem> {
  readonly $type = "NamedItemCollection";

  constructor(
    readonly $scope: "Workbook" | "Worksheet",
    readonly $assertWritable: () => void,
  ) {
    super();
  }

  protected matches(item: NamedItem, key: unknown): boolean {
    return sameText(item.name, key);
  }

  add(name: string, reference: unknown, comment?: string): NamedItem {
    this.$assertWritable();
    if (!/^[A-Za-z_\\\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name)) throw invalidArgument("NamedItemCollection.add");
    if (this.getItemOrNullObject(name)) throw new HostError("ItemAlreadyExists");
    if (typeof reference !== "string") throw invalidArgument("NamedItemCollection.add");
    const item = new NamedItem(this, name, reference.startsWith("=") ? reference : `="${reference}"`);
    item.comment = comment ?? "";
    this.items.push(item);
    return item;
  }
}
