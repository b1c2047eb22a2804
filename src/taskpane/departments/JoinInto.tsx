import { Button, Label, makeStyles, Select, tokens, useId } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  select: { minWidth: 0, maxWidth: "100%" },
});

/** 并入…: says that a department is the same as another. */
export function JoinInto({
  name,
  others,
  onJoin,
}: {
  readonly name: string;
  /** Names of the other departments, in the order of the list. */
  readonly others: readonly string[];
  readonly onJoin: (into: string) => void;
}) {
  const styles = useStyles();
  const { departments: text } = useText();
  const [into, setInto] = useState("");
  const id = useId("join");
  if (others.length === 0) return null;
  return (
    <div className={styles.row}>
      <Label htmlFor={id} size="small">
        {text.joinInto(name)}
      </Label>
      <Select id={id} size="small" className={styles.select} value={into} onChange={(_, { value }) => setInto(value)}>
        <option value="">{text.chooseDepartment}</option>
        {others.map((other) => (
          <option key={other} value={other}>
            {other}
          </option>
        ))}
      </Select>
      <Button size="small" disabled={!others.includes(into)} onClick={() => onJoin(into)}>
        {text.join}
      </Button>
    </div>
  );
}
