import { Button } from "@fluentui/react-components";
import { PaneDialog } from "../taskpane/parts/PaneDialog.tsx";
import { usePageText } from "./language/pageLanguage.ts";

export type DiscardAnswer = "save" | "discard" | "cancel";

/** Asks before a workbook with unsaved changes is replaced. */
export function DiscardDialog({ onAnswer }: { readonly onAnswer: (answer: DiscardAnswer) => void }) {
  const text = usePageText();
  return (
    <PaneDialog
      title={text.discardTitle}
      modalType="alert"
      onClose={() => onAnswer("cancel")}
      actions={
        <>
          <Button appearance="primary" onClick={() => onAnswer("save")}>
            {text.saveFirst}
          </Button>
          <Button onClick={() => onAnswer("discard")}>{text.discardIt}</Button>
          <Button onClick={() => onAnswer("cancel")}>{text.cancel}</Button>
        </>
      }
    >
      {text.discard}
    </PaneDialog>
  );
}
