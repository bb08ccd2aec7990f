import { expect, it } from "vitest";
import type { AppState } from "../../../src/ipc/state.js";
import { ConditionTracker } from "../../../src/main/portal/condition.js";
import { Model } from "../../../src/main/state/app-state.js";

function desk() {
  const model = new Model({ trouble: null, asking: null, shutFrame: null } as AppState);
  const troubles = new ConditionTracker(model);
  troubles.front("a", ["a", "b"]);
  return { troubles, shown: () => model.state };
}

it("tells what stands in the way in the tab in front, and of others once they are", () => {
  const { troubles, shown } = desk();
  troubles.loading("b", "broken");
  troubles.shut("b", "other.example");
  troubles.asks("b", { kind: "alert", message: "" });
  expect(shown()).toEqual({ trouble: null, asking: null, shutFrame: null });
  troubles.front("b", ["a", "b"]);
  expect(shown()).toEqual({
    trouble: "broken",
    asking: { kind: "alert", message: "" },
    shutFrame: "other.example",
  });
  troubles.front("a", ["a"]);
  troubles.front("b", ["a", "b"]);
  expect(shown()).toEqual({ trouble: null, asking: null, shutFrame: null });
});

it("puts loading before what the page shows, and late parts after a page that can be used", () => {
  const { troubles, shown } = desk();
  troubles.page("expired", true);
  troubles.loading("a", "captive");
  expect(shown().trouble).toBe("captive");
  troubles.loading("a", "slow");
  expect(shown().trouble).toBe("slow");
  troubles.loading("a", "late");
  expect(shown().trouble).toBe("expired");
  troubles.page(null, false);
  expect(shown().trouble).toBe("slow");
  troubles.loading("a", null);
  expect(shown().trouble).toBeNull();
});
