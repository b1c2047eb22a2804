/**
 * Text of bytes whose encoding nobody says: by their byte order mark, else UTF-8 where they are valid, else GB18030, which holds
 * all that GBK and GB2312 have.
 * @param said an encoding that the document itself names; one that is unknown is passed over
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
  // A page that says gb2312 or gbk holds characters of GB18030 all the same.
  if (said === undefined || /^(?:x-)?(?:gb|cp936|ms936)/iu.test(said)) return new TextDecoder("gb18030");
  try {
    return new TextDecoder(said);
  } catch {
    return new TextDecoder("gb18030");
  }
}
