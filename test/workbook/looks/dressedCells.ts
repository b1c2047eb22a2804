import { a1, columnNumber } from "../../../src/domain/address.ts";
import { sortedRecord, type CellLook } from "./sheetLook.ts";

const PLAIN: CellLook = {
  font: null,
  size: null,
  bold: false,
  underline: false,
  colour: null,
  fill: null,
  horizontal: null,
  vertical: "bottom",
  wrap: false,
  indent: 0,
  border: {},
  numberFormat: "General",
};

const plain = JSON.stringify(PLAIN);

/** Where the neighbour is that shares a side, and what the side is called there. */
const SIDES = [
  ["top", -1, 0, "bottom"],
  ["bottom", 1, 0, "top"],
  ["left", 0, -1, "right"],
  ["right", 0, 1, "left"],
] as const;

/**
 * Cells that look other than plain, each with every line around it: neighbours share one, and a file and Excel may keep it with
 * either of the two.
 */
export function dressedCells(cells: Iterable<readonly [string, CellLook]>): Readonly<Record<string, CellLook>> {
  const looks = new Map([...cells].filter(([, look]) => JSON.stringify(look) !== plain));
  const dressed = new Map<string, CellLook>();
  for (const [address, look] of looks) {
    const [, letters = "", digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const [row, column] = [Number(digits), columnNumber(letters)];
    const border = sortedRecord(
      SIDES.flatMap(([side, down, across, opposite]) => {
        const beside = row + down < 1 || column + across < 1 ? "" : a1({ row: row + down, column: column + across });
        const line = look.border[side] ?? looks.get(beside)?.border[opposite];
        return line === undefined ? [] : [[side, line] as const];
      }),
    );
    dressed.set(address, { ...look, border });
  }
  return sortedRecord(dressed);
}
