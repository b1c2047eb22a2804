import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePaneDark } from "./paneDark.ts";
import { paneTheme } from "./paneTheme.ts";

/** The context that Fluent's components need; takes no space itself. Fetched with the first part that uses them. */
export function FluentFrame({ children }: { readonly children: ReactNode }) {
  return (
    <FluentProvider theme={paneTheme(usePaneDark())} style={{ display: "contents" }}>
      {children}
    </FluentProvider>
  );
}
