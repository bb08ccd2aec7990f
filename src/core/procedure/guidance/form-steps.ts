import type { OwnField } from "../../autofill/left-to-the-user.js";
import { findSubmit } from "../../autofill/locate-target.js";
import { refOf } from "../../snapshot/stacking.js";
import type { PageSnapshot } from "../../snapshot/types.js";
import { foldSerial } from "../../text/fold-serial.js";
import { topmostView } from "../detection/page-view.js";
import { listExtent } from "../detection/shown-part-of-list.js";
import { type Draft, listed, type Situation } from "./guidance-types.js";
import { besideList, buttons, firstNamed, labelOf, pressables, refs } from "./pressable-elements.js";
import { scaleRows } from "./scale-rows.js";

/** In the page's order, but a code that is sent is good for minutes only. */
const sentLast = (a: { field: string }, b: { field: string }): number =>
  Number(a.field === "code") - Number(b.field === "code");

/** A form of the step is in front: fill, complete, do one's own, look over, hand in. */
export function formStep(situation: Situation): Draft | null {
  const { form, step, pack, snapshots, filling, values, page } = situation;
  if (!form || !step.form) return null;
  if (filling) return { substep: "filling", action: "none" };
  if (!values)
    return step.form === "company"
      ? { substep: "needs-company", action: "choose-company" }
      : { substep: "needs-scale", action: "choose-scale" };
  const todo = form.open.filter(({ value, why }) => value !== "" && (why === "empty" || why === "differs"));
  if (todo.length * 2 > form.known) return { substep: "fill-form", action: "fill", refs: [form.first] };
  const fields = form.open.filter(({ own }) => !own);
  const [first] = fields;
  if (first) {
    const at = fields.find(({ ref }) => ref !== null)?.ref;
    return {
      substep: "complete-form",
      values: {
        count: String(fields.length),
        fields: listed(
          fields.map(({ label }) => label),
          2,
        ),
      },
      // What stands in a box and is not the app's to replace, filling keeps.
      action: todo.some(({ why }) => why === "empty") ? "fill" : "show",
      refs: at ? [at] : [],
    };
  }
  const [section] = form.closed;
  if (section)
    return {
      substep: "open-section",
      values: { button: section.label, fields: listed(section.fields), count: String(section.fields.length) },
      refs: [section.ref],
    };
  const own = form.open.filter((one) => one.own).sort(sentLast)[0];
  if (own)
    return {
      substep: `own-${own.field as OwnField}`,
      values: { label: own.label },
      refs: own.ref ? [own.ref] : [],
    };
  const { refs: places } = findSubmit(snapshots, pack.forms[step.form], step.submit ?? []);
  const button = pressables(page).find((one) =>
    places.some(({ key, frame }) => key === refOf(one).key && frame === one.frame.id),
  );
  return {
    substep: "submit-form",
    values: { button: labelOf(button, step.submit?.[0]?.[0] ?? "") },
    refs: places,
    submit: true,
    missing: places.length === 0,
  };
}

/** A search box above the list holds the scale's number, and the list shows nothing without it: it was searched for. */
const isLookedFor = (page: PageSnapshot, listed: readonly string[], serial: string): boolean =>
  listed.every((one) => one.includes(foldSerial(serial))) &&
  page.frames.some(({ controls }) =>
    controls.some(
      ({ search, visible, value }) => search && visible && foldSerial(value) === foldSerial(serial),
    ),
  );

/** Step 5 while its form is not in front. */
export function addStep(situation: Situation): Draft | null {
  const { at, step, page, pack, progress, snapshots } = situation;
  const { serial, empty } = pack.reservation;
  const add = step.ways.find(({ what }) => what === "clickable")?.text ?? [];
  const press = besideList(buttons(page, add), serial, empty);
  // The ledger is in front, and its button is called otherwise than any pack knows.
  if (press.length === 0)
    return progress.listed !== null && at.serial !== null
      ? { substep: "press-add", values: { button: add[0] ?? "", serial: at.serial }, missing: true }
      : null;
  if (at.serial === null) return { substep: "needs-scale", action: "choose-scale", refs: [] };
  const values = { button: labelOf(press[0]), serial: at.serial };
  // It may have been entered before, by whomever, and stand on a page that nobody has looked at.
  const rows = scaleRows(pack, page, []);
  if (progress.ledgerSeen.isWhole || isLookedFor(page, rows?.serials ?? [], at.serial))
    return { substep: "press-add", values, refs: refs(press) };
  const view = topmostView(pack, snapshots);
  const extent = view && listExtent(pack, view);
  const back = extent && !extent.isNarrowed ? rows?.previous : null;
  const leads = progress.ledgerSeen.isBack ? (back ?? rows?.next) : (rows?.next ?? back);
  if (leads)
    return {
      substep: "look-through-ledger",
      values: { ...values, next: labelOf(leads), ...(extent?.page ? { pages: String(extent.page) } : {}) },
      refs: refs([leads]),
    };
  if (extent?.isLast === false) return { substep: "scroll-ledger", values, action: "none" };
  return { substep: "press-add", values, refs: refs(press) };
}

/** The form still stands though the portal said that the scale is saved: it is closed, never handed in again. */
export function alreadySaved(situation: Situation): Draft | null {
  const { at, progress, form, page, pack } = situation;
  const { serial } = at;
  if (!form || serial === null || !progress.saved.includes("add-instrument")) return null;
  const words = pack.buttons.close.filter((word) => word !== "确定");
  const [close] = firstNamed(buttons(page, words), words);
  return {
    substep: "already-listed",
    values: { serial, button: labelOf(close, "×") },
    refs: close ? refs([close]) : [],
  };
}
