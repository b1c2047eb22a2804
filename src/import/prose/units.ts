import { allAtOnce, type Steps } from "../../domain/steps.ts";
import { textBeforePoints, type Line, type OutlineNode } from "../../blocks/outline.ts";
import type { Mention } from "../../recognise/departments/mention.ts";
import { bareSum, readClaims } from "./claims.ts";
import { departmentHeading, isBare, readEvidence, type Evidence } from "./evidence.ts";
import { stageName } from "./stages.ts";
import type { KnownNames } from "../../recognise/departments/departmentName.ts";

/** A numbered block, or an unnumbered paragraph that acts as one, with its departments and times. */
export interface Unit {
  readonly node: OutlineNode;
  /** Its first paragraph. */
  readonly head: Line;
  /** Its text without number, departments and deadlines. */
  readonly own: string;
  /** Its further paragraphs, likewise, without those that only name departments or time. */
  readonly more: readonly string[];
  /** The lines of `more`. */
  readonly moreLines: readonly Line[];
  mentions: readonly Mention[];
  /** See `Evidence`. */
  readonly weak: readonly Mention[];
  leaders: readonly string[];
  times: readonly string[];
  evidence: readonly string[];
  /** Departments are named by a label or in brackets. */
  isExplicit: boolean;
  /** The departments that make up its heading: 一、办公室. */
  heading: string | null;
  /** Its last paragraphs only name departments. */
  trailing: boolean;
  readonly inline: boolean;
  children: Unit[];
}

/** 办公室：负责… */
const NAMED_LEAD = /^([^：，。；（）]{2,16})：(?=.)/u;

interface Segment {
  readonly head: Line;
  readonly evidence: Evidence;
  readonly pure: Evidence[];
}

/** Makes a node and everything below it into units; one step for each line. */
export function* unitInSteps(node: OutlineNode, known: KnownNames): Steps<Unit> {
  const children: Unit[] = [];
  for (const child of node.children) children.push(yield* unitInSteps(child, known));
  const [head, ...texts] = yield* segmentsInSteps(node, known);
  const named = texts.filter(({ head: line }) => leadingDepartment(line.text) !== null);
  const dutiful = texts.filter((segment) => says(segment));
  const headSays = head !== undefined && says(head);
  // 组织领导：应得15分，实得15分, one paragraph each.
  const marked = texts.filter(({ evidence }) => {
    const claims = readClaims(evidence.own);
    return claims !== null && !claims.isTotal && claims.full !== null && claims.actual !== null;
  });
  // Whatever is below 第一阶段：动员部署（3月） is done in that stage; the stage itself is no task.
  const isStage = stageName(node.head.text) !== null && !headSays && dutiful.length > 0;
  const areUnits =
    marked.length > 1 || dutiful.length > 1 || (dutiful.length === 1 && headSays) || named.length > 1 || isStage;
  const inner = areUnits ? texts.map((segment) => paragraphUnit(node, segment)) : [];
  const own = areUnits ? (head ? [head] : []) : [...(head ? [head] : []), ...texts];
  const all = own.flatMap(({ evidence, pure }) => [evidence, ...pure]);
  const unit: Unit = {
    node,
    head: node.head,
    own: head?.evidence.own ?? "",
    more: areUnits ? [] : texts.map(({ evidence }) => evidence.own),
    moreLines: areUnits ? [] : texts.map(({ head: line }) => line),
    ...gathered(all),
    heading: null,
    trailing: (own.at(-1)?.pure ?? []).some(({ mentions }) => mentions.length > 0),
    inline: node.inline,
    children: [...inner, ...children],
  };
  raiseLastLine(unit);
  nameByDepartments(unit, (child) => allAtOnce(segmentsInSteps(child.node, known)).slice(1));
  return unit;
}

function gathered(all: readonly Evidence[]) {
  return {
    mentions: all.flatMap(({ mentions }) => mentions),
    weak: all.flatMap(({ weak }) => weak),
    leaders: all.flatMap(({ leaders }) => leaders),
    times: all.flatMap(({ times }) => times),
    evidence: all.flatMap(({ evidence }) => evidence),
    isExplicit: all.some(({ isExplicit }) => isExplicit),
  };
}

/** The heading, then each paragraph with text of its own; lines about who and when join the one before. */
function* segmentsInSteps(node: OutlineNode, known: KnownNames): Steps<readonly Segment[]> {
  const [head = node.head, ...sums] = sumApart({ ...node.head, text: textBeforePoints(node.head) });
  const segments: Segment[] = [{ head: node.head, evidence: readEvidence(head.text, known), pure: [] }];
  yield;
  for (const line of [...sums, ...node.body.flatMap(markedClauses)]) {
    yield;
    const evidence = readEvidence(textBeforePoints(line), known);
    if (isBare(evidence)) segments.at(-1)?.pure.push(evidence);
    else segments.push({ head: line, evidence, pure: [] });
  }
  return segments;
}

/** 三是能力建设，应得30分，自评30分。以上合计自评98分。: the last sentence becomes a line of its own, because it concerns all points. */
function sumApart(line: Line): readonly Line[] {
  const at = line.text.search(SUM_BEHIND);
  if (at < 0 || readClaims(line.text.slice(0, at)) === null) return [line];
  const sum = line.text.slice(at).trim();
  if ((readClaims(sum) ?? bareSum(sum))?.isTotal !== true) return [line];
  return [
    { ...line, text: line.text.slice(0, at) },
    { ...line, text: sum, bold: 0 },
  ];
}

const SUM_BEHIND = /(?<=[。；])\s*(?:以上|综上|合计|总计|共计|累计|总分|总得分)[^。；]*分[^。；]*[。；]?$/u;

/** 用电（应得25分）自评24分；用水（应得25分）自评25分；…: one line each, with what follows it. Other lines stay as they are. */
function markedClauses(line: Line): readonly Line[] {
  const pieces = line.text.split(/(?<=[；。])/u);
  const isMarked = (piece: string): boolean => {
    const claims = readClaims(piece);
    return claims !== null && !claims.isTotal && claims.full !== null && claims.actual !== null;
  };
  if (pieces.filter(isMarked).length < 2) return [line];
  const texts: string[] = [];
  for (const piece of pieces) {
    const begins = isMarked(piece) || (readClaims(piece) ?? bareSum(piece))?.isTotal === true;
    if (begins || texts.length === 0) texts.push(texts.length === 0 ? withoutLead(piece) : piece);
    else texts[texts.length - 1] += piece;
  }
  return texts.map((text) => ({ ...line, text: text.replace(/；$/u, ""), bold: 0 }));
}

/** 我单位逐项自评，其中：用电（应得25分）…: the lead-in to the first of several is no part of its name. */
function withoutLead(piece: string): string {
  const from = readClaims(piece)?.from ?? 0;
  const colon = piece.lastIndexOf("：", from - 2);
  const lead = piece.slice(0, Math.max(0, colon));
  return colon > 0 && /[，,]|如下|其中|分别|情况/u.test(lead) ? piece.slice(colon + 1) : piece;
}

function says({ evidence, pure }: Segment): boolean {
  return (evidence.isExplicit && evidence.mentions.length > 0) || pure.some(({ mentions }) => mentions.length > 0);
}

function paragraphUnit(node: OutlineNode, { head, evidence, pure }: Segment): Unit {
  return {
    node: { label: null, head, body: [], children: [], parent: node, inline: false },
    head,
    own: evidence.own,
    more: [],
    moreLines: [],
    ...gathered([evidence, ...pure]),
    heading: null,
    trailing: pure.length > 0,
    inline: false,
    children: [],
  };
}

/** 责任部门 on a line below the last of several points applies to all of them, if no other point has its own. */
function raiseLastLine(unit: Unit): void {
  const last = unit.children.at(-1);
  if (!last || unit.children.length < 2 || !(last.trailing || (last.inline && last.isExplicit))) return;
  if (unit.mentions.length > 0 && !last.inline) return;
  if (unit.children.slice(0, -1).some(saysAnything)) return;
  unit.mentions = [...unit.mentions, ...last.mentions];
  unit.leaders = [...unit.leaders, ...last.leaders];
  unit.times = [...unit.times, ...last.times];
  unit.evidence = [...unit.evidence, ...last.evidence];
  unit.isExplicit ||= last.isExplicit;
  unit.trailing = true;
  last.mentions = [];
  last.leaders = [];
  last.times = [];
  last.evidence = [];
  last.isExplicit = false;
  last.trailing = false;
}

function saysAnything(unit: Unit): boolean {
  return unit.mentions.length > 0 || unit.children.some(saysAnything);
}

/** 办公室 and 人事科 as sibling headings each head their own tasks. A single one proves nothing. */
function nameByDepartments(unit: Unit, paragraphsOf: (child: Unit) => readonly Segment[]): void {
  const named = unit.children.flatMap((child) => {
    const heading = departmentHeading(child.own) ?? leadingDepartment(child.own);
    return heading === null ? [] : [{ child, heading }];
  });
  if (named.length < 2) return;
  for (const { child, heading } of named) {
    child.heading = heading;
    // Below the bare name each paragraph is a measure.
    if (child.children.length === 0 && ownWords(child) === "") {
      child.children = paragraphsOf(child).map((segment) => paragraphUnit(child.node, segment));
    }
  }
}

function leadingDepartment(text: string): string | null {
  const lead = NAMED_LEAD.exec(text)?.[1];
  return lead === undefined ? null : departmentHeading(lead);
}

/** The words of a unit after the departments that it begins with. */
export function ownWords({ own, heading }: Unit): string {
  if (heading === null) return own;
  return departmentHeading(own) === null ? own.replace(NAMED_LEAD, "").trim() : "";
}
