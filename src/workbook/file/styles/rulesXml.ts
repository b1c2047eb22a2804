import type { SheetPlan, ValidationPlan } from "../../../report/sheetPlan.ts";
import { parseRange, rangeText } from "../../../domain/cells.ts";
import type { StylesEdit } from "./stylesEdit.ts";
import { escapeXml } from "../../xml/xmlText.ts";
import type { XmlNode } from "../../xml/xmlTree.ts";

export function conditionalFormatsXml(plan: SheetPlan, styles: StylesEdit): string {
  return (plan.conditionalFormats ?? [])
    .map(
      (format, index) =>
        `<conditionalFormatting sqref="${rangeText(format.range)}">` +
        `<cfRule type="expression" dxfId="${styles.differential(format)}" priority="${index + 1}">` +
        `<formula>${escapeXml(format.formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");
}

export function validationsXml(plan: SheetPlan): string {
  const list = plan.validations ?? [];
  if (list.length === 0) return "";
  return `<dataValidations count="${list.length}">${list.map(validationXml).join("")}</dataValidations>`;
}

function validationXml({ range, rule, allowBlank, prompt, error }: ValidationPlan): string {
  const attribute = (name: string, value: string | undefined): string =>
    value === undefined ? "" : ` ${name}="${escapeXml(value)}"`;
  const [type, first, second] = ruleParts(rule);
  const head =
    attribute("type", type) +
    (error?.style === "warning" ? ' errorStyle="warning"' : "") +
    `${allowBlank ? ' allowBlank="1"' : ""} showInputMessage="1" showErrorMessage="1"` +
    attribute("errorTitle", error?.title.slice(0, 32)) +
    attribute("error", error?.text.slice(0, 225)) +
    attribute("promptTitle", prompt?.title.slice(0, 32)) +
    attribute("prompt", prompt?.text.slice(0, 255));
  const formulas =
    (first === undefined ? "" : `<formula1>${escapeXml(first)}</formula1>`) +
    (second === undefined ? "" : `<formula2>${escapeXml(second)}</formula2>`);
  return `<dataValidation${head} sqref="${rangeText(range)}">${formulas}</dataValidation>`;
}

function ruleParts(rule: ValidationPlan["rule"]): [type: string | undefined, first?: string, second?: string] {
  switch (rule.kind) {
    case "list":
      return ["list", `"${rule.values.join(",").replaceAll('"', '""')}"`];
    case "list-range":
      return ["list", rule.formula];
    case "any":
      return [undefined];
    default:
      return [rule.kind, rule.min, rule.max];
  }
}

/** Excel and WPS write more ranges than this only where a rule was pasted cell by cell. */
const MOST_RANGES = 1000;

/** The input rules of a sheet that a plan can say, one for each of their ranges; whole-number rules count as decimal ones. */
export function validationsOf(root: XmlNode): readonly ValidationPlan[] {
  const nodes = root.child("dataValidations")?.all("dataValidation") ?? [];
  return nodes
    .flatMap((node): ValidationPlan[] => {
      const rule = ruleOf(node);
      if (!rule) return [];
      const ranges = (node.attribute("sqref") ?? "").split(/\s+/).flatMap((text) => parseRange(text) ?? []);
      return ranges.map((range) => ({ range, rule, allowBlank: node.flag("allowBlank"), ...messagesOf(node) }));
    })
    .slice(0, MOST_RANGES);
}

function ruleOf(node: XmlNode): ValidationPlan["rule"] | null {
  const type = node.attribute("type") ?? "none";
  const first = node.child("formula1")?.text;
  const second = node.child("formula2")?.text;
  const operator = node.attribute("operator") ?? "between";
  if (type === "none") return { kind: "any" };
  if (first === undefined) return null;
  if (type === "list") {
    const values = /^"([\s\S]*)"$/.exec(first)?.[1];
    return values === undefined
      ? { kind: "list-range", formula: first }
      : { kind: "list", values: values.replaceAll('""', '"').split(",") };
  }
  if (second === undefined || operator !== "between") return null;
  if (type === "decimal" || type === "whole") return { kind: "decimal", min: first, max: second };
  return type === "date" ? { kind: "date", min: first, max: second } : null;
}

function messagesOf(node: XmlNode): Pick<ValidationPlan, "prompt" | "error"> {
  const [promptTitle, prompt] = [node.attribute("promptTitle"), node.attribute("prompt")];
  const [errorTitle, error] = [node.attribute("errorTitle"), node.attribute("error")];
  const style = (node.attribute("errorStyle") ?? "stop") === "stop" ? "stop" : "warning";
  return {
    ...(prompt === undefined ? {} : { prompt: { title: promptTitle ?? "", text: prompt } }),
    ...(node.flag("showErrorMessage") ? { error: { title: errorTitle ?? "", text: error ?? "", style } } : {}),
  };
}
