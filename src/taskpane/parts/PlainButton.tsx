import type { ButtonHTMLAttributes } from "react";
import { classes } from "./classes.ts";

/** A button of the first screen: looks and acts as Fluent's does, from the style sheet alone. */
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
