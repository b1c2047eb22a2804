import address from "../../examples/danjiangkou.xlsx";
import { bytesOfAddress } from "./bytesOfAddress.ts";

/** The example that the page begins with; it is part of the build. */
export function exampleWorkbook(): Uint8Array {
  return bytesOfAddress(address);
}
