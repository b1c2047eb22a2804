import { issue, type Issue } from "../../domain/issue.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { withTickedDepartments } from "../departments/tickedDepartments.ts";
import { findTable } from "../table/findTable.ts";
import type { HeaderColumn } from "../table/header.ts";
import { areApart, departmentsOfTables, tableOfOne } from "../breakdown/sheetDepartment.ts";
import { taskColumns } from "../breakdown/taskColumns.ts";
import { tasksByContents } from "./tasksByContents.ts";
import { tasksOnTheirSide } from "./turnedSheet.ts";
import { isOldSheet, isOtherSheet, nameRank } from "../text/sheetName.ts";
import { headerFit } from "./headerFit.ts";
import { namesIn, namesMarked, namesOf } from "./namesMarked.ts";
import { hasColumn, type Table } from "../table/table.ts";
import { MARKS } from "../../domain/meaning.ts";
import { bestOf, tellAmbiguity, wishedSheet, type Candidate, type SheetWishes } from "./sheetCandidates.ts";
import { endsLikeDepartment } from "../departments/departmentName.ts";

export interface ChosenBreakdowns {
  readonly breakdowns: readonly Table[];
  readonly issues: readonly Issue[];
}

/** Tasks without a framework; what was said of that stands where a sheet is called one, or no tasks are found. */
export function breakdownsAlone(
  sheets: readonly SheetGrid[],
  wishes: SheetWishes,
  said: readonly Issue[],
): ChosenBreakdowns {
  const issues: Issue[] = [];
  const wish = wishedSheet(sheets, "breakdown", wishes, issues);
  if (wish !== undefined) return wish ? { breakdowns: [wish], issues: [ABSENT] } : { breakdowns: [], issues };
  const lying = onTheirSide(sheets, wishes);
  const { best, all } = bestOf(without(sheets, lying), "breakdown", wishes);
  const whole = (some: readonly Candidate[]): readonly Candidate[] => some.filter(({ table }) => isBreakdown(table));
  const breakdowns = withParts(whole(best), whole(all), issues);
  issues.push(...lying);
  if (breakdowns.length === 0 && lying.length > 0) return { breakdowns, issues };
  if (breakdowns.length === 0)
    return { breakdowns, issues: wishes.ledgers && wishes.ledgers.size > 0 ? [LEDGERS_ALONE] : said };
  const marked = new Set(breakdowns.filter((table) => hasColumn(table, ...MARKS)).map(({ sheet }) => sheet.name));
  const meant = said.filter(({ sheet }) => nameRank(sheet, "framework") >= 1.5 || marked.has(sheet));
  return { breakdowns, issues: [...(meant.length > 0 ? meant : [ABSENT]), ...issues] };
}

/** Says of each visible sheet whose tasks run across its columns that they do. */
function onTheirSide(sheets: readonly SheetGrid[], { settings }: SheetWishes): readonly Issue[] {
  return sheets.flatMap((sheet) => (sheet.hidden ? [] : (tasksOnTheirSide(sheet, settings) ?? [])));
}

function without(sheets: readonly SheetGrid[], issues: readonly Issue[]): readonly SheetGrid[] {
  return sheets.filter(({ name }) => !issues.some(({ sheet }) => sheet === name));
}

const ABSENT = issue("framework-absent", { sheet: "", cell: "" });
const LEDGERS_ALONE = issue("framework-absent", { sheet: "", cell: "" }, { field: "ledgers" });

/** Departments with tasks or deadlines, or tasks with marks: what a table must have to be read as tasks without a framework. */
function isBreakdown(table: Table): boolean {
  if (nameRank(table.sheet.name, "breakdown") >= 1.5) return true;
  if (!hasColumn(table, ...DUTIES)) return table.column("task") !== null && hasColumn(table, ...MARKS);
  const dates = table.columns.filter(({ meaning }) => meaning === "deadline");
  // 时间 and 日期 head timetables as well, and 购置日期 an inventory: a deadline of something that is named, or one that says so.
  const timed = dates.filter(({ at }) => !/^(?:时间|日期)$/u.test(at.text));
  const task = table.column("task");
  // 日期 | 生产任务 | 班组: the day stands in front of what was done on it.
  if (task !== null) return timed.length > 0 || dates.every(({ column }) => column > task);
  const isNamed = hasColumn(table, ...NAMED);
  return timed.some(({ at }) => isNamed || /限|完成|截止|节点|进度/u.test(at.text));
}

const NAMED = ["item", "indicator", "content", "standard", "measure"] as const;

const DUTIES = ["lead", "responsible", "support"] as const;

/** Tasks, or what they are for and until when, with those who do them. */
function listsDuties(table: Table): boolean {
  return hasColumn(table, ...DUTIES) && isBreakdown(table);
}

/** The sheets with the tasks of a framework that is known. */
export function chosenBreakdowns(
  sheets: readonly SheetGrid[],
  frameworks: readonly Table[],
  wishes: SheetWishes,
  issues: Issue[],
): readonly Table[] {
  const wish = wishedSheet(sheets, "breakdown", wishes, issues);
  if (wish !== undefined) return wish ? [wish] : [];
  const lying = onTheirSide(sheets, wishes);
  const rest = without(sheets, lying);
  const carriesDepartments = frameworks.some((table) => hasColumn(table, ...DUTIES));
  // A framework with departments of its own needs no breakdown: what is not called one must list tasks with who does them.
  const own = new Set(frameworks.map(({ sheet }) => sheet.name));
  const isMeant = ({ sheet: { name }, table }: Candidate): boolean =>
    !carriesDepartments || own.has(name) || nameRank(name, "breakdown") >= 1.5 || listsDuties(table);
  const all = bestOf(rest, "breakdown", wishes).all.filter(isMeant);
  const top = Math.max(...all.map(({ fit }) => fit));
  const best = all.filter(({ fit }) => fit === top);
  const called = calledOtherwise(rest, namesOf(frameworks), wishes).filter(isMeant);
  const open = all.length + called.length > 0 ? [] : headedOtherwise(rest, namesOf(frameworks), wishes);
  const others = called.length > 0 ? called : open;
  const breakdowns =
    all.length === 0 && others.length > 0 ? withParts(others, others, issues) : withParts(best, all, issues);
  issues.push(...leftOut([...all, ...called], breakdowns, issues), ...lying);
  if (breakdowns.length + lying.length === 0 && !carriesDepartments)
    issues.push(
      issue("sheet-missing", { sheet: "", cell: "" }, { field: "breakdown", names: rest.map(({ name }) => name) }),
    );
  return breakdowns;
}

/** Says which sheets list other tasks with who does them and are not read, unless a question names them. */
function leftOut(all: readonly Candidate[], read: readonly Table[], issues: readonly Issue[]): readonly Issue[] {
  const asked = new Set(issues.flatMap(({ code, detail }) => (code === "sheet-ambiguous" ? (detail.names ?? []) : [])));
  const known = new Set(read.map(({ sheet }) => sheet.name));
  const others = all.filter(
    ({ sheet: { name }, table }) => !known.has(name) && !asked.has(name) && !isOldSheet(name) && listsDuties(table),
  );
  if (others.length === 0) return [];
  const texts = namesOf(read);
  const isExcerpt = ({ table }: Candidate): boolean => namesIn(table, table.columns).every((text) => texts.has(text));
  const names = others.filter((one) => !isExcerpt(one)).map(({ sheet }) => sheet.name);
  const [first] = names;
  const [found] = known;
  if (first === undefined) return [];
  const where = { sheet: first, cell: "A1" };
  return [issue("sheet-left-out", where, { names }, found === undefined ? {} : { found })];
}

/**
 * Where no other sheet is a breakdown, those that are called something else (整改任务书, 汇总) and yet list tasks, who does them, and the
 * framework's indicators.
 *
 * @param marked what the framework names
 */
function calledOtherwise(
  rest: readonly SheetGrid[],
  marked: ReadonlySet<string>,
  { settings }: SheetWishes,
): readonly Candidate[] {
  return rest.flatMap((sheet) => {
    if (sheet.hidden || !isOtherSheet(sheet.name, "breakdown")) return [];
    const found = findTable(sheet, "breakdown", settings.mapping);
    const table = found && withTickedDepartments(found);
    if (!table || !hasColumn(table, ...DUTIES)) return [];
    // 整改事项 beside 问题 puts right what went wrong.
    const isPlan = listsDuties(table) && table.column("reason") === null;
    const isTask = ({ meaning, confidence }: HeaderColumn): boolean =>
      meaning === "task" && (isPlan || confidence >= SURE);
    if (!table.columns.some(isTask)) return [];
    const others = table.columns.filter((one) => !isTask(one));
    return namesMarked(table, others, marked) ? { sheet, table, fit: headerFit(table, "breakdown") } : [];
  });
}

/** Where no sheet has the headings of a breakdown, those whose cells list tasks, and the framework's indicators in one column. */
function headedOtherwise(
  rest: readonly SheetGrid[],
  marked: ReadonlySet<string>,
  { settings }: SheetWishes,
): readonly Candidate[] {
  return rest.flatMap((sheet) => {
    if (sheet.hidden || isOtherSheet(sheet.name, "breakdown") || isOldSheet(sheet.name)) return [];
    const table = tasksByContents(sheet, settings);
    if (!table || (taskColumns(table).code === null && !namesMarked(table, table.columns, marked))) return [];
    return { sheet, table, fit: 0 };
  });
}

/** A heading that is a word for tasks as a whole. */
const SURE = 0.9;

/** The best of the sheets that fit, or all that are its parts together. A whole breakdown beside excerpts is read alone. */
function withParts(best: readonly Candidate[], all: readonly Candidate[], issues: Issue[]): readonly Table[] {
  const called = partsTogether(all.map(({ sheet }) => sheet));
  const parts = called.length > 0 ? called : ofDepartments(all);
  if (best.some(({ sheet }) => parts.includes(sheet)))
    return all.filter(({ sheet }) => parts.includes(sheet)).map(({ table }) => table);
  const [first] = best;
  if (!first) return [];
  tellAmbiguity(best, "breakdown", issues);
  return [first.table];
}

/** Sheets of which none says who leads, each under the title of another department, whatever the sheets are called. */
function ofDepartments(all: readonly Candidate[]): readonly SheetGrid[] {
  const ofOne = all.flatMap(({ table }) => tableOfOne(table, taskColumns(table), false) ?? []);
  return ofOne.length === all.length && areApart(departmentsOfTables(ofOne)) ? all.map(({ sheet }) => sheet) : [];
}

const BREAKDOWN_WORDS =
  /(?:创建|重点|年度|目标|工作|责任|主要)*(?:任务|责任|职责|分工)(?:分解|分工|清单|任务|明细|台账|落实)?(?:一览|情况)?[表单册]?/u;
const PART =
  /^(?:第?[一二三四五六七八九十]+|第\d+)(?:季度|阶段|部分|批|月|组)?$|阶段|季度|^(?:1[0-2]|[1-9])月$|^[上下]半年$/u;

/**
 * What a sheet's name says it is a part of a breakdown for: a department (办公室任务分解), a stage or a quarter; null where it
 * says none. 任务分解 (2) and 任务分解旧 are copies, not parts.
 */
function breakdownPart(name: string): string | null {
  const rest = name
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/(?:19|20)\d{2}年?度?/gu, "")
    .replace(BREAKDOWN_WORDS, "")
    .replace(/^[-—_.·:()（）、\d]+(?=[^\d])|[-—_.·:()（）、]+$/gu, "")
    .replace(/[()]/gu, "");
  return rest !== "" && (PART.test(rest) || endsLikeDepartment(rest)) ? rest : null;
}

/** Of the sheets that fit a breakdown, those that are its parts together: each for another department or stage. */
function partsTogether(fitting: readonly SheetGrid[]): readonly SheetGrid[] {
  const seen = new Set<string>();
  const parts = fitting.filter((sheet) => {
    const part = breakdownPart(sheet.name);
    if (part === null || seen.has(part)) return false;
    seen.add(part);
    return true;
  });
  return parts.length > 1 ? parts : [];
}
