import address from "../../examples/plan.docx";
import { bytesOfAddress } from "./bytesOfAddress.ts";

/** The document that 从文件导入 offers to try; fetched on demand. */
export function exampleDocument(): Uint8Array<ArrayBuffer> {
  return bytesOfAddress(address);
}
