import type { IsoDate } from "../../domain/deadline.ts";
import { withDateNumerals } from "../text/dateNumerals.ts";
import { lastDayOfPoint, pointAt } from "./datePoint.ts";

/** The day that a text such as 2011年10月12日 or 二〇一一年十月十二日 names in full; null where year, month or day is missing. */
export function statedDay(text: string): IsoDate | null {
  const words = withDateNumerals(text.normalize("NFKC").replace(/\s+/gu, ""));
  const point = pointAt(words, 0)?.point;
  if (!point || point.year === null || point.within !== "day") return null;
  return lastDayOfPoint(point, point.year);
}
