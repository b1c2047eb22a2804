import type { CellValue } from "../../domain/cells.ts";
import { normaliseName } from "./normalise.ts";
import { parseAdded, parseTakenOff } from "./marksText.ts";

const ADD = "[加增奖]";
const OFF = "[减扣惩罚]";
const AND = "分?(?:项目?)?[和与或及]*";
/** 加减分, 加扣分, 加分项及扣分, 增减, 奖惩: marks are added as well as taken off. Part of a pattern. */
export const BOTH = `${ADD}${AND}${OFF}|${OFF}${AND}${ADD}`;
const SAYS_BOTH = new RegExp(BOTH, "u");

const EITHER = new RegExp(BOTH, "gu");
const SAYS_ADDED = /[加奖]分?\d|加分/u;
const SAYS_TAKEN_OFF = /[扣减]分?\d|[扣减]分/u;

/** What a text says of a mark (每次扣1分, 加2分): 1 for added, −1 for taken off; null where it says neither, or both. */
export function signSaid(text: string): 1 | -1 | null {
  const folded = text.normalize("NFKC").replace(/\s+/gu, "").replace(EITHER, "");
  const [isAdded, isOff] = [SAYS_ADDED.test(folded), SAYS_TAKEN_OFF.test(folded)];
  return isAdded === isOff ? null : isAdded ? 1 : -1;
}

/** Whether a heading says that marks are added and taken off beneath it. */
export function saysBoth(heading: string): boolean {
  return SAYS_BOTH.test(normaliseName(heading));
}

/** 1 for +2, 加2分; −1 for −2, 扣2分; null where no sign says what was done. */
export function signOf(value: CellValue): 1 | -1 | null {
  if (typeof value === "number") return value < 0 ? -1 : null;
  if (typeof value !== "string") return null;
  const text = value.normalize("NFKC").replace(/\s+/gu, "");
  if (/^[+加奖]/u.test(text)) return parseAdded(text) === null ? null : 1;
  return /^[-−–—扣减]/u.test(text) && parseTakenOff(text)?.gt(0) ? -1 : null;
}
