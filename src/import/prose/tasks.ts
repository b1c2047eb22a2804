import { ancestors, wholeText } from "../../blocks/outline.ts";
import { readDepartmentText } from "../../recognise/departments/departmentText.ts";
import type { Mention } from "../../recognise/departments/mention.ts";
import type { Leftover, LeftoverReason, TaskRow } from "../imported.ts";
import { deadlineWithin } from "./deadlineText.ts";
import { dutiesOf, saysOnlyEvidence } from "./evidence.ts";
import { shortName } from "./shortName.ts";
import { stageName } from "./stages.ts";
import { ownWords, type Unit } from "./units.ts";
import type { KnownNames } from "../../recognise/departments/departmentName.ts";

export interface FoundTasks {
  readonly tasks: readonly TaskRow[];
  readonly leftovers: readonly Leftover[];
  /** Numbers of the paragraphs that belong to a task or a leftover. */
  readonly covered: ReadonlySet<number>;
}

/** Fewer characters are no measure. */
const SHORTEST_MEASURE = 6;

/** The measures below a unit: the smallest blocks with departments of their own, and their siblings that share the same departments. */
export function tasksIn(root: Unit, document: string, known: KnownNames): FoundTasks {
  const tasks: TaskRow[] = [];
  const leftovers: Leftover[] = [];
  const covered = new Set<number>();
  const cover = (unit: Unit): void => {
    for (const { number } of [unit.head, ...unit.moreLines]) covered.add(number);
    unit.children.forEach(cover);
  };
  const origin = (unit: Unit) => ({
    document,
    place: { kind: "paragraph", number: unit.head.number } as const,
    quote: unit.head.text,
  });
  const leave = (unit: Unit, why: LeftoverReason): void => {
    // Its heading may be a line of the same paragraph.
    if ((ownWords(unit).split("\n")[0] ?? "").length >= SHORTEST_MEASURE) {
      leftovers.push({ why, origin: origin(unit) });
      cover(unit);
    }
  };
  const take = (unit: Unit, mentions: readonly Mention[], times: readonly string[]): void => {
    const own = ownWords(unit);
    const name = shortName(unit.heading === null ? unit.head : { ...unit.head, bold: 0 }, own);
    if (name === "") return;
    cover(unit);
    const text = content(unit, known);
    const explicit = [...new Set(times)].join("；");
    tasks.push({
      name,
      content: text === name ? "" : text,
      headings: ancestors(unit.node).map(({ head }) => head.text),
      leaders: [...new Set(unit.leaders)],
      duties: dutiesOf(mentions),
      deadline:
        explicit === "" ? deadlineWithin([own, ...unit.more, ...unit.children.map(deepText)].join("\n")) : explicit,
      stage: stageOf(unit),
      evidence: [...new Set(unit.evidence)].join("；"),
      origin: origin(unit),
    });
  };
  const walk = (unit: Unit, inherited: readonly Mention[], times: readonly string[]): void => {
    const named = unit.heading === null ? [] : readDepartmentText(unit.heading, known);
    const mentions = [...named, ...unit.mentions];
    const own = mentions.length > 0 ? withInherited(mentions, inherited) : inherited;
    // A time without departments belongs to a stage or the title.
    const ownTimes = unit.times.length > 0 && (mentions.length > 0 || unit.node.parent !== null) ? unit.times : times;
    const says = mentions.length > 0;
    const passed = says ? ownTimes : times;
    const below = unit.children.some(saysDuty);
    const timed = unit.children.filter(({ times: said, own: words }) => said.length > 0 || hasOwnDeadline(words));
    const isHeading = unit.heading !== null && unit.children.length > 0 && ownWords(unit).length < SHORTEST_MEASURE * 4;
    // Its own paragraph is a measure, and the unnumbered ones after it are further measures.
    if (says && below && unit.heading === null && unit.children.every(({ node }) => node.label === null)) {
      take(unit, own, ownTimes);
      for (const child of unit.children) if (saysDuty(child)) walk(child, [], times);
      return;
    }
    if (below || isHeading || (own.length > 0 && says && timed.length > 1)) {
      for (const child of unit.children) {
        // An unnumbered paragraph that names nobody continues the one before, but below a department's name it is a measure.
        const goesOn = child.node.label === null && unit.heading === null;
        if (saysDuty(child) || (own.length > 0 && !goesOn)) walk(child, own, passed);
        // 办公室负责… is a measure among measures, but not among chapters that contain them.
        else if (child.weak.length > 0 && unit.children.some(({ mentions: said }) => said.length > 0))
          take(child, child.weak, child.times);
        else if (!child.inline && child.children.length === 0 && isBesideMeasures(child, unit))
          leave(child, "no-department");
        else walk(child, [], passed);
      }
      return;
    }
    if (own.length > 0) take(unit, own, ownTimes);
    else for (const child of unit.children) walk(child, [], passed);
  };
  walk(root, [], []);
  return { tasks, leftovers, covered };
}

function saysDuty(unit: Unit): boolean {
  return unit.heading !== null || unit.mentions.length > 0 || unit.children.some(saysDuty);
}

/** The lead of the whole also leads its parts, unless they name another. */
function withInherited(own: readonly Mention[], inherited: readonly Mention[]): readonly Mention[] {
  if (own.some(({ role }) => role === "lead")) return own;
  return [...inherited.filter(({ role }) => role === "lead"), ...own];
}

function hasOwnDeadline(words: string): boolean {
  return (
    /(?:之?前|以前)[^，。；]{0,30}$/u.test(words.split(/[。；]/u)[0] ?? "") &&
    deadlineWithin(words) !== "" &&
    !/每/u.test(deadlineWithin(words))
  );
}

function deepText(unit: Unit): string {
  return [unit.own, ...unit.more, ...unit.children.map(deepText)].join("\n");
}

/** The full text below a task's number, without the lines about who and when. */
function content(unit: Unit, known: KnownNames): string {
  // Unnumbered paragraphs that are measures of their own are none of its text.
  const isAlone = unit.children.some(({ node }) => node.label === null && !node.inline);
  const lines =
    unit.node.label === null || unit.inline || isAlone
      ? [unit.own, ...unit.more]
      : wholeText(unit.node)
          .split("\n")
          .filter((line, at) => at === 0 || !saysOnlyEvidence(line, known));
  return lines.filter(Boolean).join("\n");
}

function stageOf(unit: Unit): string {
  for (const node of [...ancestors(unit.node)].reverse()) {
    const name = stageName(node.head.text);
    if (name !== null) return name;
  }
  return "";
}

/** Whether it is numbered like others that name departments. A title is not, even if its style has a number. */
function isBesideMeasures({ node }: Unit, { children }: Unit): boolean {
  const { label } = node;
  return label !== null && children.some((other) => saysDuty(other) && other.node.label?.style === label.style);
}
