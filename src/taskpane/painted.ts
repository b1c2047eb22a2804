/** Waits until the screen has had a chance to show what stands in the page, because what follows holds it up. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // A page that nobody sees is not painted at all.
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve, 0);
    });
  });
}
