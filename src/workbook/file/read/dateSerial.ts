const DAY = 86_400_000;
/** Serial number of 1 January 1970 in the 1900 date system. */
const EPOCH = 25_569;
const OFFSET_1904 = 1462;

/** An ISO 8601 date or date and time as Excel's serial number; null where it is not one. The time zone is dropped, as Excel does. */
export function isoDateSerial(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, day) + (hours * 3600 + minutes * 60 + seconds) * 1000;
  if (!Number.isFinite(time)) return null;
  const serial = time / DAY + EPOCH - (date1904 ? OFFSET_1904 : 0);
  // The 1900 system counts a 29 February 1900 that never was.
  return !date1904 && serial < 61 ? serial - 1 : serial;
}
