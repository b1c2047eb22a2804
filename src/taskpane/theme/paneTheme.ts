import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** A quiet jade. Step 80 on white, and white on it, have a contrast of 5.5:1. */
const JADE: BrandVariants = {
  10: "#01100e",
  20: "#05211d",
  30: "#07362f",
  40: "#08463e",
  50: "#0a544b",
  60: "#0d5f57",
  70: "#0e6a61",
  80: "#0f766e",
  90: "#14857b",
  100: "#2fa89c",
  110: "#4dbbaf",
  120: "#6fcabf",
  130: "#90d8cf",
  140: "#b3e5de",
  150: "#d5f2ee",
  160: "#ecf9f7",
};

/** 微软雅黑 and 苹方 read best at these sizes; the others are for Linux. */
const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

let light: Theme | null = null;
let dark: Theme | null = null;

/** Created on first use, so that a start in one theme does not pay for the other. */
export function paneTheme(isDark: boolean): Theme {
  return isDark ? (dark ??= darkTheme()) : (light ??= { ...createLightTheme(JADE), fontFamilyBase: FONT });
}

function darkTheme(): Theme {
  return {
    ...createDarkTheme(JADE),
    fontFamilyBase: FONT,
    // Brand and danger text need a lighter step on the dark background to reach 4.5:1.
    colorBrandForeground1: JADE[110],
    colorBrandForeground2: JADE[120],
    colorBrandForegroundLink: JADE[110],
    colorStatusDangerForeground1: "#ee8a93",
  };
}
