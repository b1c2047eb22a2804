import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { useState } from "react";
import { failureMessage } from "../failureMessage.ts";
import { isoDay } from "../isoDay.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import type { PaneHost } from "../paneHost.ts";
import type { Outcome, PaneState } from "../paneState.ts";
import type { PaneStore, SummaryChoices } from "../paneStore.ts";
import { SummaryDialog } from "./SummaryDialog.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  make: { flexGrow: 1 },
});

/** 生成汇总表, always in reach, and what else can be done; says what came of it. */
export function SummaryBar({
  host,
  store,
  state,
}: {
  readonly host: PaneHost;
  readonly store: PaneStore;
  readonly state: PaneState;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const text = useText();
  const [asking, setAsking] = useState(false);
  const { result, outcome } = state;

  const confirm = (choices: SummaryChoices): void => {
    // The header shows how far it is, and can stop it.
    setAsking(false);
    void store.summarise(choices, language);
  };
  const more = [
    ...(host.save ? [{ name: text.summary.save, run: () => host.save?.() }] : []),
    ...(host.newTemplate ? [{ name: text.summary.newTemplate, run: () => host.newTemplate?.() }] : []),
    ...(host.openExample ? [{ name: text.summary.openExample, run: () => host.openExample?.() }] : []),
  ];
  return (
    <div className={styles.bar}>
      {outcome && (
        <MessageBar intent={intentOf(outcome)} layout="multiline" politeness="polite">
          <MessageBarBody>{outcomeText()}</MessageBarBody>
          <MessageBarActions>
            {outcome.kind === "written" && host.save && (
              <Button size="small" appearance="primary" onClick={() => void host.save?.()}>
                {text.summary.save}
              </Button>
            )}
            <Button size="small" onClick={() => store.dismissOutcome()}>
              {text.summary.dismiss}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.make}
          disabled={!result?.assessment || state.acting}
          onClick={() => setAsking(true)}
        >
          {text.summary.make}
        </Button>
        {more.length > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button>{text.summary.more}</Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {more.map(({ name, run }) => (
                  <MenuItem key={name} onClick={() => void run()}>
                    {name}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
      {asking && result && (
        <SummaryDialog
          result={result}
          today={isoDay(host.now())}
          cautions={state.cautions}
          onClose={() => setAsking(false)}
          onConfirm={confirm}
        />
      )}
    </div>
  );

  function outcomeText(): string {
    if (outcome?.kind === "written") {
      const sheets = outcome.sheets.join(language === "en" ? ", " : "、");
      return host.save
        ? `${text.summary.done(sheets)}${language === "en" ? " " : ""}${text.summary.saveHint}`
        : text.summary.done(sheets);
    }
    if (outcome?.kind === "failed") return failureMessage(outcome.failure, language);
    return text.summary.nothing;
  }
}

function intentOf(outcome: Outcome): MessageBarIntent {
  switch (outcome.kind) {
    case "written":
      return "success";
    case "nothing-recognised":
      return "warning";
    case "failed":
      return outcome.failure.code === "cancelled" ? "info" : "error";
  }
}
