import { cellOf, columnOf } from "../../snapshot/tables.js";
import { normaliseLabel } from "../../text/normalize.js";
import type { GuidePack } from "../pack/schema.js";
import type { PageView } from "./page-view.js";
import { behindLabel } from "./value-after-label.js";

/** What the office wrote to a booking, verbatim: "" where it wrote nothing. */
type Opinion = string;

const isNothing = (text: string): boolean => /^[\s\-—/无]*$/.test(text);
const told = (text = ""): Opinion => (isNothing(text) ? "" : text.trim());

/** Up to the next label in the same text, without the buttons that a dialog's words end with. */
function readOpinion(text: string, buttons: ReadonlySet<string>): Opinion {
  const words = text.replace(/\s+\S{2,8}[:：].*$/su, "").split(/(\s+)/);
  const end = words.findLastIndex((word) => /\S/.test(word) && !buttons.has(normaliseLabel(word)));
  return told(words.slice(0, end + 1).join(""));
}

/** In the text or the cell after the label, where that is nothing else. */
function after(
  run: readonly string[],
  wanted: ReadonlySet<string>,
  isElse: (text: string) => boolean,
): Opinion {
  const index = run.findIndex((text) => wanted.has(normaliseLabel(text)));
  const next = index < 0 ? "" : (run[index + 1] ?? "");
  return isElse(next) ? "" : told(next);
}

/**
 * The office's opinion on the booking that stands open by itself: beside its label in a cell, a line or the text after.
 * In the head of a list the label stands beside other labels, and tells nothing.
 */
export function opinionIn(pack: GuidePack, view: PageView): Opinion {
  const { opinion, id, status, serial, time } = pack.reservation;
  const wanted = new Set(opinion.map(normaliseLabel));
  const labels = new Set([...opinion, ...id, ...status, ...serial, ...time].map(normaliseLabel));
  const heads = new Set(
    view.grids.flatMap(({ grid }) => (grid.rows.length === 0 ? [] : grid.headers)).map(normaliseLabel),
  );
  const buttons = new Set(view.clickables.map(({ clickable }) => normaliseLabel(clickable.text)));
  const isLabel = (text: string) => /[:：]\s*$/.test(text) || labels.has(normaliseLabel(text));
  // Behind an empty one the next text may be what can be pressed.
  const isElse = (text: string) => isLabel(text) || buttons.has(normaliseLabel(text));
  const rows = view.frames.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const pairs = rows.filter((row) => !row.some((text, at) => at % 2 === 1 && isLabel(text)));
  const lines = view.frames.flatMap(({ texts, layers }) => [
    ...layers.map(({ text = "" }) => text),
    ...texts,
  ]);
  const texts = view.frames.flatMap((frame) => frame.texts);
  const standsAlone = texts.some(
    (text) => wanted.has(normaliseLabel(text)) && !heads.has(normaliseLabel(text)),
  );
  return (
    pairs.map((row) => after(row, wanted, isLabel)).find(Boolean) ??
    lines.map((text) => behindLabel(text, wanted, (value) => readOpinion(value, buttons))).find(Boolean) ??
    (standsAlone ? after(texts, wanted, isElse) : "")
  );
}

/** The same in a row of the list of bookings; undefined where that has no such column. */
export function opinionInRow(
  pack: GuidePack,
  grid: PageView["grids"][number]["grid"],
  row: string[],
): Opinion | undefined {
  const column = columnOf(grid, pack.reservation.opinion);
  return column < 0 ? undefined : told(cellOf(grid, row, column));
}
