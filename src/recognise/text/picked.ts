/** Whether all letters of one text are among those of the other, in the same order. */
export function isPickedFrom(short: string, full: string): boolean {
  let at = 0;
  for (const letter of full) if (letter === short[at]) at++;
  return at === short.length;
}
