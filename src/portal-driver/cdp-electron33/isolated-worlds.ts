import type { Protocol } from "devtools-protocol";
import type { Wire } from "../cdp/interceptor.js";
import type { CdpEvent, Deliver } from "../cdp/transport.js";

/** How long the isolated world may take to follow a frame's page world by itself, in ms. */
const PATIENCE = 20;

interface SessionWorlds {
  /** Frame → `uniqueId` of the isolated world Playwright uses there. */
  chosen: Map<string, string>;
  /** The same before the debugger reconnected: those that still stand are chosen again. */
  before: Map<string, string>;
}

/**
 * Playwright acts from an isolated world that the browser makes in each new document. When Electron 33
 * reconnects its debugger (a frame was made), a document may get none, or a second one of the same name.
 * This makes the missing one and hides the second, so that what our script keeps in the first stays valid.
 * No longer needed when each document gets exactly one: then no `Page.createIsolatedWorld` of ours is sent, and no world
 * is held back, while `tests/e2e/portal-snapshot.spec.ts` runs.
 */
export function repairIsolatedWorlds({ send, worldOf }: Wire, deliver: Deliver): Deliver {
  const sessions = new Map<string, SessionWorlds>();

  const worldsOf = (session: string): SessionWorlds => {
    const known = sessions.get(session);
    if (known) return known;
    const fresh = { chosen: new Map(), before: new Map() };
    sessions.set(session, fresh);
    return fresh;
  };

  const forget = (session: string, frame: string) => {
    const { chosen, before } = worldsOf(session);
    chosen.delete(frame);
    before.delete(frame);
  };

  const later = (then: () => void) => setTimeout(then, PATIENCE);

  /** A script world was made. @returns whether it is one of ours, which is passed on here, or not at all */
  const isTaken = (session: string, event: CdpEvent, made: Protocol.Runtime.ExecutionContextDescription) => {
    const world = worldOf(session);
    const frame: string | undefined = made.auxData?.frameId;
    if (!frame || !world) return false;
    const { chosen, before } = worldsOf(session);
    if (made.name === world) {
      const take = () => {
        if (chosen.has(frame)) return;
        chosen.set(frame, made.uniqueId);
        deliver(event);
      };
      if (before.has(frame) && before.get(frame) !== made.uniqueId) later(take);
      else take();
      return true;
    }
    if (made.auxData.isDefault)
      later(() => {
        if (chosen.has(frame)) return;
        const asked = { frameId: frame, worldName: world, grantUniveralAccess: true };
        // The frame may be gone by now.
        send(session, "Page.createIsolatedWorld", asked).catch(() => undefined);
      });
    return false;
  };

  return (message) => {
    if (message.method === undefined) return deliver(message);
    const { method, params, sessionId: session = "" } = message;
    if (method === "Runtime.executionContextCreated" && isTaken(session, message, params.context)) return;
    if (method === "Runtime.executionContextsCleared") {
      const { chosen } = worldsOf(session);
      sessions.set(session, { chosen: new Map(), before: chosen });
    }
    if (method === "Runtime.executionContextDestroyed") {
      const { chosen } = worldsOf(session);
      for (const [frame, uniqueId] of chosen)
        if (uniqueId === params.executionContextUniqueId) chosen.delete(frame);
    }
    if (method === "Page.frameNavigated") forget(session, params.frame.id);
    if (method === "Page.frameDetached") forget(session, params.frameId);
    if (method === "Target.detachedFromTarget") sessions.delete(params.sessionId);
    deliver(message);
  };
}
