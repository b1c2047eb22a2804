import { LEAD, OFFICE, ROLE, SUPPORT } from "../words/offices.ts";
import type { Role } from "../../domain/department.ts";

const BODY = `(?:责任)?(?:${OFFICE}|科|股|处|室|方|机构|单位\\(部门\\)|\\((?:${OFFICE})\\))`;

/** 办公室、人事科共同牵头 */
const TOGETHER = "(?:共同|联合|分别|各自|并列|按照?(?:各自)?(?:职责|职能|分工)(?:分工)?)";
const IS_LEAD = new RegExp(`^(?:${TOGETHER}?(?:${LEAD})|主$)`, "u");
const IS_SUPPORT = new RegExp(`^(?:${TOGETHER}?(?:${SUPPORT})|辅$)`, "u");

/** 责任人：张三 and what else may stand before a person or a number. */
const PEOPLE =
  "(?:具体)?(?:责任人|联系人|联络员|经办人|负责人|分管领导|责任领导|牵头领导|包保领导|主管领导|联系电话|电话|手机|第一责任人|直接责任人)(?:及(?:联系)?电话)?";

/** 牵头：, 牵头责任部门:, 配合单位：, 责任人：, 牵头单位为 before what they are said of; global. */
export const LABEL = new RegExp(`(?:${PEOPLE}|${ROLE}${BODY}?)\\s*:|${ROLE}${BODY}[为是](?=[^主辅])`, "gu");
/** 牵头单位（办公室）: the name in parentheses behind its label; global. */
export const LABEL_AND_PARENTHESES = new RegExp(`(?<=^|[,、;\\s。])(${ROLE}${BODY})\\s*\\(([^()]{2,})\\)`, "gu");
/** 牵头单位 办公室: without a colon only in the full form, at the beginning. */
const BARE_LABEL = new RegExp(`^(?:${ROLE}${BODY})(?=[\\s\\n])`, "u");
/** What may stand in parentheses behind a name: （牵头）, （配合单位）. */
export const ROLE_ALONE = new RegExp(`^(?:(?:为|是)?${TOGETHER}?(?:${ROLE})${BODY}?|主|辅)$`, "u");
/** 共同牵头, 分别负责: goes for all names before it. */
export const ROLE_OF_SEVERAL = new RegExp(`^(?:为|是)?${TOGETHER}${ROLE}`, "u");
/** 由办公室牵头负责: the words behind the name. */
export const ROLE_BEHIND = new RegExp(
  `${TOGETHER}?(?:总牵头|为主|为辅|牵头|主办|主责|主抓|承办|(?:积极|协同)?配合|协办|协助|参与|协同|负责|具体负责|落实|实施|组织实施|组织)(?:单位|部门)?$`,
  "u",
);
/** 会同人事科: the words before the name. A bare 商 begins names (商务局, 商会). */
export const ROLE_BEFORE = /^(?:会同|联合|商请|协同|配合)(?=.{2})/u;

/** "people" where what follows names persons, not departments. */
export function roleOf(words: string): Role | "people" {
  const text = words.replace(/[\s:]/gu, "").replace(/^[为是]|[为是]$/gu, "");
  if (new RegExp(`^${PEOPLE}$`, "u").test(text)) return "people";
  if (IS_LEAD.test(text)) return "lead";
  return IS_SUPPORT.test(text) ? "support" : "responsible";
}

/** The label that a text begins with (牵头：, or 牵头单位 in full without a colon); null where there is none. */
export function matchedLabel(text: string): string | null {
  LABEL.lastIndex = 0;
  const found = LABEL.exec(text);
  if (found?.index === 0) return found[0];
  return BARE_LABEL.exec(text)?.[0] ?? null;
}
