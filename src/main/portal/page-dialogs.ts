import type { WebContents } from "electron";
import type { DialogAnswer, PortalDialog } from "../../ipc/portal-condition.js";
import type { PortalStatus } from "./portal-status.js";
import type { PortalTabs, Tab } from "./tabs.js";

/** What Electron tells of a dialog that a page opens. */
interface DialogInfo {
  frame: { url: string } | null;
  dialogType: "alert" | "confirm" | "prompt";
  messageText: string;
  defaultPromptText: string;
}

interface Pending {
  dialog: PortalDialog;
  tab: string;
  answer(answer: DialogAnswer): void;
}

/** From so many dialogs of one page on the user may silence it. */
const REPEATED_FROM = 3;
const MESSAGE_LENGTH = 2_000;
/** Those that a page opens itself, and stands still behind. */
const OF_PAGE: readonly PortalDialog["kind"][] = ["alert", "confirm", "prompt"];

/**
 * The questions before the portal's pages, shown by the wizard beside the page: a window of the system's would
 * disable the whole app for as long as a page likes. One at a time is shown for each tab, in the order they came.
 */
export class PageDialogs {
  readonly #pending: Pending[] = [];
  /** How many dialogs a tab's page has opened, and whether the user wants no more of them. */
  readonly #opened = new Map<string, number>();
  readonly #silenced = new Set<string>();
  #count = 0;
  /** The tab whose page had the keyboard when it asked, until none of its questions is open. */
  #lender: string | null = null;

  /** @param keyboard brings it to the wizard while a tab asks, and back to the tab once the user has answered */
  constructor(
    private readonly status: PortalStatus,
    private readonly keyboard: () => Pick<PortalTabs, "lendKeyboard" | "giveBackKeyboard">,
  ) {}

  /** Takes the dialogs of a tab's pages over from Electron. */
  watch({ id, contents }: Tab): void {
    const events = contents as unknown as NodeJS.EventEmitter;
    // Electron's own listeners open the system's windows. Without them there would be nothing to take over.
    if (events.listenerCount("-run-dialog") === 0) return;
    events.removeAllListeners("-run-dialog");
    events.removeAllListeners("-cancel-dialogs");
    events.on("-run-dialog", (info: DialogInfo, done: (accept: boolean, text: string) => void) =>
      this.#run(id, info, done),
    );
    // Answered by other means, or the page has gone.
    events.on("-cancel-dialogs", () => this.drop(id, OF_PAGE));
    contents.on("did-navigate", () => {
      this.#opened.delete(id);
      this.#silenced.delete(id);
    });
    contents.on("render-process-gone", () => this.drop(id));
    contents.on("destroyed", () => {
      this.drop(id);
      this.#opened.delete(id);
      this.#silenced.delete(id);
    });
  }

  #run(tab: string, info: DialogInfo, done: (accept: boolean, text: string) => void): void {
    const count = (this.#opened.get(tab) ?? 0) + 1;
    this.#opened.set(tab, count);
    // In a turn of its own: the page waits within the event.
    if (this.#silenced.has(tab)) return void setImmediate(done, false, "");
    const url = info.frame?.url ?? "";
    void this.ask(tab, {
      kind: info.dialogType,
      message: info.messageText.slice(0, MESSAGE_LENGTH),
      host: URL.canParse(url) ? new URL(url).host : "",
      ...(info.dialogType === "prompt" && { initial: info.defaultPromptText.slice(0, MESSAGE_LENGTH) }),
      ...(count >= REPEATED_FROM && { repeated: true }),
    }).then(({ accept, text, silence }) => {
      if (silence) this.#silenced.add(tab);
      done(accept, text ?? "");
    });
  }

  /** Asks the user; resolves with the answer, refused when the tab goes away. */
  ask(tab: string, question: Omit<PortalDialog, "id">): Promise<DialogAnswer> {
    this.#count += 1;
    const dialog = { ...question, id: this.#count };
    return new Promise((answer) => {
      const pending = { dialog, tab, answer };
      // Not behind a page that asks without end.
      if (dialog.kind === "unsaved") this.#pending.unshift(pending);
      else this.#pending.push(pending);
      this.#show(tab);
      // The print window has the keyboard itself.
      if (dialog.kind !== "print" && this.keyboard().lendKeyboard(tab)) this.#lender = tab;
    });
  }

  /**
   * What the driver sees of a tab: a dialog opened, or (null) none is open any more, whoever answered it. The print
   * window is the system's to answer: it is told only.
   */
  seen(tab: string, kind: PortalDialog["kind"] | null): void {
    if (kind === null) this.drop(tab, [...OF_PAGE, "print"]);
    if (kind === "print") void this.ask(tab, { kind, message: "", host: "" });
  }

  /** The user's answer; one to a question that is gone meanwhile does nothing. */
  answer(answer: DialogAnswer): void {
    const pending = this.#pending.find(({ dialog }) => dialog.id === answer.id);
    if (!pending) return;
    const isLent = this.#lender === pending.tab;
    this.#settle(pending, answer);
    if (isLent && this.#lender === null) this.keyboard().giveBackKeyboard(pending.tab);
  }

  /** The questions of a tab are answered with "no"; all of them, or of the named kinds. */
  drop(tab: string, kinds?: readonly PortalDialog["kind"][]): void {
    for (const pending of this.#pending.filter((one) => one.tab === tab))
      if (!kinds || kinds.includes(pending.dialog.kind))
        this.#settle(pending, { id: pending.dialog.id, accept: false });
  }

  /** Whether a tab's page stands still behind a dialog of its own. */
  isBlocking(tab: string): boolean {
    return this.#pending.some(({ tab: of, dialog: { kind } }) => of === tab && OF_PAGE.includes(kind));
  }

  /** The user goes elsewhere: the page's dialogs end, and it opens no more of them. */
  silence(tab: string): void {
    this.#silenced.add(tab);
    this.drop(tab);
  }

  #settle(pending: Pending, answer: DialogAnswer): void {
    this.#pending.splice(this.#pending.indexOf(pending), 1);
    if (this.#lender === pending.tab && !this.#pending.some(({ tab }) => tab === pending.tab))
      this.#lender = null;
    this.#show(pending.tab);
    pending.answer(answer);
  }

  #show(tab: string): void {
    this.status.dialog(tab, this.#pending.find((one) => one.tab === tab)?.dialog ?? null);
  }
}

/**
 * Runs in a page before its own scripts: `prompt`, which Electron takes away in a page's main frame, asked as Chromium
 * asks it. A frame made for the moment still has the browser's own function.
 */
const PROMPT_SCRIPT = `(() => {
  if (window !== window.top) return;
  const prompt = function prompt(message = "", initial = "") {
    const frame = document.createElement("iframe");
    frame.style.display = "none";
    (document.body ?? document.documentElement).append(frame);
    try {
      return frame.contentWindow.prompt.call(window, message, initial);
    } finally {
      frame.remove();
    }
  };
  Object.defineProperty(window, "prompt", { configurable: true, enumerable: true, get: () => prompt, set() {} });
})()`;

/** Puts `prompt` into a tab's pages from the next one on. */
export async function restorePrompt(contents: WebContents): Promise<void> {
  await contents.debugger.sendCommand("Page.addScriptToEvaluateOnNewDocument", { source: PROMPT_SCRIPT });
}
