/**
 * Decodes text without a declared encoding: by its byte order mark, else as UTF-8 if it is valid, else as GB18030, a
 * superset of GBK and GB2312.
 *
 * @param said an encoding that the document declares; ignored if unknown
 */
export function decodeText(bytes: Uint8Array, said?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(said).decode(bytes);
  }
}

function decoderFor(said: string | undefined): TextDecoder {
  // Pages declared as gb2312 or gbk contain characters of GB18030 as well.
  if (said === undefined || /^(?:x-)?(?:gb|cp936|ms936)/iu.test(said)) return new TextDecoder("gb18030");
  try {
    return new TextDecoder(said);
  } catch {
    return new TextDecoder("gb18030");
  }
}
