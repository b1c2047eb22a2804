import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { layoutText, parseLayout } from "./layoutText.ts";
import { TODAY } from "./today.ts";
import { readingText } from "./readingText.ts";

const LAYOUTS = readdirSync(__dirname)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -".txt".length));

it.each(LAYOUTS)("%s", (name) => {
  const text = readFileSync(path.join(__dirname, `${name}.txt`), "utf8");
  const { grid, settings, ...layout } = parseLayout(text);
  const reading = readingText(checkWorkbook(grid, { today: TODAY, settings }), grid);
  expect(layoutText({ ...layout, grid, settings, reading })).toBe(text);
});
