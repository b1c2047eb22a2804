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

/** The frame of every question the pane asks: a title, what is asked, and the buttons below it. It stands while it is rendered. */
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
  /** The widest it gets, in pixels; never wider than the window. */
  readonly width?: number;
  /** An alert does not go away by a click beside it. */
  readonly modalType?: "modal" | "alert";
  /** Whether what stands in it changes while it is open, to be read out. */
  readonly live?: boolean;
  /** Whether a click beside it does nothing, so that what was made in it is not lost. */
  readonly stays?: boolean;
  readonly onClose: () => void;
  /** Of a form: Enter in a field submits it. */
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
          // It stands outside the pane's element: without this the sign beside a date is dark on dark.
          colorScheme: usePaneDark() ? "dark" : "light",
        }}
      >
        {onSubmit ? <form onSubmit={onSubmit}>{body}</form> : body}
      </DialogSurface>
    </Dialog>
  );
}
