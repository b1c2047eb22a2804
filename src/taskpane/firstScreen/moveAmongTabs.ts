/** For each key, the index of the tab that it leads to; wraps around. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus along a list of tabs with arrow keys, Home and End; ignores other keys and a focus elsewhere. */
export function moveAmongTabs(list: Element, event: { readonly key: string; preventDefault(): void }): void {
  const tabs = [...list.children].filter((each) => each instanceof HTMLElement);
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  const next = STEPS[event.key]?.(at, tabs.length);
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  tabs[next]?.focus();
}
