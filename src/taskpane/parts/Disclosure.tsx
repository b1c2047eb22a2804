import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";
import { useLineStyles } from "./lineStyles.ts";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  },
  chevron: {
    fontSize: "16px",
    lineHeight: 0,
    alignSelf: "start",
    height: "16px",
    marginTop: "2px",
    color: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { transform: "rotate(90deg)" },
  body: { paddingInlineStart: "20px", paddingBottom: tokens.spacingVerticalS },
});

/** A line that opens to show more; the content is rendered only then. */
export function Disclosure({ head, children }: { readonly head: ReactNode; readonly children: () => ReactNode }) {
  const styles = useStyles();
  const line = useLineStyles();
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <>
      <button
        type="button"
        className={mergeClasses(line.press, styles.head)}
        aria-expanded={open}
        {...(open ? { "aria-controls": body } : {})}
        onClick={() => setOpen(!open)}
      >
        <span className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden="true">
          <ChevronRightRegular />
        </span>
        <span>{head}</span>
      </button>
      {open && (
        <div id={body} className={styles.body}>
          {children()}
        </div>
      )}
    </>
  );
}
