const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END_OF_CHAIN = 0xfffffffe;
/** How many sectors of a directory are read; a workbook has a handful. */
const MOST_SECTORS = 4096;

/** Whether the bytes are an OLE compound file (MS-CFB): an old .xls, or a package encrypted with a password. */
export function isOleContainer(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Names of the streams and storages in a compound file; empty if its directory is broken. */
export function oleNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 512) return [];
  const sectorSize = 1 << Math.min(16, view.getUint16(30, true));
  const offsetOf = (sector: number): number => (sector + 1) * sectorSize;
  const names: string[] = [];
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < END_OF_CHAIN && count < MOST_SECTORS; count++) {
    const start = offsetOf(sector);
    if (start + sectorSize > view.byteLength) break;
    for (let entry = start; entry < start + sectorSize; entry += 128) {
      const length = view.getUint16(entry + 64, true);
      if (length < 2 || length > 64) continue;
      names.push(new TextDecoder("utf-16le").decode(bytes.subarray(entry, entry + length - 2)));
    }
    sector = nextSector(view, sector, sectorSize);
  }
  return names;
}

/** Follows the allocation table; the first 109 sectors of the table are listed in the header, enough for 6 MB and more. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4;
  const index = Math.floor(sector / perSector);
  if (index >= 109) return END_OF_CHAIN;
  const table = view.getUint32(76 + index * 4, true);
  const at = (table + 1) * sectorSize + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : END_OF_CHAIN;
}
