import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { failureMessage } from "../parts/failureMessage.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { PaneDialog } from "../parts/PaneDialog.tsx";
import { failureOf } from "../state/paneState.ts";

/** Asks for options, makes a paper, and says what happened. */
export function PaperDialog({
  title,
  confirm,
  children,
  ready = true,
  onMake,
  onClose,
}: {
  readonly title: string;
  /** Label of the button that makes the paper. */
  readonly confirm: string;
  /** The questions. */
  readonly children: ReactNode;
  /** Whether all questions are answered. */
  readonly ready?: boolean;
  /** Makes the paper and resolves to the message about it. */
  readonly onMake: () => Promise<ReactNode>;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<ReactNode>(null);
  const make = async (): Promise<void> => {
    setBusy(true);
    try {
      setSaid(await onMake());
    } catch (error) {
      setSaid(<span role="alert">{failureMessage(failureOf(error), language)}</span>);
    } finally {
      setBusy(false);
    }
  };
  return (
    <PaneDialog
      title={title}
      live
      onClose={() => !busy && onClose()}
      actions={
        <>
          {said === null && (
            <Button appearance="primary" disabled={busy || !ready} onClick={() => void make()}>
              {busy ? text.papers.busy : confirm}
            </Button>
          )}
          <Button disabled={busy} onClick={onClose}>
            {said === null ? text.summary.cancel : text.summary.dismiss}
          </Button>
        </>
      }
    >
      {said ?? children}
    </PaneDialog>
  );
}
