import { invalidArgument, notFound } from "../hostError.ts";
import type { HostCollection, HostObject } from "../hostObject.ts";

/** What every collection of the API offers; `matches` says by which key an item is found. */
export abstract class Collection<T extends HostObject> implements HostCollection {
  abstract readonly $type: string;
  items: T[] = [];

  protected abstract matches(item: T, key: unknown): boolean;

  getCount(): number {
    return this.items.length;
  }

  getItemAt(index: number): T {
    const item = this.items[index];
    if (!item) throw invalidArgument(`${this.$type}.getItemAt`);
    return item;
  }

  getItemOrNullObject(key: unknown): T | null {
    return this.items.find((item) => this.matches(item, key)) ?? null;
  }

  getItem(key: unknown): T {
    const item = this.getItemOrNullObject(key);
    if (!item) throw notFound(`${this.$type}.getItem`);
    return item;
  }

  $remove(item: T): void {
    this.items = this.items.filter((one) => one !== item);
  }
}

export const sameText = (a: unknown, b: unknown): boolean => String(a).toLowerCase() === String(b).toLowerCase();
