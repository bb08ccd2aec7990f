import { repairFrames } from "./frames.js";
import type { CdpMessage, CdpTransport } from "./transport.js";
import { repairWorlds } from "./worlds.js";

/** Our own ear and voice on the wire that Playwright uses. */
export interface Tap {
  /** What Playwright connects over. */
  transport: CdpTransport;
  /** Sends a command of ours; rejects with the protocol's message. */
  send(sessionId: string, method: string, params?: object): Promise<CdpMessage["result"]>;
  /** Hears every event before Playwright does. */
  listen(listener: (event: CdpMessage) => void): void;
}

/** Ids of our own commands; Playwright counts up from 1 and never gets here. */
const FIRST_ID = 1_000_000_000;

/** Puts a tap on a transport: commands of our own beside Playwright's, events heard by both. */
export function tapTransport(inner: CdpTransport): Tap {
  const listeners: ((event: CdpMessage) => void)[] = [];
  const calls = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let lastId = FIRST_ID;

  const send: Tap["send"] = (sessionId, method, params) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      calls.set(id, { resolve, reject });
      inner.send({ id, method, params: params ?? {}, sessionId });
    });

  const worlds = repairWorlds(send, (message) => transport.onmessage?.(message));
  const toPlaywright = repairFrames(send, worlds.onMessage);
  const transport: CdpTransport = {
    send(message) {
      worlds.onSend(message);
      // A frame that waits for the debugger would wait for ever if the debugger reconnects meanwhile (Electron
      // 33), and the portal's page with it. Nothing of ours needs to run before a page's own scripts.
      const waits = message.method === "Target.setAutoAttach";
      inner.send(waits ? { ...message, params: { ...message.params, waitForDebuggerOnStart: false } } : message);
    },
    close: () => inner.close(),
  };

  inner.onmessage = (message) => {
    const call = message.id === undefined ? undefined : calls.get(message.id);
    if (call) {
      calls.delete(message.id as number);
      if (message.error) call.reject(new Error(message.error.message));
      else call.resolve(message.result);
      return;
    }
    if (message.method) for (const listener of listeners) listener(message);
    toPlaywright(message);
  };
  inner.onclose = (reason) => {
    for (const { reject } of calls.values()) reject(new Error("Transport closed"));
    calls.clear();
    transport.onclose?.(reason);
  };

  return { transport, send, listen: (listener) => void listeners.push(listener) };
}
