import { expect, test } from "vitest";
import { afterSkipping, frontOf, type Queued } from "../../../src/main/photos/queue-order.js";

const STATUS = { w: "waiting", r: "reading", ok: "read", x: "failed" } as const;
type Short = keyof typeof STATUS;

/** "ok x w" → photos 0, 1, 2. */
const queue = (short: string): Queued[] =>
  short
    .split(" ")
    .filter(Boolean)
    .map((each, index) => ({ id: String(index), status: STATUS[each as Short], reading: null }));

const front = (now: Queued[], before: Queued[], was: string | null, held: string | null = null) =>
  frontOf(now, { photos: before, front: was }, held);

test.each([
  ["", null],
  ["w w", "0"],
  ["w r w", "1"],
  ["x r w", "1"],
  ["x ok w", "1"],
  ["x x", "0"],
])("of %j the photo to look at first is %j", (now, expected) => {
  expect(front(queue(now), [], null)).toBe(expected);
});

test("a photo that was read stays in front, whatever else is read before it", () => {
  expect(front(queue("ok ok r"), queue("r ok w"), "1")).toBe("1");
});

test("one still being read makes way for one that can be confirmed", () => {
  expect(front(queue("r ok"), queue("r r"), "0")).toBe("1");
});

test("one turned by hand is waited for, and what the person asked for stays though it fails", () => {
  const turned = queue("r ok").map((photo) => (photo.id === "0" ? { ...photo, reading: {} } : photo));
  expect(front(turned, queue("ok ok"), "0")).toBe("0");
  expect(front(queue("x ok"), queue("r ok"), "0", "0")).toBe("0");
  expect(front(queue("x ok"), queue("r ok"), "0")).toBe("1");
});

test("after the one confirmed comes the next in the queue's order, and then those before it", () => {
  const all = queue("ok ok ok");
  expect(front(all.slice(0, 1).concat(all.slice(2)), all, "1")).toBe("2");
  expect(front(all.slice(0, 2), all, "2")).toBe("0");
});

test.each([
  ["ok ok ok", "0", "1"],
  ["ok ok ok", "2", "0"],
  ["ok x ok", "0", "2"],
  ["ok x r", "0", "2"],
  ["ok", "0", "0"],
  ["ok", "no such photo", "0"],
])("in %j after skipping %s comes %s", (photos, id, expected) => {
  expect(afterSkipping(queue(photos), id)).toBe(expected);
});
