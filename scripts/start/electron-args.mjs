import { root } from "../setup/paths.mjs";

/**
 * The arguments that start this repository's app.
 * @param {string[]} switches the app's own
 * @param {NodeJS.ProcessEnv} env
 * @param {number | undefined} uid the user's number, where users have one
 */
export function electronArgs(switches, env = process.env, uid = process.getuid?.()) {
  // Chromium complains at length of every desktop service a machine lacks; what is fatal it still says.
  const args = ["--log-level=3", root, ...switches];
  // SECURITY: Chromium's sandbox stays on, except where it refuses to run at all: as root.
  if (uid === 0) args.unshift("--no-sandbox");
  if (env.WAYLAND_DISPLAY && !env.DISPLAY) args.unshift("--ozone-platform=wayland");
  return args;
}
