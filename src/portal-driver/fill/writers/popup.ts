import { codeIn, type WantedOption } from "../../../core/autofill/options.js";
import type { PopupSight } from "../../../injected/popup/popup.js";
import type { Hand } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";
import { isFirstLevel, throughLevels, unfoldTo } from "./cascade.js";
import { close, OPTIONS_TIMEOUT, open } from "./open-popup.js";
import { pick } from "./options.js";
import { typeInto } from "./text.js";

/** Screenfuls of a long list that are looked through. */
const MAX_SCROLLS = 200;
/** How long a list may take to show what was searched for, in ms. */
const SEARCH_TIMEOUT = 1500;

const texts = (popup: PopupSight): string[] => popup.options.map(({ text }) => text);

/** Scrolls a list down until the option meant is drawn. */
async function scrollTo(hand: Hand, wanted: WantedOption) {
  const box = await hand.at({ op: "popup-scroller", key: hand.key }).boundingBox({ timeout: 1500 });
  if (!box) return undefined;
  const { mouse } = hand.frame.page();
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  let popup = await hand.popup();
  for (let i = 0; i < MAX_SCROLLS; i++) {
    const option = pick(wanted, texts(popup));
    if (option || popup.atEnd) return option;
    await mouse.wheel(0, Math.max(40, box.height * 0.8));
    const { scrollTop } = popup;
    const moved = await hand.until(async () => {
      const now = await hand.popup();
      return now.scrollTop !== scrollTop ? now : undefined;
    }, 400);
    if (!moved) return undefined;
    popup = moved;
  }
  return undefined;
}

/** Types into the list's search box, or its own box where that can be typed into. */
async function search(hand: Hand, wanted: WantedOption, popup: PopupSight) {
  const box = popup.search ? hand.at({ op: "popup-search", key: hand.key }) : hand.box;
  if (!(await box.isEditable({ timeout: 500 }).catch(() => false))) return undefined;
  // A region's own name finds it in more lists than its code does.
  await typeInto(box, wanted.region?.path.at(-1) ?? wanted.value);
  return hand.until(async () => pick(wanted, texts(await hand.popup())), SEARCH_TIMEOUT);
}

/** Finds the option in a plain list: as it stands, by search, by scrolling. */
async function fromList(hand: Hand, wanted: WantedOption, popup: PopupSight): Promise<void> {
  let option = pick(wanted, texts(popup));
  if (!option && popup.kind !== "tree" && popup.scrollable) option = await scrollTo(hand, wanted);
  // Options of another field's choice may still be on their way.
  option ??= await hand.until(async () => pick(wanted, texts(await hand.popup())), 200);
  if (!option && popup.kind === "tree") option = await unfoldTo(hand, wanted);
  // A tree, or what came in late.
  if (!option && popup.scrollable) option = await scrollTo(hand, wanted);
  option ??= await search(hand, wanted, popup);
  if (!option) throw new Refused("no-such-option");
  await hand.click(hand.at({ op: "popup-option", key: hand.key, text: option.text }));
}

/** The way to the option meant in the open list. */
async function choose(hand: Hand, wanted: WantedOption, popup: PopupSight): Promise<void> {
  const coded = wanted.region ? pick(wanted, texts(popup)) : undefined;
  const direct = coded && codeIn(coded.text) !== "" && popup.kind !== "cascade";
  const layered = wanted.region && popup.kind === "tree";
  if (!direct && (layered || isFirstLevel(wanted, popup))) await throughLevels(hand, wanted);
  else await fromList(hand, wanted, popup);
}

/** Chooses in a list that the page draws itself: combo boxes, trees, cascades. */
export async function writePopup(hand: Hand, wanted: WantedOption): Promise<void> {
  const end = performance.now() + OPTIONS_TIMEOUT;
  for (;;) {
    const popup = await open(hand);
    try {
      return await choose(hand, wanted, popup);
    } catch (error) {
      // A list that closed by itself was drawn anew: the options it waits for may be in the new one.
      const closed = !(await hand.popup().catch(() => null))?.open;
      const again = error instanceof Refused && error.reason === "no-such-option" && closed;
      if (!again || performance.now() > end) throw error;
    } finally {
      await close(hand).catch(() => {});
    }
  }
}

/** Empties a box with a list: by typing nothing where it can be typed into, else by its empty option. */
export async function clearPopup(hand: Hand): Promise<void> {
  if (await hand.box.isEditable({ timeout: 500 }).catch(() => false)) {
    await typeInto(hand.box, "");
    return hand.leave();
  }
  throw new Refused("not-kept");
}
