import { shorten } from "../shorten.ts";

/** What stands in a cell, as it is quoted in either language; "" where it is not known. */
export function written(text: string | number | undefined): string {
  return shorten(String(text ?? ""));
}
