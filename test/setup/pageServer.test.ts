import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servePage } from "../../scripts/setup/pageServer.cjs";

const FIRST_PORT = 39_400;

it("says in one sentence what is no port", () => {
  const start = join(__dirname, "../../scripts/start.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, "--port", "abc"], { encoding: "utf8" });
  expect({ status, stdout, lines: stderr.trim().split("\n").length }).toEqual({ status: 2, stdout: "", lines: 1 });
  expect(stderr).toContain("abc");
});

describe("serving the page", () => {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  writeFileSync(join(folder, "index.html"), "<p>页面</p>");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("answers with the page at its address and 404 for anything else", async () => {
    const { address, close } = await servePage(folder, FIRST_PORT);
    const page = await fetch(address);
    expect(await page.text()).toBe("<p>页面</p>");
    expect((await fetch(`${address}no-such-file`)).status).toBe(404);
    expect((await fetch(`${address}..%2f..%2fetc%2fpasswd`)).status).toBe(404);
    await close();
  });

  it("has a browser ask again for the page, and keep what bears the hash of its content", async () => {
    writeFileSync(join(folder, "page.0123abcd.js"), "1");
    const { address, close } = await servePage(folder, FIRST_PORT + 300);
    const page = await fetch(address);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const etag = page.headers.get("etag") ?? "";
    expect((await fetch(address, { headers: { "if-none-match": etag } })).status).toBe(304);
    const script = await fetch(`${address}page.0123abcd.js`);
    expect(script.headers.get("cache-control")).toMatch(/max-age=31536000, immutable/);
    await close();
  });

  it("takes the next port where one is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const { address, close } = await servePage(folder, port);
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    await close();
    await new Promise((resolve) => other.close(resolve));
  });

  it("stops although a browser keeps its connection open", async () => {
    const { address, close } = await servePage(folder, FIRST_PORT + 100);
    await fetch(address, { headers: { connection: "keep-alive" } });
    await close();
    await expect(fetch(address)).rejects.toThrow();
  });

  it("listens on one address only, so not to other machines", async () => {
    const { address, close } = await servePage(folder, FIRST_PORT + 200);
    // On Linux the whole of 127/8 is this machine: a server on all addresses would answer here.
    await expect(fetch(address.replace("127.0.0.1", "127.0.0.2"))).rejects.toThrow();
    await close();
  });
});
