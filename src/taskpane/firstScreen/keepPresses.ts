import { moveAmongTabs } from "./moveAmongTabs.ts";

/**
 * Reacts for the first screen until its components are there: shows a pressed tab as selected at once, and holds back
 * every click.
 *
 * @returns hands over to the components, which receive the clicks again in order
 */
export function keepPresses(root: HTMLElement): () => void {
  const pressed: HTMLElement[] = [];
  const press = (event: Event): void => {
    event.stopImmediatePropagation();
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    pressed.push(button);
    if (button.getAttribute("role") === "tab") choose(button);
  };
  const key = (event: KeyboardEvent): void => {
    event.stopImmediatePropagation();
    const list = event.target instanceof Element ? event.target.closest('[role="tablist"]') : null;
    if (list) moveAmongTabs(list, event);
  };
  // Before the components, which listen on the same element.
  root.addEventListener("click", press, { capture: true });
  root.addEventListener("keydown", key, { capture: true });
  return () => {
    root.removeEventListener("click", press, { capture: true });
    root.removeEventListener("keydown", key, { capture: true });
    for (const button of pressed) button.click();
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
