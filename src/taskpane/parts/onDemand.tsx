import { useEffect, useState, type ComponentType } from "react";
import { EmptyNote } from "./EmptyNote.tsx";
import { useText } from "../language/paneLanguage.ts";
import { PlainButton } from "./PlainButton.tsx";

export interface OnDemand<Props extends object> {
  (props: Props): React.ReactNode;
  /** Fetches the part before it is shown, so that it is there at once. Rejects if it cannot be fetched. */
  preload(): Promise<void>;
}

/**
 * A part of the pane whose code, with Fluent, is fetched when it is first shown, so that the first screen appears soon.
 * If it cannot be fetched, a sentence says so and the user can retry.
 *
 * @param Waiting shown until the part is loaded; by default nothing is
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType<Props> = Nothing,
): OnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async (): Promise<void> => {
    const [{ FluentFrame }, Fetched] = await Promise.all([import("../theme/FluentFrame.tsx"), load()]);
    loaded ??= (props) => (
      <FluentFrame>
        <Fetched {...props} />
      </FluentFrame>
    );
  };
  function Part(props: Props) {
    const [state, setState] = useState<"waiting" | "there" | "failed">(loaded ? "there" : "waiting");
    useEffect(() => {
      if (state !== "waiting") return;
      let shown = true;
      // What is already on the screen is drawn first.
      const soon = setTimeout(() => {
        fetchPart().then(
          () => shown && setState("there"),
          () => shown && setState("failed"),
        );
      }, 0);
      return () => {
        shown = false;
        clearTimeout(soon);
      };
    }, [state]);
    if (state === "failed") return <NotFetched onRetry={() => setState("waiting")} />;
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : <Waiting {...props} />;
  }
  return Object.assign(Part, { preload: fetchPart });
}

function Nothing(): null {
  return null;
}

function NotFetched({ onRetry }: { readonly onRetry: () => void }) {
  const text = useText();
  return (
    <div role="alert">
      <EmptyNote title={text.failure.notFetched}>
        <PlainButton onClick={onRetry}>{text.failure.retry}</PlainButton>
      </EmptyNote>
    </div>
  );
}
