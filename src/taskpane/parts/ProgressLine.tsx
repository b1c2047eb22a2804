/** Shows progress; without a value only that something is going on. */
export function ProgressLine({
  label,
  value,
  max = 1,
}: {
  readonly label: string;
  readonly value?: number;
  readonly max?: number;
}) {
  const counted = value !== undefined;
  return (
    <div
      className="pane-progress"
      role="progressbar"
      aria-label={label}
      {...(counted ? { "aria-valuemin": 0, "aria-valuemax": max, "aria-valuenow": value } : {})}
    >
      <div {...(counted ? { style: { width: `${(100 * value) / max}%` } } : { className: "uncounted" })} />
    </div>
  );
}
