import { sectionKind } from "../../recognise/text/sectionKind.ts";
import { ancestors, type Line } from "../../blocks/outline.ts";
import { bareSum, readClaims, type Claims } from "./claims.ts";
import { kindOf } from "./indicatorNames.ts";
import type { Unit } from "./units.ts";

/** Paragraphs of a unit that state the sum of more than the unit itself. */
export function widerSums(unit: Unit): readonly { readonly said: Claims; readonly line: Line }[] {
  const head = readClaims(unit.own);
  return unit.more.flatMap((text, at) => {
    const said = readClaims(text) ?? bareSum(text);
    return said && isWiderSum(said, head, unit, text) ? [{ said, line: unit.moreLines[at] ?? unit.head }] : [];
  });
}

/** The subject whose marks a sentence states: 政治建设 in 政治建设共10分，自评9分. */
export function subjectOf(text: string, { from }: Claims): string {
  const before = text.normalize("NFKC").slice(0, from);
  return bareName(before.split(/[。；;\n]/u).at(-1) ?? "");
}

/** Whether a heading is that subject. */
export function isSubject(heading: string, subject: string): boolean {
  return subject.length > 1 && bareName(heading) === subject;
}

/** A name without its number, its marks, and the words of summing up around it. */
function bareName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\([^()]*\)/gu, "")
    .replace(/[\s\p{P}]/gu, "")
    .replace(/^(?:以上|综上|其中|我[局委镇乡街道单位]+)+/u, "")
    .replace(/(?:方面|部分|指标|项目|工作|情况|大项|得分|合计|小计|总计|共计|总分|共|分|项)+$/u, "");
}

/** Whether the marks are the sum of everything: 以上合计100分，自评98分, or 我局应得100分 below a heading with marks of its own. */
export function isWiderSum(claims: Claims, head: Claims | null, unit: Unit, text: string): boolean {
  const subject = subjectOf(text, claims);
  const isNamed = (heading: string): boolean => isSubject(heading, subject);
  if (!isNamed(unit.own) && ancestors(unit.node).some((above) => isNamed(above.head.text))) return true;
  if (kindOf(unit) === "veto" || ancestors(unit.node).some((above) => sectionKind(above.head.text)?.kind === "veto"))
    return true;
  if (head === null) return claims.isTotal;
  const differs = claims.full !== null && head.full !== null && !claims.full.eq(head.full);
  return differs || (claims.isTotal && !(claims.full !== null && head.full?.eq(claims.full)));
}

/** The same for a text that may have no marks. */
export function statesWiderSum(claims: Claims | null, unit: Unit, text: string): boolean {
  return claims !== null && isWiderSum(claims, readClaims(unit.own), unit, text);
}
