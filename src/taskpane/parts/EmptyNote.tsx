import type { ReactNode } from "react";

/** What stands where there is nothing to list: a sentence, never an empty pane. */
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
