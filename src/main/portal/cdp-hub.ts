import type { WebContents } from "electron";
import type {
  CdpCommand,
  CdpEvent,
  CdpMessage,
  CdpTransport,
  Commands,
} from "../../portal-driver/cdp/transport.js";
import { PORTAL_LANGUAGE } from "../app/user-agent.js";
import type { RequestedNavigation } from "./leave-guard.js";

/** The portal's tabs as one browser: each `WebContents` becomes a page whose session id is the tab's id. */
export interface CdpHub {
  transport: CdpTransport;
  /** Announces a tab; it leaves by itself when its contents are destroyed. */
  add(tab: string, contents: WebContents): void;
}

/** What the hub tells of its tabs besides what goes to the driver. */
interface HubDeps {
  /** A page of the tab is about to go somewhere by itself. */
  requested(tab: string, navigation: RequestedNavigation): void;
  /** A page floods its console; told once a page. */
  flooded(tab: string): void;
  /** A script of the page's fails that only Internet Explorer knows; told once a tab. */
  ieOnly(tab: string): void;
}

/** The commands of the browser itself that are answered here. */
type RootCommands = {
  [M in keyof Commands]?: (params: NonNullable<Commands[M]["paramsType"][0]>) => Commands[M]["returnType"];
};

interface Tab {
  contents: WebContents;
  targetId: string;
  announced: boolean;
}

/** What nobody here wants to know: a page may produce so much of it that nothing else gets through. */
const UNWANTED = new Set(["Network.enable", "Log.enable", "Performance.enable"]);
const NOISE = /^(?:Network|Log)\.|^Runtime\.(?:consoleAPICalled|exceptionThrown)$/;
/** What a script says that calls what Internet Explorer alone has. */
const IE_ONLY =
  /^(?:Reference|Type)Error: .*\b(?:ActiveXObject|attachEvent|showModalDialog|createPopup|execScript|XDomainRequest)\b/;
/** From so many such events within a second on, a page counts as flooding. */
const FLOOD = 1_000;

const CONTEXT = "portal";
const BROWSER_SESSION = "browser";

/**
 * A browser-level CDP out of per-tab debuggers: root commands are answered here, a tab's session goes to its
 * `webContents.debugger`, frames of other processes keep their real session ids.
 * SECURITY: nothing listens on a port; only this process can reach the tabs.
 */
export function createCdpHub(deps?: HubDeps): CdpHub {
  const tabs = new Map<string, Tab>();
  /** Session of an out-of-process frame, or a second session on a tab → the tab it belongs to. */
  const owners = new Map<string, { tab: string; session: string | undefined }>();
  let attaching = false;
  let extra = 0;

  const emit = (message: CdpMessage) => transport.onmessage?.(message);

  const targetInfo = (tab: Tab) => ({
    targetId: tab.targetId,
    type: "page",
    title: tab.contents.getTitle(),
    url: tab.contents.getURL(),
    attached: true,
    canAccessOpener: false,
    browserContextId: CONTEXT,
  });

  const announce = (id: string, tab: Tab) => {
    if (!attaching || tab.announced) return;
    tab.announced = true;
    emit({
      method: "Target.attachedToTarget",
      params: { sessionId: id, targetInfo: targetInfo(tab), waitingForDebugger: false },
    });
  };

  const withdraw = (id: string, tab: Tab) => {
    if (!tab.announced) return;
    tab.announced = false;
    for (const [session, owner] of owners) if (owner.tab === id) owners.delete(session);
    emit({ method: "Target.detachedFromTarget", params: { sessionId: id, targetId: tab.targetId } });
  };

  const root: RootCommands = {
    "Browser.getVersion": () => ({
      protocolVersion: "1.3",
      product: `Chrome/${process.versions.chrome}`,
      revision: "",
      userAgent: "",
      jsVersion: process.versions.v8,
    }),
    "Browser.setDownloadBehavior": () => {},
    "Target.getTargetInfo": () => ({
      targetInfo: {
        targetId: "browser",
        type: "browser",
        title: "",
        url: "",
        attached: true,
        canAccessOpener: false,
      },
    }),
    "Target.setAutoAttach": () => {
      attaching = true;
      for (const [id, tab] of tabs) announce(id, tab);
    },
    "Target.attachToBrowserTarget": () => ({ sessionId: BROWSER_SESSION }),
    "Target.attachToTarget": ({ targetId }) => {
      const found = [...tabs].find(([, tab]) => tab.targetId === targetId);
      if (!found) throw new Error("No such target");
      const sessionId = `${found[0]}+${++extra}`;
      owners.set(sessionId, { tab: found[0], session: undefined });
      return { sessionId };
    },
    "Target.detachFromTarget": ({ sessionId }) => {
      if (sessionId) owners.delete(sessionId);
    },
  };

  const answer = async ({ method, params, sessionId }: CdpCommand): Promise<unknown> => {
    if (!sessionId || sessionId === BROWSER_SESSION) {
      const reply = root[method as keyof Commands] as ((params: object | undefined) => unknown) | undefined;
      if (!reply) throw new Error(`'${method}' wasn't found`);
      return reply(params);
    }
    const owner = tabs.has(sessionId) ? { tab: sessionId, session: undefined } : owners.get(sessionId);
    const tab = owner && tabs.get(owner.tab);
    if (!tab?.announced) throw new Error("Session closed");
    if (UNWANTED.has(method)) return {};
    return tab.contents.debugger.sendCommand(method, params ?? {}, owner?.session);
  };

  const transport: CdpTransport = {
    send(command) {
      const { id, sessionId } = command;
      // Answers never come within `send`: Playwright registers its callback after it. A target let go within the event
      // that announced it would take the whole app down (Electron 33): that waits for the next turn.
      const turn =
        command.method === "Target.detachFromTarget"
          ? new Promise((done) => setImmediate(done))
          : Promise.resolve();
      turn
        .then(() => answer(command))
        .then(
          (result) => emit({ id, result: (result as object | undefined) ?? {}, sessionId }),
          (error) => emit({ id, error: { message: (error as Error).message }, sessionId }),
        );
    },
    close() {
      attaching = false;
      for (const [id, tab] of tabs) withdraw(id, tab);
      transport.onclose?.();
    },
  };

  return {
    transport,
    add(id, contents) {
      contents.debugger.attach("1.3");
      let tab: Tab | undefined;
      const begin = async () => {
        // `Intl` follows the system, not the switch. Another tab of the same process may have set it.
        void contents.debugger
          .sendCommand("Emulation.setLocaleOverride", { locale: PORTAL_LANGUAGE })
          .catch(() => undefined);
        // Answered once a renderer is there: now, or with the first page. Without one the page counts as crashed.
        await contents.debugger.sendCommand("Page.enable");
        const { targetInfo } = await contents.debugger.sendCommand("Target.getTargetInfo");
        tab ??= { contents, targetId: targetInfo.targetId, announced: false };
        tabs.set(id, tab);
        announce(id, tab);
      };
      const noise = noiseGate(
        () => deps?.flooded(id),
        () => deps?.ieOnly(id),
      );
      contents.debugger.on("message", (_event, method, params, session) => {
        if (NOISE.test(method)) return noise.hear(params.exceptionDetails?.exception?.description);
        if (!tab?.announced) return;
        if (method === "Page.frameRequestedNavigation") deps?.requested(id, params);
        if (method === "Page.frameNavigated" && !params.frame.parentId) noise.reset();
        if (method === "Target.attachedToTarget")
          owners.set(params.sessionId, { tab: id, session: params.sessionId });
        if (method === "Target.detachedFromTarget") owners.delete(params.sessionId);
        emit({ method, params, sessionId: session || id } as CdpEvent);
      });
      contents.debugger.on("detach", () => {
        if (tab) withdraw(id, tab);
        tabs.delete(id);
      });
      // A crashed page stays crashed for Playwright: it leaves, and comes back once it is loaded again.
      contents.on("render-process-gone", () => tab && withdraw(id, tab));
      contents.on("dom-ready", () => void begin().catch(() => undefined));
      void begin().catch(() => undefined);
    },
  };
}

/**
 * Counts events that nobody wants; calls back once when too many come within a second, until `reset`, and once for
 * good when a script fails over what it takes to be Internet Explorer.
 */
function noiseGate(
  flooded: () => void,
  ieOnly: () => void,
): { hear(exception: string | undefined): void; reset(): void } {
  let since = 0;
  let events = 0;
  let isFloodTold = false;
  let isIeTold = false;
  return {
    hear(exception) {
      if (!isIeTold && exception !== undefined && IE_ONLY.test(exception)) {
        isIeTold = true;
        ieOnly();
      }
      const now = performance.now();
      if (now - since > 1_000) {
        since = now;
        events = 0;
      }
      events += 1;
      if (events < FLOOD || isFloodTold) return;
      isFloodTold = true;
      flooded();
    },
    reset() {
      isFloodTold = false;
    },
  };
}
