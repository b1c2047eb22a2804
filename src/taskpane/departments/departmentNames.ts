import type { Settings } from "../../domain/settings.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";

type Kept = Pick<Settings, "aliases" | "distinct">;

/** Makes the name an alias of the other, even if the two were kept apart before. */
export function withAlias({ aliases, distinct }: Kept, name: string, into: string): SettingsChange {
  const apart = (distinct ?? []).filter((pair) => !(pair.includes(name) && pair.includes(into)));
  return {
    aliases: { ...aliases, [name]: into },
    ...(distinct === undefined ? {} : { distinct: apart.length > 0 ? apart : null }),
  };
}

/** Makes the name a department of its own again. */
export function withoutAlias({ aliases }: Kept, name: string): SettingsChange {
  const rest = Object.entries(aliases ?? {}).filter(([alias]) => alias !== name);
  return { aliases: rest.length > 0 ? Object.fromEntries(rest) : null };
}

/** Records that the two are different departments. */
export function withDistinct({ distinct }: Kept, name: string, other: string): SettingsChange {
  return { distinct: [...(distinct ?? []), [name, other]] };
}

/** Drops the decision about the two names. */
export function withoutDistinct({ distinct }: Kept, name: string, other: string): SettingsChange {
  const rest = (distinct ?? []).filter(([one, two]) => one !== name || two !== other);
  return { distinct: rest.length > 0 ? rest : null };
}
