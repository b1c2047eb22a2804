import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { usePageText } from "./language/pageLanguage.ts";

export type DiscardAnswer = "save" | "discard" | "cancel";

/** Asks before a workbook with unsaved changes is replaced. */
export function DiscardDialog({ onAnswer }: { readonly onAnswer: (answer: DiscardAnswer) => void }) {
  const text = usePageText();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onAnswer("cancel")}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.discardTitle}</DialogTitle>
          <DialogContent>{text.discard}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer("save")}>
              {text.saveFirst}
            </Button>
            <Button onClick={() => onAnswer("discard")}>{text.discardIt}</Button>
            <Button onClick={() => onAnswer("cancel")}>{text.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
