import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useText } from "../language/paneLanguage.ts";
import { PaneDialog } from "../parts/PaneDialog.tsx";

const useStyles = makeStyles({
  text: { margin: 0 },
  licences: {
    margin: 0,
    height: "40vh",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyMonospace,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalS,
  },
});

export interface AboutDialogProps {
  readonly onClose: () => void;
}

/** 关于: what this is, that nothing leaves the machine, and the licences of the libraries. */
export function AboutDialog({ onClose }: AboutDialogProps) {
  const styles = useStyles();
  const { about: text } = useText();
  const [terms, setTerms] = useState(text.reading);
  useEffect(() => {
    void licences().then((found) => setTerms(found ?? text.lost));
  }, [text]);
  return (
    <PaneDialog title={text.title} live onClose={onClose} actions={<Button onClick={onClose}>{text.close}</Button>}>
      <p className={styles.text}>{text.what}</p>
      <p className={styles.text}>{text.nothingLeaves}</p>
      <p className={styles.text}>{text.licences}</p>
      <pre className={styles.licences} tabIndex={0} aria-label={text.licences}>
        {terms}
      </pre>
    </PaneDialog>
  );
}

/** The licence texts: embedded if the page is a single file, else in a file beside it; null if neither is there. */
async function licences(): Promise<string | null> {
  const inside = document.querySelector<HTMLTemplateElement>("template#licences");
  if (inside) return inside.content.textContent;
  try {
    const file = await fetch("licences.txt");
    return file.ok ? await file.text() : null;
  } catch {
    return null;
  }
}
