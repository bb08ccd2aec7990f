import { createRequire } from "node:module";
import playwright from "virtual:playwright";
import type { ConnectOverCDPTransport, Page } from "playwright-core";
import type { Assignment, FillRow } from "../core/autofill/field-spec.js";
import type { PageSnapshot } from "../core/snapshot/types.js";
import { interceptTransport } from "./cdp/interceptor.js";
import type { CdpTransport } from "./cdp/transport.js";
import { repairWhereNeeded } from "./cdp-electron33/repair-where-needed.js";
import type { FillContext, FillRequest } from "./fill/control/fill-context.js";
import { planFill } from "./fill/fill-plan.js";
import { FillSession } from "./fill/fill-session.js";
import { undoFill } from "./fill/undo.js";
import { Dialogs, type OpenDialog } from "./page/dialogs.js";
import { ElementPicker, type PickedElement } from "./page/element-picker.js";
import { type HighlightRequest, Highlights } from "./page/highlight.js";
import { Changes } from "./page/page-changes.js";
import { ENGINE, ENGINE_CONTENT } from "./page/page-rpc.js";
import { Snapshots } from "./page/snapshots.js";
import { Tabs } from "./page/tabs.js";

export type { FillRequest } from "./fill/control/fill-context.js";
export type { PickedElement } from "./page/element-picker.js";
export type { HighlightRequest } from "./page/highlight.js";

export interface PortalHooks {
  /** SECURITY: whether values may be written in frames of this origin. */
  allowed(origin: string): boolean;
  /** What some page shows may have changed. @param outdates false where a look under way still tells what is shown */
  changed(outdates: boolean): void;
  /** The user turned some list to its next page. */
  turned(): void;
  /** A tab's page asks the user something in a window of the browser's; null once answered. */
  dialog(tab: string, open: OpenDialog | null): void;
  /** The tab the user sees. */
  front(): string | null;
}

/** The portal's pages: seen, pointed at and filled. */
export interface Portal {
  /** Every tab with all its frames, the one in front last. */
  snapshot(): Promise<PageSnapshot[]>;
  /** Shows a place instead of the former one; repeating a request costs next to nothing. */
  highlight(request: HighlightRequest): Promise<void>;
  clearHighlight(): Promise<void>;
  /** What filling would do, by what was found in the form in front; touches no page. */
  preview(found: readonly Assignment[], request: Omit<FillRequest, "overwrite">): FillRow[];
  /** Fills the form in front, field by field; `onRow` hears of every step. */
  fill(request: FillRequest, onRow: (rows: FillRow[]) => void): Promise<FillRow[]>;
  /** Undoes the last filling, or one field of it. Rejects when its form is gone. */
  undo(field?: string): Promise<FillRow[]>;
  /** Whether the form filled last is still there. */
  undoable(): Promise<boolean>;
  /** Waits for the user to point at something in the portal; null when given up. */
  pick(): Promise<PickedElement | null>;
  stopPick(): void;
}

/** Connects to the portal's tabs; Playwright is loaded here and not before (a third of a second). */
export async function openPortal(transport: CdpTransport, hooks: PortalHooks): Promise<Portal> {
  // Not by `import`: Node would look through all of it for names first, and keep 15 MB for that.
  const { chromium, selectors } = createRequire(import.meta.url)(
    playwright,
  ) as typeof import("playwright-core");
  const interceptor = interceptTransport(transport);
  await repairWhereNeeded(interceptor);
  const tabs = new Tabs(interceptor, hooks.front);
  // The boundary may turn away what a page only asks for; Playwright, told of it, would wait before every action
  // for a page that never comes.
  interceptor.listen(({ method }) => method === "Page.frameRequestedNavigation");
  const changes = new Changes(interceptor, hooks.changed, hooks.turned);
  const dialogs = new Dialogs(interceptor, (tab, open) => {
    hooks.dialog(tab, open);
    if (!open) changes.tell();
  });
  const picks = new ElementPicker(interceptor, tabs, changes);
  const browser = await chromium.connectOverCDP(interceptor.transport as ConnectOverCDPTransport, {
    noDefaults: true,
  });
  // Only contexts that are there when it is registered learn of an engine.
  await selectors.register(ENGINE, { content: ENGINE_CONTENT }, { contentScript: true });
  const [context] = browser.contexts();
  if (!context) throw new Error("no browser context");
  // Listening without answering leaves the dialog to the user; without a listener Playwright dismisses it.
  context.on("dialog", () => {});

  const take = async (page: Page) => {
    for (const event of ["framenavigated", "frameattached", "domcontentloaded"] as const)
      page.on(event as "domcontentloaded", () => changes.tell());
    // By itself it changes nothing; what the page does then, it tells.
    page.on("load", () => changes.tell(false));
    await tabs.add(context, page).catch(() => {});
    changes.tell();
  };
  context.on("page", (page) => void take(page));
  await Promise.all(context.pages().map(take));

  const snapshots = new Snapshots(tabs, dialogs);
  const highlights = new Highlights(tabs);
  const fillContext: FillContext = {
    tabs,
    changes,
    dialogs,
    snapshot: () => snapshots.all(),
    allowed: (origin) => hooks.allowed(origin),
  };
  let last: FillSession | undefined;

  /** A page out of focus gets no focus and blur events; while we write it believes it has the focus. */
  const focused = async <T>(work: () => Promise<T>): Promise<T> => {
    const ids = tabs.all().map(({ id }) => id);
    const emulate = (enabled: boolean) =>
      Promise.all(
        ids.map((id) =>
          interceptor.send(id, "Emulation.setFocusEmulationEnabled", { enabled }).catch(() => {}),
        ),
      );
    await emulate(true);
    try {
      return await work();
    } finally {
      await emulate(false);
    }
  };

  return {
    snapshot: () => snapshots.all(),
    highlight: (request) => highlights.show(request),
    clearHighlight: () => highlights.clear(),
    preview: (found, { specs, values }) => planFill(found, specs, values).map(({ row }) => row),
    async fill(request, onRow) {
      const session = new FillSession(fillContext, request, onRow);
      const earlier = (await last?.stands()) ? last : undefined;
      try {
        return await focused(() => session.run());
      } finally {
        // Broken off halfway, too: what it wrote can be undone.
        if (session.written.size > 0) {
          if (earlier) session.takeOver(earlier);
          last = session;
        }
      }
    },
    async undo(field) {
      const session = last;
      // What was in one form is not put into another.
      if (!session || !(await session.stands())) throw new Error("the form is gone");
      return focused(() => undoFill(session, field));
    },
    pick: () => picks.pick(),
    stopPick: () => picks.stop(),
    undoable: async () => (await last?.stands()) ?? false,
  };
}
