import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

export interface MarksBarProps {
  readonly effective: number;
  readonly gap: number;
  readonly unscored: number;
  /** What the whole width represents; by default the bar's own full marks. */
  readonly scale?: number;
  /** Pixels. */
  readonly height: number;
  /** Text alternative of the bar. */
  readonly label: string;
}

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", borderRadius: tokens.borderRadiusSmall, overflow: "hidden" },
  ground: { fill: tokens.colorNeutralBackground5, "@media (forced-colors: active)": { fill: "Canvas" } },
  scored: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  gapGround: { fill: tokens.colorStatusDangerBackground2, "@media (forced-colors: active)": { fill: "Canvas" } },
  gapLine: { stroke: tokens.colorStatusDangerForeground1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  frame: {
    fill: "none",
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  dot: { fill: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

/** Scored (solid), lost (hatched) and unscored (dotted) marks, distinguishable without colour. */
export function MarksBar({ effective, gap, unscored, scale, height, label }: MarksBarProps) {
  const styles = useStyles();
  const id = useId();
  const whole = scale ?? effective + gap + unscored;
  const per = (marks: number): number => (whole > 0 ? Math.min(100, Math.max(0, (marks / whole) * 100)) : 0);
  const [solid, hatched, dotted] = [per(effective), per(gap), per(unscored)];
  const percent = (value: number): string => `${value}%`;
  return (
    <svg className={styles.bar} height={height} role="img" aria-label={label}>
      <defs>
        <pattern id={`${id}gap`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className={styles.gapGround} />
          <line x1="0" y1="0" x2="0" y2="6" strokeWidth="4" className={styles.gapLine} />
        </pattern>
        <pattern id={`${id}open`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className={styles.ground} />
          <circle cx="2.5" cy="2.5" r="1" className={styles.dot} />
        </pattern>
      </defs>
      {scale === undefined && <rect width="100%" height="100%" className={styles.ground} />}
      <rect width={percent(solid)} height="100%" className={styles.scored} />
      <rect x={percent(solid)} width={percent(hatched)} height="100%" fill={`url(#${id}gap)`} />
      <rect x={percent(solid + hatched)} width={percent(dotted)} height="100%" fill={`url(#${id}open)`} />
      {scale !== undefined && solid + hatched + dotted > 0 && (
        <rect
          x="0.5"
          y="0.5"
          height={height - 1}
          className={styles.frame}
          style={{ width: `calc(${percent(solid + hatched + dotted)} - 1px)` }}
        />
      )}
    </svg>
  );
}

/** A small sample of one of the three patterns, for a legend. */
export function MarksSwatch({ kind }: { readonly kind: "effective" | "gap" | "unscored" }) {
  const only = { effective: 0, gap: 0, unscored: 0, [kind]: 1 };
  return (
    <span aria-hidden="true" style={{ display: "inline-block", width: 14, verticalAlign: "-1px" }}>
      <MarksBar {...only} height={12} label="" />
    </span>
  );
}
