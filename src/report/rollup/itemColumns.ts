import { normaliseName } from "../../recognise/text/normalise.ts";
import type { UnitFigures } from "./unitFigures.ts";

/** A column of the ranking: an item that several units have. */
export interface ItemColumn {
  readonly name: string;
  /** Full marks, if all units with the item agree; else null. */
  readonly full: number | null;
  /** Number of units that have it. */
  readonly units: number;
  /** Effective marks by index of the unit; absent if a unit does not have the item or nothing of it counts. */
  readonly marks: ReadonlyMap<number, number>;
}

export interface ItemColumns {
  readonly shown: readonly ItemColumn[];
  /** Number of items not shown: those of a single unit, or for which there is no room. */
  readonly hidden: number;
}

interface Found {
  readonly name: string;
  readonly fulls: Set<number>;
  readonly marks: Map<number, number>;
  /** Sum of its positions in the units' own orders. */
  places: number;
}

/**
 * Items with the same name (compared as headers are) in at least two units, or all items of a single unit. A repeated
 * name is matched by its occurrence in each unit.
 *
 * @param room the maximum number of columns; items that most units have come first
 */
export function itemColumns(units: readonly UnitFigures[], room: number): ItemColumns {
  const found = new Map<string, Found>();
  units.forEach(({ items }, unit) => {
    const seen = new Map<string, number>();
    items.forEach(({ name, full, effective }, place) => {
      const key = normaliseName(name);
      const occurrence = (seen.get(key) ?? 0) + 1;
      seen.set(key, occurrence);
      if (full === 0) return;
      const id = `${key}\u0000${occurrence}`;
      let item = found.get(id);
      if (!item) found.set(id, (item = { name, fulls: new Set(), marks: new Map(), places: 0 }));
      item.fulls.add(full);
      item.marks.set(unit, effective);
      item.places += place;
    });
  });
  const least = units.length > 1 ? 2 : 1;
  const shared = [...found.values()].filter(({ marks }) => marks.size >= least);
  const kept = [...shared].sort((a, b) => b.marks.size - a.marks.size).slice(0, room);
  kept.sort((a, b) => a.places / a.marks.size - b.places / b.marks.size);
  return {
    shown: kept.map(({ name, fulls, marks }) => {
      const [full] = fulls;
      return { name, marks, units: marks.size, full: fulls.size === 1 && full !== undefined ? full : null };
    }),
    hidden: found.size - kept.length,
  };
}
