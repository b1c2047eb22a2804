import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { usePageText } from "./language/pageLanguage.ts";

/** Pixels. */
const LEAST = 300;
const MOST = 720;
const START = 400;
const STEP = 24;

export function usePaneWidth(): readonly [width: number, change: (width: number) => void] {
  const [width, setWidth] = useState(START);
  return [width, (next) => setWidth(Math.min(MOST, Math.max(LEAST, next)))];
}

/** The edge between spreadsheet and pane: drag it, or use the arrow keys. */
export function Splitter({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const text = usePageText();
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(window.innerWidth - event.clientX);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft") onWidth(width + STEP);
    if (event.key === "ArrowRight") onWidth(width - STEP);
  };
  return (
    <div
      className="page-splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={text.resize}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
