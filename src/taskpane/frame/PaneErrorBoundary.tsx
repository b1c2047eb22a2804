import { Component, type ReactNode } from "react";
import { EmptyNote } from "../parts/EmptyNote.tsx";
import type { PaneText } from "../language/paneText.ts";
import { PlainButton } from "../parts/PlainButton.tsx";

interface Props {
  readonly text: PaneText;
  readonly children: ReactNode;
}

/** Shows a sentence instead of a blank pane if our own code fails. */
export class PaneErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { text } = this.props;
    return (
      <div role="alert">
        <EmptyNote title={text.failure.title}>{text.failure.unexpected}</EmptyNote>
        <div style={{ textAlign: "center" }}>
          <PlainButton onClick={() => this.setState({ failed: false })}>{text.failure.retry}</PlainButton>
        </div>
      </div>
    );
  }
}
