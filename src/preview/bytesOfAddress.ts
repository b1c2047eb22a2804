/**
 * The bytes of a file that is embedded in the build.
 *
 * @param address a base64 data address
 */
export function bytesOfAddress(address: string): Uint8Array<ArrayBuffer> {
  const base64 = address.slice(address.indexOf(",") + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
