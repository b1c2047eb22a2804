import { explanationSentence, type Explanation } from "../../language/explanation/explainIndicator.ts";
import { CellLink } from "./CellLink.tsx";
import { useLanguage } from "../language/paneLanguage.ts";

/** How a figure came about, with its cells as links: 得分 13.5 = 15 − 1.5 测评体系!E7. */
export function ExplanationLine({ explanation }: { readonly explanation: Explanation }) {
  const language = useLanguage();
  const { sheet, cells } = explanation;
  return (
    <span title={explanationSentence(explanation, language)}>
      {explanation.how}{" "}
      {cells.map((cell) => (
        <CellLink key={cell} sheet={sheet} cell={cell} />
      ))}
    </span>
  );
}
