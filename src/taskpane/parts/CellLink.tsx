import { makeStyles, tokens } from "@fluentui/react-components";
import { addressOf } from "../../domain/address.ts";
import { useSelectCell } from "./selectCell.ts";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  link: {
    border: "none",
    padding: "1px 2px",
    margin: 0,
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    textAlign: "start",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { textDecoration: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** `测评体系!E12`: a click shows the cell. */
export function CellLink({ sheet, cell }: { readonly sheet: string; readonly cell: string }) {
  const styles = useStyles();
  const text = useText();
  const select = useSelectCell();
  const address = addressOf(sheet, cell);
  if (!address) return null;
  const name = `${sheet}!${cell}`;
  return (
    <button type="button" className={styles.link} aria-label={text.goTo(name)} onClick={() => select(address)}>
      {name}
    </button>
  );
}
