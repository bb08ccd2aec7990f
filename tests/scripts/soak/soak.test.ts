import { expect, it } from "vitest";
import { capture } from "../../../scripts/build/run.mjs";
import { failureLines, greenRounds } from "../../../scripts/soak/tally.mjs";

it("lists what failed, the most frequent first, and counts the rounds without a failure", () => {
  const rounds = [["b"], [], ["a", "b"], []];
  expect(failureLines(rounds)).toEqual(["2 of 4  b", "1 of 4  a"]);
  expect(greenRounds(rounds)).toBe(2);
});

it("leaves no busy process behind when it is ended from outside", async () => {
  const script = `
    import { startLoad } from "./scripts/soak/load.mjs";
    const end = startLoad(1);
    process.exit();`;
  // The child holds stderr: this ends only once it has.
  expect((await capture([process.execPath, ["--input-type=module", "-e", script]])).code).toBe(0);
});

it("says how it is used", async () => {
  const { code, output } = await capture([process.execPath, ["scripts/test-soak.mjs", "often"]]);
  expect(code).toBe(1);
  expect(output).toContain("npm run test:soak -- ");
});
