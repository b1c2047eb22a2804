/// <reference types="office-js" />
import { useSyncExternalStore } from "react";
import { contextOf } from "./officeStart.ts";

/** Whether Office's background is dark; undefined if Office does not say, and the system's setting applies. */
function officeIsDark(): boolean | undefined {
  const background = contextOf()?.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "");
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function onFocus(listener: () => void): () => void {
  window.addEventListener("focus", listener);
  return () => window.removeEventListener("focus", listener);
}

/** Office does not notify Excel add-ins of a theme change, so it is read again when the pane gets the focus or is redrawn. */
export function useOfficeDark(): boolean | undefined {
  return useSyncExternalStore(onFocus, officeIsDark, () => undefined);
}
