import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { exampleWorkbooks } from "../../scripts/examples/exampleWorkbooks.ts";

const folder = path.join(__dirname, "../../examples");

describe("examples/", () => {
  it("holds just the workbooks that `npm run examples` makes", () => {
    expect(readdirSync(folder).sort()).toEqual([...exampleWorkbooks().keys()].sort());
  });

  it.each([...exampleWorkbooks()])("holds %s byte for byte as `npm run examples` makes it", (name, bytes) => {
    expect(Buffer.compare(readFileSync(path.join(folder, name)), bytes)).toBe(0);
  });

  it("comes out the same at any time and place", () => {
    jest.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });
    const later = exampleWorkbooks();
    jest.useRealTimers();
    for (const [name, bytes] of exampleWorkbooks()) expect(Buffer.compare(later.get(name) ?? Buffer.of(), bytes)).toBe(0);
  });
});
