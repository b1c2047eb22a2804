import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { usePaneDark } from "../theme/paneDark.ts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The frame of every dialog: a title, its content, and buttons. It is open while it is rendered. */
export function PaneDialog({
  title,
  actions,
  children,
  width = 440,
  modalType = "modal",
  live = false,
  stays = false,
  onClose,
  onSubmit,
}: {
  readonly title: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
  /** Maximum width in pixels; never wider than the window. */
  readonly width?: number;
  /** An alert is not closed by a click beside it. */
  readonly modalType?: "modal" | "alert";
  /** Whether its content changes while it is open and should be read out. */
  readonly live?: boolean;
  /** Whether a click beside it is ignored, so that its content is not lost. */
  readonly stays?: boolean;
  readonly onClose: () => void;
  /** For a form: Enter in a field submits it. */
  readonly onSubmit?: (event: FormEvent) => void;
}) {
  const styles = useStyles();
  const body = (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.content} {...(live ? { "aria-live": "polite" } : {})}>
        {children}
      </DialogContent>
      <DialogActions>{actions}</DialogActions>
    </DialogBody>
  );
  return (
    <Dialog
      open
      modalType={modalType}
      onOpenChange={(_, { open, type }) => !open && !(stays && type === "backdropClick") && onClose()}
    >
      <DialogSurface
        style={{
          maxWidth: `min(${width}px, calc(100vw - 16px))`,
          // The dialog is outside the pane's element; without this the icon of a date field is dark on dark.
          colorScheme: usePaneDark() ? "dark" : "light",
        }}
      >
        {onSubmit ? <form onSubmit={onSubmit}>{body}</form> : body}
      </DialogSurface>
    </Dialog>
  );
}
