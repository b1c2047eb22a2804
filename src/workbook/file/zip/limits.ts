/**
 * How much a workbook may unfold to. Sizes declared by the file are never trusted: bytes are counted while they are
 * inflated, cells and characters while they are read. Exceeding a limit gives `too-large`.
 */
export const LIMITS = {
  /** Bytes of one part that is read in pieces (sheets, shared strings). */
  streamedPart: 1024 * 2 ** 20,
  /** Bytes of one part that is held whole (workbook, styles, drawings). */
  wholePart: 128 * 2 ** 20,
  /** Bytes of all parts that were read. */
  allParts: 2048 * 2 ** 20,
  /**
   * A part above `ratioFrom` bytes that unfolds to more than this many times its stored size is a zip bomb; deflate's
   * own limit is 1032.
   */
  ratio: 400,
  ratioFrom: 32 * 2 ** 20,
  /** Filled cells in all sheets. */
  cells: 12_000_000,
  /** Characters of all shared strings. */
  characters: 400_000_000,
  /** Entries of the package. */
  entries: 65_534,
} as const;
