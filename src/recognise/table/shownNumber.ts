import { exactMarks, roundMarks, type Marks } from "../../domain/marks.ts";

/** Tokens of a format: literals and padding (quoted, escaped), unprinted parts ([Red], _x, *x), placeholders, or any other character. */
const TOKEN =
  /"(?<quoted>[^"]*)"|\\(?<escaped>.)|(?<silent>\[[^\]]*\]|_.|\*.)|(?<digits>[0#?]+(?:\.[0#?]*)?)|(?<other>.)/gsu;
/** Unsupported: thousands, exponents, fractions, dates, numerals of a language, conditions. */
const BEYOND = /^[,%/EGegymdhsb@]$/u;
const BEYOND_BRACKETS = /^\[(?:DBNum|[<>=hms])/iu;

/**
 * A number as its format shows it, for numbers that are names (Ⅱ-1, 007, 1.10): leading and trailing zeros, fixed
 * decimals, texts around it. null if the format does more than that; the number itself is then the text.
 */
export function shownNumber(value: number, format: string): string | null {
  const sections = splitSections(format);
  const negative = value < 0 && sections.length > 1;
  const section = sections[negative ? 1 : value === 0 && sections.length > 2 ? 2 : 0] ?? "";
  const exact = exactMarks(value);
  return printed(negative ? exact.abs() : exact, section);
}

function splitSections(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+/gsu) ?? [];
}

function printed(value: Marks, section: string): string | null {
  let before = "";
  let after = "";
  let digits: string | null = null;
  for (const { groups = {} } of section.matchAll(TOKEN)) {
    if (groups.silent !== undefined) {
      if (BEYOND_BRACKETS.test(groups.silent)) return null;
      continue;
    }
    if (groups.digits !== undefined) {
      // 0-00 spreads one number over several places.
      if (digits !== null) return null;
      digits = placed(value, groups.digits);
      continue;
    }
    if (groups.other !== undefined && BEYOND.test(groups.other)) return null;
    const text = groups.quoted ?? groups.escaped ?? groups.other ?? "";
    if (digits === null) before += text;
    else after += text;
  }
  return digits === null ? null : `${value.lt(0) ? "-" : ""}${before}${digits}${after}`;
}

/** The digits of the number without its sign. */
function placed(value: Marks, placeholders: string): string {
  const [whole = "", decimals] = placeholders.split(".");
  const most = decimals?.length ?? 0;
  const [integer = "0", fraction = ""] = roundMarks(value.abs(), most).toFixed(most).split(".");
  const least = decimals?.replace(/[#?]+$/u, "").length ?? 0;
  let end = fraction.length;
  while (end > least && fraction[end - 1] === "0") end -= 1;
  const zeros = whole.slice(Math.max(0, whole.indexOf("0"))).length;
  const shown = (whole.includes("0") ? integer : integer.replace(/^0$/u, "")).padStart(
    whole.includes("0") ? zeros : 0,
    "0",
  );
  return decimals === undefined ? shown : `${shown}.${fraction.slice(0, end)}`;
}
