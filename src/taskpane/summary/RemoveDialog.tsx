import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "../language/paneLanguage.ts";
import { PaneDialog } from "../parts/PaneDialog.tsx";

const useStyles = makeStyles({
  text: { margin: 0 },
  caution: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export interface RemoveDialogProps {
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before 移除汇总: what is removed, what stays, and that it cannot be undone. */
export function RemoveDialog({ onClose, onConfirm }: RemoveDialogProps) {
  const styles = useStyles();
  const { summary: text } = useText();
  return (
    <PaneDialog
      title={text.removeTitle}
      modalType="alert"
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={onConfirm}>
            {text.removeConfirm}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <p className={styles.text}>{text.removeWhat}</p>
      <p className={styles.text}>{text.removeKeeps}</p>
      <p className={styles.caution}>{text.removeForGood}</p>
    </PaneDialog>
  );
}
