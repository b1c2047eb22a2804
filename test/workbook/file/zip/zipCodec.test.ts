import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { crc32 as ownCrc32 } from "../../../../src/workbook/file/zip/crc32.ts";
import { crc32, deflater, inflated } from "../../../../src/workbook/file/zip/zipCodec.ts";

const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 6 });

test("pieces deflated one after the other are one stream", () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const out: Uint8Array[] = [];
      const deflate = deflater((piece) => out.push(piece));
      parts.forEach((part, at) => deflate.push(part, at === parts.length - 1));
      expect(inflateRawSync(Buffer.concat(out))).toEqual(Buffer.concat(parts));
    }),
    { seed: 1, numRuns: 100 },
  );
});

test("the platform's checksum and our own agree, whole and piece by piece", () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const whole = Buffer.concat(parts);
      const continued = (sum: (bytes: Uint8Array, previous?: number) => number): number =>
        parts.reduce((so, part) => sum(part, so), 0);
      expect([crc32(whole), continued(crc32), continued(ownCrc32)]).toEqual(Array(3).fill(ownCrc32(whole)));
    }),
    { seed: 2, numRuns: 100 },
  );
});

test("data are inflated in one go only where they come to what was declared", () => {
  const text = Buffer.from("应得分".repeat(200));
  const raw = deflateRawSync(text);
  expect(inflated(raw, text.length)).toEqual(text);
  for (const size of [0, text.length - 1, text.length + 1, raw.length * 2000]) expect(inflated(raw, size)).toBeNull();
  expect(inflated(raw.subarray(0, -3), text.length)).toBeNull();
});
