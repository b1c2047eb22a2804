import { createContext, useContext } from "react";
import type { IndicatorNote } from "../../ledgers/indicatorNotes.ts";

const Notes = createContext<ReadonlyMap<number, readonly IndicatorNote[]>>(new Map());

/** Provides the ledgers' notes to every indicator below. */
export const LedgerNotesProvider = Notes.Provider;

/** @param indicator its id */
export function useLedgerNotes(indicator: number): readonly IndicatorNote[] {
  return useContext(Notes).get(indicator) ?? [];
}
