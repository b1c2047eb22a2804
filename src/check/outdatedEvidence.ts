import type { EvidenceList } from "../domain/evidence.ts";
import { issue, type Issue } from "../domain/issue.ts";
import { overlaps, type Period } from "../domain/period.ts";
import type { Rule } from "./rule.ts";

interface Proved {
  readonly sheet: string;
  readonly name: string;
  readonly evidenceCell: string | null;
  readonly evidenceList: EvidenceList | null;
}

/** `evidence-outside-period`: every date of the evidence is outside the assessed period; one issue for each cell. */
export const outdatedEvidence: Rule = ({ framework, breakdown, span }) => {
  if (!span) return [];
  const proved: Iterable<Proved> = [...(framework?.indicators ?? []), ...(breakdown?.tasks ?? [])];
  const said = new Set<string>();
  const issues: Issue[] = [];
  for (const { sheet, name, evidenceCell: cell, evidenceList } of proved) {
    if (cell === null || !evidenceList || said.has(`${sheet}!${cell}`)) continue;
    const names = outside(evidenceList, span);
    if (names.length === 0) continue;
    said.add(`${sheet}!${cell}`);
    issues.push(issue("evidence-outside-period", { sheet, cell }, { name, names, ...span }));
  }
  return issues;
};

function outside({ entries }: EvidenceList, span: Period): readonly string[] {
  return entries.flatMap(({ text, dates }) => (dates && !overlaps(dates, span) ? [text] : []));
}
