import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** Fluent's focus sentinels hand the focus on the moment they get it. */
const SENTINELS = "[data-tabster-dummy]";

/** What axe finds in the page, a line for each element. @param others selectors of what is not ours */
export async function axeViolations(page: Page, others: readonly string[] = []): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  // What is still fading in has other colours than it comes to.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      const { endTime } = animation.effect?.getComputedTiming() ?? {};
      if (typeof endTime === "number" && Number.isFinite(endTime)) animation.finish();
    }
  });
  const found = await page.evaluate(
    async (exclude) => {
      const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
      return (await axe.run({ exclude }, { resultTypes: ["violations"] })).violations;
    },
    [SENTINELS, ...others],
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}

/** Elements of the page that stick out of the screen at the right. */
export function widerThanScreen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main, main *, [role=dialog] *, [role=menu] *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
