import type { Results } from "./results.ts";

export interface Aim {
  readonly text: string;
  readonly reached: string;
  readonly met: boolean;
}

/** The aims, judged at the largest measured size; growth over the last tenfold step. */
export function aims(results: Results): readonly Aim[] {
  const { largest } = results;
  const time = (step: string) => results.of(step, largest).milliseconds;
  const memory = (step: string) => results.of(step, largest).peakMegabytes;
  const times = (factor: number) => `${factor.toFixed(1)} times`;
  return [
    atLeast("recognise + score 5 times faster than HyperFormula", time("hyperFormula") / time("score"), 5),
    atMost("recognise + score within 3 times JSON.parse", time("score") / time("jsonParse"), 3),
    atLeast("summarise 3 times faster than exceljs's load and save", time("exceljs") / time("summarise"), 3),
    atMost(
      "summarise with a third of exceljs's memory",
      memory("summarise") / memory("exceljs"),
      1 / 3,
      (share) => `${(share * 100).toFixed(0)} %`,
    ),
    ...["read", "score", "summarise"].map((step) =>
      atMost(`${step} grows linearly (at most 15 times for 10 times the indicators)`, results.growth(step), 15),
    ),
  ];

  function atLeast(text: string, value: number, aim: number): Aim {
    return { text, reached: times(value), met: value >= aim };
  }
  function atMost(text: string, value: number, aim: number, say = times): Aim {
    return { text, reached: say(value), met: value <= aim };
  }
}
