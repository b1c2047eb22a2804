import fc from "fast-check";
import type { IsoDate, Progress } from "../../../src/domain/deadline.ts";

/**
 * Random valid assessments, with what they come to. Nothing here knows of layouts: marks are tenths in whole numbers, so that
 * what is expected is exact.
 */
export interface RandomLeaf {
  readonly name: string;
  /** Tenths. */
  readonly full: number;
  /** Tenths; null unscored, "na" does not apply. */
  readonly actual: number | "na" | null;
  /** Tenths; null not reviewed. */
  readonly review: number | null;
  readonly reason: string;
  readonly lead: string;
  readonly support: readonly string[];
  readonly tasks: readonly RandomTask[];
}

interface RandomTask {
  readonly name: string;
  readonly support: readonly string[];
  readonly deadline: Written<{ readonly due: IsoDate | null; readonly recurring: boolean }>;
  readonly progress: Written<Progress>;
}

export interface RandomItem {
  readonly name: string;
  /** Names for the parts of an item, where a layout has a level between it and its leaves: two leaves in each. */
  readonly clauses: readonly [string, string];
  readonly leaves: readonly RandomLeaf[];
}

/** Beside the base: tenths that were added or taken off, with the text of a veto row. */
interface RandomExtras {
  readonly bonus: readonly { readonly name: string; readonly marks: number | null }[];
  /** Tenths; null where the sheet names no cap. */
  readonly cap: number | null;
  readonly deductions: readonly { readonly name: string; readonly marks: number | null }[];
  readonly vetoes: readonly { readonly name: string; readonly text: string | null; readonly happened: boolean }[];
}

export interface RandomAssessment {
  readonly items: readonly RandomItem[];
  readonly extras: RandomExtras | null;
}

/** A text with what it means. */
interface Written<T> {
  readonly text: string;
  readonly means: T;
}

export const YEAR = 2026;
export const DEPARTMENTS = [
  "办公室",
  "人事科",
  "财务科",
  "法规科",
  "后勤科",
  "宣传科",
  "人力资源和社会保障科",
  "执法大队",
];

const CHARACTERS = [..."组织领导班子建设业务工作实绩思想道德风尚环境卫生创建活动学习制度健全团结服务群众满意"];

/** As many different names as are asked for: cheaper to draw and to shrink than a text for each. */
function names(seed: number): () => string {
  let state = seed;
  const given = new Set<string>();
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
  return () => {
    for (;;) {
      const name = Array.from({ length: 4 + next(6) }, () => CHARACTERS[next(CHARACTERS.length)]).join("");
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}

const on = (due: IsoDate, ...texts: readonly string[]): RandomTask["deadline"][] =>
  texts.map((text) => ({ text, means: { due, recurring: false } }));
const DEADLINES: readonly RandomTask["deadline"][] = [
  ...on(
    "2026-05-31",
    "2026-05-31",
    "2026.5.31",
    "2026/5/31",
    "20260531",
    "2026年5月31日",
    "5月31日前",
    "5月底",
    "五月底前",
  ),
  ...on("2026-05-31", "3—5月", "5月下旬", "２０２６年５月"),
  ...on("2026-06-30", "第二季度", "上半年", "6月底前", "4月1日—6月30日"),
  ...on("2026-12-31", "年底前", "全年", "12月"),
  ...["每月20日前", "每季度末", "每周五", "每半年"].map((text) => ({ text, means: { due: null, recurring: true } })),
  ...["长期", "常态化", "不定期", "按上级要求"].map((text) => ({ text, means: { due: null, recurring: false } })),
];
const PROGRESS: readonly Written<Progress>[] = [
  ...["已完成", "完成", "√", "已办结"].map((text) => ({ text, means: "done" as const })),
  ...["进行中", "推进中", "60%", "达到序时进度"].map((text) => ({ text, means: "doing" as const })),
  ...["未开始", "滞后"].map((text) => ({ text, means: "todo" as const })),
  { text: "", means: "unknown" },
];

const helpers = fc.subarray(DEPARTMENTS, { maxLength: 2 });
const leaf = fc.record({
  full: fc.integer({ min: 1, max: 200 }),
  lost: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }) },
    { weight: 1, arbitrary: fc.constantFrom("na" as const, null) },
  ),
  reviewed: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null, freq: 2 }),
  reason: fc.constantFrom("", "一项未完成", "台账不全"),
  lead: fc.constantFrom(...DEPARTMENTS),
  support: helpers,
  tasks: fc.array(
    fc.record({ support: helpers, deadline: fc.constantFrom(...DEADLINES), progress: fc.constantFrom(...PROGRESS) }),
    { minLength: 1, maxLength: 2 },
  ),
});
const amounts = fc.array(fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }), { maxLength: 2 });
const extras = fc.record({
  bonus: amounts,
  cap: fc.option(fc.integer({ min: 1, max: 10 }).map((whole) => whole * 10)),
  deductions: amounts,
  vetoes: fc.array(fc.constantFrom("无", "否", "未发生", "有", "发生", null), { maxLength: 2 }),
});
const shape = fc.array(fc.array(leaf, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 });

export const randomAssessment: fc.Arbitrary<RandomAssessment> = fc
  .tuple(shape, fc.option(extras), fc.nat())
  .map(([items, more, seed]) => {
    const name = names(seed);
    return {
      items: items.map((leaves) => ({
        name: name(),
        clauses: [name(), name()],
        leaves: leaves.map(({ full, lost, reviewed, tasks, support, ...rest }) => {
          const actual = typeof lost === "number" ? Math.max(0, full - lost) : lost;
          return {
            ...rest,
            name: name(),
            full,
            actual,
            review: reviewed === null || typeof actual !== "number" ? null : Math.max(0, actual - reviewed),
            support: without(support, rest.lead),
            tasks: tasks.map((task) => ({ ...task, name: name(), support: without(task.support, rest.lead) })),
          };
        }),
      })),
      extras: more && {
        cap: more.cap,
        bonus: more.bonus.map((marks) => ({ name: name(), marks })),
        deductions: more.deductions.map((marks) => ({ name: name(), marks })),
        vetoes: more.vetoes.map((text) => ({ name: name(), text, happened: text === "有" || text === "发生" })),
      },
    };
  });

function without(names: readonly string[], name: string): readonly string[] {
  return names.filter((one) => one !== name);
}
