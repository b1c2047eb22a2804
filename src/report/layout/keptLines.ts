import { PAGE_FOOTER } from "../draft/pageSetup.ts";
import type { PagePlan } from "../sheetPlan.ts";
import type { KeptLayout } from "./keptLayouts.ts";

/** Font, size, colour and style, which programs add when they save a sheet, and spaces. */
const DRESS = /&"[^"]*"|&\d+|&K[\dA-F]{6}|&[BIU]|\s/g;

/** Header and footer if the user changed their words. The product's sheets have no header. */
export function keptLines(kept: KeptLayout | undefined): Pick<PagePlan, "header" | "footer"> {
  const { header = null, footer = null } = kept?.now ?? {};
  return {
    ...(header === null || plain(header) === "" ? {} : { header }),
    ...(footer === null || plain(footer) === plain(PAGE_FOOTER) ? {} : { footer }),
  };
}

/** Empty sections count as nothing. */
function plain(codes: string): string {
  return codes.replace(DRESS, "").replace(/&[LCR](?=&[LCR]|$)/g, "");
}
