import type { CdpMessage } from "../cdp/transport.js";

interface FrameTree {
  frame: { id: string; parentId?: string };
  childFrames?: FrameTree[];
}

interface KnownFrame {
  /** The session whose process holds it. */
  session: string;
  parent: string | undefined;
}

export type SendCommand = (
  sessionId: string,
  method: string,
  params?: object,
) => Promise<CdpMessage["result"]>;
export type Deliver = (message: CdpMessage) => void;

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
  const held = new Map<string, CdpMessage[]>();

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

  const attach = (session: string, frameId: string, parentFrameId: string) => {
    known.set(frameId, { session, parent: parentFrameId });
    deliver({ method: "Page.frameAttached", params: { frameId, parentFrameId }, sessionId: session });
  };

  /** The frame an event cannot be understood without, if Playwright does not know it yet. */
  const missing = ({ method, params }: CdpMessage): string | undefined => {
    const frame =
      method === "Page.frameNavigated"
        ? params.frame.id
        : method === "Runtime.executionContextCreated"
          ? params.context.auxData?.frameId
          : method === "Target.attachedToTarget" && params.targetInfo.type === "iframe"
            ? params.targetInfo.targetId
            : undefined;
    return known.has(frame) ? undefined : frame;
  };

  /** Asks the session for its frames; undefined when a dialog or a hung page answers nothing. */
  const frameTree = (session: string): Promise<FrameTree | undefined> =>
    Promise.race([
      ask(session, "Page.getFrameTree").then(
        (result) => result.frameTree,
        () => undefined,
      ),
      // Better one frame unseen than every event held back.
      new Promise<undefined>((done) => setTimeout(done, 1000)),
    ]);

  const attachNew = (session: string, { frame, childFrames }: FrameTree, except: string) => {
    if (frame.parentId && frame.id !== except && !known.has(frame.id))
      attach(session, frame.id, frame.parentId);
    for (const child of childFrames ?? []) attachNew(session, child, except);
  };

  const parentIn = (tree: FrameTree, id: string): string | undefined => {
    if (tree.frame.id === id) return tree.frame.parentId;
    for (const child of tree.childFrames ?? []) {
      const parent = parentIn(child, id);
      if (parent) return parent;
    }
    return undefined;
  };

  /** Makes `message` understandable; a promise when the browser had to be asked first. */
  const prepare = (session: string, message: CdpMessage): Promise<void> | undefined => {
    const frame = missing(message);
    if (!frame) return undefined;
    const { params } = message;
    const parent = params.frame?.parentId ?? params.targetInfo?.parentFrameId;
    if (params.frame) {
      if (parent) attach(session, frame, parent);
      return undefined;
    }
    if (parent) return undefined;
    return frameTree(session).then((tree) => {
      if (!tree) return;
      // Playwright attaches a frame of another process itself once it hears the parent.
      const remote = message.method === "Target.attachedToTarget";
      attachNew(session, tree, remote ? frame : "");
      // Already in the other process before we came: the session's first frame stands in for the parent.
      if (remote) params.targetInfo.parentFrameId = parentIn(tree, frame) ?? tree.frame.id;
    });
  };

  const pass = (session: string, message: CdpMessage) => {
    const { method, params } = message;
    if (method === "Page.frameAttached") known.set(params.frameId, { session, parent: params.parentFrameId });
    if (method === "Page.frameNavigated") forgetChildren(params.frame.id);
    if (method === "Page.frameDetached") {
      forgetChildren(params.frameId);
      if (params.reason !== "swap") known.delete(params.frameId);
    }
    if (method === "Target.attachedToTarget" && params.targetInfo.type === "iframe") {
      const id = params.targetInfo.targetId;
      const parent = params.targetInfo.parentFrameId ?? known.get(id)?.parent;
      params.targetInfo.parentFrameId = parent;
      forgetChildren(id);
      known.set(id, { session: params.sessionId, parent });
    }
    if (method === "Target.detachedFromTarget") {
      const frame = known.get(params.targetId);
      // Still there but its session ends: it comes home, or the debugger reconnects. Not a frame removed.
      if (frame && frame.session === params.sessionId)
        attach(session, params.targetId, frame.parent ?? params.targetId);
    }
    deliver(message);
  };

  const drain = async (session: string, queue: CdpMessage[]) => {
    for (let message = queue[0]; message; message = queue[0]) {
      await prepare(session, message);
      queue.shift();
      pass(session, message);
    }
    held.delete(session);
  };

  return (message) => {
    const session = message.sessionId;
    if (!session) return deliver(message);
    if (!message.method) {
      if (message.result?.frameTree) learn(session, message.result.frameTree);
      return deliver(message);
    }
    const queue = held.get(session);
    if (queue) {
      queue.push(message);
      return;
    }
    const ready = prepare(session, message);
    if (!ready) return pass(session, message);
    const rest = [message];
    held.set(session, rest);
    void ready.then(() => drain(session, rest));
  };
}
