import { Button } from "@fluentui/react-components";
import { Fragment, useState, type ReactNode } from "react";
import { useText } from "../language/paneLanguage.ts";

const STEP = 200;

/** Renders a list in steps of 200 entries, because a workbook may have a hundred thousand of anything. */
export function LongList<Entry>({
  entries,
  render,
  last,
  keyOf,
}: {
  readonly entries: readonly Entry[];
  readonly render: (entry: Entry, index: number) => ReactNode;
  /** Wraps the button that shows more, so that it fits the list around it. */
  readonly last?: (button: ReactNode) => ReactNode;
  /** Keeps an entry's open state when others are added or removed before it; by default entries are identified by position. */
  readonly keyOf?: (entry: Entry) => string;
}) {
  const text = useText();
  const [shown, setShown] = useState(STEP);
  const hidden = entries.length - shown;
  const button = (
    <Button appearance="subtle" size="small" onClick={() => setShown(shown + STEP)}>
      {text.showMore(hidden)}
    </Button>
  );
  return (
    <>
      {entries.slice(0, shown).map((entry, index) => (
        <Fragment key={keyOf?.(entry) ?? index}>{render(entry, index)}</Fragment>
      ))}
      {hidden > 0 && (last ? last(button) : button)}
    </>
  );
}
