import { expect, it } from "vitest";
import { duplicateOf, twinOf } from "../../../src/core/records/same-serial.js";
import { SCALE } from "../../support/store/samples.js";

const kept = [
  { ...SCALE, id: "1", companyId: "a", serial: "A10-81512" },
  { ...SCALE, id: "2", companyId: "b", serial: "B2" },
];

it("knows a scale by its serial number however it is written", () => {
  expect(duplicateOf(kept, "a10-81512", "a")?.id).toBe("1");
  expect(duplicateOf(kept, "Ａ10－81512", "a")?.id).toBe("1");
  expect(duplicateOf(kept, "A10-81513", "a")).toBeUndefined();
});

it("tells the company's own scale from another company's", () => {
  expect(duplicateOf(kept, "B2", "a")).toBeUndefined();
  expect(twinOf(kept, "b2", "a")?.id).toBe("2");
  expect(twinOf(kept, "B2", "b")).toBeUndefined();
});
