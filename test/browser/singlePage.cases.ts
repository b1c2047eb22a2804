import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describeWith } from "../support/programs.ts";
import { newContext, openPage } from "./support/openPage.ts";
import { singlePage } from "./support/pageServer.ts";
import { PreviewPage } from "./support/previewPage.ts";
import { leave, sharedBrowser } from "./support/servedPage.ts";

describeWith(["chromium"], "the page as one file, opened from the disk", () => {
  it("works offline: example, other file, summary, saved workbook", async () => {
    const address = pathToFileURL(singlePage()).href;
    const { page, errors, requests } = await openPage(
      await newContext(await sharedBrowser(), { offline: true }),
      address,
    );
    const preview = new PreviewPage(page);
    await preview.expectEffective("97");
    await preview.openFile("transport.xlsx", readFileSync(path.join(__dirname, "../../examples/transport.xlsx")));
    await page.getByText("transport.xlsx").waitFor();
    await preview.summarise();
    const { name, workbook } = await preview.save();
    expect(name).toBe("transport-汇总.xlsx");
    expect((await workbook.read()).sheets.filter(({ product }) => product !== null)).toHaveLength(5);
    expect(requests).toEqual([address]);
    expect(errors).toEqual([]);
    await leave(page);
  });

  it("allows its own script by its hash and no address at all", () => {
    const page = readFileSync(singlePage(), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(policy).toMatch(/script-src 'sha256-[A-Za-z0-9+/=]{44}'/);
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'/);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="(?!data:)/);
  });
});
