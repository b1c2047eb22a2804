/**
 * Waits until the screen has had a chance to paint, because what follows blocks it.
 *
 * @param patience maximum wait in milliseconds
 */
export function painted(patience = 100): Promise<void> {
  return new Promise((resolve) => {
    // A page in the background is not painted at all.
    const late = setTimeout(resolve, patience);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve, 0);
    });
  });
}
