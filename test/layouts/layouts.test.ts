import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { layoutText, parseLayout } from "./layoutText.ts";
import { TODAY } from "./today.ts";
import { readingText } from "./readingText.ts";

/** Read once, however often a test runs. */
const LAYOUTS = readdirSync(__dirname)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
    const text = readFileSync(path.join(__dirname, name), "utf8");
    return { name: name.slice(0, -".txt".length), text, layout: parseLayout(text) };
  });

it.each(LAYOUTS)("$name", ({ text, layout }) => {
  const { grid, settings } = layout;
  const reading = readingText(checkWorkbook(grid, { today: TODAY, settings }), grid);
  expect(layoutText({ ...layout, reading })).toBe(text);
});
