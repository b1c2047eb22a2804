import { shorten } from "../shorten.ts";

/** The contents of a cell as a quotation, in either language; "" if unknown. */
export function written(text: string | number | undefined): string {
  return shorten(String(text ?? ""));
}
