import type { FormProgress } from "../../autofill/open-fields.js";
import { columnOf, gridsOf } from "../../snapshot/tables.js";
import type { FrameSnapshot, PageSnapshot } from "../../snapshot/types.js";
import type { Draft, Situation } from "./guidance-types.js";

/** A page with no more fields of the form than this has search boxes that are called like them. */
const FEW = 2;
/** A page with so many things to press offers something, though it has no table. */
export const OFFERS = 3;

/** A form of which more fields are known than a page with search boxes has. */
export const isFormToFill = (form: FormProgress | null): form is FormProgress =>
  form !== null && form.known > FEW;

/** The tab that showed the step's form last, as long as nothing else is seen in it. @param before that of the last look */
export function formTabOf(
  before: string | null,
  snapshots: readonly PageSnapshot[],
  form: FormProgress | null,
): string | null {
  const page = snapshots.at(-1);
  if (!page) return before;
  const isWindow = before !== null && page.openedBy === before;
  if (isFormToFill(form) || (form && !isWindow)) return page.page;
  const stands = page.page !== before && snapshots.some((one) => one.page === before);
  return stands ? before : null;
}

const offers = (frame: FrameSnapshot): boolean =>
  frame.tables.some(({ rows }) => rows.length > 0) ||
  frame.clickables.filter(({ visible }) => visible).length >= OFFERS;

/** A window that the form opened stands before it: what is chosen there goes into the form. */
export function formWindow(situation: Situation, formTab: string | null): Draft | null {
  const { page, pack, step, form } = situation;
  if (!step.form || formTab === null || page.openedBy !== formTab || isFormToFill(form)) return null;
  const frames = page.frames.filter(({ visible }) => visible);
  const { serial, empty } = pack.reservation;
  const isOtherPage = frames.some(
    (frame) =>
      frame.controls.some(({ kind, visible }) => kind === "password" && visible) ||
      gridsOf(frame, empty).some((grid) => columnOf(grid, serial) >= 0),
  );
  if (isOtherPage) return null;
  return { substep: frames.some(offers) ? "choose-in-window" : "close-window", action: "none" };
}
