import { existsSync, lstatSync, readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { capture, npm } from "../build/run.mjs";
import { stalePackages } from "./lockfile.mjs";
import { isBrokenOff, npmObstacle } from "./npm-trouble.mjs";
import { root } from "./paths.mjs";
import { Obstacle, seconds, tell } from "./words.mjs";

const MODULES = join(root, "node_modules");
/** npm's own record of what it installed, written last. */
const RECORD = join(MODULES, ".package-lock.json");
const ASIDE = join(root, ".cache", "node_modules.before");

/**
 * Packages that download binaries when installed are told not to: the models run on WebAssembly, and the
 * Electron runtime is a step of its own.
 */
const NO_DOWNLOADS = {
  ELECTRON_SKIP_BINARY_DOWNLOAD: "1",
  ONNXRUNTIME_NODE_INSTALL: "skip",
  ONNXRUNTIME_NODE_INSTALL_CUDA: "skip",
};

/** So often a download is begun. */
const TRIES = 8;

/** @param {string} file @returns {import("./lockfile.mjs").Lockfile} */
const readLock = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Why `npm ci` is needed: null when what is installed is what package-lock.json says. */
function whatIsMissing() {
  if (!existsSync(RECORD)) return { zh: "未安装", en: "none yet" };
  const locked = readLock(join(root, "package-lock.json"));
  const installed = readLock(RECORD);
  const stale = stalePackages(locked, installed);
  const lost = Object.keys(installed.packages ?? {}).filter((place) => !existsSync(join(root, place)));
  const count = stale.length + lost.length;
  return count === 0 ? null : { zh: `${count} 个与锁定的不同`, en: `${count} differ from the lock file` };
}

/** Installs what package-lock.json says, unless it stands already. What stood before is put back on failure. */
export async function ensureDependencies() {
  const missing = whatIsMissing();
  if (!missing) {
    tell("✓", "依赖已齐", "dependencies are there");
    return;
  }
  if (existsSync(MODULES) && lstatSync(MODULES).isSymbolicLink()) {
    tell(
      "!",
      `node_modules 是个链接，里面的依赖（${missing.zh}）请到它所指的地方装`,
      `node_modules is a link, install where it leads (${missing.en})`,
    );
    return;
  }
  const since = Date.now();
  tell(
    "…",
    `安装依赖（${missing.zh}），约需一两分钟`,
    `installing dependencies (${missing.en}), a minute or two`,
  );
  await setAside();
  let result = await install();
  // npm asks again where no answer came, but gives up where one broke off half way. Its cache keeps what is whole:
  // asked for that too, it would never come to an end.
  for (let again = 1; again < TRIES && isBrokenOff(result.output) && result.code !== 0; again += 1) {
    tell("…", "下载中断了，接着下载", "a download broke off, going on");
    result = await install(["--prefer-offline"]);
  }
  // A full disk can leave npm content with half a package.
  if (result.code !== 0 || result.output.includes("TAR_ENTRY_ERROR") || whatIsMissing()) {
    await putBack();
    throw result.code === 130
      ? new Obstacle("已中断，未留下半装的依赖", "interrupted, nothing half-installed is left", { code: 130 })
      : npmObstacle("npm ci", result.output);
  }
  await rm(ASIDE, { recursive: true, force: true });
  tell("✓", `依赖已装好（${seconds(since)}）`, `dependencies installed (${seconds(since)})`);
}

/** @param {string[]} [more] */
const install = (more = []) =>
  capture(npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=warn", ...more]), {
    env: NO_DOWNLOADS,
  }).catch((error) => ({ code: 1, output: String(error) }));

async function setAside() {
  if (!existsSync(MODULES)) return;
  await rm(ASIDE, { recursive: true, force: true });
  await mkdir(join(root, ".cache"), { recursive: true });
  await rename(MODULES, ASIDE);
}

async function putBack() {
  await rm(MODULES, { recursive: true, force: true });
  if (existsSync(ASIDE)) await rename(ASIDE, MODULES);
}
