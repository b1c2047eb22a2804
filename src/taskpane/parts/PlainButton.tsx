import type { ButtonHTMLAttributes } from "react";
import { classes } from "./classes.ts";

/** A button of the first screen: looks and acts like Fluent's, with the style sheet only. */
export function PlainButton({
  appearance = "secondary",
  size = "medium",
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly size?: "small" | "medium";
}) {
  return <button type="button" className={classes("pane-button", appearance, size, className)} {...rest} />;
}
