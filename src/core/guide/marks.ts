import type { FieldSpec } from "../form/fields.js";
import { compact, normaliseLabel } from "../form/label.js";
import type { FrameSight, PageSight } from "../form/sight.js";
import type { GuidePack, Mark } from "./pack.js";
import type { StepId } from "./steps.js";
import { cellOf, columnOf, type Grid } from "./tables.js";
import { frontView, type PageView } from "./view.js";

/** A mark that holds by looks; `after` and `before` are left to who knows what is done. */
export interface HoldingMark {
  step: StepId;
  mark: Mark;
}

const hasWord = (view: PageView, text: string): boolean => view.words.includes(compact(text));

const isPressable = (view: PageView, texts: readonly string[], row?: readonly string[]): boolean => {
  const wanted = texts.map(normaliseLabel);
  const rows = row?.map(compact);
  return view.clickables.some(
    (seen) => wanted.includes(seen.text) && (!rows || rows.some((text) => seen.row.includes(text))),
  );
};

const fieldsShown = (view: PageView, specs: readonly FieldSpec[]): number =>
  specs.filter(({ labels }) => labels.some((label) => view.labels.has(normaliseLabel(label)))).length;

const layerIndex = (frame: FrameSight, layer: string): number =>
  frame.layers.findIndex(({ id }) => id === layer);

/**
 * Where a table stands to the button that goes with it. Within a frame the order of layers tells; a table
 * in another frame belongs to the button when it lies on that frame's page, and over it when in a dialog.
 */
const standing = (view: PageView, at: { grid: Grid; frame: FrameSight }, texts: readonly string[]) => {
  const wanted = texts.map(normaliseLabel);
  const own = layerIndex(at.frame, at.grid.layer);
  const places = view.clickables
    .filter(({ text }) => wanted.includes(text))
    .map(({ clickable, frame }) =>
      frame.id === at.frame.id ? own - layerIndex(frame, clickable.layer) : Math.max(own, 0),
    );
  return { beside: places.includes(0), over: places.length > 0 && places.every((place) => place > 0) };
};

const rowsHold = (view: PageView, rows: NonNullable<Mark["rows"]>): boolean =>
  view.grids.some((at) => {
    if (columnOf(at.grid, rows.headers) < 0 || at.grid.rows.length < rows.atLeast) return false;
    if (rows.beside && !standing(view, at, rows.beside).beside) return false;
    return !rows.over || standing(view, at, rows.over).over;
  });

const cellHolds = (view: PageView, { headers, text }: NonNullable<Mark["cell"]>): boolean => {
  const wanted = text.map(compact);
  return view.grids.some(({ grid }) => {
    const column = columnOf(grid, headers);
    return column >= 0 && grid.rows.some((row) => wanted.includes(compact(cellOf(grid, row, column))));
  });
};

/** Whether every part of a mark holds for one page by its looks alone. */
export function markHolds(pack: GuidePack, view: PageView, mark: Mark): boolean {
  const { url, all, any, each, none, row, clickable, noClickable, controls, dialog } = mark;
  if (url !== undefined && !view.urls.some((address) => new RegExp(url).test(address))) return false;
  if (mark.atMost !== undefined && view.texts > mark.atMost) return false;
  if (all && !all.every((text) => hasWord(view, text))) return false;
  if (any && !any.some((text) => hasWord(view, text))) return false;
  if (each && !each.every((texts) => texts.some((text) => hasWord(view, text)))) return false;
  if (none?.some((text) => hasWord(view, text))) return false;
  if (dialog && !dialog.some((text) => view.titles.some((title) => title.includes(compact(text)))))
    return false;
  if (controls && !controls.every((label) => view.labels.has(normaliseLabel(label)))) return false;
  if (clickable && !isPressable(view, clickable, row)) return false;
  if (noClickable && isPressable(view, noClickable)) return false;
  if (mark.password !== undefined && mark.password !== view.controls.some(({ kind }) => kind === "password"))
    return false;
  if (mark.fields && fieldsShown(view, pack.forms[mark.fields.form]) < mark.fields.atLeast) return false;
  if (mark.rows && !rowsHold(view, mark.rows)) return false;
  return !mark.cell || cellHolds(view, mark.cell);
}

export const anyMarkHolds = (pack: GuidePack, view: PageView, marks: readonly Mark[]): boolean =>
  marks.some((mark) => markHolds(pack, view, mark));

/** Every step's marks that hold by looks alone. */
export const holdingMarks = (pack: GuidePack, view: PageView): HoldingMark[] =>
  pack.steps.flatMap(({ id, marks }) =>
    marks.filter((mark) => markHolds(pack, view, mark)).map((mark) => ({ step: id, mark })),
  );

/** Those that hold given what is done too, strongest first; on equal weight in the procedure's order. */
export const weigh = (holding: readonly HoldingMark[], done: ReadonlySet<StepId>): HoldingMark[] =>
  holding
    .filter(
      ({ mark: { after, before } }) =>
        !after?.some((step) => !done.has(step)) && !before?.some((step) => done.has(step)),
    )
    .sort((a, b) => b.mark.weight - a.mark.weight);

/**
 * Which steps the portal shows, strongest first. Pure; a few milliseconds for a full page.
 * @param sights the portal's tabs, the one in front last: only that one is looked at
 */
export function evaluateMarks(
  pack: GuidePack,
  sights: readonly PageSight[],
  done: ReadonlySet<StepId> = new Set(),
): { step: StepId; weight: number }[] {
  const view = frontView(pack, sights);
  const holding = view ? weigh(holdingMarks(pack, view), done) : [];
  return holding.map(({ step, mark }) => ({ step, weight: mark.weight }));
}
