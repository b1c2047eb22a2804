import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { failureMessage } from "../failureMessage.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import type { Outcome } from "../paneState.ts";

export interface OutcomeBarProps {
  readonly outcome: Outcome;
  /** Present where the workbook has to be saved from here. */
  readonly onSave?: () => void;
  readonly onDismiss: () => void;
}

/** What came of the last thing that the user asked to be done to the workbook. */
export function OutcomeBar({ outcome, onSave, onDismiss }: OutcomeBarProps) {
  const language = useLanguage();
  const text = useText();
  return (
    <MessageBar intent={intentOf(outcome)} layout="multiline" politeness="polite">
      <MessageBarBody>{sentence()}</MessageBarBody>
      <MessageBarActions>
        {outcome.kind === "written" && onSave && (
          <Button size="small" appearance="primary" onClick={onSave}>
            {text.summary.save}
          </Button>
        )}
        <Button size="small" onClick={onDismiss}>
          {text.summary.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );

  function sentence(): string {
    if (outcome.kind === "failed") return failureMessage(outcome.failure, language);
    if (outcome.kind === "nothing-recognised") return text.summary.nothing;
    const done = text.summary.done(outcome.sheets.join(language === "en" ? ", " : "、"));
    return onSave ? `${done}${language === "en" ? " " : ""}${text.summary.saveHint}` : done;
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
