import type { CommandLine } from "electron";
import { PORTAL_LANGUAGE } from "./user-agent.js";

/**
 * Chromium's switches that give away what a portal's page holds or take its walls down: keys and traffic written
 * to files, a way in for debuggers, names that lead elsewhere, pages that may read each other.
 */
const LEAKING = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-allow-origins",
  "ssl-key-log-file",
  "log-net-log",
  "net-log-capture-mode",
  "enable-logging",
  "log-file",
  "v",
  "vmodule",
  "trace-startup",
  "trace-startup-file",
  "enable-crash-reporter",
  "crash-dumps-dir",
  "disable-web-security",
  "disable-site-isolation-trials",
  "allow-running-insecure-content",
  "ignore-certificate-errors",
  "ignore-certificate-errors-spki-list",
  "ignore-urlfetcher-cert-requests",
  "unsafely-treat-insecure-origin-as-secure",
  "host-rules",
  "host-resolver-rules",
  "load-extension",
  "js-flags",
  "blink-settings",
  "enable-blink-features",
  "renderer-cmd-prefix",
  "utility-cmd-prefix",
  "gpu-launcher",
  "auth-server-allowlist",
  "auth-negotiate-delegate-allowlist",
  "use-fake-ui-for-media-stream",
] as const;

/** Variables of the environment that do the same. */
const LEAKING_VARIABLES = ["SSLKEYLOGFILE", "ELECTRON_ENABLE_LOGGING", "ELECTRON_LOG_FILE"] as const;

/**
 * The portal's pages are Chinese, and so is the browser they see, whatever the system speaks: dates and numbers that
 * their scripts write are read back by them. The wizard's own language is its setting. Call before the app is ready.
 */
export function speakChinese(commandLine: Pick<CommandLine, "removeSwitch" | "appendSwitch">): void {
  commandLine.removeSwitch("lang");
  commandLine.appendSwitch("lang", PORTAL_LANGUAGE);
}

/**
 * SECURITY: takes away what another program may have started the app with to read along. Call before the app is
 * ready: Chromium's network process is not there yet.
 */
export function removeLeakingSwitches(
  commandLine: Pick<CommandLine, "removeSwitch">,
  environment: NodeJS.ProcessEnv,
): void {
  for (const name of LEAKING) commandLine.removeSwitch(name);
  for (const name of LEAKING_VARIABLES) delete environment[name];
}

/**
 * What a page makes while it is first drawn mostly stays, and V8 would go through it half a dozen times: 15 to 30 ms of
 * the wizard's start. It begins with 8 MB for what is new instead of 1; pages at rest hold no more by it. Call before
 * the app is ready.
 */
export function giveScriptsRoom(commandLine: Pick<CommandLine, "appendSwitch">): void {
  commandLine.appendSwitch("js-flags", "--min-semi-space-size=8");
}
