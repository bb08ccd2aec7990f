import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

const BUSY = fileURLToPath(new URL("busy.mjs", import.meta.url));

/**
 * Keeps as many processes busy as there are cores.
 * @param {number} [count]
 * @returns {() => void} ends them
 */
export function startLoad(count = availableParallelism()) {
  const children = Array.from({ length: count }, () =>
    fork(BUSY, { stdio: ["ignore", "ignore", "inherit", "ipc"] }),
  );
  return () => {
    for (const child of children) child.kill();
  };
}
