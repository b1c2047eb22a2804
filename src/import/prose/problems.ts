import type { TaskRow } from "../imported.ts";

/** A heading above problems: 存在的主要问题, 反馈问题清单, 问题及整改措施. */
const HEADING =
  /(?:存在|反馈|发现|查摆|突出|主要|具体|通报)(?:的)?(?:主要|突出|具体|共性|个性)?(?:问题|隐患|不足)|(?:问题|隐患)(?:清单|台账|情况|及整改|整改|和整改)/u;
/** A point that names a problem: 关于台账不全的问题. */
const PROBLEM = /(?:的|方面)问题[。：]?$|^(?:针对|关于).{2,60}问题/u;

/** Whether what looks like a measure with its department is a problem to be rectified. */
export function isProblem({ name, content, headings }: TaskRow): boolean {
  // What comes before 整改措施： is a problem.
  return headings.some((heading) => HEADING.test(heading)) || PROBLEM.test(name) || MEASURE.test(content);
}

const MEASURE = /(?:整改|改进)(?:落实)?(?:措施|要求|意见|建议|目标|举措)\s*[：:]\s*/u;
/** Where a measure ends: at who and when. */
const NEXT =
  /[（【]?(?:整改(?:完成)?(?:时限|期限|时间)|完成时限|责任(?:单位|部门|科室|人|领导)|牵头(?:单位|部门|科室|领导)|配合(?:单位|部门|科室))\s*[：:]/u;

/** The problem and its measure in the text's own words; the measure is "" if there is none. */
export function problemWords({ name, content }: TaskRow): { readonly problem: string; readonly measure: string } {
  const text = content === "" ? name : content;
  const found = MEASURE.exec(text);
  const before = withoutFields(found ? text.slice(0, found.index) : text);
  return {
    problem: before === "" ? name : before,
    measure: found ? withoutFields(text.slice(found.index + found[0].length)) : "",
  };
}

function withoutFields(text: string): string {
  const next = NEXT.exec(text);
  return (next ? text.slice(0, next.index) : text).replace(/[\s；，、（【]+$/u, "").trim();
}
