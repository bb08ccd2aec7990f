import type { PortalCondition, PortalDialog } from "../../ipc/portal-condition.js";
import type { PortalState } from "../../ipc/portal-state.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { LoadCondition } from "./load-monitor.js";

/** A portal may answer so with a page of its own: a login refused (401), a form with what is wrong (403). */
const BESIDE_A_PAGE: readonly LoadCondition[] = ["late", "loginRequired", "forbidden"];

/**
 * Writes the state's `portal`: what is known of the tab in front. What is told of another tab waits until the user
 * sees that one.
 */
export class PortalStatus {
  readonly #loading = new Map<string, LoadCondition>();
  /** Tabs in which no page stands, with true. */
  readonly #absent = new Map<string, true>();
  readonly #dialogs = new Map<string, PortalDialog>();
  readonly #blockedFrames = new Map<string, string>();
  readonly #retryAt = new Map<string, number>();
  #front: string | null = null;
  #page: PortalCondition | null = null;
  #usable = false;

  readonly #write: Write<"portal">;

  constructor(private readonly model: Model) {
    this.#write = model.writer("portal");
  }

  /** How a tab's page loads; null when it is there. @param isAbsent nothing stands in its place */
  loading(tab: string, condition: LoadCondition | null, isAbsent = false): void {
    put(this.#loading, tab, condition);
    put(this.#absent, tab, isAbsent || null);
    this.#publish();
  }

  /** How a tab's page loads, by the last that was told. */
  of(tab: string): LoadCondition | null {
    return this.#loading.get(tab) ?? null;
  }

  /** A part of a tab's page belongs to another site, of this host, and stays shut; null with the next page. */
  blockedFrame(tab: string, host: string | null): void {
    put(this.#blockedFrames, tab, host);
    this.#publish();
  }

  /** Which tab the user sees; others are gone or wait. */
  front(tab: string | null, open: readonly string[]): void {
    this.#front = tab;
    for (const known of [this.#loading, this.#absent, this.#dialogs, this.#blockedFrames, this.#retryAt])
      for (const id of known.keys()) if (!open.includes(id)) known.delete(id);
    this.#publish();
  }

  /**
   * What the page in front shows.
   * @param usable the step's place is on it: whatever else of the page is still to come, the user can go on
   */
  page(condition: PortalCondition | null, usable: boolean): void {
    this.#page = condition;
    this.#usable = usable;
    this.#publish();
  }

  /** What a tab's page asks in a window of the browser's; null once answered. */
  dialog(tab: string, dialog: PortalDialog | null): void {
    put(this.#dialogs, tab, dialog);
    this.#publish();
  }

  /** The page that the portal wanted to lead to; null once the user has answered. */
  externalLink(externalLink: PortalState["externalLink"]): void {
    this.#set({ externalLink });
  }

  /** When a tab's server may be asked again, in epoch milliseconds; null: any time. */
  retryAt(tab: string, at: number | null): void {
    put(this.#retryAt, tab, at);
    this.#publish();
  }

  quiet(quiet: boolean): void {
    this.#set({ quiet });
  }

  keyboard(keyboard: PortalState["keyboard"]): void {
    this.#set({ keyboard });
  }

  toolbar(toolbar: PortalState["toolbar"]): void {
    const { toolbar: before } = this.model.state.portal;
    const isNew = (Object.keys(toolbar) as (keyof typeof toolbar)[]).some(
      (key) => toolbar[key] !== before[key],
    );
    if (isNew) this.#set({ toolbar });
  }

  insecureLogin(insecureLogin: boolean): void {
    this.#set({ insecureLogin });
  }

  message(message: PortalState["message"]): void {
    if (message?.said !== this.model.state.portal.message?.said) this.#set({ message });
  }

  #publish(): void {
    const inFront = <T>(known: ReadonlyMap<string, T>) =>
      (this.#front !== null && known.get(this.#front)) || null;
    this.#set({
      condition: this.#troubleOf(inFront(this.#loading)) ?? this.#page,
      absent: inFront(this.#absent) ?? false,
      retryAt: inFront(this.#retryAt),
      dialog: inFront(this.#dialogs),
      blockedFrame: inFront(this.#blockedFrames),
    });
  }

  /** Where the step's place is on the page the user can go on, whatever part is late and whatever number it came with. */
  #troubleOf(loading: LoadCondition | null): PortalCondition | null {
    if (this.#usable && loading !== null && BESIDE_A_PAGE.includes(loading)) return null;
    return loading === "late" ? "slow" : loading;
  }

  #set(patch: Partial<PortalState>): void {
    const { portal } = this.model.state;
    const isNew = (Object.keys(patch) as (keyof PortalState)[]).some((part) => patch[part] !== portal[part]);
    if (isNew) this.#write({ portal: { ...portal, ...patch } });
  }
}

function put<T>(known: Map<string, T>, tab: string, value: T | null): void {
  if (value === null) known.delete(tab);
  else known.set(tab, value);
}
