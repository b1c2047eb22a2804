import { PlainButton } from "../taskpane/parts/PlainButton.tsx";
import { usePageText } from "./language/pageLanguage.ts";
import type { SessionState } from "./previewSession.ts";

export interface SheetPlaceholderProps {
  readonly state: SessionState;
  readonly onShow: () => void;
  readonly onSkip: () => void;
}

/** The placeholder for the spreadsheet until it is shown. */
export function SheetPlaceholder({ state, onShow, onSkip }: SheetPlaceholderProps) {
  const text = usePageText();
  if (state.sheet === "shown") return null;
  return (
    <div className="page-curtain" role="status">
      {state.sheet === "coming" && (
        <>
          <span className="said">
            <span className="pane-spinner" aria-hidden="true" />
            {text.sheetComing}
          </span>
          <span>{text.sheetHoldsUp(state.seconds)}</span>
          <PlainButton onClick={onSkip}>{text.skipSheet}</PlainButton>
        </>
      )}
      {state.sheet === "skipped" && (
        <>
          <span>{text.sheetSkipped}</span>
          <PlainButton onClick={onShow}>{text.showSheet}</PlainButton>
        </>
      )}
      {state.sheet === "large" && (
        <>
          <span>{text.sheetLarge(state.cells.toLocaleString("en"))}</span>
          <PlainButton onClick={onShow}>{text.showSheet}</PlainButton>
        </>
      )}
      {state.sheet === "failed" && (
        <>
          <span>{text.sheetFailed}</span>
          <PlainButton onClick={onShow}>{text.retry}</PlainButton>
        </>
      )}
    </div>
  );
}
