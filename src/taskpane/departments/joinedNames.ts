import type { Settings } from "../../domain/settings.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";

type Kept = Pick<Settings, "aliases" | "distinct">;

/** The name counts as the other's from now on, also where the two had been kept apart. */
export function joined({ aliases, distinct }: Kept, name: string, into: string): SettingsChange {
  const apart = (distinct ?? []).filter((pair) => !(pair.includes(name) && pair.includes(into)));
  return {
    aliases: { ...aliases, [name]: into },
    ...(distinct === undefined ? {} : { distinct: apart.length > 0 ? apart : null }),
  };
}

/** The name is a department of its own again. */
export function takenApart({ aliases }: Kept, name: string): SettingsChange {
  const rest = Object.entries(aliases ?? {}).filter(([alias]) => alias !== name);
  return { aliases: rest.length > 0 ? Object.fromEntries(rest) : null };
}

/** The two are two departments, however alike. */
export function keptApart({ distinct }: Kept, name: string, other: string): SettingsChange {
  return { distinct: [...(distinct ?? []), [name, other]] };
}

/** Nothing is said of the two any more. */
export function noLongerApart({ distinct }: Kept, name: string, other: string): SettingsChange {
  const rest = (distinct ?? []).filter(([one, two]) => one !== name || two !== other);
  return { distinct: rest.length > 0 ? rest : null };
}
