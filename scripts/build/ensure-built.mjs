import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../setup/paths.mjs";
import { Obstacle, seconds, tell } from "../setup/words.mjs";
import { capture, tool } from "./run.mjs";

/** What the build reads: folders whole, files where they are. */
const SOURCES = [
  "src",
  "assets",
  "scripts/build",
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Says which sources out/ was built from. */
const STAMP = join(root, "out", ".built");

/**
 * Every file below with size and time: two equal lists are one state of the sources.
 * @param {string} folder
 * @param {readonly string[]} sources
 */
export function fingerprint(folder, sources = SOURCES) {
  const hash = createHash("sha256");
  /** @param {string} place */
  const add = (place) => {
    const about = statSync(join(folder, place), { throwIfNoEntry: false });
    if (about?.isDirectory())
      for (const name of readdirSync(join(folder, place)).sort()) add(`${place}/${name}`);
    else if (about) hash.update(`${place} ${about.size} ${about.mtimeMs}\n`);
  };
  for (const source of sources) add(source);
  return hash.digest("hex");
}

/**
 * Builds the app into out/ unless what stands there was built from these sources.
 * @param {{ quiet?: boolean }} [options] `quiet`: says nothing but why it failed
 */
export async function ensureBuilt({ quiet = false } = {}) {
  const now = fingerprint(root);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === now) {
    if (!quiet) tell("✓", "程序已是最新", "the app is built");
    return;
  }
  await forgetBuild();
  const since = Date.now();
  const { code, output } = await capture(
    tool("electron-vite/bin/electron-vite.js", ["build", "--logLevel", "warn"]),
  );
  if (code !== 0) {
    throw /ENOSPC/.test(output)
      ? new Obstacle(
          "磁盘满了，程序没构建成：请腾出空间再试",
          "the disk is full: free some space and build again",
        )
      : new Obstacle("构建失败，原因见上", "the build failed, see above", { details: output });
  }
  await mkdir(join(root, "out"), { recursive: true });
  await writeFile(STAMP, now);
  if (!quiet) tell("✓", `程序已构建（${seconds(since)}）`, `the app is built (${seconds(since)})`);
}

/** Makes the next `ensureBuilt` build: for whoever else writes into out/. */
export const forgetBuild = () => rm(STAMP, { force: true });
