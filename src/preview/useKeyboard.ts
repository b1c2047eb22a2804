import { useCallback, useEffect, useRef } from "react";

export interface PageKeys {
  /** F6, as in Office: to the next area of the page, with Shift to the previous one. */
  onArea(step: 1 | -1): void;
  onOpen(): void;
  onSave(): void;
  onPrint(): void;
}

/** Whether a dialog is open, which has the keyboard until it is answered. */
function asking(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** Keys that act on the whole page, wherever the focus is. */
export function useKeyboard(keys: PageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const act = (event: KeyboardEvent): (() => void) | null => {
      const { onArea, onOpen, onSave, onPrint } = latest.current;
      if (event.key === "F6") return () => onArea(event.shiftKey ? -1 : 1);
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return null;
      return { o: onOpen, s: onSave, p: onPrint }[event.key.toLowerCase()] ?? null;
    };
    const press = (event: KeyboardEvent): void => {
      const action = act(event);
      if (!action) return;
      // Otherwise the browser would save or print the page itself, or move to its address line.
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat && !asking()) action();
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, []);
}

/** Whether the user last pressed a mouse, pen or finger rather than a key. */
export function usePointerLast(): () => boolean {
  const pointer = useRef(false);
  useEffect(() => {
    const pressed = (event: Event): void => {
      pointer.current = event.type === "pointerdown";
    };
    addEventListener("pointerdown", pressed, true);
    addEventListener("keydown", pressed, true);
    return () => {
      removeEventListener("pointerdown", pressed, true);
      removeEventListener("keydown", pressed, true);
    };
  }, []);
  return useCallback(() => pointer.current, []);
}
