import type { SheetPlan, ValidationPlan } from "../../report/sheetPlan.ts";
import { rangeText } from "../../domain/cells.ts";
import type { StylesEdit } from "./stylesEdit.ts";
import { escapeXml } from "./xmlText.ts";

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
