import type { WantedOption } from "../../../core/autofill/options.js";
import type { PopupSight } from "../../../injected/popup/popup.js";
import type { Hand } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";
import { OPTIONS_TIMEOUT } from "./open-popup.js";
import { levelsOf, pick } from "./options.js";
import { childrenOf, pathOf } from "./tree-lines.js";

/** So many nodes of a tree are unfolded in search of one. */
const MAX_NODES = 40;

/** Whether a list begins where a region's way down does, rather than being a plain list of counties. */
export function isFirstLevel(wanted: WantedOption, { options }: PopupSight): boolean {
  const [first, second] = levelsOf(wanted);
  return (
    first !== undefined &&
    second !== undefined &&
    pick(
      first,
      options.map(({ text }) => text),
    ) !== undefined
  );
}

/** What is offered below a path: a column of a cascade, the children in a tree, else the list as it stands. */
function below({ kind, options }: PopupSight, path: readonly string[]): string[] {
  if (kind === "cascade") return options.filter(({ level }) => level === path.length).map(({ text }) => text);
  return kind === "tree" ? childrenOf(options, path) : options.map(({ text }) => text);
}

/**
 * Goes down level by level to a region, in a tree, in columns, or in lists that replace one another, waiting
 * for levels that load late. Which of these it is may show only once the first level is open.
 */
export async function throughLevels(hand: Hand, wanted: WantedOption): Promise<void> {
  const path: string[] = [];
  const steps = levelsOf(wanted);
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    // A list may begin below the province; only its top is there at once.
    const maySkip = path.length === 0 && !last;
    const found = await hand.until(
      async () => {
        const popup = await hand.popup();
        const option = pick(step, below(popup, path));
        return option && { text: option.text, popup };
      },
      maySkip ? 200 : OPTIONS_TIMEOUT,
    );
    if (!found && maySkip) continue;
    if (!found) throw new Refused("no-such-option");
    const { text, popup } = found;
    const target = { key: hand.key, text };
    if (popup.kind !== "tree") {
      const level = popup.kind === "cascade" ? { level: path.length } : {};
      await hand.click(hand.at({ op: "popup-option", ...target, ...level }));
    } else if (last) {
      await hand.click(hand.at({ op: "popup-option", ...target, path: [...path] }));
    } else if (childrenOf(popup.options, [...path, text]).length === 0) {
      // Pressing the words would choose the node; only its mark unfolds it.
      await hand.click(hand.at({ op: "popup-expander", ...target, path: [...path] }));
    }
    path.push(text);
  }
}

/** Unfolds a tree's closed nodes one after the other until the option meant is drawn. */
export async function unfoldTo(hand: Hand, wanted: WantedOption) {
  const tried = new Set<string>();
  while (tried.size < MAX_NODES) {
    const { options } = await hand.popup();
    const option = pick(
      wanted,
      options.map(({ text }) => text),
    );
    if (option) return option;
    const closed = options
      .map((one, index) => ({ ...one, path: pathOf(options, index) }))
      .find((one) => one.expandable && !one.expanded && !tried.has([...one.path, one.text].join("/")));
    if (!closed) return undefined;
    tried.add([...closed.path, closed.text].join("/"));
    const { text, path } = closed;
    await hand.click(hand.at({ op: "popup-expander", key: hand.key, text, path }));
    await hand.until(
      async () => ((await hand.popup()).options.length > options.length ? true : undefined),
      1500,
    );
  }
  return undefined;
}
