import type { StatedHolidays } from "../../domain/ledger.ts";
import { HOLIDAY_MOVES, type HolidayRule, type Settings } from "../../domain/settings.ts";
import { saidDays, writtenDays } from "../../ledgers/schedule/saidDays.ts";
import { useText } from "../language/paneLanguage.ts";
import { SettingInput } from "./SettingInput.tsx";
import { ChoiceField } from "../parts/ChoiceField.tsx";

/** Where due days on weekends and holidays move, and which days these are, beside what a sheet of the workbook says about both. */
export function HolidaySettings({
  rule,
  stated,
  year,
  onChange,
}: {
  readonly rule: Settings["holidays"];
  readonly stated: StatedHolidays | null;
  /** The year for days typed without one. */
  readonly year: number;
  readonly onChange: (rule: HolidayRule | null) => void;
}) {
  const { settings: text } = useText();
  const bySheet = stated?.move ?? null;
  const days = (of: "off" | "worked") => ({
    value: writtenDays(rule?.[of] ?? []),
    invalid: (typed: string) => {
      const { off, worked, isUnclear } = saidDays(typed, year, of === "worked");
      return typed === "" || (!isUnclear && off.length + worked.length > 0) ? null : text.notDays;
    },
    onCommit: (typed: string) => {
      if (!rule) return;
      const said = saidDays(typed, year, of === "worked");
      onChange({ ...rule, [of]: [...said.off, ...said.worked] });
    },
  });
  return (
    <>
      <ChoiceField
        label={text.holidays}
        value={rule?.move ?? "none"}
        choices={[
          ["none", bySheet ? text.holidaysBySheet(text.holidaysMove[bySheet]) : text.holidaysNone],
          ...HOLIDAY_MOVES.map((move) => [move, text.holidaysMove[move]] as const),
        ]}
        {...(stated ? { hint: text.holidaysStated(stated.sheet, stated.off.length, stated.worked.length) } : {})}
        onChange={(move) => onChange(move === "none" ? null : { ...rule, move })}
      />
      {rule && (
        <>
          <SettingInput label={text.daysOff} hint={text.daysOffHint} {...days("off")} />
          <SettingInput label={text.daysWorked} {...days("worked")} />
        </>
      )}
    </>
  );
}
