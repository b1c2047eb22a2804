import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SimilarDepartments } from "../../domain/department.ts";
import type { Settings } from "../../domain/settings.ts";
import { CellLink } from "../CellLink.tsx";
import { useText } from "../language/paneLanguage.ts";
import type { SettingsChange } from "../settings/settingsAfter.ts";

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  entry: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  folded: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Names that may mean one department, to be joined or kept apart; and those that were joined, to be taken apart again. */
export function SimilarNames({
  similar,
  settings,
  onChange,
}: {
  readonly similar: readonly SimilarDepartments[];
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const styles = useStyles();
  const { departments } = useText();
  const aliases = settings.aliases ?? {};
  const folded = Object.entries(aliases);
  if (similar.length === 0 && folded.length === 0) return null;
  const takeApart = (alias: string): void => {
    const rest = folded.filter(([name]) => name !== alias);
    onChange({ aliases: rest.length > 0 ? Object.fromEntries(rest) : null });
  };
  return (
    <ul className={styles.list} aria-label={departments.similar}>
      {similar.map(({ name, other, sheet, cell }) => (
        <li key={`${name}\n${other}`} className={styles.entry}>
          {departments.mayBeOne(name, other)} <CellLink sheet={sheet} cell={cell} />
          <div className={styles.actions}>
            <Button size="small" onClick={() => onChange({ aliases: { ...aliases, [name]: other } })}>
              {departments.areOne(other)}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => onChange({ distinct: [...(settings.distinct ?? []), [name, other]] })}
            >
              {departments.areTwo}
            </Button>
          </div>
        </li>
      ))}
      {folded.map(([name, department]) => (
        <li key={name} className={styles.folded}>
          <span>{departments.joined(name, department)}</span>
          <Button size="small" appearance="subtle" onClick={() => takeApart(name)}>
            {departments.takeApart}
          </Button>
        </li>
      ))}
    </ul>
  );
}
