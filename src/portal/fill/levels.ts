import type { WantedOption } from "../../core/form/option.js";
import type { PopupSight } from "../../inpage/popup/popup.js";
import { levelsOf, pick } from "./choice.js";
import type { Hand } from "./hand.js";
import { childrenOf, pathOf } from "./lines.js";
import { OPTIONS_TIMEOUT } from "./open.js";
import { Refused } from "./refused.js";

/** So many nodes of a tree are unfolded in search of one. */
const MAX_NODES = 40;

const columnOf = ({ options }: PopupSight, level: number): string[] =>
  options.filter((one) => one.level === level).map(({ text }) => text);

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

/** Goes down to a region through columns, each of which comes up once the one before is pressed. */
async function throughColumns(hand: Hand, wanted: WantedOption): Promise<void> {
  for (const [level, step] of levelsOf(wanted).entries()) {
    const found = await hand.until(async () => {
      const popup = await hand.popup();
      const option = pick(step, columnOf(popup, level));
      return option && { text: option.text, columns: popup.kind === "cascade" };
    }, OPTIONS_TIMEOUT);
    if (!found) throw new Refused("no-such-option");
    const only = found.columns ? { level } : {};
    await hand.click(hand.at({ op: "popup-option", key: hand.key, text: found.text, ...only }));
  }
}

/** Unfolds a tree from the top down to a region, waiting for children that load late. */
async function throughTree(hand: Hand, wanted: WantedOption): Promise<void> {
  const path: string[] = [];
  const steps = levelsOf(wanted);
  for (const [index, step] of steps.entries()) {
    const option = await hand.until(
      async () => pick(step, childrenOf((await hand.popup()).options, path)),
      // A tree may begin below the province; only its top is there at once.
      path.length === 0 && index < steps.length - 1 ? 200 : OPTIONS_TIMEOUT,
    );
    if (!option && path.length === 0 && index < steps.length - 1) continue;
    if (!option) throw new Refused("no-such-option");
    const target = { key: hand.key, text: option.text, path: [...path] };
    if (index === steps.length - 1) return hand.click(hand.at({ op: "popup-option", ...target }));
    path.push(option.text);
    const { options } = await hand.popup();
    // Pressing the words would choose the node; only its mark unfolds it.
    if (childrenOf(options, path).length === 0)
      await hand.click(hand.at({ op: "popup-expander", ...target }));
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

/** Goes down level by level to a region, in a tree or in columns. */
export const throughLevels = (hand: Hand, wanted: WantedOption, kind: PopupSight["kind"]): Promise<void> =>
  kind === "tree" ? throughTree(hand, wanted) : throughColumns(hand, wanted);
