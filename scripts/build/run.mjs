import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { root } from "../setup/paths.mjs";

/**
 * @typedef {object} Setting
 * @property {string} [cwd] the repository's root by default
 * @property {NodeJS.ProcessEnv} [env] added to the own environment
 * @property {number} [timeout] milliseconds, then the child is ended
 * @property {boolean} [isAside] others that want a core have it first
 */

/**
 * @typedef {[command: string, args: string[]]} Command
 */

/**
 * The status a shell would give.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
const status = (code, signal) => code ?? (signal === "SIGINT" ? 130 : signal === "SIGTERM" ? 143 : 1);

/** @type {readonly NodeJS.Signals[]} */
const ENDINGS = ["SIGINT", "SIGTERM"];

/**
 * Starts a child and outlives it: Ctrl-C reaches the child from the terminal, a `kill` is passed on.
 * @param {Command} command
 * @param {Setting} setting
 * @param {"inherit" | "pipe"} output
 * @param {(chunk: Buffer) => void} [take]
 * @returns {Promise<number>} the exit status
 */
function start([command, args], { cwd = root, env, timeout, isAside }, output, take) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: output === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"],
      // npm is a batch file on Windows; its arguments here are all our own.
      shell: process.platform === "win32" && command === "npm",
      timeout,
    });
    if (isAside && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    let interrupted = false;
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      if (signal === "SIGINT") interrupted = true;
      else child.kill(signal);
    };
    for (const signal of ENDINGS) process.on(signal, pass);
    const ended = () => {
      for (const signal of ENDINGS) process.off(signal, pass);
    };
    if (take) {
      child.stdout?.on("data", take);
      child.stderr?.on("data", take);
    }
    child.on("error", (error) => {
      ended();
      reject(error);
    });
    child.on("close", (code, signal) => {
      ended();
      // Whatever a child makes of Ctrl-C (npm ends with 1), interrupted is interrupted.
      resolve(interrupted && output === "pipe" ? 130 : status(code, signal));
    });
  });
}

/**
 * Runs a command on the terminal.
 * @param {Command} command
 * @param {Setting} [setting]
 * @returns {Promise<number>} its exit status
 */
export const run = (command, setting = {}) => start(command, setting, "inherit");

/**
 * Runs a command quietly.
 * @param {Command} command
 * @param {Setting} [setting]
 * @returns {Promise<{ code: number, output: string }>} what it wrote to stdout and stderr, mixed
 */
export async function capture(command, setting = {}) {
  /** @type {Buffer[]} */
  const chunks = [];
  const code = await start(command, setting, "pipe", (chunk) => chunks.push(chunk));
  return { code, output: Buffer.concat(chunks).toString("utf8") };
}

/**
 * Whether a program stands on the PATH (Linux, macOS).
 * @param {string} program
 */
export const has = (program) =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

/** A closed network is to be noticed in seconds, a shaky one got over. */
const RETRIES = ["--fetch-retries=3", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];

/**
 * npm, the one we were started by if any.
 * @param {string[]} args
 * @returns {Command}
 */
export function npm(args) {
  const started = process.env.npm_execpath ?? "";
  const all = [...args, ...RETRIES];
  return basename(started) === "npm-cli.js" ? [process.execPath, [started, ...all]] : ["npm", all];
}

/**
 * A JavaScript program of an installed package.
 * @param {string} file below node_modules
 * @param {string[]} args
 * @returns {Command}
 */
export const tool = (file, args) => [process.execPath, [join(root, "node_modules", file), ...args]];

/** Whether this machine shows windows by itself. */
export const hasDisplay = (env = process.env, platform = process.platform) =>
  platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * The same command on a screen of its own where xvfb-run is there, so that no window disturbs anyone.
 * @param {Command} command
 * @returns {Command}
 */
export function onOwnScreen([command, args]) {
  if (process.platform !== "linux" || !has("xvfb-run")) return [command, args];
  // With a folder of its own making xvfb-run now and then fails to clear it away, and hides the command's status.
  const folder = mkdtempSync(join(tmpdir(), "screen-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return ["xvfb-run", ["-a", "-f", join(folder, "auth"), "-s", "-screen 0 1600x1000x24", command, ...args]];
}
