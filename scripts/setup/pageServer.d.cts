/** Any free port where `firstPort` is 0. `close` ends open connections too. Rejects when no port near `firstPort` is free. */
export function servePage(
  folder: string,
  firstPort: number,
): Promise<{ readonly address: string; close(): Promise<void> }>;
