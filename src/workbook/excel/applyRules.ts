/// <reference types="office-js" />
import { rangeText } from "../../domain/cells.ts";
import type { ConditionalFormatPlan, ValidationPlan } from "../../report/sheetPlan.ts";

/** A format that depends on a formula relative to the range's top-left cell. */
export function applyConditionalFormat(sheet: Excel.Worksheet, plan: ConditionalFormatPlan): void {
  const { custom } = sheet.getRange(rangeText(plan.range)).conditionalFormats.add("Custom");
  custom.rule.formula = `=${plan.formula}`;
  if (plan.font?.bold) custom.format.font.bold = true;
  if (plan.font?.colour !== undefined) custom.format.font.color = `#${plan.font.colour}`;
  if (plan.fill !== undefined) custom.format.fill.color = `#${plan.fill}`;
}

/** Excel's own limits for the texts of an input rule. */
const LIMIT = { title: 32, prompt: 255, error: 225 } as const;

export function applyValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const { dataValidation } = sheet.getRange(rangeText(plan.range));
  dataValidation.rule = validationRule(plan.rule);
  dataValidation.ignoreBlanks = plan.allowBlank;
  if (plan.prompt) {
    const { title, text } = plan.prompt;
    dataValidation.prompt = {
      showPrompt: true,
      title: title.slice(0, LIMIT.title),
      message: text.slice(0, LIMIT.prompt),
    };
  }
  if (plan.error) {
    const { title, text, style } = plan.error;
    dataValidation.errorAlert = {
      showAlert: true,
      style: style === "warning" ? "Warning" : "Stop",
      title: title.slice(0, LIMIT.title),
      message: text.slice(0, LIMIT.error),
    };
  }
}

function validationRule(rule: ValidationPlan["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "list-range":
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    // The API has no rule that only prompts; one that is always true has the same effect.
    case "any":
      return { custom: { formula: "=TRUE" } };
    default:
      return { [rule.kind === "whole" ? "wholeNumber" : rule.kind]: ends(rule) };
  }
}

function ends({ min, max }: { readonly min: string | null; readonly max: string | null }): Excel.BasicDataValidation {
  if (min === null) return { formula1: `=${max ?? ""}`, operator: "LessThanOrEqualTo" };
  if (max === null) return { formula1: `=${min}`, operator: "GreaterThanOrEqualTo" };
  return { formula1: `=${min}`, formula2: `=${max}`, operator: "Between" };
}
