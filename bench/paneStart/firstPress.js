/**
 * A script of the page: presses the second tab as soon as there are tabs, marks when it is drawn as chosen, goes back to the first
 * and marks when the figures stand.
 */
const seen = (selector) =>
  new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
const later = () => new Promise((resolve) => setTimeout(resolve, 0));
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => later().then(resolve)));

async function press() {
  const tab = await seen("#pane-tab-issues");
  // A task of its own, as a press of the mouse is.
  await later();
  tab.click();
  await seen('#pane-tab-issues[aria-selected="true"]');
  await drawn();
  performance.mark("pane-answers");
  document.getElementById("pane-tab-overview").click();
  await seen('[data-testid="effective"]');
  await drawn();
  performance.mark("figures-shown");
}
void press();
