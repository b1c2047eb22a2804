/// <reference types="office-js" />
import { WorkbookError } from "../workbookPort.ts";

/** Maximum slice that Excel on the web returns. */
const SLICE = 4 * 1024 * 1024;

/** The workbook as Excel would save it now, an .xlsx file (requirement set CompressedFile). @throws WorkbookError excel-failed */
export async function wholeFile(): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(data as ArrayLike<number>, at);
      at += (data as ArrayLike<number>).length;
    }
    return bytes.subarray(0, at);
  } finally {
    // Excel keeps only two files open at a time for all add-ins.
    file.closeAsync();
  }
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new WorkbookError("excel-failed", "", { cause: result.error }));
    }),
  );
}
