import address from "../../examples/danjiangkou.xlsx";

/** The example that the page begins with; it is part of the build. */
export function exampleWorkbook(): Uint8Array {
  const base64 = address.slice(address.indexOf(",") + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
