import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { capture, npm } from "../build/run.mjs";
import { npmObstacle } from "../setup/npm-trouble.mjs";
import { root } from "../setup/paths.mjs";

/** @typedef {{ version: string, os?: string[], cpu?: string[], libc?: string[] }} Locked */

/**
 * The native parts of the reader's image library that packages of a platform hold, whatever this machine is: each
 * platform's packages are for x64 and arm64, and npm installs this machine's part alone.
 * @param {Record<string, Locked>} packages of package-lock.json, by place
 * @param {string} platform
 * @returns {string[]} as `name@version`, as locked
 */
export const nativesOf = (packages, platform) =>
  Object.entries(packages)
    .filter(
      ([place, { os, cpu, libc }]) =>
        place.startsWith("node_modules/@img/") &&
        os?.includes(platform) &&
        ["x64", "arm64"].some((name) => cpu?.includes(name)) &&
        (libc ?? ["glibc"]).includes("glibc"),
    )
    .map(([place, { version }]) => `${place.replace("node_modules/", "")}@${version}`);

/** Brings those that are not there. @throws {import("../setup/words.mjs").Obstacle} */
export async function bringNatives() {
  // For Windows there are packages of x64 alone, built on it.
  if (process.platform === "win32") return;
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const missing = nativesOf(packages, process.platform).filter(
    (name) => !existsSync(join(root, "node_modules", name.replace(/@[^@]*$/, ""))),
  );
  if (missing.length === 0) return;
  // By name: with `--cpu` npm puts one kind in the place of the other. And by force: they are not for this machine.
  const { code, output } = await capture(
    npm(["install", "--no-save", "--force", "--no-audit", "--no-fund", "--loglevel=error", ...missing]),
  );
  if (code !== 0) throw npmObstacle("npm install", output);
}
