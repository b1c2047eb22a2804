import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import { failureMessage } from "../parts/failureMessage.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { failureOf, type Failure } from "../state/paneState.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  said: { flexBasis: "100%" },
});

type Outcome = { readonly kind: "done"; readonly cells: number | null } | { readonly kind: "failed"; failure: Failure };

/** 标注到单元格 and 清除标注: the sheets are touched only on request. */
export function HighlightBar({ host, result }: { readonly host: PaneHost; readonly result: CheckResult }) {
  const styles = useStyles();
  const text = useText().issues;
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const attempt = async (work: () => Promise<number | null>): Promise<void> => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome({ kind: "done", cells: await work() });
    } catch (error) {
      setOutcome({ kind: "failed", failure: failureOf(error) });
    }
    setBusy(false);
  };
  const highlight = (): Promise<void> =>
    attempt(async () => {
      const { highlightIssues } = await import("../../usecases/highlightIssues.ts");
      const { today, settings } = result;
      return (await highlightIssues(host.workbook, { today, settings })).cells;
    });
  const clear = (): Promise<void> =>
    attempt(async () => {
      const { clearHighlights } = await import("../../usecases/highlightIssues.ts");
      await clearHighlights(host.workbook);
      return null;
    });
  return (
    <div className={styles.bar}>
      <Button size="small" disabled={busy} title={text.highlightHint} onClick={() => void highlight()}>
        {text.highlight}
      </Button>
      <Button size="small" appearance="subtle" disabled={busy} onClick={() => void clear()}>
        {text.clearHighlights}
      </Button>
      <div className={styles.said} role="status">
        {outcome?.kind === "done" && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {outcome.cells === null ? text.highlightsCleared : text.highlighted(outcome.cells)}
            </MessageBarBody>
          </MessageBar>
        )}
        {outcome?.kind === "failed" && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{failureMessage(outcome.failure, language)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  );
}
