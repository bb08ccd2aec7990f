import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { capture, has } from "../build/run.mjs";
import { Obstacle } from "./words.mjs";

/**
 * What Chromium's sandbox goes by on Linux.
 * @typedef {object} SandboxFacts
 * @property {boolean} root
 * @property {boolean} namespaces whether the kernel gives user namespaces to everyone
 * @property {boolean} helper whether chrome-sandbox belongs to root and is setuid
 */

/**
 * Whether Chromium can build its sandbox. As root it has none.
 * @param {SandboxFacts} facts
 */
export const sandboxWorks = ({ root, namespaces, helper }) => root || namespaces || helper;

/** @param {string} file @returns {string | null} null where the kernel has no such switch */
function kernelSwitch(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}

/**
 * Whether a program may make a user namespace here: containers refuse it whatever the kernel's switches say.
 * @returns {Promise<boolean>} true also where it cannot be tried
 */
const namespaceMade = async () =>
  !has("unshare") || (await capture(["unshare", ["--user", "true"]])).code === 0;

/**
 * Newer Ubuntu, some hardened kernels and containers keep user namespaces from ordinary programs; then Chromium
 * needs its setuid helper, which only the user can set up.
 * @param {string} dist the Electron runtime's folder
 * @throws {Obstacle} with the command to run
 */
export async function ensureSandbox(dist) {
  if (process.platform !== "linux") return;
  const program = join(dist, "chrome-sandbox");
  const about = statSync(program, { throwIfNoEntry: false });
  const works = sandboxWorks({
    root: process.getuid?.() === 0,
    namespaces:
      kernelSwitch("/proc/sys/kernel/unprivileged_userns_clone") !== "0" &&
      kernelSwitch("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") !== "1" &&
      kernelSwitch("/proc/sys/user/max_user_namespaces") !== "0" &&
      (await namespaceMade()),
    helper: about?.uid === 0 && (about.mode & 0o4000) !== 0,
  });
  if (works) return;
  const command = `sudo chown root:root "${program}" && sudo chmod 4755 "${program}"`;
  throw new Obstacle(
    `本系统的限制使 Chromium 沙箱无法启用：请运行 ${command}`,
    `this system keeps Chromium's sandbox from working: run ${command}`,
  );
}
