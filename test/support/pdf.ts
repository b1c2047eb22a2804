import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { program } from "./programs.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

export interface PdfPage {
  readonly text: string;
  /** Points, as the page is held. */
  readonly size: readonly [width: number, height: number];
  /** The page as an image. */
  readonly png: Uint8Array;
}

/** What is on each page of a PDF (pdftotext, pdfinfo, pdftoppm). */
export function pdfPages(pdf: Uint8Array): readonly PdfPage[] {
  const folder = temporaryFolder("pdf");
  const file = path.join(folder, "file.pdf");
  writeFileSync(file, pdf);
  const run = (name: "pdftotext" | "pdfinfo" | "pdftoppm", args: readonly string[]): string =>
    execFileSync(program(name), args, { encoding: "utf8" });
  const sizes = [...run("pdfinfo", ["-l", "9999", file]).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)];
  run("pdftoppm", ["-r", "40", "-gray", "-png", file, path.join(folder, "page")]);
  const images = readdirSync(folder)
    .filter((name) => name.endsWith(".png"))
    .sort();
  // A form feed ends each page.
  const texts = run("pdftotext", ["-layout", file, "-"]).split("\f").slice(0, -1);
  return texts.map((text, at) => ({
    text,
    size: [Number(sizes[at]?.[1]), Number(sizes[at]?.[2])],
    png: new Uint8Array(readFileSync(path.join(folder, images[at] ?? ""))),
  }));
}
