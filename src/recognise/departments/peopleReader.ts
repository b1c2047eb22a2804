import { NO_PEOPLE, type People } from "../../domain/people.ts";
import type { DepartmentCell } from "../drafts.ts";
import { headingOf, type Table } from "../table/table.ts";
import { isDitto } from "../../domain/fillers.ts";
import { COMPOUND_SURNAMES, looksLikePerson } from "./departmentName.ts";

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
      const heading = headingOf(table, column);
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

const PHONE = /(?:电话|手机|tel)?[:：]?\s*(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|(?<!\d)\d{3,8}(?!\d))/giu;
const RANK = "(?:常务)?(?:副)?";
const POST =
  "(?:书记|主席|市长|县长|区长|镇长|乡长|局长|委员|主任|科长|股长|处长|所长|队长|大队长|支队长|站长|部长|校长|院长|会长|组长|秘书长|理事长|经理|厂长|总工程师|总工|调研员|科员|干事|同志|老师)";
const BODY =
  "(?:党委|党组|党总支|党支部|支部|纪委|班子|机关|县委|市委|区委|县|市|区|镇|乡|局|委|校|院|处|科|所|队|站|中心)*";
const POST_BEFORE = new RegExp(`^(?:${BODY}${RANK}${POST}|党组成员|党委委员|班子成员|成员)+[:：]?`, "u");
const POST_BEHIND = new RegExp(`(?:${RANK}${POST}|党组成员|党委委员|班子成员)+$`, "u");
const DEPARTMENT_BEFORE = /.(?:[科室股处局办所队站]|中心)[:：]?([一-龥]{2,3})$/u;
/** Begins or ends what names nobody: 各科室负责人, 待定, 见附件. */
const NOBODY =
  /^(?:[各全见待无暂另按由本该其如同未不]|有关|相关|全体|主要|分管|牵头|责任|具体|直接|联系|经办|值班|轮流|每[周月季])|(?:领导|人员|负责人|责任人|联系人|同志|成员|班子|[科室股处局办所队]|中心|单位|部门|岗位|完成|落实)$/u;
const COMPOUND_SURNAME = new RegExp(`^(?:${COMPOUND_SURNAMES})`, "u");

/**
 * Names of persons in a cell: 张三、李四; 张 三 (a space within the name); 副局长张三; 李四（办公室） 13800000000. What is no name
 * (各科室负责人, 待定) is passed over: better nobody than somebody wrong.
 */
export function personNames(written: string): readonly string[] {
  const text = written
    .normalize("NFKC")
    .replace(/[(（【[][^()（）【】[\]]*[)）】\]]/gu, "、")
    .replace(PHONE, "、");
  const names = text
    .split(/[、,，;；/\\|\n\r。]|(?<=[一-龥]{2})[和及与](?=[一-龥]{2})/u)
    .flatMap((entry) => joinedBySpace(entry.replace(/^[^:：]*[:：]/u, "")))
    .flatMap((entry) => personName(entry) ?? []);
  return [...new Set(names)];
}

/** 张 三 is one name, 张三 李四 are two: single characters belong to what stands before or after them. */
function joinedBySpace(entry: string): readonly string[] {
  const joined: string[] = [];
  for (const token of entry.trim().split(/\s+/u)) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && [...token].length === 1 && [...last].length <= 2 && !isWhole(last);
    if (goesOn) joined[joined.length - 1] = last + token;
    else joined.push(token);
  }
  return joined;
}

/** Two characters that are a surname and a name already. */
function isWhole(text: string): boolean {
  return [...text].length === 2 && !COMPOUND_SURNAME.test(text);
}

function personName(entry: string): string | null {
  const name = withoutPost(entry.replace(/^\d+[.、)]?/u, "").trim());
  if (/^[一-龥]{1,8}·[一-龥·]{1,12}$/u.test(name)) return name;
  if (NOBODY.test(name) || name.replace(POST_BEFORE, "") === "") return null;
  if (/^[一-龥]{2,3}$/u.test(name)) return name;
  if (/^[一-龥]{4}$/u.test(name) && COMPOUND_SURNAME.test(name)) return name;
  const behind = DEPARTMENT_BEFORE.exec(name)?.[1];
  return behind !== undefined && looksLikePerson(behind) ? behind : null;
}

/** 副局长张三, 张三副局长 → 张三; 张局长 stays, as that is all that is said of him. */
function withoutPost(text: string): string {
  for (const bare of [text.replace(POST_BEFORE, ""), text.replace(POST_BEHIND, "")]) {
    if (bare !== text && /^[一-龥]{2,4}$/u.test(bare)) return bare;
  }
  return text;
}
