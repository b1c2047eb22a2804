/**
 * The add-in-only manifest as XML text.
 * @param base https address of the folder that holds taskpane.html; throws where it is not one
 */
export function manifest(base: string): string;
export const LOCAL_BASE_URL: string;
export const UNSET_BASE_URL: string;
/** Icon sizes in pixels. */
export const RIBBON_SIZES: readonly number[];
