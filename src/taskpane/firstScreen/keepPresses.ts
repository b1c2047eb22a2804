import { moveAmongTabs } from "./moveAmongTabs.ts";

/**
 * Answers for the first screen until its components are there: a tab is drawn as chosen at once, and every press is kept from
 * components that are not ready for it.
 * @returns hands over to the components: what was pressed is pressed again, in order
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
  // Before the components, which listen at the same place.
  root.addEventListener("click", press, { capture: true });
  root.addEventListener("keydown", key, { capture: true });
  return () => {
    root.removeEventListener("click", press, { capture: true });
    root.removeEventListener("keydown", key, { capture: true });
    for (const button of pressed) button.click();
  };
}

/** As PaneTabs draws the chosen one. */
function choose(tab: HTMLElement): void {
  for (const each of tab.parentElement?.children ?? []) {
    if (!(each instanceof HTMLElement)) continue;
    each.setAttribute("aria-selected", String(each === tab));
    each.tabIndex = each === tab ? 0 : -1;
  }
}
