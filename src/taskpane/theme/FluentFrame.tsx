import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePaneDark } from "./paneDark.ts";
import { paneTheme } from "./paneTheme.ts";

/** What Fluent's components need around them; takes no room of its own. Fetched with the first part that has any. */
export function FluentFrame({ children }: { readonly children: ReactNode }) {
  return (
    <FluentProvider theme={paneTheme(usePaneDark())} style={{ display: "contents" }}>
      {children}
    </FluentProvider>
  );
}
