const DITTO = /^(?:同上|同前|[〃″"”]+|'')$/u;

/** Whether a trimmed text only says that what stands above holds here too: 同上, 〃. */
export function isDitto(text: string): boolean {
  return DITTO.test(text);
}
