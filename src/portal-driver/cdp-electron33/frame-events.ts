import type { Protocol } from "devtools-protocol";
import type { CdpEvent, Deliver, SendCommand } from "../cdp/transport.js";

type FrameTree = Protocol.Page.FrameTree;

interface KnownFrame {
  /** The session whose process holds it. */
  session: string;
  parent: string | undefined;
  /** Another process had it last, and may again: its session here does not tell of it. */
  isAway?: boolean;
}

/** How often a session is asked for its frames, with so many ms in between. */
const TRIES = 3;
const PAUSE = 50;
/** How long events wait for its answer, in ms. */
const PATIENCE = 1000;

const idsIn = ({ frame, childFrames = [] }: FrameTree): string[] => [frame.id, ...childFrames.flatMap(idsIn)];

/** The frame an event speaks of and cannot be understood without. */
function frameOf({ method, params }: CdpEvent): string | undefined {
  if (method === "Page.frameNavigated") return params.frame.id;
  if (method === "Runtime.executionContextCreated") return params.context.auxData?.frameId;
  const isFrame = method === "Target.attachedToTarget" && params.targetInfo.type === "iframe";
  return isFrame ? params.targetInfo.targetId : undefined;
}

/** The script world an event tells of. */
const worldIn = ({ method, params }: CdpEvent): string | undefined =>
  method === "Runtime.executionContextCreated" ? params.context.uniqueId : undefined;

/**
 * Playwright learns of frames from `Page.frameAttached`, and of frames in other processes from
 * `parentFrameId`. Electron 33 reconnects its debugger whenever a frame is made, losing the former, and its
 * Chromium does not send the latter yet. A frame unknown to Playwright stays invisible, and one in another
 * process keeps waiting for the debugger, and its page with it. This tells Playwright of each frame before
 * the first event that speaks of it; where the browser does so itself, everything passes through unchanged.
 * No longer needed when every attached frame comes with `targetInfo.parentFrameId` and after `Page.frameAttached`: then
 * no `Page.getFrameTree` of ours is sent while `tests/e2e/portal-snapshot.spec.ts` runs.
 * @param ask sends a command of our own to a session
 * @param deliver what Playwright receives, events of a session in order
 */
export function repairFrameEvents(ask: SendCommand, deliver: Deliver): Deliver {
  const known = new Map<string, KnownFrame>();
  const held = new Map<string, CdpEvent[]>();
  const aside = new Map<string, CdpEvent[]>();
  /** Session → its first frame. */
  const roots = new Map<string, string>();

  const forgetChildren = (id: string) => {
    for (const [child, { parent }] of known)
      if (parent === id) {
        known.delete(child);
        forgetChildren(child);
      }
  };

  const learn = (session: string, { frame, childFrames }: FrameTree) => {
    known.set(frame.id, { session, parent: frame.parentId ?? known.get(frame.id)?.parent });
    for (const child of childFrames ?? []) learn(session, child);
  };

  const attach = (session: string, frameId: string, parentFrameId: string, isAway = false) => {
    known.set(frameId, { session, parent: parentFrameId, isAway });
    deliver({ method: "Page.frameAttached", params: { frameId, parentFrameId }, sessionId: session });
  };

  /** The frame an event cannot be understood without, if Playwright does not know it yet. */
  const missing = (event: CdpEvent): string | undefined => {
    const frame = frameOf(event);
    return frame !== undefined && known.has(frame) ? undefined : frame;
  };

  /** Asks the session for its frames, again where the debugger reconnected meanwhile. */
  const frameTree = async (session: string): Promise<FrameTree | undefined> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = await ask(session, "Page.getFrameTree").catch(() => undefined);
      if (answer?.frameTree) return answer.frameTree;
      await new Promise((done) => setTimeout(done, PAUSE));
    }
    return undefined;
  };

  /** What a session tells of a frame it cannot name the parent of yet, until it answers or the frame's world is gone. */
  const setAside = (session: string, event: CdpEvent, tree: Promise<FrameTree | undefined>) => {
    aside.set(session, [...(aside.get(session) ?? []), event]);
    void tree.then((answer) => {
      if (!answer || !forget(session, (one) => one === event)) return;
      attachNew(session, answer, "");
      if (!missing(event)) inOrder(session, event);
    });
  };

  /** @returns whether something that was set aside is forgotten */
  const forget = (session: string, which: (event: CdpEvent) => boolean): boolean => {
    const all = aside.get(session) ?? [];
    const rest = all.filter((one) => !which(one));
    if (rest.length > 0) aside.set(session, rest);
    else aside.delete(session);
    return rest.length < all.length;
  };

  const forgetSession = (session: string) => {
    aside.delete(session);
    roots.delete(session);
  };

  const attachNew = (session: string, { frame, childFrames }: FrameTree, except: string) => {
    if (frame.parentId && frame.id !== except && !known.has(frame.id))
      attach(session, frame.id, frame.parentId);
    for (const child of childFrames ?? []) attachNew(session, child, except);
  };

  /** A session's frames as they are known now. */
  const knownIn = (session: string) =>
    [...known].filter(([, one]) => one.session === session && one.parent !== undefined && !one.isAway);

  /**
   * A frame came up without a word, so the word of one that was removed as it was made may be lost too: waited for at
   * each look, it would hold up all of them.
   * @param before the frames that were known when the session was asked for those it has
   */
  const dropRemoved = (session: string, before: [string, KnownFrame][], tree: FrameTree) => {
    const there = new Set(idsIn(tree));
    for (const [frameId, frame] of before)
      if (!there.has(frameId) && known.get(frameId) === frame)
        pass(session, {
          method: "Page.frameDetached",
          params: { frameId, reason: "remove" },
          sessionId: session,
        });
  };

  const askForRemoved = (session: string) => {
    const before = knownIn(session);
    if (before.length > 0) void frameTree(session).then((tree) => tree && dropRemoved(session, before, tree));
  };

  const parentIn = (tree: FrameTree, id: string): string | undefined => {
    if (tree.frame.id === id) return tree.frame.parentId;
    for (const child of tree.childFrames ?? []) {
      const parent = parentIn(child, id);
      if (parent) return parent;
    }
    return undefined;
  };

  /** Makes `event` understandable; a promise of whether it is, when the browser had to be asked first. */
  const prepare = (session: string, event: CdpEvent): Promise<boolean> | undefined => {
    const frame = missing(event);
    if (!frame) return undefined;
    if (event.method === "Page.frameNavigated") {
      const { parentId } = event.params.frame;
      askForRemoved(session);
      if (parentId) attach(session, frame, parentId);
      return undefined;
    }
    // Playwright attaches a frame of another process itself once it hears the parent.
    const remote = event.method === "Target.attachedToTarget" ? event.params.targetInfo : null;
    if (remote?.parentFrameId) return undefined;
    const before = knownIn(session);
    const answer = frameTree(session);
    // A dialog or a hung page answers nothing: better one frame unseen than every event held back.
    const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE));
    return Promise.race([answer, late]).then((tree) => {
      if (tree) dropRemoved(session, before, tree);
      if (tree) attachNew(session, tree, remote ? frame : "");
      if (tree && remote) remote.parentFrameId = parentIn(tree, frame);
      if (!tree && !remote) setAside(session, event, answer);
      return remote !== null || tree !== undefined;
    });
  };

  const pass = (session: string, event: CdpEvent) => {
    const { method, params } = event;
    if (method === "Page.frameAttached") known.set(params.frameId, { session, parent: params.parentFrameId });
    if (method === "Page.frameNavigated") forgetChildren(params.frame.id);
    if (method === "Page.frameDetached") {
      forgetChildren(params.frameId);
      if (params.reason !== "swap") known.delete(params.frameId);
    }
    if (method === "Target.attachedToTarget" && params.targetInfo.type === "iframe") {
      const id = params.targetInfo.targetId;
      // Already in the other process before we came, or no answer: the session's first frame stands in for the parent.
      const parent = params.targetInfo.parentFrameId ?? known.get(id)?.parent ?? roots.get(session);
      roots.set(params.sessionId, id);
      params.targetInfo.parentFrameId = parent;
      forgetChildren(id);
      known.set(id, { session: params.sessionId, parent });
    }
    if (method === "Target.detachedFromTarget") {
      const id = params.targetId ?? "";
      const frame = known.get(id);
      // Still there but its session ends: it comes home, or the debugger reconnects. Not a frame removed.
      if (frame && frame.session === params.sessionId) attach(session, id, frame.parent ?? id, true);
      forgetSession(params.sessionId);
    }
    // So it does when the debugger reconnects.
    if (method === "Runtime.executionContextsCleared") {
      aside.delete(session);
      askForRemoved(session);
    }
    if (method === "Runtime.executionContextDestroyed")
      forget(session, (one) => worldIn(one) === params.executionContextUniqueId);
    deliver(event);
  };

  const drain = async (session: string, queue: CdpEvent[], first: Promise<boolean>) => {
    let ready: Promise<boolean> | undefined = first;
    for (let event = queue[0]; event; event = queue[0]) {
      const understood = (await ready) ?? true;
      queue.shift();
      if (understood) pass(session, event);
      ready = queue[0] && prepare(session, queue[0]);
    }
    held.delete(session);
  };

  const inOrder = (session: string, event: CdpEvent) => {
    const queue = held.get(session);
    if (queue) {
      queue.push(event);
      return;
    }
    const ready = prepare(session, event);
    if (!ready) {
      pass(session, event);
      return;
    }
    const rest = [event];
    held.set(session, rest);
    void drain(session, rest, ready);
  };

  return (message) => {
    const session = message.sessionId;
    if (message.method !== undefined && session) return inOrder(session, message);
    if (message.method === "Target.attachedToTarget")
      roots.set(message.params.sessionId, message.params.targetInfo.targetId);
    if (message.method === "Target.detachedFromTarget") forgetSession(message.params.sessionId);
    // Playwright's own question.
    if (message.method === undefined && session && message.result && "frameTree" in message.result)
      learn(session, message.result.frameTree as FrameTree);
    deliver(message);
  };
}
