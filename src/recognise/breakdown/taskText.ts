import { namesDepartmentsOnly } from "../departments/namesDepartmentsOnly.ts";
import { OFFICE, ROLE } from "../words/offices.ts";

/** A task's own text may end with who does it and until when: ……。（牵头单位：办公室；配合单位：各科室；完成时限：3月底前） */
const DUTIES = new RegExp(`[（(【[\\n。；;]\\s*(${ROLE}(?:责任)?(?:${OFFICE})\\s*[:：][^（）()【】[\\]]+)`, "gu");
const STEP = /^\s*([^:：，,。；;]{2,12}?)\s*[:：]/u;
const TIME =
  /(?:(?:完成|办结|工作|责任)?时限|完成(?:时间|期限|日期)|时间节点|截止(?:时间|日期))\s*[:：]\s*([^；;。，,（）()【】\n]+)/u;

/** 制定方案（办公室牵头，人事科配合）: （分步实施） names nobody. */
const LAST_BRACKETS = new RegExp(`[（(【]([^（()）【】]*${ROLE}[^（()）【】]*)[）)】][。；;]?$`, "u");

/** The part of a text that names departments with their roles; null where there is none. */
export function dutiesWithin(text: string): string | null {
  const last = (LAST_BRACKETS.exec(text)?.[1] ?? "").replace(TIME, "").trim();
  if (namesDepartmentsOnly(last)) return last;
  const parts = [...text.matchAll(DUTIES)].map(([, duties]) => (duties ?? "").replace(TIME, "").trim());
  return parts.length === 0 ? null : parts.join("；");
}

/** What a text may state as its deadline: by that word, or in front of its last step (3月：制定方案⏎4—6月：组织实施). */
export function timesWithin(text: string): readonly string[] {
  const step = text
    .split("\n")
    .flatMap((line) => STEP.exec(line)?.[1] ?? [])
    .at(-1);
  return [TIME.exec(text)?.[1], step].flatMap((said) => (said === undefined ? [] : [said.trim()]));
}
