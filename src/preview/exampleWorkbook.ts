import address from "../../examples/danjiangkou.xlsx";
import { bytesOfAddress } from "./bytesOfAddress.ts";

/** The workbook that the page opens with; part of the build. */
export function exampleWorkbook(): Uint8Array {
  return bytesOfAddress(address);
}
