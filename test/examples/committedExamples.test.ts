import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { exampleFiles } from "../../scripts/examples/exampleFiles.ts";

const folder = path.join(__dirname, "../../examples");

describe("examples/", () => {
  it("holds just the workbooks that `npm run examples` makes", () => {
    expect(readdirSync(folder).sort()).toEqual([...exampleFiles().keys()].sort());
  });

  // Part by part: what a part is compressed to depends on the zlib that Node was built with.
  it.each([...exampleFiles()])("holds %s part for part as `npm run examples` makes it", (name, bytes) => {
    const committed = unzipSync(readFileSync(path.join(folder, name)));
    const made = unzipSync(bytes);
    expect(Object.keys(committed)).toEqual(Object.keys(made));
    for (const [part, content] of Object.entries(made)) expect(strFromU8(committed[part] ?? content.subarray(0, 0))).toBe(strFromU8(content));
  });

  it("comes out the same at any time and place", () => {
    jest.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });
    const later = exampleFiles();
    jest.useRealTimers();
    for (const [name, bytes] of exampleFiles()) expect(Buffer.compare(later.get(name) ?? Buffer.of(), bytes)).toBe(0);
  });
});
