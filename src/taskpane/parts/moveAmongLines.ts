const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** Moves the focus along the lines of a list with arrow keys, Home and End; elsewhere the keys keep their meaning. */
export function moveAmongLines(
  list: Element,
  lines: string,
  event: { readonly key: string; readonly target: unknown; preventDefault(): void },
): void {
  const step = STEPS[event.key];
  const all = [...list.querySelectorAll<HTMLElement>(lines)];
  const at = all.findIndex((line) => line === event.target);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
}
