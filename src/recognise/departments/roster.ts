import { OFFICE } from "../words/offices.ts";
import { words } from "../words/composed.ts";
import { callsTotal } from "../words/marks.ts";
import type { Department } from "../../domain/department.ts";
import { departmentKey, kindOf } from "./departmentName.ts";
import { mayHoldData, type SheetGrid, type WorkbookGrid } from "../../domain/grid.ts";
import { normaliseName } from "../text/normalise.ts";
import { personNames } from "./peopleReader.ts";
import { findTable } from "../table/findTable.ts";
import { cellText, type ColumnMapping } from "../table/table.ts";

/** The departments that the sheet 部门名册 lists, in its order. */
export interface ListedRoster {
  readonly sheet: string;
  readonly departments: readonly Department[];
}

const ROSTER_SHEET = new RegExp(`名册|(?:${OFFICE}|机构)(?:名单|一览|列表|清单|信息|设置|目录|简称)`, "u");
/** A roster of people is none of departments. */
const NOT_OF_DEPARTMENTS = /人员|职工|学生|教师|党员|志愿者|通讯录|任务|责任/u;
const NAME_HEADING = new Set(words`名称 股室 处室 机构名称
  部门 科室 单位 × _ 名称`);

/** Reads the roster, by the sheet's name first, then by its header (部门 with 类别 or 别名). Null where there is none. */
export function readRoster(grid: WorkbookGrid, mapping?: ColumnMapping): ListedRoster | null {
  const sheets = grid.sheets
    .filter((sheet) => mayHoldData(sheet) && sheet.values.length > 0)
    .toSorted((one, other) => Number(one.hidden) - Number(other.hidden));
  const called = sheets.filter(({ name }) => ROSTER_SHEET.test(name) && !NOT_OF_DEPARTMENTS.test(name));
  const headed = sheets.filter((sheet) => !sheet.hidden && hasRosterHeader(sheet));
  for (const sheet of [...called, ...headed]) {
    const departments = rosterTable(sheet, mapping) ?? (called.includes(sheet) ? rosterColumn(sheet) : []);
    if (departments.length > 0) return { sheet: sheet.name, departments };
  }
  return null;
}

/** 部门 with 别名 or 类别 in one row, and few columns besides. */
function hasRosterHeader(sheet: SheetGrid): boolean {
  return sheet.values.slice(0, 30).some((row) => {
    const headings = (row ?? []).map((value) => normaliseName(cellText(value ?? null))).filter(Boolean);
    if (headings.length < 2 || headings.length > 6 || !headings.some((heading) => NAME_HEADING.has(heading)))
      return false;
    return (
      headings.some((heading) => /^(?:别名|简称|部门类别|科室类别|单位类别)$/u.test(heading)) ||
      headings.join() === "部门,类别"
    );
  });
}

function rosterTable(sheet: SheetGrid, mapping?: ColumnMapping): readonly Department[] | null {
  const table = findTable(sheet, "roster", mapping);
  const name = table?.column("name") ?? null;
  if (!table || name === null) return null;
  const kind = table.column("kind");
  const alias = table.column("alias");
  const leader = table.column("leader");
  return distinct(
    table.dataRows.map((row) => ({
      name: table.text(row, name),
      category: table.text(row, kind),
      aliases: table.text(row, alias),
      leaders: table.text(row, leader),
    })),
  );
}

/** A sheet by its name only: a column under 部门, or else its first column of text. */
function rosterColumn(sheet: SheetGrid): readonly Department[] {
  let from = 0;
  let column = 0;
  for (const [row, cells] of sheet.values.entries()) {
    const at = (cells ?? []).findIndex((value) => NAME_HEADING.has(normaliseName(cellText(value ?? null))));
    if (at < 0) continue;
    from = row + 1;
    column = at;
    break;
  }
  const rows =
    // Not `map`, which leaves a hole where a row is missing.
    Array.from(sheet.values.slice(from), (cells) => {
      const value = from > 0 ? cells?.[column] : cells?.find((cell) => typeof cell === "string" && cell.trim() !== "");
      return { name: typeof value === "string" ? value : "", category: "", aliases: "", leaders: "" };
    });
  // 单位名称：…, 联系人：… without a header are lines of a form, no list.
  return from === 0 && rows.some(({ name }) => /[:：]/u.test(name)) ? [] : distinct(rows);
}

interface RosterRow {
  readonly name: string;
  readonly category: string;
  readonly aliases: string;
  readonly leaders: string;
}

function distinct(rows: readonly RosterRow[]): readonly Department[] {
  const byKey = new Map<string, Department>();
  for (const { name, category, aliases, leaders } of rows) {
    const written = name.replace(/\s+/gu, "");
    const key = departmentKey(written);
    if (key === "" || /^\d+$/u.test(key) || callsTotal(key) || byKey.has(key)) continue;
    byKey.set(key, {
      name: written,
      kind: kindOf(written, category),
      aliases: aliases
        .split(/[、，,;；/／\n]/u)
        .map((other) => other.replace(/\s+/gu, ""))
        .filter((other) => other !== "" && !/^[-—–/]+$/u.test(other)),
      ...(leaders === "" ? {} : { leaders: personNames(leaders) }),
    });
  }
  return [...byKey.values()];
}
