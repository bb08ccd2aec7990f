import { isWholeCountry, optionMatch, type WantedOption } from "../../../core/autofill/match-option.js";
import type { PopupView } from "../../../injected/popup/popup.js";
import type { ControlDriver } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";
import { chooseOption } from "./choose-option.js";
import { levelsOf } from "./region-levels.js";
import { childrenOf, pathOf } from "./tree-lines.js";

/** At most this many nodes of a tree are unfolded in search of one. */
const MAX_NODES = 40;
/** How long a tree may take to close by itself once a node was pressed, in ms. */
const CLOSING = 300;
/** How long the layer around it may take to close once its button was pressed, in ms. */
const TAKEN_OVER = 1500;

/** How long what is below a node may take to come, in ms. */
const LATE = 1500;

/** A level that stands so long, in ms, has come in whole. */
const WHOLE = 1000;

/** Whether repeated readings have been the same for that long. */
function steadyFor(time: number): (told: string) => boolean {
  let [last, since] = ["", 0];
  return (told) => {
    if (told !== last) [last, since] = [told, performance.now()];
    return performance.now() - since >= time;
  };
}

/** Whether a list begins where a region's way down does, rather than being a plain list of counties. */
export function isFirstLevel(wanted: WantedOption, { options }: PopupView): boolean {
  const [first, second] = levelsOf(wanted);
  return (
    first !== undefined &&
    second !== undefined &&
    chooseOption(
      first,
      options.map(({ text }) => text),
    ) !== undefined
  );
}

/** What is offered below a path: a column of a cascade, the children in a tree, else the list as it stands. */
function below({ kind, options }: PopupView, path: readonly string[]): string[] {
  if (kind === "cascade") return options.filter(({ level }) => level === path.length).map(({ text }) => text);
  return kind === "tree" ? childrenOf(options, path) : options.map(({ text }) => text);
}

/** The one node above the provinces, where a list begins with such. */
export function rootAbove(popup: PopupView): string | undefined {
  const [root, ...others] = below(popup, []);
  return root !== undefined && others.length === 0 && isWholeCountry(root) ? root : undefined;
}

/** The list once something of the way down is there: its tools may come up before its first level. */
function begun(
  driver: ControlDriver,
  steps: readonly WantedOption[],
  top: PopupView,
): Promise<PopupView | null> {
  let seen: PopupView | null = top;
  const isWhole = steadyFor(WHOLE);
  return driver
    .until(async () => {
      const popup = seen ?? (await driver.popup());
      seen = null;
      const offered = below(popup, []);
      const isThere =
        rootAbove(popup) !== undefined ||
        steps.some((step) => optionMatch(step, offered).outcome !== "none") ||
        isWhole(offered.join("\n"));
      return isThere ? popup : undefined;
    }, driver.optionsTimeout)
    .then((popup) => popup ?? null);
}

/**
 * Goes down level by level to a region, in a tree, in columns, or in lists that replace one another, waiting
 * for levels that load late. Which of these it is may show only once the first level is open.
 * @param top the list as it opened
 */
export async function writeCascade(
  driver: ControlDriver,
  wanted: WantedOption,
  top: PopupView,
): Promise<void> {
  const path: string[] = [];
  const steps = levelsOf(wanted);
  let seen = await begun(driver, steps, top);
  const root = seen ? rootAbove(seen) : undefined;
  if (seen && root !== undefined) {
    await descend(driver, seen, path, root);
    seen = null;
  }
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    // A list may begin below the province; only its top is there at once.
    const maySkip = path.length === 0 && !last;
    const isWhole = steadyFor(WHOLE);
    const found = await driver.until(
      async () => {
        const popup = seen ?? (await driver.popup());
        seen = null;
        const offered = below(popup, path);
        const option = chooseOption(step, offered);
        if (option) return { text: option.text, popup };
        // Lists that replace one another show the last one until the next is there.
        return popup.kind !== "list" && offered.length > 0 && isWhole(offered.join("\n")) ? null : undefined;
      },
      maySkip ? 200 : driver.optionsTimeout,
    );
    if (!found && maySkip) continue;
    if (!found) throw new Refused("no-such-option");
    if (last && found.popup.kind === "tree") {
      await driver.click(driver.hanging({ op: "popup-option", text: found.text, path: [...path] }));
      if (found.popup.confirms) await confirmNode(driver, found.text, path);
    } else await descend(driver, found.popup, path, found.text);
  }
}

/** Presses the tree's own button that takes over the node just pressed, unless the press did that by itself. */
export async function confirmNode(driver: ControlDriver, text: string, path?: string[]): Promise<void> {
  const gone = async () => ((await driver.popup()).confirms ? undefined : true);
  if (await driver.until(gone, CLOSING)) return;
  const { confirmsAround, options } = await driver.popup();
  if (confirmsAround) {
    // SECURITY: outside the frame nothing is known of the tree: no other node may be taken over.
    if (options.some((one) => one.selected && one.text !== text)) throw new Refused("no-such-option");
    await driver.pressAround("confirm");
    await driver.until(gone, TAKEN_OVER);
    return;
  }
  await driver.click(driver.hanging({ op: "popup-confirm", text, ...(path && { path: [...path] }) }));
}

/** Presses what shows the level below a node, and goes on from there. */
async function descend(driver: ControlDriver, popup: PopupView, path: string[], text: string): Promise<void> {
  if (popup.kind !== "tree") {
    const level = popup.kind === "cascade" ? { level: path.length } : {};
    await driver.click(driver.hanging({ op: "popup-option", text, ...level }));
  } else if (childrenOf(popup.options, [...path, text]).length === 0) {
    // Pressing the words would choose the node; only its mark unfolds it.
    await driver.click(driver.hanging({ op: "popup-expander", text, path: [...path] }));
  }
  path.push(text);
}

/** Unfolds a tree's closed nodes one after the other until the option meant is drawn. */
export async function unfoldTo(driver: ControlDriver, wanted: WantedOption) {
  const tried = new Set<string>();
  while (tried.size < MAX_NODES) {
    const { options } = await driver.popup();
    const option = chooseOption(
      wanted,
      options.map(({ text }) => text),
    );
    if (option) return option;
    const grew = () =>
      driver.until(
        async () => ((await driver.popup()).options.length > options.length ? true : undefined),
        LATE,
      );
    const closed = options
      .map((one, index) => ({ ...one, path: pathOf(options, index) }))
      .find((one) => one.expandable && !one.expanded && !tried.has([...one.path, one.text].join("/")));
    // A root that stands alone may open by itself once the server has told what is below it.
    if (!closed && options.length === 1 && (await grew())) continue;
    if (!closed) return undefined;
    tried.add([...closed.path, closed.text].join("/"));
    const { text, path } = closed;
    await driver.click(driver.hanging({ op: "popup-expander", text, path }));
    await grew();
  }
  return undefined;
}
