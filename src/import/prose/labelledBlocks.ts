import { ancestors, type OutlineNode } from "../../blocks/outline.ts";
import { NUMERAL } from "../../domain/chineseNumerals.ts";
import { sumMarks, type Marks } from "../../domain/marks.ts";
import { parseMarks } from "../../recognise/text/marksText.ts";
import { readDepartmentText } from "../../recognise/departments/departmentText.ts";
import type { IndicatorRow } from "../imported.ts";
import { readClaims } from "./claims.ts";
import { dutiesOf } from "./evidence.ts";
import { fieldsIn, type Field } from "../text/fields.ts";
import { shortName } from "./shortName.ts";
import type { KnownNames } from "../../recognise/departments/departmentName.ts";

/** Labels that identify such a block: 【测评标准】 or 测评方法：. */
const TELLING: ReadonlySet<Field["kind"]> = new Set(["content", "standard", "method"]);

/** The rows of a manual or of detailed rules whose indicators are blocks of labels: 【测评内容】【测评标准】【提交材料】【责任单位】. */
export function labelledBlocksIn(root: OutlineNode, document: string, known: KnownNames): readonly IndicatorRow[] {
  const rows: IndicatorRow[] = [];
  const visit = (node: OutlineNode): void => {
    const blocks = blocksOf(node);
    for (const fields of blocks) rows.push(rowOf(node, fields, document, known, blocks.length === 1));
    for (const child of node.children) if (!child.inline) visit(child);
  };
  visit(root);
  return rows.length > 1 ? rows : [];
}

/** The fields below a heading, in blocks: a new block begins where the first label is repeated. */
function blocksOf(node: OutlineNode): readonly (readonly Field[])[] {
  // Numbered lines under a label (（1）… （2）…) continue it.
  const text = [node.head.text, ...node.body.map((line) => line.text)].join("\n");
  const fields = fieldsIn(text);
  const [first] = fields;
  if (!first) return [];
  const blocks: Field[][] = [];
  for (const field of fields) {
    if (blocks.length === 0 || (field.kind === first.kind && field.label === first.label)) blocks.push([]);
    blocks.at(-1)?.push(field);
  }
  return blocks.filter((block) => {
    const kinds = new Set(block.map(({ kind }) => kind));
    return kinds.size > 1 && [...kinds].filter((kind) => TELLING.has(kind)).length > 0 && isAssessed(block, node);
  });
}

/** 工作内容 and 责任部门 alone make a task, not an indicator. */
function isAssessed(block: readonly Field[], node: OutlineNode): boolean {
  return (
    block.some(
      ({ kind, label }) => kind === "standard" || kind === "method" || /测评|考核|考评|评价|检查/u.test(label),
    ) ||
    (block.some(({ kind }) => kind === "marks") && block.some(({ kind }) => kind === "content")) ||
    readClaims(node.head.text) !== null
  );
}

/** @param alone whether the heading belongs to this block only, and so is its name */
function rowOf(
  node: OutlineNode,
  fields: readonly Field[],
  document: string,
  known: KnownNames,
  alone: boolean,
): IndicatorRow {
  const value = (kind: Field["kind"]): string =>
    fields
      .filter((field) => field.kind === kind && field.value !== "")
      .map((field) => field.value)
      .join("\n");
  const head = node.head.text;
  const firstField = fieldsIn(head)[0];
  const title = (firstField ? head.slice(0, firstField.from) : head)
    .replace(/[（【〔][^）】〕]*分[^）】〕]*[）】〕]/gu, "")
    .trim();
  const marks = fields.filter(({ kind }) => kind === "marks");
  const claims = readClaims(marks.map(({ label, value: said }) => `${label}：${said}`).join("；")) ?? readClaims(head);
  // 【测评标准】……（10分）: a clause's marks are the block's if nothing else states any.
  const inClauses = claims === null ? (marksOfClauses(value("content")) ?? marksOfClauses(value("standard"))) : null;
  const content = value("content");
  const above = ancestors(node);
  const duties = fields.filter(({ kind }) => kind === "duty");
  const item = above[0] ?? (title === "" || alone ? null : node);
  return {
    kind: "base",
    code: "",
    item: item === null ? "" : shortName(item.head, item.head.text.replace(/（[^）]*分[^）]*）/gu, "")),
    // 项目一 above 【测评内容】 tells nothing about it.
    point: content === "" || item === node || isOrdinal(title) ? "" : title,
    name: content === "" ? title : content,
    standard: value("standard"),
    method: value("method"),
    full: claims?.full ?? inClauses,
    actual: claims?.actual ?? null,
    answer: "",
    reason: marks
      .filter(({ label }) => /原因|说明|理由/u.test(label))
      .map((field) => field.value)
      .join("；"),
    note: "",
    duties: dutiesOf(duties.flatMap((field) => readDepartmentText(`${field.label}：${field.value}`, known))),
    evidence: value("evidence"),
    origin: {
      document,
      place: { kind: "paragraph", number: node.head.number || (node.body[0]?.number ?? 1) },
      quote: head,
    },
  };
}

/** 项目一, 第3项, 测评指标二 */
function isOrdinal(title: string): boolean {
  return /^(?:第?[一二三四五六七八九十百\d]+[项条]?|第?(?:测评|考核|考评|评价|工作)?(?:项目|指标|内容|条目|事项|要点)\s*[一二三四五六七八九十百\d]+)[：:、.．]?$/u.test(
    title.normalize("NFKC").trim(),
  );
}

const CLAUSE_MARKS = new RegExp(`[（(]\\s*(?:共|计|满分|分值)?[:：]?\\s*(${NUMERAL})\\s*分\\s*[）)]`, "gu");

/** 有制度（3分）；有台账（2分）: 5; null if no clause has marks. */
function marksOfClauses(text: string): Marks | null {
  const said = [...text.normalize("NFKC").matchAll(CLAUSE_MARKS)].flatMap(
    ([, figure = ""]) => parseMarks(`${figure}分`) ?? [],
  );
  return said.length === 0 ? null : sumMarks(said);
}
