import type { ReaderReply } from "../../ipc/plate-reader-protocol.js";

/** The way to whoever started this process: Electron's utilityProcess, or plain Node's fork. */
export interface HostChannel {
  send(reply: ReaderReply): void;
  onRequest(listener: (message: unknown) => void): void;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { data: unknown }) => void): void;
}

/** Throws when the process was started by neither. */
export function hostChannel(): HostChannel {
  const { parentPort } = process as unknown as { parentPort?: ParentPort };
  if (parentPort) {
    return {
      send: (reply) => parentPort.postMessage(reply),
      onRequest: (listener) => parentPort.on("message", ({ data }) => listener(data)),
    };
  }
  const send = process.send?.bind(process);
  if (!send) throw new Error("the reader is started by the app or by the command line, not by itself");
  return {
    send: (reply) => {
      send(reply);
    },
    onRequest: (listener) => {
      process.on("message", listener);
      // Exit when the parent disconnects.
      process.on("disconnect", () => process.exit(0));
    },
  };
}
