import { fork } from "node:child_process";
import { join } from "node:path";
import { root } from "../setup/paths.mjs";

/** A reader that says nothing for so long is taken for hung. */
const SILENCE_MS = 30_000;

/**
 * @typedef {import("../../src/ipc/plate-reader-protocol.js").ReaderReply} ReaderReply
 * @typedef {Extract<ReaderReply, { kind: "done" | "failed" }>} Answer
 */

/**
 * glibc keeps what a photo's pictures took, piece by piece, unless it is told to give large ones back; Electron's
 * own allocator needs no telling.
 */
const FRUGAL = { MALLOC_MMAP_THRESHOLD_: "262144", MALLOC_ARENA_MAX: "2" };

/** The reader as a child process; started anew for the next photo when it dies or hangs. */
export class ReaderProcess {
  /** @type {import("node:child_process").ChildProcess | null} */
  #child = null;
  #lastId = 0;

  /** @param {string} [entry] the built reader */
  constructor(entry = join(root, "out", "main", "reader.js")) {
    this.entry = entry;
  }

  /**
   * @param {Uint8Array} bytes
   * @returns {Promise<Answer>}
   */
  read(bytes) {
    const id = ++this.#lastId;
    this.#child ??= fork(this.entry, {
      env: { ...process.env, ...FRUGAL },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const child = this.#child;
    return new Promise((resolve) => {
      /** @param {Answer} answer */
      const finish = (answer) => {
        clearTimeout(timer);
        child.off("message", onMessage);
        child.off("exit", onExit);
        resolve(answer);
      };
      /** @param {string} message */
      const giveUp = (message) => {
        this.stop();
        finish({ kind: "failed", id, code: "engine-failed", message });
      };
      const hung = () => giveUp("the reader did not answer");
      const onExit = () => giveUp("the reader stopped");
      let timer = setTimeout(hung, SILENCE_MS);
      /** @param {import("node:child_process").Serializable} message */
      const onMessage = (message) => {
        const reply = /** @type {ReaderReply} */ (message);
        clearTimeout(timer);
        timer = setTimeout(hung, SILENCE_MS);
        if ((reply.kind === "done" || reply.kind === "failed") && reply.id === id) finish(reply);
      };
      child.on("message", onMessage);
      child.on("exit", onExit);
      child.send({ id, bytes });
    });
  }

  /** The child's process id, while there is one. */
  get pid() {
    return this.#child?.pid;
  }

  stop() {
    this.#child?.kill();
    this.#child = null;
  }
}
