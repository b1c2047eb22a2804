const NOTHING = /^(?:无|暂无|没有|未填|待补|待补充|\/|／|-+|—+|–+)?$/u;

/** Whether a cell meant for an explanation is empty or only filled to be filled (无, /, —). */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}
