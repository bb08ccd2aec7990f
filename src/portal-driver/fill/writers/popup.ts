import { asksForChoice, codeIn, type WantedOption } from "../../../core/autofill/match-option.js";
import type { PopupView } from "../../../injected/popup/popup.js";
import type { ControlDriver } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";
import { confirmNode, isFirstLevel, rootAbove, unfoldTo, writeCascade } from "./cascade.js";
import { chooseOption } from "./choose-option.js";
import { close, openBy } from "./open-popup.js";
import { typeInto } from "./text.js";
import { texts, turnPages } from "./turn-pages.js";

/** Screenfuls of a long list that are looked through. */
const MAX_SCROLLS = 200;
/** The share of its height by which a list is scrolled: rows cut off at one end are seen whole at the next look. */
const SCREENFUL = 0.95;
/** A list that was scrolled is drawn after so long, in ms; then it is looked at. */
const DRAWN = 20;
/** How long a list may take to show what was searched for, in ms. */
const SEARCH_TIMEOUT = 1500;

/** Scrolls a list down until the option meant is drawn. @param first the list as it was looked at just now */
async function scrollTo(driver: ControlDriver, wanted: WantedOption, first?: PopupView) {
  const box = await driver.hanging({ op: "popup-scroller" }).boundingBox({ timeout: 1500 });
  if (!box) return undefined;
  const { mouse } = driver.frame.page();
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  let popup = first ?? (await driver.popup());
  for (let i = 0; i < MAX_SCROLLS; i++) {
    const option = chooseOption(wanted, texts(popup));
    if (option || popup.atEnd) return option;
    await mouse.wheel(0, Math.max(40, box.height * SCREENFUL));
    // It moves with the page's next frame; looking before that shows nothing new.
    await driver.nextChange(DRAWN);
    const { scrollTop } = popup;
    const moved = await driver.until(async () => {
      const now = await driver.popup();
      return now.scrollTop !== scrollTop ? now : undefined;
    }, 400);
    if (!moved) return undefined;
    popup = moved;
  }
  return undefined;
}

/** Types into the list's search box, or its own box where that can be typed into. */
async function search(driver: ControlDriver, wanted: WantedOption, popup: PopupView | null) {
  const box = popup?.search ? driver.hanging({ op: "popup-search" }) : driver.box;
  if (!(await box.isEditable({ timeout: 500 }).catch(() => false))) return undefined;
  // A region's own name finds it in more lists than its code does.
  await typeInto(box, wanted.region?.path.at(-1) ?? wanted.value);
  return driver.until(async () => chooseOption(wanted, texts(await driver.popup())), SEARCH_TIMEOUT);
}

/** Finds the option in a plain list: as it stands, by search, by scrolling. */
async function fromList(driver: ControlDriver, wanted: WantedOption, popup: PopupView): Promise<void> {
  let option = chooseOption(wanted, texts(popup));
  if (!option && popup.kind !== "tree" && popup.scrollable) option = await scrollTo(driver, wanted, popup);
  // Options of another field's choice may still be on their way.
  option ??= await driver.until(async () => chooseOption(wanted, texts(await driver.popup())), 200);
  if (!option && popup.kind === "tree") option = await unfoldTo(driver, wanted);
  // A tree, or what came in late.
  if (!option && popup.scrollable) option = await scrollTo(driver, wanted);
  if (!option && popup.pages && !popup.search) option = await turnPages(driver, wanted);
  option ??= await search(driver, wanted, popup);
  // A box above it that narrows nothing leaves its pages to be turned.
  if (!option && popup.pages && popup.search) option = await turnPages(driver, wanted);
  if (!option) throw new Refused("no-such-option");
  await driver.click(driver.hanging({ op: "popup-option", text: option.text }));
  // Pages of a list are alike: what confirms stands below each.
  if (popup.kind === "tree") {
    if (popup.confirms) await confirmNode(driver, option.text);
  } else if (popup.confirms) await driver.click(driver.hanging({ op: "popup-confirm", text: option.text }));
}

/** The way to the option meant in the open list. */
async function choose(driver: ControlDriver, wanted: WantedOption, popup: PopupView): Promise<void> {
  const coded = wanted.region ? chooseOption(wanted, texts(popup)) : undefined;
  const direct = coded && codeIn(coded.text) !== "" && popup.kind !== "cascade";
  const layered = wanted.region && popup.kind === "tree";
  const fromAbove = wanted.region && rootAbove(popup) !== undefined;
  if (!direct && (layered || fromAbove || isFirstLevel(wanted, popup)))
    await writeCascade(driver, wanted, popup);
  else await fromList(driver, wanted, popup);
}

/**
 * The control's list, opened by its box or its arrow, whichever looks it. Then both once more: one opened before its
 * options were there may be drawn empty until it is opened again.
 * @returns null where the option meant came by typing and is chosen: a list that asks its server for what was typed
 * shows nothing before
 */
async function openOrSearch(driver: ControlDriver, wanted: WantedOption): Promise<PopupView | null> {
  const [first, second] = driver.opening;
  for (const target of [first, second, first, second]) {
    const popup = await openBy(driver, target);
    if (popup) return popup;
    // Typed into once, whatever opened it.
    const option = target === first ? await search(driver, wanted, null) : undefined;
    if (!option) continue;
    await driver.click(driver.hanging({ op: "popup-option", text: option.text }));
    return null;
  }
  throw new Refused("no-such-option");
}

/** Chooses in a list that the page draws itself: combo boxes, trees, cascades. */
export async function writePopup(driver: ControlDriver, wanted: WantedOption): Promise<void> {
  const end = performance.now() + driver.optionsTimeout;
  for (;;) {
    try {
      const popup = await openOrSearch(driver, wanted);
      if (popup) await choose(driver, wanted, popup);
      return;
    } catch (error) {
      // A list that closed by itself was drawn anew: the options it waits for may be in the new one.
      const closed = !(await driver.popup().catch(() => null))?.open;
      const again = error instanceof Refused && error.reason === "no-such-option" && closed;
      if (!again || performance.now() > end) throw error;
    } finally {
      await close(driver).catch(() => {});
    }
  }
}

/** Empties a box with a list by typing nothing, else by the line that takes no choice; without such it keeps its choice. */
export async function clearPopup(driver: ControlDriver): Promise<void> {
  if (await driver.box.isEditable({ timeout: 500 }).catch(() => false)) {
    await typeInto(driver.box, "");
    return driver.leave();
  }
  try {
    const popup = await openBy(driver, driver.opening[0]);
    const none = popup && texts(popup).filter(asksForChoice);
    const [text] = none ?? [];
    if (text === undefined || none?.length !== 1) throw new Refused("chosen-stays");
    await driver.click(driver.hanging({ op: "popup-option", text }));
  } finally {
    await close(driver).catch(() => {});
  }
}
