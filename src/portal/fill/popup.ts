import type { WantedOption } from "../../core/form/option.js";
import { codeIn } from "../../core/form/option.js";
import type { PopupSight } from "../../inpage/popup/popup.js";
import { ask } from "../engine.js";
import { levelsOf, pick } from "./choice.js";
import { type Hand, Refused } from "./hand.js";
import { typeInto } from "./text.js";

/** How long a list may take to come up, and its options to come in, in ms. */
const OPEN_TIMEOUT = 1500;
const OPTIONS_TIMEOUT = 5000;
/** Screenfuls of a long list that are looked through. */
const MAX_SCROLLS = 200;

const texts = (popup: PopupSight): string[] => popup.options.map(({ text }) => text);

/** Opens the control's list; a second try goes by its arrow. */
async function open(hand: Hand): Promise<PopupSight> {
  const shown = async () => {
    const popup = await hand.popup();
    return popup.open ? popup : undefined;
  };
  const before = await shown();
  if (before) return before;
  for (const op of ["control", "opener"] as const) {
    await ask(hand.frame, { op: "popup-mark" });
    await hand.click(hand.at({ op, key: hand.key }));
    const popup = await hand.until(shown, OPEN_TIMEOUT);
    if (popup) return popup;
  }
  throw new Refused("no-such-option");
}

/** Closes what still hangs open. Escape is the last resort: it could close the dialog the form stands in. */
async function close(hand: Hand): Promise<void> {
  const gone = async () => ((await hand.popup()).open ? undefined : true);
  if (await hand.until(gone, 150)) return;
  await hand.leave();
  if (await hand.until(gone, 250)) return;
  await hand.click(hand.at({ op: "opener", key: hand.key }));
  await hand.until(gone, 250);
}

/** Scrolls a list down until the option meant is drawn. */
async function scrollTo(hand: Hand, wanted: WantedOption) {
  const scroller = hand.at({ op: "popup-scroller", key: hand.key });
  for (let i = 0; i < MAX_SCROLLS; i++) {
    const popup = await hand.popup();
    const option = pick(wanted, texts(popup));
    if (option) return option;
    if (!popup.scrollable || popup.atEnd) return undefined;
    const box = await scroller.boundingBox();
    if (!box) return undefined;
    await hand.frame.page().mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await hand.frame.page().mouse.wheel(0, Math.max(40, box.height * 0.8));
    await hand.until(async () => {
      const now = await hand.popup();
      return now.scrollTop !== popup.scrollTop || texts(now).join() !== texts(popup).join()
        ? true
        : undefined;
    }, 400);
  }
  return undefined;
}

/** What to type to make a list show the option: a region's own name finds it in more lists than its code. */
const searchText = ({ value, region }: WantedOption): string => region?.path.at(-1) ?? value;

/** Finds the option in a plain list: as it stands, by its search box or its own box, by scrolling. */
async function fromList(hand: Hand, wanted: WantedOption): Promise<void> {
  const ready = await hand.until(async () => {
    const popup = await hand.popup();
    const option = pick(wanted, texts(popup));
    return option || popup.options.length > 0 ? { option, popup } : undefined;
  }, OPTIONS_TIMEOUT);
  let option = ready?.option;
  if (!option && ready?.popup.scrollable) option = await scrollTo(hand, wanted);
  if (!option && (ready?.popup.search || !hand.control.readOnly)) {
    const box = ready?.popup.search ? hand.at({ op: "popup-search", key: hand.key }) : hand.box;
    if (await box.isEditable().catch(() => false)) {
      await typeInto(box, searchText(wanted));
      option = await hand.until(async () => pick(wanted, texts(await hand.popup())), OPEN_TIMEOUT);
    }
  }
  if (!option) throw new Refused("no-such-option");
  await hand.click(hand.at({ op: "popup-option", key: hand.key, text: option.text }));
}

/** Goes down a cascade's columns, each by click. */
async function throughCascade(hand: Hand, wanted: WantedOption): Promise<void> {
  for (const [level, step] of levelsOf(wanted).entries()) {
    const option = await hand.until(async () => {
      const popup = await hand.popup();
      return pick(step, texts({ ...popup, options: popup.options.filter((one) => one.level === level) }));
    }, OPTIONS_TIMEOUT);
    if (!option) throw new Refused("no-such-option");
    const only = (await hand.popup()).kind === "cascade" ? { level } : {};
    await hand.click(hand.at({ op: "popup-option", key: hand.key, text: option.text, ...only }));
  }
}

/** Unfolds a tree from the top to the node meant, waiting for children that load late. */
async function throughTree(hand: Hand, wanted: WantedOption): Promise<void> {
  const path: string[] = [];
  const levels = levelsOf(wanted);
  for (const [level, step] of levels.entries()) {
    const option = await hand.until(async () => {
      const { options } = await hand.popup();
      return pick(step, childrenOf(options, path));
    }, OPTIONS_TIMEOUT);
    // Trees may begin below the province, or the whole tree may lie open.
    if (!option && level < levels.length - 1 && path.length === 0) continue;
    if (!option) throw new Refused("no-such-option");
    const target = { key: hand.key, text: option.text, path: [...path] };
    if (level === levels.length - 1) {
      await hand.click(hand.at({ op: "popup-option", ...target }));
      return;
    }
    const { options } = await hand.popup();
    const node = options.find(({ text }) => text === option.text);
    if (node?.expandable && !node.expanded) await hand.click(hand.at({ op: "popup-expander", ...target }));
    path.push(option.text);
  }
}

/** Texts of the nodes right below a path, or of the uppermost ones. */
export function childrenOf(options: PopupSight["options"], path: readonly string[]): string[] {
  let from = 0;
  let level = Math.min(...options.map((one) => one.level));
  for (const text of path) {
    from = options.findIndex((one, index) => index >= from && one.text === text) + 1;
    if (from === 0) return [];
    level = (options[from - 1]?.level ?? 0) + 1;
  }
  const children: string[] = [];
  for (const one of options.slice(from)) {
    if (one.level < level) break;
    if (one.level === level) children.push(one.text);
  }
  return children;
}

/** Chooses in a list that the page draws itself: combo boxes, trees, cascades. */
export async function writePopup(hand: Hand, wanted: WantedOption): Promise<void> {
  const popup = await open(hand);
  try {
    const whole = wanted.region && pick(wanted, texts(popup));
    const coded = whole && codeIn(whole.text) !== "";
    const kind =
      popup.kind === "empty" ? (await hand.until(filled(hand), OPTIONS_TIMEOUT))?.kind : popup.kind;
    if (coded && kind !== "cascade")
      await hand.click(hand.at({ op: "popup-option", key: hand.key, text: whole.text }));
    else if (kind === "cascade" && wanted.region) await throughCascade(hand, wanted);
    else if (kind === "tree" && wanted.region) await throughTree(hand, wanted);
    else await fromList(hand, wanted);
  } finally {
    await close(hand).catch(() => {});
  }
}

const filled = (hand: Hand) => async () => {
  const popup = await hand.popup();
  return popup.options.length > 0 ? popup : undefined;
};
