/**
 * Waits until the screen has had a chance to show what stands in the page, because what follows holds it up.
 * @param patience how long to wait at most, in milliseconds
 */
export function painted(patience = 100): Promise<void> {
  return new Promise((resolve) => {
    // A page that nobody sees is not painted at all.
    const late = setTimeout(resolve, patience);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve, 0);
    });
  });
}
