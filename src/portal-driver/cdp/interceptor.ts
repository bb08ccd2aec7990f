import type { CdpMessage, CdpTransport, Deliver, SendCommand } from "./transport.js";

/** An event and the tab it came from; true keeps it from Playwright. */
export type Listener = (event: CdpMessage, tab: string) => boolean | undefined;

/** What a middleware may ask. */
export interface Wire {
  /** Sends a command of ours. */
  send: SendCommand;
  /** Name of the isolated world Playwright acts from in a session; each page has one of its own. */
  worldOf(sessionId: string): string | undefined;
}

/** Stands between the browser and Playwright: passes on what it is given, as it is or otherwise. */
export type Middleware = (wire: Wire, deliver: Deliver) => Deliver;

/** Our own ear and voice on the wire that Playwright uses. */
export interface CdpInterceptor extends Wire {
  /** What Playwright connects over. */
  transport: CdpTransport;
  /** Puts a middleware next to the browser: before Playwright connects. */
  use(middleware: Middleware): void;
  /** Hears every event before Playwright does. */
  listen(listener: Listener): void;
  /** Told whenever Playwright names the isolated world it acts from in a session. */
  onWorld(listener: (sessionId: string, world: string) => void): void;
}

/** Ids of our own commands; Playwright counts up from 1 and never gets here. */
const FIRST_ID = 1_000_000_000;

interface Call {
  session: string;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Only frames are attached to: a page may start workers without end, and nothing of ours looks into them. A frame
 * that waits for the debugger would wait for ever if the debugger reconnects meanwhile (Electron 33), and the
 * portal's page with it; nothing of ours needs to run before a page's own scripts.
 */
const attachFramesOnly = (message: CdpMessage): CdpMessage => ({
  ...message,
  params: { ...message.params, waitForDebuggerOnStart: false, filter: [{ type: "iframe" }] },
});

/** Listens in on a transport: commands of our own beside Playwright's, events heard by both. */
export function interceptTransport(inner: CdpTransport): CdpInterceptor {
  const listeners: Listener[] = [];
  const worldListeners: ((sessionId: string, world: string) => void)[] = [];
  const calls = new Map<number, Call>();
  /** Sessions of frames in other processes → the tab they belong to. */
  const tabs = new Map<string, string>();
  let lastId = FIRST_ID;

  const worlds = new Map<string, string>();
  const worldOf = (session: string) => worlds.get(session);

  const send: SendCommand = (session, method, params) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      calls.set(id, { session, resolve, reject });
      inner.send({ id, method, params: params ?? {}, sessionId: session });
    });

  const giveUp = (session: string | null, reason: string) => {
    for (const [id, call] of calls)
      if (session === null || call.session === session) {
        calls.delete(id);
        call.reject(new Error(reason));
      }
  };

  let toPlaywright: Deliver = (message) => transport.onmessage?.(message);

  /** Playwright names its world by an empty script that every new document is to have. */
  const hearWorld = ({ method, params, sessionId = "" }: CdpMessage) => {
    if (method !== "Page.addScriptToEvaluateOnNewDocument" || params.source !== "" || !params.worldName)
      return;
    worlds.set(sessionId, params.worldName);
    for (const listener of worldListeners) listener(sessionId, params.worldName);
  };

  const transport: CdpTransport = {
    send(message) {
      hearWorld(message);
      inner.send(message.method === "Target.setAutoAttach" ? attachFramesOnly(message) : message);
    },
    close: () => inner.close(),
  };

  const hear = (message: CdpMessage): boolean => {
    const { method, params, sessionId = "" } = message;
    const tab = tabs.get(sessionId) ?? sessionId;
    if (method === "Target.attachedToTarget" && sessionId) tabs.set(params.sessionId, tab);
    if (method === "Target.detachedFromTarget") {
      tabs.delete(params.sessionId);
      worlds.delete(params.sessionId);
      giveUp(params.sessionId, "Session closed");
    }
    return listeners.map((listener) => listener(message, tab)).some(Boolean);
  };

  inner.onmessage = (message) => {
    const call = message.id === undefined ? undefined : calls.get(message.id);
    if (call) {
      calls.delete(message.id as number);
      if (message.error) call.reject(new Error(message.error.message));
      else call.resolve(message.result);
      return;
    }
    if (message.id !== undefined && message.id > FIRST_ID) return;
    if (message.method && hear(message)) return;
    toPlaywright(message);
  };
  inner.onclose = (reason) => {
    giveUp(null, "Transport closed");
    transport.onclose?.(reason);
  };

  return {
    transport,
    send,
    worldOf,
    use(middleware) {
      toPlaywright = middleware({ send, worldOf }, toPlaywright);
    },
    listen: (listener) => void listeners.push(listener),
    onWorld: (listener) => void worldListeners.push(listener),
  };
}
