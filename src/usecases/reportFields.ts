/** A value that may come from another machine and must be validated. */
export type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isRecord);
}

export function allFinite<T extends Readonly<Record<string, number | undefined>>>(
  figures: T,
): figures is T & Readonly<Record<keyof T, number>> {
  return Object.values(figures).every((value) => Number.isFinite(value));
}

export function numberOf(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** The unit of a file if its report does not name one: 报送/甲单位-汇总.xlsx → 甲单位 */
export function nameOf(file: string): string {
  return file
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]+$/, "")
    .replace(/-汇总$/, "");
}
