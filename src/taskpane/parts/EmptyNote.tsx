import type { ReactNode } from "react";

/** A sentence for an empty list, so that the pane is never blank. */
export function EmptyNote({
  icon,
  title,
  children,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="pane-note">
      {icon && (
        <span className="icon" aria-hidden="true">
          {icon}
        </span>
      )}
      <span className="title">{title}</span>
      {children && <span>{children}</span>}
    </div>
  );
}
