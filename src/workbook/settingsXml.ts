import { isMeaning } from "../domain/meaning.ts";
import { areBands, type Band } from "../domain/band.ts";
import { isIsoDate } from "../domain/deadline.ts";
import { ROW_ANSWERS } from "../domain/reading.ts";
import {
  COMBINE_RULES,
  HOLIDAY_MOVES,
  MARK_SCALES,
  PAPER_OPTIONS,
  type HolidayRule,
  type Settings,
} from "../domain/settings.ts";
import { escapeXml } from "./xml/xmlText.ts";
import { parseXml, type XmlNode } from "./xml/xmlTree.ts";
import { parsePrevious, previousXml } from "./previousXml.ts";

/** Namespace of the product's custom XML part, by which it is found. */
export const SETTINGS_NAMESPACE = "urn:scorecard-addin:settings";

/** Text fields with their allowed values. */
const TEXTS = {
  frameworkSheet: anything,
  breakdownSheet: anything,
  attribution: ["lead", "even", "weight"],
  notApplicable: ["convert", "count-full", "drop"],
  unit: anything,
  period: anything,
  judgedOn: isIsoDate,
  combine: COMBINE_RULES,
  scale: MARK_SCALES,
  vetoConsequence: anything,
  language: ["zh-CN", "en"],
} as const satisfies { readonly [Field in keyof Settings]?: readonly Settings[Field][] | ((text: string) => boolean) };

function anything(text: string): boolean {
  return text.trim() !== "";
}

const ROLES: ReadonlySet<string> = new Set(ROW_ANSWERS);

/**
 * Settings from the text of the custom XML part. Missing or invalid fields are left out and unknown ones ignored; a
 * damaged part counts as no settings, because the workbook itself is fine.
 */
export function parseSettings(xml: string | null): Settings {
  return (xml === null ? null : settingsIn(xml)) ?? {};
}

/** As `parseSettings`; null for a damaged part. */
export function settingsIn(xml: string): Settings | null {
  const root = rootOf(xml);
  if (!root) return null;
  const fields: Record<string, unknown> = {};
  for (const [field, allowed] of Object.entries(TEXTS)) {
    const text = root.child(field)?.text ?? "";
    const words: readonly (string | undefined)[] | ((text: string) => boolean) = allowed;
    if (typeof words === "function" ? words(text) : words.includes(text)) fields[field] = text;
  }
  const cap = numberIn(root.child("bonusCap")?.text, 0, Number.MAX_VALUE);
  if (cap !== null) fields["bonusCap"] = cap;
  const grades = gradesOf(root);
  if (grades.length > 0) fields["grades"] = Object.fromEntries(grades);
  const bands = bandsOf(root);
  if (bands.length > 0) fields["bands"] = bands;
  const mapping = mappingOf(root);
  if (mapping.length > 0) fields["mapping"] = Object.fromEntries(mapping);
  const aliases = pairsOf(root, "aliases", "alias", ["name", "department"]);
  if (aliases.length > 0) fields["aliases"] = Object.fromEntries(aliases);
  const rows = pairsOf(root, "rows", "row", ["key", "role"]).filter(([, role]) => ROLES.has(role));
  if (rows.length > 0) fields["rows"] = Object.fromEntries(rows);
  const distinct = pairsOf(root, "distinct", "pair", ["name", "other"]);
  if (distinct.length > 0) fields["distinct"] = distinct;
  const acknowledged = pairsOf(root, "acknowledged", "issue", ["key", "reason"]);
  if (acknowledged.length > 0) fields["acknowledged"] = Object.fromEntries(acknowledged);
  const shown = PAPER_OPTIONS.filter((option) => root.child("paper")?.attribute(option) === "true");
  if (shown.length > 0) fields["paper"] = Object.fromEntries(shown.map((option) => [option, true]));
  const holidays = holidaysOf(root.child("holidays"));
  if (holidays) fields["holidays"] = holidays;
  const previous = root.child("previous");
  const before = previous && parsePrevious(previous);
  if (before) fields["previous"] = before;
  return fields;
}

function rootOf(xml: string): XmlNode | null {
  try {
    const root = parseXml(xml, "settings");
    const namespace = root.attributes[root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`];
    return root.local === "settings" && namespace === SETTINGS_NAMESPACE ? root : null;
  } catch {
    return null;
  }
}

function numberIn(text: string | undefined, min: number, max: number): number | null {
  if (text === undefined || !/^\d+(\.\d+)?$/.test(text.trim())) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}

function gradesOf(root: XmlNode): [string, number][] {
  return (root.child("grades")?.all("grade") ?? []).flatMap((node): [string, number][] => {
    const name = node.attribute("name") ?? "";
    const share = numberIn(node.attribute("share"), 0, 1);
    return name === "" || share === null ? [] : [[name, share]];
  });
}

function bandsOf(root: XmlNode): Band[] {
  const bands = (root.child("bands")?.all("band") ?? []).map((node) => ({
    name: (node.attribute("name") ?? "").trim(),
    from: numberIn(node.attribute("from"), 0, Number.MAX_VALUE) ?? -1,
  }));
  return areBands(bands) ? bands : [];
}

function holidaysOf(node: XmlNode | undefined): HolidayRule | null {
  const move = HOLIDAY_MOVES.find((one) => one === node?.attribute("move"));
  if (!node || !move) return null;
  const days = (name: string): readonly string[] => (node.attribute(name) ?? "").split(" ").filter(isIsoDate);
  const [off, worked] = [days("off"), days("worked")];
  return { move, ...(off.length > 0 ? { off } : {}), ...(worked.length > 0 ? { worked } : {}) };
}

function holidaysXml({ move, off = [], worked = [] }: HolidayRule): string {
  return `<holidays move="${move}" off="${off.join(" ")}" worked="${worked.join(" ")}"/>`;
}

function mappingOf(root: XmlNode): [string, Record<string, string>][] {
  return (root.child("mapping")?.all("sheet") ?? []).flatMap((sheet): [string, Record<string, string>][] => {
    const columns = sheet.all("column").flatMap((node): [string, string][] => {
      const letters = node.attribute("letters") ?? "";
      const meaning = node.attribute("meaning") ?? "";
      return /^[A-Z]{1,3}$/.test(letters) && isMeaning(meaning) ? [[letters, meaning]] : [];
    });
    const name = sheet.attribute("name") ?? "";
    return name === "" || columns.length === 0 ? [] : [[name, Object.fromEntries(columns)]];
  });
}

/** Two texts for each element; one without both is skipped. */
function pairsOf(
  root: XmlNode,
  list: string,
  element: string,
  [first, second]: readonly [string, string],
): [string, string][] {
  return (root.child(list)?.all(element) ?? []).flatMap((node): [string, string][] => {
    const [one, other] = [node.attribute(first) ?? "", node.attribute(second) ?? ""];
    return one.trim() === "" || other.trim() === "" ? [] : [[one, other]];
  });
}

/** The text of the custom XML part. Reading it gives the same settings, except for characters that XML cannot hold. */
export function settingsXml(settings: Settings): string {
  const parts: string[] = [];
  for (const field of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) {
    const text = settings[field];
    if (text !== undefined) parts.push(`<${field}>${escapeXml(text)}</${field}>`);
  }
  if (settings.bonusCap !== undefined) parts.push(`<bonusCap>${decimal(settings.bonusCap)}</bonusCap>`);
  const grades = Object.entries(settings.grades ?? {}).map(
    ([name, share]) => `<grade name="${escapeXml(name)}" share="${decimal(share)}"/>`,
  );
  if (grades.length > 0) parts.push(`<grades>${grades.join("")}</grades>`);
  const bands = (settings.bands ?? []).map(
    ({ name, from }) => `<band name="${escapeXml(name)}" from="${decimal(from)}"/>`,
  );
  if (bands.length > 0) parts.push(`<bands>${bands.join("")}</bands>`);
  const sheets = Object.entries(settings.mapping ?? {}).map(([name, columns]) => {
    const list = Object.entries(columns).map(
      ([letters, meaning]) => `<column letters="${escapeXml(letters)}" meaning="${escapeXml(meaning)}"/>`,
    );
    return `<sheet name="${escapeXml(name)}">${list.join("")}</sheet>`;
  });
  if (sheets.length > 0) parts.push(`<mapping>${sheets.join("")}</mapping>`);
  const aliases = Object.entries(settings.aliases ?? {}).map(
    ([name, department]) => `<alias name="${escapeXml(name)}" department="${escapeXml(department)}"/>`,
  );
  if (aliases.length > 0) parts.push(`<aliases>${aliases.join("")}</aliases>`);
  const distinct = (settings.distinct ?? []).map(
    ([name, other]) => `<pair name="${escapeXml(name)}" other="${escapeXml(other)}"/>`,
  );
  if (distinct.length > 0) parts.push(`<distinct>${distinct.join("")}</distinct>`);
  const rows = Object.entries(settings.rows ?? {}).map(
    ([key, role]) => `<row key="${escapeXml(key)}" role="${escapeXml(role)}"/>`,
  );
  if (rows.length > 0) parts.push(`<rows>${rows.join("")}</rows>`);
  const acknowledged = Object.entries(settings.acknowledged ?? {}).map(
    ([key, reason]) => `<issue key="${escapeXml(key)}" reason="${escapeXml(reason)}"/>`,
  );
  if (acknowledged.length > 0) parts.push(`<acknowledged>${acknowledged.join("")}</acknowledged>`);
  const shown = PAPER_OPTIONS.filter((option) => settings.paper?.[option]).map((option) => ` ${option}="true"`);
  if (shown.length > 0) parts.push(`<paper${shown.join("")}/>`);
  if (settings.holidays !== undefined) parts.push(holidaysXml(settings.holidays));
  if (settings.previous !== undefined) parts.push(previousXml(settings.previous));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<settings xmlns="${SETTINGS_NAMESPACE}">${parts.join("")}</settings>`;
}

/** Never in scientific notation, which other readers of the part need not support. */
function decimal(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 12 });
}
