import type { Wire } from "../cdp/interceptor.js";
import type { Deliver } from "../cdp/transport.js";

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

  return (message) => {
    const { method, params, sessionId: session = "" } = message;
    if (method === "Runtime.executionContextCreated") {
      const world = worldOf(session);
      const { name, uniqueId, auxData } = params.context;
      const frame = auxData?.frameId;
      const { chosen, before } = worldsOf(session);
      if (frame && world && name === world) {
        const take = () => {
          if (chosen.has(frame)) return;
          chosen.set(frame, uniqueId);
          deliver(message);
        };
        if (before.has(frame) && before.get(frame) !== uniqueId) later(take);
        else take();
        return;
      }
      if (frame && world && auxData.isDefault)
        later(() => {
          if (chosen.has(frame)) return;
          send(session, "Page.createIsolatedWorld", {
            frameId: frame,
            worldName: world,
            grantUniveralAccess: true,
          }).catch(() => undefined); // The frame may be gone by now.
        });
    }
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
