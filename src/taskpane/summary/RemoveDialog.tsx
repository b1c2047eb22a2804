import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  surface: { maxWidth: "min(440px, calc(100vw - 16px))" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  caution: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export interface RemoveDialogProps {
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before 移除汇总: what goes, what stays, and that it cannot be undone. */
export function RemoveDialog({ onClose, onConfirm }: RemoveDialogProps) {
  const styles = useStyles();
  const { summary: text } = useText();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{text.removeTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{text.removeWhat}</p>
            <p className={styles.text}>{text.removeKeeps}</p>
            <p className={styles.caution}>{text.removeForGood}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onConfirm}>
              {text.removeConfirm}
            </Button>
            <Button onClick={onClose}>{text.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
