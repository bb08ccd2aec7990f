import { expect, it } from "vitest";
import { NO_PORTAL } from "../../../src/ipc/portal-state.js";
import type { AppState } from "../../../src/ipc/state.js";
import { PortalStatus } from "../../../src/main/portal/portal-status.js";
import { Model } from "../../../src/main/state/app-state.js";

function desk() {
  const model = new Model({ portal: NO_PORTAL } as AppState);
  const status = new PortalStatus(model);
  status.front("a", ["a", "b"]);
  return { status, shown: () => model.state.portal };
}

it("tells what stands in the way in the tab in front, and of others once they are", () => {
  const { status, shown } = desk();
  status.loading("b", "broken");
  status.blockedFrame("b", "other.example");
  status.dialog("b", { id: 1, kind: "alert", message: "", host: "" });
  expect(shown()).toEqual(NO_PORTAL);
  status.front("b", ["a", "b"]);
  expect(shown()).toEqual({
    ...NO_PORTAL,
    condition: "broken",
    dialog: { id: 1, kind: "alert", message: "", host: "" },
    blockedFrame: "other.example",
  });
  status.front("a", ["a"]);
  status.front("b", ["a", "b"]);
  expect(shown()).toEqual(NO_PORTAL);
});

it("tells that no page stands in the tab in front, until one does", () => {
  const { status, shown } = desk();
  status.loading("a", "unreachable", true);
  status.front("b", ["a", "b"]);
  expect(shown().absent).toBe(false);
  status.front("a", ["a", "b"]);
  expect(shown().absent).toBe(true);
  status.loading("a", null);
  expect(shown().absent).toBe(false);
});

it("puts loading before what the page shows, and late parts after a page that can be used", () => {
  const { status, shown } = desk();
  status.page("expired", true);
  status.loading("a", "captive");
  expect(shown().condition).toBe("captive");
  status.loading("a", "slow");
  expect(shown().condition).toBe("slow");
  status.loading("a", "late");
  expect(shown().condition).toBe("expired");
  status.page(null, false);
  expect(shown().condition).toBe("slow");
  status.loading("a", null);
  expect(shown().condition).toBeNull();
});

it("a page with the step's place on it can be used, whatever number it was answered with", () => {
  const { status, shown } = desk();
  for (const answered of ["loginRequired", "forbidden"] as const) {
    status.page(null, true);
    status.loading("a", answered);
    expect(shown().condition).toBeNull();
    status.page(null, false);
    expect(shown().condition).toBe(answered);
  }
  status.page(null, true);
  status.loading("a", "closed");
  expect(shown().condition).toBe("closed");
});
