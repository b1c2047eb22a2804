/** A script of the page: notes what holds it up, and marks when the figures of the example are painted. */
window.held = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) window.held.push({ startTime, duration });
}).observe({ type: "longtask", buffered: true });

new PerformanceObserver((list) => {
  for (const { renderTime } of list.getEntries()) performance.mark("figures-shown", { startTime: renderTime });
}).observe({ type: "element", buffered: true });
const look = () => {
  const figures = document.querySelector('[data-testid="effective"]');
  if (!figures) return;
  observer.disconnect();
  // Before it is painted: the browser then tells when.
  figures.setAttribute("elementtiming", "figures");
};
const observer = new MutationObserver(look);
observer.observe(document, { subtree: true, childList: true });
look();
