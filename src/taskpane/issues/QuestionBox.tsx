import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 36px`,
  },
});

/** The answers to a question below its issue; keys pressed here do not move in the list of issues. */
export function QuestionBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.box} role="group" aria-label={label} onKeyDown={(event) => event.stopPropagation()}>
      {children}
    </div>
  );
}
