import { inSteps } from "../../../src/taskpane/state/inSteps.ts";

/** Long enough for anybody to notice, in milliseconds. */
const NOTICED = 50;

/** So many steps that each hold everything up; tells how many were begun. */
function* longSteps(count: number, begun: (step: number) => void): Generator<void, string, void> {
  for (let step = 1; step <= count; step++) {
    begun(step);
    for (const end = performance.now() + NOTICED; performance.now() < end;);
    if (step < count) yield;
  }
  return "done";
}

test("long computing lets clicks in between its steps", async () => {
  const happened: string[] = [];
  setTimeout(() => happened.push("click"), 0);
  const result = await inSteps(
    longSteps(2, (step) => happened.push(`step ${step}`)),
    undefined,
  );
  expect(result).toBe("done");
  expect(happened).toEqual(["step 1", "click", "step 2"]);
});

test("a click on 停止 ends it before the next step", async () => {
  const control = new AbortController();
  let begun = 0;
  setTimeout(() => control.abort(), 0);
  await expect(
    inSteps(
      longSteps(100, (step) => (begun = step)),
      control.signal,
    ),
  ).rejects.toMatchObject({ code: "cancelled" });
  expect(begun).toBe(1);
});

test("short computing is not held up at all", async () => {
  let clicked = false;
  setTimeout(() => (clicked = true), 0);
  const short = function* (): Generator<void, number, void> {
    yield;
    yield;
    return 97;
  };
  expect(await inSteps(short(), undefined)).toBe(97);
  expect(clicked).toBe(false);
});
