import type { LedgerDeclaration } from "../declaration.ts";
import { evidence } from "./evidence.ts";
import { inspections } from "./inspections.ts";
import { rectification } from "./rectification.ts";
import { reports } from "./reports.ts";

/** Every ledger that there is. */
export const LEDGERS: readonly LedgerDeclaration[] = [reports, rectification, inspections, evidence];

/** The declaration of that id; throws for an id that none has. */
export function declarationOf(kind: string): LedgerDeclaration {
  const found = LEDGERS.find(({ id }) => id === kind);
  if (!found) throw new Error(`no ledger is called ${kind}`);
  return found;
}
