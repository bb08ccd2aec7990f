import { placedElements } from "../../snapshot/stacking.js";
import { foldSerial } from "../../text/fold-serial.js";
import { compact } from "../../text/normalize.js";
import { serialsOf } from "../case-at-hand.js";
import { topmostView } from "../detection/page-view.js";
import { listExtent } from "../detection/shown-part-of-list.js";
import { type Draft, listed, type Situation, stepWords } from "./guidance-types.js";
import { buttons, firstNamed, inLayer, labelOf, refs } from "./pressable-elements.js";
import { chosenSerials, type ScaleRows, scaleRows } from "./scale-rows.js";
import { absentDraft, asWritten } from "./scales-to-enter-first.js";

/** None of the scales still to be chosen is in the list: why that may be. */
function notListed(situation: Situation, away: readonly string[], rows: ScaleRows): Draft {
  const { at, progress, page, pack } = situation;
  const serials = listed(asWritten(situation, away));
  const scales = at.scales.filter(({ serial }) => away.includes(foldSerial(serial)));
  const booked = scales.some(({ bookingNumber }) => bookingNumber !== "");
  const warnings = [{ kind: "missing-scale" as const, values: { serials, count: String(away.length) } }];
  if (booked || !away.every((serial) => progress.absent.includes(serial)))
    return {
      substep: booked ? "already-booked" : "not-listed",
      values: { serials },
      warnings,
      action: "none",
    };
  const words = [...pack.buttons.cancel, ...pack.buttons.close.filter((word) => word !== "确定")];
  const [leave] = firstNamed(inLayer(buttons(page, words), rows.depth), words);
  return { ...absentDraft(situation, leave), warnings };
}

/** The pages that were looked at: 1、2, or 1–5. */
function looked(pages: Readonly<Record<string, number>>): string {
  const all = [...new Set(Object.values(pages))].filter((page) => page > 0).sort((a, b) => a - b);
  const [first = 0, last = 0] = [all[0], all.at(-1)];
  return all.length > 2 && last - first + 1 === all.length ? `${first}–${last}` : all.join("、");
}

/** Scales that are not on this page of the list: the page where they were seen, or one that nobody has looked at. */
function lookFurther(situation: Situation, rows: ScaleRows, away: readonly string[]): Draft | null {
  const { pack, snapshots, progress } = situation;
  const { seen, pages } = progress.choices;
  const view = topmostView(pack, snapshots);
  const { page = null, isLast = true, isNarrowed = true } = (view && listExtent(pack, view)) ?? {};
  const known = away.find((serial) => pages[serial] && pages[serial] !== page);
  const to = known === undefined ? 0 : (pages[known] ?? 0);
  const onward = page !== null && (to > page ? rows.next : rows.previous);
  const way = rows.toPage.get(to) ?? (to > 0 ? onward : null);
  if (way) {
    const there = asWritten(
      situation,
      away.filter((serial) => pages[serial] === to),
    );
    return {
      substep: "turn-to-page",
      values: { serials: listed(there), page: String(to), button: labelOf(way) },
      refs: refs([way]),
    };
  }
  if (seen.isWhole) return null;
  // Rows that are still on their way: no page of them was looked at.
  if (!rows.hasRows && rows.next) return { substep: "wait-for-page", action: "none" };
  const serials = listed(asWritten(situation, away));
  const back = isNarrowed ? null : rows.previous;
  const press = seen.isBack ? (back ?? rows.next) : (rows.next ?? back);
  if (press) {
    const by = press === rows.next ? 1 : -1;
    return {
      substep: "turn-page",
      values: {
        serials,
        button: labelOf(press),
        ...(page === null ? {} : { pages: looked(pages), page: String(page + by) }),
      },
      refs: refs([press]),
    };
  }
  return isLast && isNarrowed ? null : { substep: "scroll-list", values: { serials }, action: "none" };
}

/** What stands in the booking behind the chooser. */
function compareBehind(situation: Situation): string[] {
  const submits = stepWords(situation, "submit-reservation")[0] ?? [];
  const [submit] = placedElements(situation.page, "clickables").filter(
    ({ item: { text, visible } }) => visible && submits.some((word) => compact(word) === compact(text)),
  );
  return chosenSerials(situation.pack, situation.page, submit);
}

/** The list of scales to choose from is in front: rows by serial number, then its own button. */
export function chooser(situation: Situation): Draft | null {
  const { page, pack, at } = situation;
  const [open = []] = stepWords(situation, "choose-instruments");
  const rows = scaleRows(pack, page, serialsOf(at));
  if (!rows) return null;
  const confirm = inLayer(buttons(page, pack.buttons.confirm), rows.depth);
  const inPage = inLayer(buttons(page, open), rows.depth);
  // The list in the booking itself has the button beside it that opens the chooser.
  if (inPage.length > 0 || (rows.depth.every((layer) => layer === 0) && confirm.length === 0)) return null;
  const wanted = serialsOf(at);
  const already = compareBehind(situation);
  const needed = wanted.filter((serial) => !already.includes(serial));
  const boxes = needed.map((serial) => ({ serial, ticks: rows.ticks.get(serial) ?? [] }));
  const here = boxes.filter(({ ticks, serial }) => ticks.length > 0 || rows.serials.includes(serial));
  const open_ = here.filter(({ ticks }) => ticks.some(({ item }) => !item.checked));
  if (wanted.length === 0) return null;
  if (rows.strangers.length > 0) {
    const serials = rows.strangers.map(
      ({ item }) => item.row.find((cell) => rows.serials.includes(foldSerial(cell))) ?? item.row[0] ?? "",
    );
    return {
      substep: "untick-rows",
      values: { serials: listed(serials) },
      refs: refs(rows.strangers),
      all: true,
      warnings: [{ kind: "wrong-scale", values: { serials: listed(serials) } }],
    };
  }
  if (open_.length > 0) {
    const ticks = open_.flatMap(({ ticks: [tick] }) => tick ?? []);
    const serials = asWritten(
      situation,
      open_.map(({ serial }) => serial),
    );
    // One tick for all of them, only where exactly all rows are meant.
    if (rows.all && open_.length > 1 && open_.length === rows.serials.length)
      return {
        substep: "tick-all",
        values: { serials: listed(serials), count: String(serials.length) },
        refs: refs([rows.all]),
      };
    return {
      substep: serials.length === 1 ? "tick-row" : "tick-rows",
      values: { serials: listed(serials), count: String(serials.length) },
      refs: refs(ticks),
      all: true,
    };
  }
  // Ticked where it is out of sight, on this page or one that was turned away from: the booking shows what was kept.
  const { ticked } = situation.progress.choices;
  const unseen = needed.filter((serial) => rows.outOfSight.includes(serial) && !ticked.includes(serial));
  if (unseen.length > 0)
    return {
      substep: "scroll-list",
      values: { serials: listed(asWritten(situation, unseen)) },
      action: "none",
    };
  const away = needed.filter(
    (serial) => !ticked.includes(serial) && !here.some((one) => one.serial === serial),
  );
  const further = away.length > 0 ? lookFurther(situation, rows, away) : null;
  if (further) return further;
  if (away.length > 0 && here.length === 0) return notListed(situation, away, rows);
  const words = pack.buttons.cancel;
  const [leave] = needed.length === 0 ? firstNamed(inLayer(buttons(page, words), rows.depth), words) : [];
  // All are in the booking behind it: to confirm nothing is refused.
  if (leave) return { substep: "go-back", values: { button: labelOf(leave) }, refs: refs([leave]) };
  const isBox = rows.depth.some((layer) => layer > 0);
  if (confirm.length === 0 && !isBox) return null;
  return {
    substep: "confirm-chosen",
    // The list's own button may be called otherwise than any pack knows.
    values: { button: labelOf(confirm[0], pack.buttons.confirm[0]) },
    refs: refs(confirm.slice(0, 1)),
    missing: confirm.length === 0,
    ...(away.length > 0
      ? {
          warnings: [
            {
              kind: "missing-scale" as const,
              values: { serials: listed(asWritten(situation, away)), count: String(away.length) },
            },
          ],
        }
      : {}),
  };
}
