import { EventEmitter } from "node:events";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PlateReading } from "../../../src/core/nameplate/model/reading.js";
import { type ReaderReply, readerReplySchema, WARM_UP } from "../../../src/ipc/plate-reader-protocol.js";
import { ReaderProcess } from "../../../src/main/photos/reader-process.js";
import { NOTHING_READ } from "../../core/nameplate/nothing-read.js";

/** A reader's process as main sees it. */
class Child extends EventEmitter {
  readonly asked: { id: number }[] = [];
  readonly kill = vi.fn();
  postMessage(request: { id: number }): void {
    this.asked.push(request);
  }
}
const electron = vi.hoisted(() => ({ children: [] as unknown[] }));
vi.mock("electron", () => ({
  utilityProcess: {
    fork: () => {
      const child = new Child();
      electron.children.push(child);
      return child;
    },
  },
}));
const children = electron.children as Child[];

beforeEach(() => {
  children.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const READING: PlateReading = {
  ms: 1,
  rotation: 0,
  size: { width: 9, height: 9 },
  fields: NOTHING_READ,
  codes: [],
  warnings: [],
};
const done = (id: number, more: object = {}): ReaderReply => ({
  kind: "done",
  id,
  reading: { ...READING, ...more },
  preview: new Uint8Array(3),
});
const FAILED = { kind: "failed", code: "engine-failed" };

/** A reader at work on a photo; what becomes of the photo, and of one read after it by whoever is there then. */
function working() {
  const reader = new ReaderProcess();
  const first = reader.read(new Uint8Array(1));
  const child = children.at(-1) as Child;
  const goesOn = async () => {
    const next = reader.read(new Uint8Array(1));
    const heir = children.at(-1) as Child;
    expect(heir).not.toBe(child);
    // What the former one says now is heard no more.
    child.emit("message", done(2, { ms: 99 }));
    child.emit("exit", 1);
    heir.emit("message", done(2));
    expect(await next).toEqual(done(2));
    reader.stop();
  };
  return { reader, first, child, goesOn };
}

it("gives the answer to its own question, and keeps the process for the next", async () => {
  const { reader, first, child } = working();
  child.emit("message", { kind: "ready" });
  child.emit("message", done(7));
  child.emit("message", done(1));
  expect(await first).toEqual(done(1));
  const next = reader.read(new Uint8Array(1));
  child.emit("message", done(2));
  expect(await next).toEqual(done(2));
  expect(children).toHaveLength(1);
  reader.stop();
});

const field = (text: string) => ({ value: text, text, confidence: 1, box: null });
it.each<[string, unknown]>([
  ["nothing", undefined],
  ["another kind", { kind: "run", id: 1 }],
  ["something besides", { ...done(1), extra: 1 }],
  ["no reading", { kind: "done", id: 1, reading: null, preview: new Uint8Array() }],
  ["a preview that is no bytes", { ...done(1), preview: "bytes" }],
  ["a preview of 9 MB", { ...done(1), preview: new Uint8Array(9 * 2 ** 20) }],
  [
    "a value of 10,000 letters",
    done(1, { fields: { ...READING.fields, serial: field("1".repeat(10_000)) } }),
  ],
  ["1,000 codes", done(1, { codes: Array(1000).fill({ format: "QRCode", text: "1" }) })],
  ["a million plates", done(1, { plates: Array(1_000_000).fill([]) })],
  ["an error nobody knows", { kind: "failed", id: 1, code: "boom", message: "" }],
  ["an error that never ends", { kind: "failed", id: 1, code: "no-text", message: "x".repeat(10_000) }],
])("a reader that answers with %s is ended; the next photo is read by a new one", async (_name, message) => {
  const { first, child, goesOn } = working();
  child.emit("message", message);
  expect(await first).toMatchObject(FAILED);
  expect(child.kill).toHaveBeenCalled();
  await goesOn();
});

it("whatever a reader says: an answer of the table's, or an error and a new reader", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.anything(),
        fc.record(
          {
            kind: fc.oneof(fc.constantFrom("done", "failed", "progress", "ready"), fc.string()),
            id: fc.oneof(fc.constant(1), fc.anything()),
            stage: fc.oneof(fc.constantFrom("decode", "read"), fc.anything()),
            code: fc.oneof(fc.constant("no-text"), fc.anything()),
            message: fc.oneof(fc.string(), fc.anything()),
            reading: fc.oneof(fc.constant(READING), fc.anything()),
            preview: fc.oneof(fc.constant(new Uint8Array(3)), fc.anything()),
          },
          { requiredKeys: [] },
        ),
      ),
      async (message) => {
        const { reader, first, child, goesOn } = working();
        child.emit("message", message);
        const known = readerReplySchema.safeParse(message);
        if (!known.success) {
          expect(await first).toMatchObject(FAILED);
          return goesOn();
        }
        // Progress, or of another photo: the answer is still to come.
        child.emit("message", done(1));
        const own = known.data.kind !== "ready" && known.data.kind !== "progress" && known.data.id === 1;
        expect(await first).toEqual(own ? known.data : done(1));
        reader.stop();
      },
    ),
    { numRuns: 1000 },
  );
});

it.each([
  ["dies", (child: Child) => child.emit("exit", 9)],
  ["hangs", () => vi.advanceTimersByTime(61_000)],
])("a reader that %s is told as failed; the next photo is read by a new one", async (_how, happen) => {
  const { first, child, goesOn } = working();
  happen(child);
  expect(await first).toMatchObject(FAILED);
  await goesOn();
});

it("photos that wait outlive the reader that dies", async () => {
  const { reader, first, child } = working();
  const waiting = reader.read(new Uint8Array(1));
  child.emit("exit", 9);
  expect(await first).toMatchObject(FAILED);
  const heir = children.at(-1) as Child;
  expect(heir.asked.map(({ id }) => id)).toEqual([2]);
  heir.emit("message", done(2));
  expect(await waiting).toEqual(done(2));
  reader.stop();
});

describe("a photo that may come soon", () => {
  it("finds the reader started and its engines asked for, once", async () => {
    const reader = new ReaderProcess();
    reader.warmUp();
    reader.warmUp();
    expect(children).toHaveLength(1);
    const child = children[0] as Child;
    expect(child.asked).toEqual([WARM_UP]);
    void reader.read(new Uint8Array(1));
    expect(children).toHaveLength(1);
    expect(child.asked).toHaveLength(2);
  });

  it("does not keep the reader's memory for ever when none comes", () => {
    const reader = new ReaderProcess();
    reader.warmUp();
    vi.advanceTimersByTime(299_000);
    expect(children[0]?.kill).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(children[0]?.kill).toHaveBeenCalled();
  });
});
