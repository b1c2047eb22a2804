/** The add-in's icons, drawn on a 16 × 16 grid so that edges fall on whole pixels at 16, 32, 48, 64 and 80. */

const BLUE = "#1f6fc0";
const RED = "#c0272d";
const GREEN = "#107c41";
const PAPER = "#ffffff";

/** A white sheet with an outline: reads on light, dark and coloured ribbons alike. */
const sheet = (colour: string) => `<path d="M2.5 .5h11v15h-11z" fill="${PAPER}" stroke="${colour}"/>`;

/** Name → content of an SVG with viewBox "0 0 16 16". */
export const DRAWINGS: Readonly<Record<string, string>> = {
  /** A score sheet: three bars growing on a red tile. */
  app: `<rect width="16" height="16" rx="2" fill="${RED}"/>
    <path d="M3 9h2v4H3zM7 6h2v7H7zM11 3h2v10h-2z" fill="${PAPER}"/>`,
  /** A window with its right-hand pane filled. */
  pane: `<path d="M.5 2.5h15v11H.5z" fill="${PAPER}" stroke="${BLUE}"/>
    <path d="M0 2h16v3H0zM10 5h6v9h-6z" fill="${BLUE}"/>`,
  /** A sheet with a tick. */
  check: `${sheet(GREEN)}<path d="M4.5 8l2.5 3 4.5-6" fill="none" stroke="${GREEN}" stroke-width="2"/>`,
  /** A sheet that sums up: rows, a double rule and the total. */
  summary: `${sheet(BLUE)}<path d="M5 3h6v1H5zM5 6h6v1H5z" fill="${BLUE}"/>
    <path d="M4 9h8v4H4z" fill="${RED}"/>`,
  /** An empty sheet with a plus. */
  template: `${sheet(BLUE)}<path d="M7 4h2v8H7zM4 7h8v2H4z" fill="${BLUE}"/>`,
  /** A printer. */
  print: `<path d="M4.5 .5h7v5h-7z" fill="${PAPER}" stroke="${BLUE}"/>
    <path d="M1 5h14v7H1z" fill="${BLUE}"/><path d="M4.5 9.5h7v6h-7z" fill="${PAPER}" stroke="${BLUE}"/>
    <path d="M6 12h4v1H6z" fill="${BLUE}"/>`,
  /** A question mark in a disc. */
  help: `<circle cx="8" cy="8" r="8" fill="${BLUE}"/>
    <path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.600 8 9 8 10" fill="none" stroke="${PAPER}" stroke-width="2"/>
    <path d="M7 11.500h2v2H7z" fill="${PAPER}"/>`,
};

/** Every size in pixels that Office asks for somewhere: 16 32 80 by the schema, the rest for high-resolution screens. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;
