import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarIntent,
} from "@fluentui/react-components";
import type { Language } from "../../language/language.ts";
import { failureMessage } from "../parts/failureMessage.ts";
import { declarationOf } from "../../ledgers/declarations/declarations.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { paneText } from "../language/paneText.ts";
import type { Outcome } from "../state/paneState.ts";

export interface OutcomeBarProps {
  readonly outcome: Outcome;
  /** Present if the workbook has to be saved from here. */
  readonly onSave?: () => void;
  readonly onDismiss: () => void;
}

/** The outcome of the last action, until the user dismisses it. */
export function OutcomeBar({ outcome, onSave, onDismiss }: OutcomeBarProps) {
  const language = useLanguage();
  const text = useText();
  const said = sentences(outcome, language, onSave !== undefined);
  return (
    <MessageBar intent={intentOf(outcome)} layout="multiline" politeness="polite">
      <MessageBarBody>{said.join(language === "en" ? " " : "")}</MessageBarBody>
      <MessageBarActions>
        {onSave && changed(outcome) && (
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
}

function changed({ kind }: Outcome): boolean {
  return kind === "written" || kind === "removed" || kind === "printing-set" || kind === "ledgers-added";
}

/** @param file the user receives the workbook as a file that has to be saved */
function sentences(outcome: Outcome, language: Language, file: boolean): readonly string[] {
  const { summary: text } = paneText(language);
  const list = (sheets: readonly string[]): string => sheets.join(language === "en" ? ", " : "、");
  const save = file ? [text.saveHint] : [];
  switch (outcome.kind) {
    case "written":
      return [text.done(list(outcome.sheets)), ...unfitted(outcome.unfitted), ...save];
    case "printing-set":
      return [text.printingSet, ...unfitted(outcome.unfitted), file ? text.printFile : text.printHere];
    case "removed":
      return [outcome.sheets.length > 0 ? text.removed(list(outcome.sheets)) : text.nothingToRemove, ...save];
    case "ledgers-added":
      return [text.ledgersAdded(list(outcome.sheets)), ...save];
    case "there":
      return [text.ledgerThere(declarationOf(outcome.ledger).name[language], outcome.sheet)];
    case "nothing-recognised":
      return [text.nothing];
    case "no-summary":
      return [text.noSummary];
    case "summary-older":
      return [text.printOlder];
    case "failed":
      return [failureMessage(outcome.failure, language)];
  }

  function unfitted(sheets: readonly string[]): readonly string[] {
    return sheets.length > 0 ? [text.unfitted(list(sheets))] : [];
  }
}

function intentOf(outcome: Outcome): MessageBarIntent {
  switch (outcome.kind) {
    case "written":
    case "printing-set":
      return outcome.unfitted.length > 0 ? "warning" : "success";
    case "removed":
    case "ledgers-added":
      return "success";
    case "nothing-recognised":
    case "no-summary":
    case "summary-older":
    case "there":
      return "warning";
    case "failed":
      return outcome.failure.code === "cancelled" ? "info" : "error";
  }
}
