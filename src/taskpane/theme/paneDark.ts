import { createContext, useContext } from "react";

const PaneDark = createContext(false);

/** Whether the pane is dark, for parts that bring Fluent with them. */
export const PaneDarkProvider = PaneDark.Provider;

export function usePaneDark(): boolean {
  return useContext(PaneDark);
}
