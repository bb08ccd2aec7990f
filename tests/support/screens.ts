import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import type { FullConfig } from "@playwright/test";
import { has } from "../../scripts/build/run.mjs";

const named = (worker: string | number) => `VERIFY_GUIDE_SCREEN_${worker}`;

/** A virtual screen that chose its own number and takes connections. */
async function open(): Promise<{ screen: ChildProcess; name: string }> {
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = once(screen.stdio[3] as Readable, "data");
  const failed = once(screen, "exit").then(([code]) => {
    throw new Error(`Xvfb ended with ${code}`);
  });
  const [said] = (await Promise.race([number, failed])) as [Buffer];
  failed.catch(() => {});
  return { screen, name: `:${String(said).trim()}` };
}

/**
 * Before the end-to-end tests: a screen for each worker where the system has virtual ones. Keyboard focus and
 * clipboard are a screen's, so apps on one screen take them from each other.
 * @returns what ends the screens
 */
export default async function openScreens({ workers }: FullConfig): Promise<() => Promise<void>> {
  if (process.platform !== "linux" || !has("Xvfb")) return async () => {};
  const screens = await Promise.all(Array.from({ length: workers }, open));
  for (const [worker, { name }] of screens.entries()) process.env[named(worker)] = name;
  return async () => {
    for (const { screen } of screens) screen.kill();
  };
}

/** In a worker: whatever it starts is shown on the worker's own screen. */
export function takeOwnScreen(): void {
  const own = process.env[named(process.env.TEST_PARALLEL_INDEX ?? "")];
  if (own) process.env.DISPLAY = own;
}
