import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { Store } from "../../../src/main/store/store.js";
import { dice } from "../../support/dice.js";
import { buildMain } from "../../support/portal/bench.js";
import { NO_ENCRYPTION } from "../../support/store/encryption.js";

let saver: string;
beforeAll(async () => {
  saver = await buildMain("tests/support/store/saver.ts", "out/saver");
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kill-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Saves in a process of its own and kills it some way into the save after `saves`. @returns the last one it said */
function saveAndDie(from: number, saves: number, delayMicros: number): Promise<number> {
  const child = spawn(process.execPath, [saver, folder, `${from}`], {
    stdio: ["ignore", "pipe", "inherit"],
    // Electron's package looks for its program when imported; none is started.
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder },
  });
  let last = from - 1;
  child.stdout.on("data", (chunk: Buffer) => {
    last = Number(chunk.toString().trim().split("\n").at(-1));
    if (last < from + saves - 1) return;
    const until = performance.now() + delayMicros / 1000;
    while (performance.now() < until);
    child.kill("SIGKILL");
  });
  return new Promise((resolve) => child.on("close", () => resolve(last)));
}

it("keeps the last or last but one state through kill -9 at any moment of 200 saves", async () => {
  const roll = dice(200);
  let saved = 0;
  let kills = 0;
  while (saved < 200) {
    const said = await saveAndDie(saved + 1, 8 + roll(12), roll(8000));
    expect(said).toBeGreaterThan(saved);
    const store = new Store(folder, NO_ENCRYPTION);
    expect(store.recovery).toBe("none");
    const { companies, instruments } = store.get();
    const there = Number(companies[0]?.username.replace("save", ""));
    // What was said to be safe is there; the save under way may be too.
    expect(there).toBeGreaterThanOrEqual(said);
    expect(there - said).toBeLessThanOrEqual(50);
    expect(instruments).toHaveLength(300);
    saved = there;
    kills += 1;
  }
  expect(kills).toBeGreaterThan(5);
}, 120_000);
