import { createContext, useContext } from "react";
import type { CellAddress } from "../../domain/address.ts";

const SelectCell = createContext<(address: CellAddress) => void>(() => undefined);

/** Provides a way to show a cell of the workbook to everything below. */
export const SelectCellProvider = SelectCell.Provider;

export function useSelectCell(): (address: CellAddress) => void {
  return useContext(SelectCell);
}
