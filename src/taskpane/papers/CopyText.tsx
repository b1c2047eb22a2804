import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  text: { height: "30vh" },
  copy: { alignSelf: "flex-start" },
});

/**
 * Offers a text to copy. If add-ins may not use the clipboard, the text is shown in a box, selected.
 *
 * @param shown whether the box is there from the beginning
 */
export function CopyText({ text, shown }: { readonly text: string; readonly shown: boolean }) {
  const styles = useStyles();
  const { papers } = useText();
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"offered" | "copied" | "by-hand">(shown ? "by-hand" : "offered");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("by-hand");
      // Once the box is rendered.
      setTimeout(() => box.current?.querySelector("textarea")?.select(), 0);
    }
  };
  return (
    <>
      {state !== "by-hand" && <span>{papers.notThere}</span>}
      <Button className={styles.copy} onClick={() => void copy()}>
        {papers.copy}
      </Button>
      {state === "copied" && <span role="status">{papers.copied}</span>}
      {state === "by-hand" && (
        <div ref={box}>
          <Field label={papers.copyByHand}>
            <Textarea
              readOnly
              value={text}
              textarea={{ className: styles.text }}
              onFocus={(event) => event.target.select()}
            />
          </Field>
        </div>
      )}
    </>
  );
}
