import type { Issue, IssueCode } from "../domain/issue.ts";
import type { IssueSentence } from "./issueSentence.ts";
import { shorten } from "./shorten.ts";

type Sentences = Readonly<Record<IssueCode, (issue: Issue) => IssueSentence>>;

const FIELDS: Readonly<Record<string, string>> = {
  full: "full marks",
  actual: "actual marks",
  review: "review marks",
  deducted: "marks deducted",
  framework: "framework (测评体系)",
  breakdown: "breakdown (任务分解)",
  indicator: "indicator",
  item: "item",
  task: "task",
  lead: "lead department",
  responsible: "responsible department",
  support: "supporting department",
  deadline: "deadline",
  progress: "progress",
};

/** Every issue in English, in the order of `CHINESE_ISSUES`. */
export const ENGLISH_ISSUES: Sentences = {
  "sheet-missing": ({ detail }) => ({
    what: detail.text
      ? `There is no sheet named “${shorten(detail.text)}”${list(detail.names)}`
      : `No sheet was found for the ${field(detail.field ?? detail.name ?? "framework")}${list(detail.names)}`,
    todo: "Check the sheet names and headings, or say which sheet to read",
  }),
  "sheet-ambiguous": ({ detail, found }) => ({
    what: `${detail.names?.length ?? "Several"} sheets look like the ${field(detail.field ?? detail.name ?? "framework")}${list(detail.names)}${
      found === undefined ? "" : `; “${found}” was read`
    }`,
    todo: "Say which one to use",
  }),
  "header-missing": ({ sheet, detail }) => ({
    what: `No headings were found in the first 30 rows of “${sheet || (detail.name ?? "")}”`,
    todo: "Check that the columns are named (测评内容, 应得分, 实得分 and the like)",
  }),
  "column-missing": ({ sheet, detail }) => ({
    what: `Sheet “${sheet}” has no column for ${columns(detail.field, detail.names)}`,
    todo: "Add the column, or choose it in the settings",
  }),
  "column-ambiguous": ({ detail }) => ({
    what: `${heading(detail.text ?? detail.name)} can be read in several ways${list(detail.names?.map(field))}, and the total depends on it`,
    todo: "Choose its meaning in the settings",
  }),

  "full-missing": ({ detail }) => ({
    what: `${of(detail.name)}full marks are missing`,
    todo: "Fill them in, else the total is incomplete",
  }),
  "full-invalid": ({ detail, found }) => ({
    what: `${of(detail.name)}“${written(detail.text ?? found)}” is no valid number of full marks`,
    todo: "Enter a number of 0 or more",
  }),
  "actual-missing": ({ detail }) => ({
    what: `${of(detail.name)}not scored${detail.full === undefined ? "" : ` (full marks ${detail.full})`}; no gap is counted${detail.ruled === undefined ? "" : `; by the written rule it would be ${detail.ruled}`}`,
    todo: "Enter the actual marks, or 不适用 if it does not apply",
  }),
  "actual-invalid": ({ detail, found }) => ({
    what: `${of(detail.name)}“${written(detail.text ?? found)}” under ${field(detail.field ?? "actual")} is no mark; treated as not scored`,
    todo: "Enter a number, or 不适用 if it does not apply",
  }),
  "actual-exceeds-full": ({ detail, expected, found }) => ({
    what: `${of(detail.name)}${field(detail.field ?? "actual")} ${detail.actual ?? found} exceed full marks ${detail.full ?? expected}; counted as written`,
    todo: "Please verify",
  }),
  "actual-negative": ({ detail, found }) => ({
    what: `${of(detail.name)}${field(detail.field ?? "actual")} ${detail.actual ?? found} are below zero; counted as written`,
    todo: "Please verify",
  }),
  "grade-unknown": ({ detail, found }) => ({
    what: `${of(detail.name)}grade “${written(detail.text ?? found)}” has no worth; treated as not scored`,
    todo: "Enter a number, or add the grade to the table in the settings",
  }),
  "formula-error": ({ detail }) => ({
    what: `${of(detail.name)}the formula for ${field(detail.field ?? "actual")} has an error or no stored result`,
    todo: "Correct it, recalculate and save",
  }),
  "deduction-unexplained": ({ detail }) => ({
    what: `${of(detail.name)}full marks ${detail.full}, ${field(detail.field === "deducted" ? "actual" : (detail.field ?? "actual"))} ${detail.actual}: ${detail.lost} lost without a reason`,
    todo: detail.noColumn ? "Add a column 扣分原因 and give the reason" : "Give the reason",
  }),
  "deduction-mismatch": ({ detail, expected, found }) => ({
    what: `${of(detail.name)}full marks ${detail.full}, actual marks ${detail.actual}, so ${expected} are lost, but ${found} are written as deducted`,
    todo: "Check both figures",
  }),
  "review-differs": ({ detail }) => ({
    what: `${of(detail.name)}self-assessed ${detail.actual}, reviewed ${detail.review}, a difference of ${difference(detail.review, detail.actual)}`,
    todo: "For information: the review marks count",
  }),
  "rule-differs": ({ detail, expected, found }) => ({
    what: `${of(detail.name)}${measured(detail)}by the written rule of marks it should be ${detail.ruled ?? expected}, but ${found} is written under ${field(detail.field ?? "actual")}`,
    todo: "Please verify",
  }),
  "target-unclear": ({ detail, found }) => ({
    what: `${of(detail.name)}whether “${written(detail.achieved ?? found)}” meets the target${detail.target ? ` “${written(detail.target)}”` : ""} cannot be told`,
    todo: "To have it judged, write both as numbers of one unit, such as 85% or 24次",
  }),
  "grade-below-aim": ({ detail, found }) => ({
    what: `${of(detail.name)}graded ${written(detail.text ?? found)}, below A${list(detail.names)}`,
    todo: "The aim is A throughout: put it right",
  }),
  "deduction-blank-assumed": () => ({
    what: "The sheet has deductions only; a blank deduction was taken as nothing lost",
    todo: "If blank means not scored yet, enter actual marks",
  }),

  "total-mismatch": ({ detail, expected, found }) => ({
    what: `${totalName(detail)}: stated ${found}, but the ${field(detail.field ?? "actual")} add up to ${expected}, a difference of ${difference(found, expected)}`,
    todo: "Please verify",
  }),
  "bonus-over-cap": ({ detail, expected, found }) => ({
    what: `${detail.name ? of(detail.name) : "All bonuses: "}${found} exceed the cap of ${expected}; only ${expected} count`,
    todo: "Please verify",
  }),
  "honour-repeated": ({ detail, expected, found }) => ({
    what: `One honour${detail.name ? ` (“${shorten(detail.name)}”)` : ""} is counted at several levels${list(detail.names)}, ${found} in all; by the sheet only the highest counts, ${expected}`,
    todo: "Please verify; the bonus counts as written",
  }),
  "base-unusual": ({ found }) => ({
    what: `Full marks add up to ${found}, not to the usual 100`,
    todo: "Make sure that nothing is missing or mistyped",
  }),

  "code-duplicate": ({ detail, found }) => ({
    what: `Number “${written(detail.text ?? found)}” is already used${detail.names?.[0] ? ` at ${detail.names[0]}` : ""}`,
    todo: "Give each indicator its own number so that tasks find the right one",
  }),
  "task-orphan": ({ detail }) => ({
    what: detail.text
      ? `Task “${shorten(detail.name ?? "")}” names indicator “${shorten(detail.text)}”, which the framework does not have`
      : `Task “${shorten(detail.name ?? "")}” names no indicator`,
    todo: "Check the indicator's number or name",
  }),
  "indicator-unassigned": ({ detail }) => ({
    what: `${of(detail.name)}no department is named for it`,
    todo: "Name the responsible department in the breakdown",
  }),
  "lead-missing": ({ detail }) => ({
    what: detail.text
      ? `${of(detail.name)}“${shorten(detail.text)}” names no particular department`
      : `${of(detail.name)}only supporting departments are named${list(detail.names)}`,
    todo: "Say which department leads",
  }),
  "department-unknown": ({ detail, found }) => ({
    what: `“${written(detail.name ?? found)}” is not on the department list (部门名册)${
      detail.names?.[0] ? `; is it “${detail.names[0]}”?` : ""
    }`,
    todo: "Check the name, or add it to the list (short names go under 别名)",
  }),
  "department-similar": ({ detail, found }) => ({
    what: `“${written(detail.name ?? found)}” and “${detail.names?.[0] ?? ""}” look alike and count as two departments`,
    todo: "If they are one, write one name, add the other under 别名 of 部门名册, or join them in the pane under 部门 (Departments)",
  }),

  "deadline-missing": ({ detail }) => ({ what: `${task(detail.name)} has no deadline`, todo: "Fill it in" }),
  "deadline-invalid": ({ detail, found }) => ({
    what: `${task(detail.name)}: the deadline “${written(detail.text ?? found)}” is no definite date`,
    todo: "Enter a date such as 2026-03-31",
  }),
  "task-overdue": ({ detail }) => ({
    what: `${task(detail.name)} was due on ${detail.due}, ${days(detail.days)} ago${leads(detail.names)}`,
    todo: "See to it, or update the progress if it is done",
  }),
  "task-due-soon": ({ detail }) => ({
    what: `${task(detail.name)} is due ${detail.days === 0 ? "today" : `in ${days(detail.days)}`} (${detail.due})${leads(detail.names)}`,
    todo: "Finish it in time",
  }),
  "progress-invalid": ({ detail, found }) => ({
    what: `${task(detail.name)}: “${written(detail.text ?? found)}” does not say how far it is`,
    todo: "Enter 已完成, 进行中 or 未开始",
  }),
  "evidence-missing": ({ detail }) => ({
    what:
      detail.full === undefined
        ? `${task(detail.name)} is done, but no evidence is given`
        : `${of(detail.name)}full marks of ${detail.full} scored, but no evidence is given`,
    todo: "Name the evidence or where it is kept",
  }),

  "evidence-few": ({ detail, expected, found }) => ({
    what: `${of(detail.name)}${detail.text ? `“${shorten(detail.text)}”` : expected} asked for as evidence, ${found} listed`,
    todo: "Add what is missing",
  }),
  "evidence-outside-period": ({ detail }) => ({
    what: `${of(detail.name)}the dates of the evidence are outside the assessed period${list(detail.names)}${detail.from && detail.to ? `, ${detail.from} to ${detail.to}` : ""}`,
    todo: "Verify or replace it",
  }),

  "veto-triggered": ({ detail, found }) => ({
    what: `${of(detail.name)}“${written(detail.text ?? found)}” ${detail.precondition ? "means that a precondition is not met" : "triggers a veto"}${scope(detail.scope, detail.names)}`,
    todo: "Please verify",
  }),
  "veto-unclear": ({ detail, found }) => ({
    what: `${of(detail.name)}“${written(detail.text ?? found)}” does not say whether ${detail.precondition ? "the condition is met" : "the veto happened"}; to be confirmed`,
    todo: detail.precondition ? "Enter 是 or 否" : "Enter 有 or 无",
  }),

  "text-like-formula": ({ detail, found }) => ({
    what: `The text “${written(detail.text ?? found)}” begins like a formula`,
    todo: "It is written back as text, never as a formula; mind where it came from",
  }),
};

const MOST_NAMES = 6;

function of(name: string | undefined): string {
  return name ? `${shorten(name)}: ` : "";
}

function task(name: string | undefined): string {
  return name ? `Task “${shorten(name)}”` : "The task";
}

function field(name: string): string {
  return FIELDS[name] ?? name;
}

function columns(name: string | undefined, names: readonly string[] | undefined): string {
  const wanted = names && names.length > 0 ? names : [name ?? ""];
  return wanted.map(field).join(" or ");
}

function heading(text: string | undefined): string {
  return text ? `Column “${shorten(text)}”` : "The column";
}

function list(names: readonly string[] | undefined): string {
  if (!names || names.length === 0) return "";
  const shown = names.slice(0, MOST_NAMES).map(shorten).join(", ");
  return ` (${shown}${names.length > MOST_NAMES ? ", …" : ""})`;
}

function leads(names: readonly string[] | undefined): string {
  return names && names.length > 0
    ? `; led by ${names.slice(0, 3).join(", ")}${names.length > 3 ? " and others" : ""}`
    : "";
}

function written(text: string | number | undefined): string {
  return shorten(String(text ?? ""));
}

function days(count: number | undefined): string {
  return count === 1 ? "1 day" : `${count ?? 0} days`;
}

/** What was reached beside its target, as far as it is known. */
function measured({ target, achieved }: Issue["detail"]): string {
  if (!achieved) return "";
  return `“${shorten(achieved)}” was reached${target ? ` (target “${shorten(target)}”)` : ""}; `;
}

function totalName({ name, level }: Issue["detail"]): string {
  return name ? shorten(name) : level === "item" ? "Subtotal" : "Total";
}

function difference(a: number | string | undefined, b: number | string | undefined): number {
  return Number(Math.abs(Number(a) - Number(b)).toFixed(4));
}

function scope(bears: Issue["detail"]["scope"], names: readonly string[] | undefined): string {
  if (bears === "department")
    return `; it bears on the award of ${names && names.length > 0 ? names.join(", ") : "that department"}`;
  return bears === "item" ? "; it bears on that item only" : "";
}
