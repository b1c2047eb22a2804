/** A task's own text may end with who does it and until when: ……。（牵头单位：办公室；配合单位：各科室；完成时限：3月底前） */
const DUTIES =
  /(?:^|[（(【[\n。；;])\s*((?:总?牵头|责任|配合|主办|承办|协办|落实|主责|负责)(?:责任)?(?:单位|部门|科室|股室|处室)\s*[:：][^（）()【】[\]]+)/gu;
const TIME =
  /(?:(?:完成|办结|工作|责任)?时限|完成(?:时间|期限|日期)|时间节点|截止(?:时间|日期))\s*[:：]\s*([^；;。，,（）()【】\n]+)/u;

/** The part of a text that names departments with their roles; null where there is none. */
export function dutiesWithin(text: string): string | null {
  const parts = [...text.matchAll(DUTIES)].map(([, duties]) => (duties ?? "").replace(TIME, "").trim());
  return parts.length === 0 ? null : parts.join("；");
}

/** The deadline that a text states by that word; null where it states none. */
export function timeWithin(text: string): string | null {
  return TIME.exec(text)?.[1]?.trim() ?? null;
}
