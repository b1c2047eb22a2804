import { FluentProvider } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../language/language.ts";
import { PaneDarkProvider } from "../taskpane/theme/paneDark.ts";
import { paneTheme } from "../taskpane/theme/paneTheme.ts";
import { useDarkScheme } from "../taskpane/theme/useDarkScheme.ts";
import { PageLanguageProvider } from "./language/pageLanguage.ts";
import { Workbench } from "./Workbench.tsx";

/** The page that works without Excel: a spreadsheet on the left, the task pane on the right. */
export function PreviewPage({ startLanguage }: { readonly startLanguage: Language }) {
  const dark = useDarkScheme();
  const [language, setLanguage] = useState(startLanguage);
  return (
    <FluentProvider theme={paneTheme(dark)} style={{ height: "100%" }}>
      <PaneDarkProvider value={dark}>
        <PageLanguageProvider value={language}>
          <Workbench startLanguage={startLanguage} dark={dark} onLanguage={setLanguage} />
        </PageLanguageProvider>
      </PaneDarkProvider>
    </FluentProvider>
  );
}
