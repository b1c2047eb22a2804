/** Who gave an honour, highest first. */
export const HONOUR_LEVELS = ["nation", "province", "city", "county", "town"] as const;
export type HonourLevel = (typeof HONOUR_LEVELS)[number];

/** An honour that a bonus row names (省级文明单位). */
export interface Honour {
  /** Normalised for comparison, without its level. */
  readonly name: string;
  /** As written, without its level. */
  readonly shown: string;
  readonly level: HonourLevel;
}
