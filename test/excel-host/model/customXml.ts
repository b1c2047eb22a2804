import { HostError } from "../hostError.ts";
import { Collection } from "./collection.ts";

export class CustomXmlPart {
  readonly $type = "CustomXmlPart";
  constructor(
    readonly $owner: CustomXmlPartCollection,
    readonly id: string,
    public $xml: string,
  ) {}

  get namespaceUri(): string {
    return /\sxmlns="([^"]*)"/.exec(this.$xml)?.[1] ?? "";
  }
  getXml(): string {
    return this.$xml;
  }
  setXml(xml: string): void {
    this.$xml = wellFormed(xml);
  }
  delete(): void {
    this.$owner.$remove(this);
  }
}

/** Excel refuses what is not XML; a test need not know more than that it has one element. */
function wellFormed(xml: string): string {
  if (!/^\s*(<\?xml[^>]*\?>\s*)?<[\s\S]+>\s*$/.test(xml)) throw new HostError("InvalidArgument", "not XML");
  return xml;
}

abstract class Parts extends Collection<CustomXmlPart> {
  protected matches(item: CustomXmlPart, key: unknown): boolean {
    return item.id === key;
  }
}

export class CustomXmlPartScopedCollection extends Parts {
  readonly $type = "CustomXmlPartScopedCollection";

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    return this.items.length === 1 ? (this.items[0] ?? null) : null;
  }
}

export class CustomXmlPartCollection extends Parts {
  readonly $type = "CustomXmlPartCollection";
  #next = 1;

  add(xml: string): CustomXmlPart {
    const part = new CustomXmlPart(this, `{0000000${this.#next++}-0000-0000-0000-000000000000}`, wellFormed(xml));
    this.items.push(part);
    return part;
  }

  getByNamespace(uri: string): CustomXmlPartScopedCollection {
    const scoped = new CustomXmlPartScopedCollection();
    scoped.items = this.items.filter((part) => part.namespaceUri === uri);
    return scoped;
  }
}
