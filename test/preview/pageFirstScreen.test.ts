import { pageFirstScreen } from "../../scripts/bundle/pageFirstScreen.tsx";

test("the first screen is the same whenever the page is built and opened", async () => {
  const now = await pageFirstScreen();
  expect(now.markup["zh-CN"]).toContain("丹江口市教育局 · 2010—2011");
  for (const day of ["2011-10-01", "2031-01-31"] as const) {
    expect(await pageFirstScreen(day)).toEqual(now);
  }
});

test("its styles have a value for every variable that they use", async () => {
  const { styles } = await pageFirstScreen();
  const set = new Set(Array.from(styles.matchAll(/--(\w+):/g), ([, name]) => name));
  const used = new Set(Array.from(styles.matchAll(/var\(--(\w+)\)/g), ([, name]) => name));
  expect(used.size).toBeGreaterThan(30);
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
});
