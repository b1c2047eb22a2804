import { NO_PEOPLE, type People } from "../../domain/people.ts";
import type { DepartmentCell } from "../drafts.ts";
import type { Table } from "../table/table.ts";
import { personNames } from "./personNames.ts";
import { isDitto } from "../../domain/fillers.ts";

const LEADER = "(?:分管|责任|牵头|包保|包抓|主管|联系)(?:局|县|市|区|镇)?领导";
const PERSON = "(?:第一|直接|具体)?责任人|经办人|联系人|联络员|负责人";
/** 分管领导：张三 in a cell that names departments. */
const LABELLED = new RegExp(`(${LEADER})|(${PERSON})(?=[:：])`, "u");
const LABELS = new RegExp(`(?=(?:${LEADER}|${PERSON})[:：])`, "gu");

/** Reads who is named on the rows of a table, from top to bottom: columns 分管领导 and 责任人, and labels beside departments. */
export class PeopleReader {
  private readonly leaders: readonly number[];
  private readonly persons: readonly number[];
  private readonly above = new Map<number, string>();
  /** Cells repeat, so each text is read only once. */
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly table: Table<string>) {
    const holdsNames = (column: number): boolean => {
      const heading = table.columns.find((one) => one.column === column)?.heading ?? "";
      return !/签[字名]|意见|批示|评价|评语/u.test(heading);
    };
    this.leaders = table.columnsOf("leader").filter(holdsNames);
    this.persons = table.columnsOf("person").filter(holdsNames);
  }

  /** @param departmentCells of the same rows */
  of(rows: readonly number[], departmentCells: readonly DepartmentCell[]): People {
    const leaders = this.named(this.leaders, rows);
    const persons = this.named(this.persons, rows);
    for (const { text } of departmentCells) {
      if (!/领导|人[:：]|联络员/u.test(text)) continue;
      for (const part of text.split(LABELS)) {
        const label = LABELLED.exec(part);
        if (!label || label.index > 0) continue;
        (label[1] === undefined ? persons : leaders).push(...this.names(ownNames(part)));
      }
    }
    if (leaders.length === 0 && persons.length === 0) return NO_PEOPLE;
    return { leaders: [...new Set(leaders)], persons: [...new Set(persons)] };
  }

  private named(columns: readonly number[], rows: readonly number[]): string[] {
    const found: string[] = [];
    for (const column of columns) {
      for (const row of rows) {
        // A row that runs across the table is a section, not a name.
        const { left, right } = this.table.span(row, column);
        if (right > left) continue;
        const written = this.table.text(row, column);
        const text = isDitto(written) ? (this.above.get(column) ?? "") : written;
        if (text === "") continue;
        this.above.set(column, text);
        found.push(...this.names(text));
      }
    }
    return found;
  }

  private names(text: string): readonly string[] {
    const known = this.known.get(text);
    if (known) return known;
    const names = personNames(text);
    this.known.set(text, names);
    return names;
  }
}

/** What follows a label up to the next one, which may be that of a department: 分管领导：张三；牵头：办公室. */
function ownNames(part: string): string {
  const [label = "", ...rest] = part.split(/[:：]/u);
  return `${label}:${(rest[0] ?? "").split(/[;；\n]/u)[0] ?? ""}`;
}
