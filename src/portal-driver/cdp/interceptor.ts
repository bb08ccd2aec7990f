import type { Protocol } from "devtools-protocol";
import { answerToPreview } from "./element-preview.js";
import type { CdpCommand, CdpEvent, CdpTransport, Deliver, SendCommand } from "./transport.js";

/** An event and the tab it came from; true keeps it from Playwright. */
export type Listener = (event: CdpEvent, tab: string) => boolean | undefined;

/** What a middleware may ask. */
export interface Wire {
  /** Sends a command of ours. */
  send: SendCommand;
  /** Name of the isolated world Playwright acts from in a session; each page has one of its own. */
  worldOf(sessionId: string): string | undefined;
}

/** Stands between the browser and Playwright: passes on what it is given, as it is or otherwise. */
export type Middleware = (wire: Wire, deliver: Deliver) => Deliver;

/** Our own way to hear and to send on the connection that Playwright uses. */
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
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

/**
 * Only frames are attached to: a page may start workers without end, and nothing of ours looks into them. A frame
 * that waits for the debugger would wait for ever if the debugger reconnects meanwhile (Electron 33), and the
 * portal's page with it; nothing of ours needs to run before a page's own scripts.
 */
const attachFramesOnly = (command: CdpCommand): CdpCommand => ({
  ...command,
  params: { ...command.params, waitForDebuggerOnStart: false, filter: [{ type: "iframe" }] },
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

  const send: SendCommand = (session, method, ...[params]) =>
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
  const hearWorld = ({ method, params, sessionId = "" }: CdpCommand) => {
    if (method !== "Page.addScriptToEvaluateOnNewDocument") return;
    const { source, worldName } = params as Protocol.Page.AddScriptToEvaluateOnNewDocumentRequest;
    if (source !== "" || !worldName) return;
    worlds.set(sessionId, worldName);
    for (const listener of worldListeners) listener(sessionId, worldName);
  };

  const transport: CdpTransport = {
    send(command) {
      hearWorld(command);
      const preview = answerToPreview(command);
      // Never within `send`: Playwright registers its callback after it.
      if (preview) return queueMicrotask(() => toPlaywright(preview));
      inner.send(command.method === "Target.setAutoAttach" ? attachFramesOnly(command) : command);
    },
    close: () => inner.close(),
  };

  const hear = (event: CdpEvent): boolean => {
    const { method, params, sessionId = "" } = event;
    const tab = tabs.get(sessionId) ?? sessionId;
    if (method === "Target.attachedToTarget" && sessionId) tabs.set(params.sessionId, tab);
    if (method === "Target.detachedFromTarget") {
      tabs.delete(params.sessionId);
      worlds.delete(params.sessionId);
      giveUp(params.sessionId, "Session closed");
    }
    return listeners.map((listener) => listener(event, tab)).some(Boolean);
  };

  inner.onmessage = (message) => {
    if (message.method !== undefined) {
      if (!hear(message)) toPlaywright(message);
      return;
    }
    const call = calls.get(message.id);
    if (call) {
      calls.delete(message.id);
      if (message.error) call.reject(new Error(message.error.message));
      else call.resolve(message.result as never);
    } else if (message.id <= FIRST_ID) toPlaywright(message);
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
