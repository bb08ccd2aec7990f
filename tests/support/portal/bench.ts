import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { injectedBundle } from "../../../scripts/build/injected-bundle.js";
import { leanPlaywright } from "../../../scripts/build/lean-playwright.js";
import { removeFolder } from "../folder.js";
import type { Commands } from "./main.js";

/** What a test asks to be filled. */
export type Job = Parameters<Commands["fill"]>[0];

/**
 * The portal's driver in an Electron process of its own, spoken to over IPC. Not by a Playwright of the
 * test's: on Electron 33 two of them on one tab hide frames from each other.
 */
export type Bench = Omit<Commands, "inFirst" | "inFrames"> & {
  inFirst<T>(expression: string): Promise<T>;
  inFrames<T>(expression: string): Promise<T>;
  /** Presses what bears the text, in the row that holds other words, in whatever frame. */
  press(text: string, row?: string): Promise<void>;
  close(): Promise<void>;
};

/** Runs in the page: a press without a hand, where only the outcome matters. */
const PRESS = `(text, row) => {
  if (document.readyState !== "complete") return false;
  const plain = (element) => element.textContent.replace(/\\s+|^\\d/g, "");
  const all = [...document.querySelectorAll("a, button, [role=button], .l-btn, .el-button")];
  const target = all.find(
    (one) =>
      plain(one) === text &&
      one.checkVisibility() &&
      (row === "" || one.closest("tr, li, [class*=row]")?.textContent.includes(row)),
  );
  target?.click();
  return target !== undefined;
}`;

let built: Promise<string> | undefined;

/** Builds an Electron main of the tests' or benchmarks' own. @returns the file to start */
export const buildMain = async (entry: string, folder: string): Promise<string> => {
  const outDir = resolve(folder);
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [injectedBundle(), leanPlaywright()],
    build: {
      outDir,
      minify: false,
      target: "node20.18",
      ssr: resolve(entry),
      rollupOptions: {
        external: ["electron"],
        output: { entryFileNames: "main.mjs" },
      },
    },
  });
  return join(outDir, "main.mjs");
};

/** Calls by name over the process's IPC channel; all fail once it ends. */
function remote(child: ChildProcess) {
  const calls = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  child.on("message", ({ id, result, error }: { id: number; result?: unknown; error?: string }) => {
    const call = calls.get(id);
    calls.delete(id);
    if (error) call?.reject(new Error(error));
    else call?.resolve(result);
  });
  child.on("exit", () => {
    for (const { reject } of calls.values()) reject(new Error("the bench app has ended"));
  });
  return (name: string, args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++count;
      calls.set(id, { resolve, reject });
      child.send({ id, name, args });
    });
}

/** Starts the bare app; call `close` at the end. */
export async function startBench(): Promise<Bench> {
  built ??= buildMain(
    "tests/support/portal/main.ts",
    `out/portal-bench-${process.env.TEST_PARALLEL_INDEX ?? 0}`,
  );
  const main = await built;
  const userData = await mkdtemp(join(tmpdir(), "portal-bench-"));
  const electron = createRequire(import.meta.url)("electron") as string;
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(electron, [...root, main, `--user-data-dir=${userData}`], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const [said] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (!said?.ready) throw new Error(`the bench app did not start: ${said?.error ?? said}`);
  const call = remote(child);
  const own = {
    press: (text: string, row = "") =>
      call("inFrames", [`(${PRESS})(${JSON.stringify(text)}, ${JSON.stringify(row)})`]),
    async close() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
      await removeFolder(userData);
    },
  };
  return new Proxy(own, {
    get: (known, name: string) =>
      name in known
        ? known[name as keyof typeof own]
        : // Awaiting the bench itself must not look like a command.
          name === "then"
          ? undefined
          : (...args: unknown[]) => call(name, args),
  }) as unknown as Bench;
}
