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
  const { type, operator, first, second } = ruleParts(rule);
  const head =
    attribute("type", type) +
    attribute("operator", operator) +
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

interface RuleParts {
  readonly type?: string;
  /** Absent for "between". */
  readonly operator?: string;
  readonly first?: string;
  readonly second?: string;
}

function ruleParts(rule: ValidationPlan["rule"]): RuleParts {
  switch (rule.kind) {
    case "list":
      return { type: "list", first: `"${rule.values.join(",").replaceAll('"', '""')}"` };
    case "list-range":
      return { type: "list", first: rule.formula };
    case "any":
      return {};
    default: {
      const { kind: type, min, max } = rule;
      if (max === null) return min === null ? {} : { type, operator: "greaterThanOrEqual", first: min };
      return min === null ? { type, operator: "lessThanOrEqual", first: max } : { type, first: min, second: max };
    }
  }
}

const BETWEEN_ENDS = ["decimal", "whole", "date", "textLength"] as const;

/** Excel and WPS write more ranges than this only if a rule was pasted cell by cell. */
const MOST_RANGES = 1000;

/**
 * The input rules of a sheet that a plan can express, one for each of their ranges.
 *
 * @param names references of the workbook's names, in lower case: a list may be given by name
 */
export function validationsOf(root: XmlNode, names: ReadonlyMap<string, string>): readonly ValidationPlan[] {
  const nodes = root.child("dataValidations")?.all("dataValidation") ?? [];
  return nodes
    .flatMap((node): ValidationPlan[] => {
      const rule = ruleOf(node, names);
      if (!rule) return [];
      const ranges = (node.attribute("sqref") ?? "").split(/\s+/).flatMap((text) => parseRange(text) ?? []);
      return ranges.map((range) => ({ range, rule, allowBlank: node.flag("allowBlank"), ...messagesOf(node) }));
    })
    .slice(0, MOST_RANGES);
}

function ruleOf(node: XmlNode, names: ReadonlyMap<string, string>): ValidationPlan["rule"] | null {
  const type = node.attribute("type") ?? "none";
  const first = node.child("formula1")?.text;
  const second = node.child("formula2")?.text;
  const operator = node.attribute("operator") ?? "between";
  if (type === "none") return { kind: "any" };
  if (first === undefined) return null;
  if (type === "list") {
    const values = /^"([\s\S]*)"$/.exec(first)?.[1];
    return values === undefined
      ? { kind: "list-range", formula: names.get(first.replace(/^=/u, "").toLowerCase()) ?? first }
      : { kind: "list", values: values.replaceAll('""', '"').split(",") };
  }
  const kind = BETWEEN_ENDS.find((one) => one === type);
  if (!kind) return null;
  if (operator === "greaterThanOrEqual") return { kind, min: first, max: null };
  if (operator === "lessThanOrEqual") return { kind, min: null, max: first };
  return operator === "between" && second !== undefined ? { kind, min: first, max: second } : null;
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
