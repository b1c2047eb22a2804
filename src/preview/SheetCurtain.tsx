import { PlainButton } from "../taskpane/PlainButton.tsx";
import { usePageText } from "./language/pageLanguage.ts";
import type { SessionState } from "./previewSession.ts";

/** What stands where the spreadsheet will be, until it is shown. */
export function SheetCurtain({ state, onShow }: { readonly state: SessionState; readonly onShow: () => void }) {
  const text = usePageText();
  if (state.sheet === "shown") return null;
  return (
    <div className="page-curtain" role="status">
      {state.sheet === "coming" && (
        <span className="said">
          <span className="pane-spinner" aria-hidden="true" />
          {text.sheetComing}
        </span>
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
