import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../domain/settings.ts";
import { readWorkbook } from "../collecting/readWorkbook.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { deliverySentence } from "../papers/deliverySentence.ts";
import { failureMessage } from "../parts/failureMessage.ts";
import { PaneDialog } from "../parts/PaneDialog.tsx";
import { isoDay } from "../state/isoDay.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { failureOf } from "../state/paneState.ts";

const useStyles = makeStyles({ text: { margin: 0, overflowWrap: "anywhere" } });

export interface NextYearDialogProps {
  readonly host: PaneHost;
  /** The pane's settings, whether stored in the workbook or not. */
  readonly settings: Settings;
  readonly onClose: () => void;
}

/** 新年度结转: says what is carried over and what is left blank, makes the workbook, and saves it. */
export function NextYearDialog({ host, settings, onClose }: NextYearDialogProps) {
  const styles = useStyles();
  const language = useLanguage();
  const all = useText();
  const text = all.nextYear;
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly string[] | null>(null);
  const make = async (): Promise<readonly string[]> => {
    const { grid, result } = await readWorkbook(host, settings);
    const { nextYear } = await import("../../usecases/nextYear/nextYear.ts");
    const made = nextYear(grid, (await host.forms?.looks()) ?? [], result, isoDay(host.now()));
    const outcome = made && (await host.handOverWorkbook?.(made.sheets, text.fileSuffix, made.settingsXml));
    if (!made || !outcome) return [text.nothing];
    const { left } = made;
    return [
      deliverySentence(outcome, all),
      ...(left.length > 0 ? [text.left(left.join(language === "en" ? ", " : "、"))] : []),
    ];
  };
  const attempt = async (): Promise<void> => {
    setBusy(true);
    setSaid(await make().catch((error: unknown) => [failureMessage(failureOf(error), language)]));
    setBusy(false);
  };
  return (
    <PaneDialog
      title={text.title}
      live
      stays
      onClose={() => !busy && onClose()}
      actions={
        <>
          {said === null && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void attempt()}>
              {busy ? text.making : text.make}
            </Button>
          )}
          <Button disabledFocusable={busy} onClick={onClose}>
            {said === null ? all.summary.cancel : text.close}
          </Button>
        </>
      }
    >
      {(said ?? [text.carried, text.blank, text.onlyRead]).map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
    </PaneDialog>
  );
}
