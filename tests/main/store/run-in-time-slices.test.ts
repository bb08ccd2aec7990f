import { expect, it } from "vitest";
import { finished, inStretches } from "../../../src/main/store/run-in-time-slices.js";

/** Keeps the processor busy between its pauses. */
function* work(pauses: number, ms: number): Generator<number, string> {
  for (let pause = 1; pause <= pauses; pause += 1) {
    for (const until = performance.now() + ms; performance.now() < until; );
    yield pause;
  }
  return "done";
}

it("lets others have their turn between two stretches, and hears how far the work is", async () => {
  const heard: number[] = [];
  let turns = 0;
  let over = false;
  const others = () => {
    turns += 1;
    if (!over) setImmediate(others);
  };
  setImmediate(others);
  expect(await inStretches(work(6, 15), (pause) => heard.push(pause))).toBe("done");
  over = true;
  expect(heard).toEqual([1, 2, 3, 4, 5, 6]);
  expect(turns).toBeGreaterThanOrEqual(6);
});

it("does what is short in one stretch", async () => {
  expect(await inStretches(work(1, 0), () => expect.unreachable())).toBe("done");
  expect(finished(work(3, 0))).toBe("done");
});
