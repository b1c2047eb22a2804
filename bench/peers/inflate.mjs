/** inflate.mjs FILE [OUT]: inflates all parts of a workbook; with OUT deflates and writes them as well. Less no program can do. */
import { readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync, inflateRawSync } from "node:zlib";

const DIRECTORY_ENTRY = "PK\u0001\u0002";
const [file, out] = process.argv.slice(2);
const bytes = readFileSync(file);
const parts = [];
for (let at = bytes.indexOf(DIRECTORY_ENTRY); at >= 0; at = bytes.indexOf(DIRECTORY_ENTRY, at + 46)) {
  const header = bytes.readUInt32LE(at + 42);
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  parts.push(inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))));
}
if (out !== undefined) writeFileSync(out, Buffer.concat(parts.map((part) => deflateRawSync(part, { level: 3 }))));
