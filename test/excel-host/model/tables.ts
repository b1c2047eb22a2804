import type { Area } from "./cells.ts";
import { Collection } from "./collection.ts";
import type { Range } from "./range.ts";

/** A table (ListObject): in it no cells can be merged, and its filter goes with it. */
export class Table {
  readonly $type = "Table";
  constructor(
    readonly $tables: TableCollection,
    readonly id: string,
    readonly $range: Range,
  ) {}

  get $area(): Area {
    return this.$range.$area;
  }
  convertToRange(): Range {
    this.$tables.$remove(this);
    return this.$range;
  }
}

export class TableCollection extends Collection<Table> {
  readonly $type = "TableCollection";
  #next = 1;
  protected matches(item: Table, key: unknown): boolean {
    return item.id === key;
  }
  /** The user makes a table of an area. */
  $make(range: Range): Table {
    const table = new Table(this, String(this.#next++), range);
    this.items.push(table);
    return table;
  }
}

/** The filter arrows over a list that is no table; which rows it hides is the test's to say. */
export class AutoFilter {
  readonly $type = "AutoFilter";
  enabled = false;
  remove(): void {
    this.enabled = false;
  }
}
