import { describe, expect, it } from "vitest";
import { warmUp } from "../../../src/plate-reader/engines/load-engines.js";
import type { Engines } from "../../../src/plate-reader/pipeline.js";

/** Engines that only remember what they were asked for. */
function engines(asked: string[]): Engines {
  const remember = (name: string) => async () => {
    asked.push(name);
  };
  return {
    ocr: { locate: remember("locate"), read: remember("read"), again: remember("again") },
    second: { read: remember("second") },
  } as unknown as Engines;
}

describe("getting ready before the first photo", () => {
  it("runs every network once it is not in anybody's way", async () => {
    const asked: string[] = [];
    await warmUp(engines(asked));
    expect(new Set(asked)).toEqual(new Set(["locate", "read", "again", "second"]));
  });

  it("looks at the empty page once: a second look takes memory that is never given back", async () => {
    const asked: unknown[] = [];
    const looking = engines([]);
    looking.ocr.locate = (async (_page: unknown, options: unknown) => {
      asked.push(options);
    }) as unknown as typeof looking.ocr.locate;
    await warmUp(looking);
    expect(asked).toEqual([{ glance: true }]);
  });

  it("breaks off after the network that runs when a photo comes, though that keeps the thread", async () => {
    const asked: string[] = [];
    let isThere = false;
    const busy = engines(asked);
    busy.ocr.locate = (async () => {
      asked.push("locate");
      // As a message would: heard when the event loop turns, not before.
      setImmediate(() => {
        isThere = true;
      });
    }) as unknown as Engines["ocr"]["locate"];
    await warmUp(busy, () => isThere);
    expect(asked).toEqual(["locate"]);
  });
});
