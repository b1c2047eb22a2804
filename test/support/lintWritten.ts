import type * as Package from "../../src/workbook/file/package/workbookPackage.ts";
import { brokenLimits } from "./packageLint.ts";

/** Rooms whose tests write workbooks; the others need not load what writes them. */
const ROOMS = /[\\/]test[\\/](?:workbooks?|report|usecases|score)[\\/]/;

/** Every package that a test writes is looked over for what Excel would not take. */
beforeAll(() => {
  if (!ROOMS.test(expect.getState().testPath ?? "")) return;
  const { WorkbookPackage } = jest.requireActual<typeof Package>("../../src/workbook/file/package/workbookPackage.ts");
  const write = Object.getOwnPropertyDescriptor(WorkbookPackage.prototype, "toBytes")?.value as () => Uint8Array;
  WorkbookPackage.prototype.toBytes = function (this: Package.WorkbookPackage): Uint8Array {
    const bytes = write.call(this);
    const broken = brokenLimits(bytes);
    if (broken.length > 0) throw new Error(`Excel would not take what was written: ${broken.slice(0, 5).join("; ")}`);
    return bytes;
  };
});
