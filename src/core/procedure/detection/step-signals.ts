import type { FieldSpec } from "../../autofill/field-spec.js";
import { compareDepth } from "../../snapshot/stacking.js";
import { cellOf, columnOf } from "../../snapshot/tables.js";
import { compact } from "../../text/normalize.js";
import { asLabelSet, asLabels, asWords } from "../../text/normalized-words.js";
import { patternOf } from "../pack/linear-pattern.js";
import type { GuidePack, StepSignal } from "../pack/schema.js";
import type { StepId } from "../pack/steps.js";
import type { PageView } from "./page-view.js";

/** A mark that holds by what the page shows; `after` and `before` are left to the caller, who knows what is done. */
export interface HoldingSignal {
  step: StepId;
  mark: StepSignal;
}

const isPressable = (view: PageView, texts: readonly string[], row?: readonly string[]): boolean => {
  const wanted = asLabelSet(texts);
  const rows = row && asWords(row);
  return view.clickables.some(
    (seen) => wanted.has(seen.text) && (!rows || rows.some((text) => seen.row.includes(text))),
  );
};

/** Whether one of such texts can be pressed there (in such a row), or stands in a menu that is folded: a press away. */
export function isOffered(view: PageView, texts: readonly string[], row?: readonly string[]): boolean {
  if (isPressable(view, texts, row)) return true;
  if (row) return false;
  const wanted = asLabelSet(texts);
  return view.clickables.some(({ folded }) => folded.some((entry) => wanted.has(entry)));
}

const fieldsShown = (view: PageView, specs: readonly FieldSpec[]): number =>
  specs.filter(({ labels }) => asLabels(labels).some((label) => view.labels.has(label))).length;

const rowsHold = (
  view: PageView,
  { headers, atLeast, beside, over }: NonNullable<StepSignal["rows"]>,
): boolean =>
  view.grids.some(({ grid, depth }) => {
    if (columnOf(grid, headers) < 0 || grid.rows.length < atLeast) return false;
    const places = (texts: readonly string[]) => {
      const wanted = asLabels(texts);
      return view.clickables
        .filter(({ text }) => wanted.includes(text))
        .map((button) => compareDepth(depth, button.depth));
    };
    if (beside && !places(beside).includes(0)) return false;
    const above = over ? places(over) : [1];
    return above.length > 0 && above.every((place) => place > 0);
  });

const cellHolds = (view: PageView, { headers, text }: NonNullable<StepSignal["cell"]>): boolean => {
  const wanted = asWords(text);
  return view.grids.some(({ grid }) => {
    const column = columnOf(grid, headers);
    return column >= 0 && grid.rows.some((row) => wanted.includes(compact(cellOf(grid, row, column))));
  });
};

/** Whether the page has the words a mark asks for and none that it rules out. */
function wordsHold(view: PageView, { all, any, each, none }: StepSignal): boolean {
  const isSeen = (text: string) => view.words.includes(text);
  if (all && !asWords(all).every(isSeen)) return false;
  if (any && !asWords(any).some(isSeen)) return false;
  if (each && !each.every((texts) => asWords(texts).some(isSeen))) return false;
  return !(none && asWords(none).some(isSeen));
}

/** Whether every part of a mark holds for one page by its looks alone. */
function signalHolds(pack: GuidePack, view: PageView, mark: StepSignal): boolean {
  const { url, row, clickable, noClickable, controls, dialog } = mark;
  if (url !== undefined && !view.urls.some((address) => patternOf(url).test(address))) return false;
  if (mark.atMost !== undefined && view.amount > mark.atMost) return false;
  if (!wordsHold(view, mark)) return false;
  if (dialog && !asWords(dialog).some((text) => view.titles.some((title) => title.includes(text))))
    return false;
  if (controls && !asLabels(controls).every((label) => view.labels.has(label))) return false;
  if (clickable && !isOffered(view, clickable, row)) return false;
  if (noClickable && isPressable(view, noClickable)) return false;
  const passwords = view.controls.filter(({ kind }) => kind === "password").length;
  if (mark.password !== undefined && mark.password !== passwords > 0) return false;
  if (mark.passwordTwice !== undefined && mark.passwordTwice !== (passwords === 2)) return false;
  if (mark.fields && fieldsShown(view, pack.forms[mark.fields.form]) < mark.fields.atLeast) return false;
  if (mark.rows && !rowsHold(view, mark.rows)) return false;
  return !mark.cell || cellHolds(view, mark.cell);
}

export const anySignalHolds = (pack: GuidePack, view: PageView, marks: readonly StepSignal[]): boolean =>
  marks.some((mark) => signalHolds(pack, view, mark));

/** A success that is denied, asked or only spoken of: 未保存成功, 没有提交成功, 是否保存成功, 保存成功后可打印. */
export const DENIED =
  /(?:未|没|不|无法|否|勿|如果|若|倘|假如|一旦|等到|待|失败)[^\n,.;:!。、]{0,8}?(?:成功|完成)|(?:成功|完成)(?=(?:之|以)?[前后](?!台)|与否|方可|才|时[,，]?|的话|[了吗么]*\?)/g;

/**
 * Whether the portal says that a step's work succeeded; words that only contain the success do not count. While the
 * step's form is in front only what is said over it does: the page itself may name the success to come, as a bar of
 * steps does.
 */
export const isDone = (
  pack: GuidePack,
  view: PageView,
  marks: readonly StepSignal[],
  hasFormInFront: boolean,
): boolean => {
  const words = (hasFormInFront ? view.told : view.words).replace(DENIED, "");
  return anySignalHolds(pack, { ...view, words }, marks);
};

/** Every step's marks that hold by looks alone. */
export const holdingSignals = (pack: GuidePack, view: PageView): HoldingSignal[] =>
  pack.steps.flatMap(({ id, marks }) =>
    marks.filter((mark) => signalHolds(pack, view, mark)).map((mark) => ({ step: id, mark })),
  );

/** Those that hold given what is done too, strongest first; on equal weight in the procedure's order. */
export const strongestFirst = (
  holding: readonly HoldingSignal[],
  done: ReadonlySet<StepId>,
): HoldingSignal[] =>
  holding
    .filter(
      ({ mark: { after, before } }) =>
        !after?.some((step) => !done.has(step)) && !before?.some((step) => done.has(step)),
    )
    .sort((a, b) => b.mark.weight - a.mark.weight);
