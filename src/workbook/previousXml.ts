import { marks, type Marks } from "../domain/marks.ts";
import type { PreviousPart, PreviousPeriod } from "../domain/previousPeriod.ts";
import type { Totals } from "../domain/totals.ts";
import { escapeXml } from "./xml/xmlText.ts";
import type { XmlNode } from "./xml/xmlTree.ts";

/** The previous period's result as an element of the settings part; a figure that is null has no attribute. */
export function previousXml({ unit, period, totals, items, departments }: PreviousPeriod): string {
  const figures = Object.entries(totals).map(([field, value]) => attribute(field, value));
  const { lead, even, weight } = departments;
  return (
    `<previous${attribute("unit", unit)}${attribute("period", period)}><totals${figures.join("")}/>` +
    `${list("items", items)}${list("lead", lead)}${list("even", even)}${list("weight", weight)}</previous>`
  );
}

/** null if anything is missing or invalid: half a comparison would mislead. */
export function parsePrevious(node: XmlNode): PreviousPeriod | null {
  try {
    return {
      unit: node.attribute("unit") ?? null,
      period: node.attribute("period") ?? null,
      totals: totalsOf(childOf(node, "totals")),
      items: partsOf(childOf(node, "items")),
      departments: {
        lead: partsOf(childOf(node, "lead")),
        even: partsOf(childOf(node, "even")),
        weight: partsOf(childOf(node, "weight")),
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function list(name: string, parts: readonly PreviousPart[]): string {
  const elements = parts.map(
    (part) =>
      `<part${attribute("name", part.name)}${attribute("full", part.full)}${attribute("effective", part.effective)}/>`,
  );
  return `<${name}>${elements.join("")}</${name}>`;
}

function attribute(name: string, value: string | number | boolean | Marks | null): string {
  if (value === null) return "";
  const text = typeof value === "object" ? value.toFixed() : String(value);
  return ` ${name}="${escapeXml(text)}"`;
}

function totalsOf(node: XmlNode): Totals {
  const marksOf = (name: string): Marks => figure(node, name);
  const optional = (name: string): Marks | null => (node.attribute(name) === undefined ? null : figure(node, name));
  const count = (name: string): number => marksOf(name).toNumber();
  return {
    full: marksOf("full"),
    actual: marksOf("actual"),
    review: optional("review"),
    effective: marksOf("effective"),
    gap: marksOf("gap"),
    rate: optional("rate")?.toNumber() ?? null,
    scoredRate: optional("scoredRate")?.toNumber() ?? null,
    unscored: count("unscored"),
    unscoredFull: marksOf("unscoredFull"),
    notApplicable: count("notApplicable"),
    notApplicableFull: marksOf("notApplicableFull"),
    bonus: marksOf("bonus"),
    bonusCap: optional("bonusCap"),
    bonusCounted: marksOf("bonusCounted"),
    deduction: marksOf("deduction"),
    deductionWritten: optional("deductionWritten") ?? marksOf("deduction"),
    converted: marksOf("converted"),
    result: marksOf("result"),
    vetoed: node.flag("vetoed"),
    reviewed: count("reviewed"),
    indicators: count("indicators"),
  };
}

function partsOf(node: XmlNode): readonly PreviousPart[] {
  return node.all("part").map((part) => ({
    name: part.attribute("name") ?? null,
    full: figure(part, "full"),
    effective: figure(part, "effective"),
  }));
}

function childOf(node: XmlNode, name: string): XmlNode {
  const child = node.child(name);
  if (!child) throw new RangeError(`no ${name}`);
  return child;
}

/** Numbers as we write them: an exponent could produce a number that fills the memory. */
const FIGURE = /^-?\d{1,30}(?:\.\d{1,30})?$/;

function figure(node: XmlNode, name: string): Marks {
  const text = node.attribute(name) ?? "";
  if (!FIGURE.test(text)) throw new RangeError(`${name} is no figure`);
  return marks(text);
}
