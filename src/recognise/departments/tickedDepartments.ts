import type { Role } from "../../domain/department.ts";
import { NO_CONCERN, NONE, STROKES } from "../../domain/fillers.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { isEarned } from "../../domain/meaning.ts";
import type { HeaderColumn } from "../table/header.ts";
import { readHeading } from "../table/heading.ts";
import { cellText, tableWith, type Table } from "../table/table.ts";
import { LEAD, RESPONSIBLE, ROLE, SUPPORT } from "../words/offices.ts";
import { endsLikeDepartment } from "./departmentName.ts";
import { ROLE_ALONE, roleOf } from "./departmentRole.ts";

/** A column headed by a department, and ticked where that has a part in what the row says. */
interface TickedDepartment {
  readonly column: number;
  readonly department: string;
  /** What the heading above it says of all ticks: 牵头科室 over 办公室 | 人事科; null where it leaves that to the signs. */
  readonly role: Role | null;
}

/** Departments as columns, and what each sign below them stands for. */
export interface TickedDepartments {
  readonly columns: readonly TickedDepartment[];
  /** The part that a cell gives the department above it; null where it gives none. */
  readonly roleOf: (text: string, column: TickedDepartment) => Role | null;
}

const NOBODY: TickedDepartments = { columns: [], roleOf: () => null };
const KNOWN = new WeakMap<Table, TickedDepartments>();

/** The columns of a table that are headed by departments and hold ticks: 任务 | 办公室 | 人事科, also below 责任部门. */
export function tickedDepartments(table: Table): TickedDepartments {
  const known = KNOWN.get(table) ?? readTicked(table);
  KNOWN.set(table, known);
  return known;
}

/** The table with these columns taken for those of departments. */
export function withTickedDepartments(table: Table): Table {
  const { columns } = tickedDepartments(table);
  const isTicked = new Set(columns.map(({ column }) => column));
  if (table.columns.every(({ column, meaning }) => !isTicked.has(column) || meaning === "responsible")) return table;
  return tableWith(
    table,
    table.columns.map((one) =>
      isTicked.has(one.column) ? { ...one, meaning: "responsible" as const, confidence: 0.8 } : one,
    ),
  );
}

/** The cells below a department that give it no part and are no sign for that. */
export function unreadTicks(table: Table): readonly Issue[] {
  const { columns, roleOf } = tickedDepartments(table);
  return columns.flatMap((one) =>
    table.dataRows.flatMap((row) => {
      const { left, right } = table.span(row, one.column);
      const text = table.text(row, one.column);
      if (right > left || !table.isMergeTop(row, one.column) || roleOf(text, one) !== null) return [];
      if (signOf(text) === "" || NO_PART.test(signOf(text)) || typeof table.value(row, one.column) === "number")
        return [];
      const where = { sheet: table.sheet.name, cell: table.cell(row, one.column) };
      return issue("task-unread", where, { field: "tick", name: one.department, text });
    }),
  );
}

function readTicked(table: Table): TickedDepartments {
  const open = table.columns.filter((one) => !one.mapped && one.putAway === undefined && isNoOther(one));
  const named = open.filter(isHeadedByDepartment);
  const beside = open.filter((one) => !named.includes(one) && sharesGroup(one, named));
  const headed = [...named, ...beside].sort((a, b) => a.column - b.column);
  // Nearly every table: no two columns are headed so.
  if (headed.length < 2) return NOBODY;
  if (table.kind === "framework" && !headed.some(isBelowOffices) && !holdsEarned(table)) return NOBODY;
  const cells = new Map(headed.map((one) => [one, textsOf(table, one.column)]));
  const tells = (text: string): boolean =>
    wordedRole(text) !== null || (table.kind === "framework" ? isSign(text) : isTick(text));
  const found = headed.filter((one) => {
    const texts = cells.get(one) ?? [];
    return texts.length === 0 || texts.some(tells);
  });
  const all = found.flatMap((one) => cells.get(one) ?? []);
  if (all.filter(tells).length * 2 <= all.length) return NOBODY;
  const said = legend(table);
  const signs = new Set(all.map(signOf).filter((sign) => !NO_PART.test(sign)));
  const [only] = signs;
  // Where every part has the same sign, that tells nobody apart.
  const alone = signs.size === 1 && only !== undefined && defaultRole(only) === "support" ? only : null;
  return {
    columns: found.map(({ column, at, groups }) => ({
      column,
      department: at.text.replace(/\s+/gu, ""),
      role: groupRole(groups),
    })),
    roleOf: (text, { role: headed }) => {
      const sign = signOf(text);
      const told = said.get(sign);
      if (sign === "" || (told === undefined && NO_PART.test(sign))) return null;
      const role = told ?? (sign === alone ? "responsible" : defaultRole(sign)) ?? wordedRole(text);
      return role === "responsible" ? (headed ?? role) : role;
    },
  };
}

/** Whether nothing but its group says what a column means. */
function isNoOther({ meaning, at }: HeaderColumn): boolean {
  if (at.text === "") return false;
  if (meaning === "unknown") return true;
  return isOffices(meaning) && !isOffices(readHeading("breakdown", at.text).meaning);
}

function groupRole(groups: HeaderColumn["groups"]): Role | null {
  const roles = groups.map(({ text }) => readHeading("breakdown", text).meaning);
  return roles.find((one) => one === "lead" || one === "support") ?? null;
}

function isOffices(meaning: string): boolean {
  return meaning === "lead" || meaning === "responsible" || meaning === "support";
}

function isBelowOffices({ meaning }: HeaderColumn): boolean {
  return isOffices(meaning);
}

/** Whether marks stand in a column of their own: where none do, √ and × below the names of units may be what each has earned. */
function holdsEarned(table: Table): boolean {
  return table.columns.some(
    ({ meaning, column }) =>
      (isEarned(meaning) || meaning === "deducted") &&
      table.dataRows.some((row) => typeof table.value(row, column) === "number"),
  );
}

function isHeadedByDepartment({ at }: HeaderColumn): boolean {
  return endsLikeDepartment(at.text.replace(/\s+/gu, ""));
}

/** Whether it stands below 责任部门, or below the heading of columns that are headed by departments. */
function sharesGroup({ groups, meaning }: HeaderColumn, named: readonly HeaderColumn[]): boolean {
  const group = groups.at(-1);
  if (!group) return false;
  return isOffices(meaning) || named.some((one) => one.groups.at(-1)?.left === group.left);
}

/** What is written in a column, but for rows that run across the table. */
function textsOf(table: Table, column: number): readonly string[] {
  return table.dataRows.flatMap((row) => {
    const { left, right } = table.span(row, column);
    const text = right > left || !table.isMergeTop(row, column) ? "" : table.text(row, column);
    return text === "" ? [] : [text];
  });
}

const NO_PART = new RegExp(`^(?:${STROKES}|${NONE}|${NO_CONCERN}|[×✗✘否Nn0□☐])$`, "u");
const SIGNS = "★☆●○〇◯◎⊙△▲▽▼□☐■◇◆√✓✔☑";

function signOf(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Of signs alone: 1 and 是 below the names of units may be marks and answers. */
function isSign(text: string): boolean {
  const sign = signOf(text);
  return sign.length === 1 && SIGNS.includes(sign);
}

function isTick(text: string): boolean {
  const sign = signOf(text);
  return isSign(sign) || defaultRole(sign) !== null || NO_PART.test(sign);
}

/** The part a tick gives where no legend says otherwise: ★ 主 牵头 lead, ○ △ 配合 help, √ 责任 work; null for anything else. */
function defaultRole(sign: string): Role | null {
  return (["lead", "support", "responsible"] as const).find((role) => IS[role].test(sign)) ?? null;
}

const IS = {
  lead: new RegExp(`^(?:[★◎●☆⊙◆■主牵]|${LEAD})$`, "u"),
  support: new RegExp(`^(?:[○〇◯△◇▲▽▼辅配协]|${SUPPORT})$`, "u"),
  responsible: new RegExp(`^(?:[√✓✔☑VvYy是责1]|${RESPONSIBLE})$`, "u"),
};

/** 牵头单位, （配合）: a part in words, and nothing else. */
function wordedRole(text: string): Role | null {
  const word = signOf(text.normalize("NFKC")).replace(/^\((.+)\)$/u, "$1");
  const role = ROLE_ALONE.test(word) ? roleOf(word) : null;
  return role === "people" ? null : role;
}

const PAIRED = new RegExp(`[${SIGNS}]|${ROLE}`, "gu");

/** What the sheet says of its signs: ★为牵头，△为配合; 牵头（●） 配合（○）. A sign and a word turn by turn, or nothing is told. */
function legend({ sheet }: Table): ReadonlyMap<string, Role> {
  const found = new Map<string, Role>();
  for (const cells of sheet.values) {
    for (const value of cells ?? []) {
      if (typeof value !== "string" || value.length < 2 || !HAS_SIGN.test(value)) continue;
      for (const [sign, role] of pairsIn(cellText(value))) found.set(sign, role);
    }
  }
  return found;
}

const HAS_SIGN = new RegExp(`[${SIGNS}]`, "u");

function pairsIn(text: string): readonly (readonly [sign: string, role: Role])[] {
  const parts = [...text.matchAll(PAIRED)].map(({ 0: part, index }) => ({ part, index, isSign: SIGNS.includes(part) }));
  if (parts.some(({ isSign }, at) => isSign === parts[at - 1]?.isSign)) return [];
  const pairedFrom = (start: number) =>
    parts.flatMap((one, at) => {
      const next = parts[at + 1];
      if (at < start || (at - start) % 2 === 1 || !next) return [];
      const [sign, word] = one.isSign ? [one.part, next.part] : [next.part, one.part];
      return { sign, role: roleOf(word), apart: next.index - one.index - one.part.length };
    });
  // 责任分工表（●牵头 ○配合）: the word that is left over is the one further from its sign.
  const ways = parts.length % 2 === 0 ? [pairedFrom(0)] : [pairedFrom(0), pairedFrom(1)];
  const apart = ways.map((pairs) => pairs.reduce((sum, pair) => sum + pair.apart, 0));
  const nearest = ways[apart.indexOf(Math.min(...apart))] ?? [];
  return nearest.flatMap(({ sign, role }) => (role === "people" ? [] : [[sign, role] as const]));
}
