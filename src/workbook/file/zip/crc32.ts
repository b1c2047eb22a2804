/**
 * CRC-32 as ZIP uses it (APPNOTE 4.4.7), continued from `previous` so that a part can be summed piece by piece. Four
 * bytes a step: a third faster than one, which matters for sheets of 70 MB.
 */
export function crc32(bytes: Uint8Array, previous = 0): number {
  let crc = ~previous;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^=
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    crc =
      (THIRD[crc & 0xff] as number) ^
      (SECOND[(crc >>> 8) & 0xff] as number) ^
      (FIRST[(crc >>> 16) & 0xff] as number) ^
      (TABLE[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++) crc = (TABLE[(crc ^ byteAt(bytes, at)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
/** The effect of a byte on the sum one, two and three bytes later. */
const FIRST = TABLE.map(oneByteLater);
const SECOND = FIRST.map(oneByteLater);
const THIRD = SECOND.map(oneByteLater);

function oneByteLater(value: number): number {
  return (value >>> 8) ^ (TABLE[value & 0xff] as number);
}
