/** A script of the page: notes what holds it up, and marks when the figures of the example stand. */
window.held = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) window.held.push({ startTime, duration });
}).observe({ type: "longtask", buffered: true });

const seen = (selector) =>
  new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
void seen('[data-testid="effective"]')
  .then(drawn)
  .then(() => performance.mark("figures-shown"));
