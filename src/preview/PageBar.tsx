import type { RefObject } from "react";
import { FirstIcon } from "../taskpane/parts/FirstIcon.tsx";
import { PlainButton } from "../taskpane/parts/PlainButton.tsx";
import { usePageText } from "./language/pageLanguage.ts";
import type { SessionState } from "./previewSession.ts";

/** Which of the two a narrow screen shows. */
export type PageView = "spreadsheet" | "pane";

/** Which file is open, and the ways to open another and to save. */
export function PageBar({
  bar,
  state,
  view,
  chooser,
  onView,
  onOpen,
  onSave,
  onPrint,
}: {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly state: SessionState;
  readonly view: PageView;
  /** What the browser's file dialog belongs to: a click on it opens the dialog. */
  readonly chooser: RefObject<HTMLInputElement | null>;
  readonly onView: (view: PageView) => void;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSave: () => void;
  readonly onPrint: () => void;
}) {
  const text = usePageText();
  const views: readonly (readonly [PageView, string])[] = [
    ["spreadsheet", text.spreadsheet],
    ["pane", text.pane],
  ];
  return (
    <div ref={bar} className="page-bar" role="banner">
      <span className="file">
        <span className="title">{text.title}</span>
        <span className="name">{state.name}</span>
        {state.unsaved && <span className="unsaved">{text.unsaved}</span>}
      </span>
      <span className="hint">{text.switchHint}</span>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls"
        aria-label={text.open}
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Otherwise the same file could not be chosen again.
          event.target.value = "";
          if (files.length > 0) onOpen(files);
        }}
      />
      <PlainButton size="small" title={`${text.open} (Ctrl+O)`} onClick={() => chooser.current?.click()}>
        <FirstIcon name="open" />
        {text.open}
      </PlainButton>
      <PlainButton size="small" title={`${text.save} (Ctrl+S)`} onClick={onSave}>
        <FirstIcon name="save" />
        {text.save}
      </PlainButton>
      <PlainButton size="small" className="wide" title={`${text.print} (Ctrl+P)`} onClick={onPrint}>
        {text.print}
      </PlainButton>
      <div className="views" role="group" aria-label={text.view}>
        {views.map(([each, name]) => (
          <PlainButton
            key={each}
            size="small"
            appearance={view === each ? "primary" : "secondary"}
            aria-pressed={view === each}
            onClick={() => onView(each)}
          >
            {name}
          </PlainButton>
        ))}
      </div>
    </div>
  );
}
