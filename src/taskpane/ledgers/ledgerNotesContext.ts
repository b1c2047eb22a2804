import { createContext, useContext } from "react";
import type { IndicatorNote } from "../../ledgers/indicatorNotes.ts";

const Notes = createContext<ReadonlyMap<number, readonly IndicatorNote[]>>(new Map());

/** Gives every indicator beneath what the ledgers say of it. */
export const LedgerNotesProvider = Notes.Provider;

/** @param indicator its id */
export function useLedgerNotes(indicator: number): readonly IndicatorNote[] {
  return useContext(Notes).get(indicator) ?? [];
}
