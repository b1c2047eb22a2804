import type { LedgerDeclaration } from "../declaration.ts";
import { evidence } from "./evidence.ts";
import { inspections } from "./inspections.ts";
import { rectification } from "./rectification.ts";
import { reports } from "./reports.ts";

/** All ledgers. */
export const LEDGERS: readonly LedgerDeclaration[] = [reports, rectification, inspections, evidence];

/** The declaration with this id; throws if there is none. */
export function declarationOf(kind: string): LedgerDeclaration {
  const found = LEDGERS.find(({ id }) => id === kind);
  if (!found) throw new Error(`no ledger is called ${kind}`);
  return found;
}
