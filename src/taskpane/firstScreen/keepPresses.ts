import { moveAmongTabs } from "./moveAmongTabs.ts";

/**
 * Reacts for the first screen until its components are there: shows a pressed tab as selected at once, and holds back
 * every click and choice.
 *
 * @returns hands over to the components, which receive clicks and choices again in order
 */
export function keepPresses(root: HTMLElement): () => void {
  const kept: (() => void)[] = [];
  const press = (event: Event): void => {
    event.stopImmediatePropagation();
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    kept.push(() => button.click());
    if (button.getAttribute("role") === "tab") choose(button);
  };
  const change = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { value } = target;
    kept.push(() => {
      target.value = value;
      target.dispatchEvent(new Event("change", { bubbles: true }));
    });
  };
  const key = (event: KeyboardEvent): void => {
    event.stopImmediatePropagation();
    const list = event.target instanceof Element ? event.target.closest('[role="tablist"]') : null;
    if (list) moveAmongTabs(list, event);
  };
  // Before the components, which listen on the same element.
  root.addEventListener("click", press, { capture: true });
  root.addEventListener("change", change, { capture: true });
  root.addEventListener("keydown", key, { capture: true });
  return () => {
    root.removeEventListener("click", press, { capture: true });
    root.removeEventListener("change", change, { capture: true });
    root.removeEventListener("keydown", key, { capture: true });
    for (const happen of kept) happen();
  };
}

/** Marks a tab as selected the way `PaneTabs` does. */
function choose(tab: HTMLElement): void {
  for (const each of tab.parentElement?.children ?? []) {
    if (!(each instanceof HTMLElement)) continue;
    each.setAttribute("aria-selected", String(each === tab));
    each.tabIndex = each === tab ? 0 : -1;
  }
}
