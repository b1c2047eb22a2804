import { readFileSync } from "node:fs";
import path from "node:path";
import { paneTheme } from "../../../src/taskpane/theme/paneTheme.ts";

const sheet = readFileSync(
  path.join(import.meta.dirname, "../../../src/taskpane/theme/firstScreen.css"),
  "utf8",
).replace(/\/\*.*?\*\//gs, "");

/** The variables that the rules of a selector set, with their values on one line. */
function variables(selector: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, named, rules] of sheet.matchAll(/^([^\s{}@][^{}]*) \{\n([^{}]*)\}/gm)) {
    if (named !== selector) continue;
    for (const [, name, value] of (rules ?? "").matchAll(/--(\w+):\s*([^;]+);/g)) {
      if (name && value) found.set(name, value.replace(/\s+/g, " ").trim());
    }
  }
  return found;
}

const light = variables(".pane-root");
const dark = new Map([...light, ...variables(".pane-root.dark")]);

/** By its name, as the style sheet knows it. */
const valueOf = (isDark: boolean, name: string): string =>
  String(Object.entries(paneTheme(isDark)).find(([each]) => each === name)?.[1]);

test.each([
  ["light", false, light],
  ["dark", true, dark],
])("the first screen wears the %s colours and sizes of Fluent's parts", (_, isDark, set) => {
  expect(set.size).toBeGreaterThan(30);
  const theme = Object.fromEntries([...set.keys()].map((name) => [name, valueOf(isDark, name)]));
  expect(Object.fromEntries(set)).toEqual(theme);
});

test("the first screen's style sheet uses no variable that it does not set", () => {
  const used = new Set([...sheet.matchAll(/var\(--(\w+)\)/g)].map(([, name]) => name ?? ""));
  expect([...used].filter((name) => !light.has(name))).toEqual([]);
  expect([...light.keys()].filter((name) => !used.has(name))).toEqual([]);
});
