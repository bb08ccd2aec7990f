import type { FieldSpec, FieldValue } from "../../autofill/field-spec.js";
import { matchForm } from "../../autofill/match-form.js";
import { codeIn, normaliseOption, optionMatch, wantedOf } from "../../autofill/match-option.js";
import { formProgress } from "../../autofill/open-fields.js";
import { refOf } from "../../snapshot/stacking.js";
import { columnOf, gridsOf } from "../../snapshot/tables.js";
import type { FrameSnapshot, PageSnapshot } from "../../snapshot/types.js";
import { compact } from "../../text/normalize.js";
import { isFormToFill, OFFERS } from "./form-window.js";
import type { Draft, Situation } from "./guidance-types.js";
import { buttons, firstNamed, inLayer, labelOf, type Pressable, pressables } from "./pressable-elements.js";
import { type FrontDialog, frontDialog, pageDialog } from "./questions-and-notices.js";

/** What is chosen from has a box to search in, or for the year and the month; more make it a form. */
const MOST_BOXES = 2;
/** So many different days make a calendar. */
const DAYS = 20;

/** The page as it is below the layer in front, whose mask goes with it. */
function below(page: PageSnapshot, { frame, layer }: FrontDialog): PageSnapshot {
  const masks = frame.layers.slice(0, frame.layers.indexOf(layer));
  while (masks.at(-1)?.kind === "mask") masks.pop();
  const left = new Set(masks.map(({ id }) => id));
  const stays = (one: { layer: string }) => left.has(one.layer);
  const own: FrameSnapshot = {
    ...frame,
    layers: masks,
    controls: frame.controls.filter(stays),
    clickables: frame.clickables.filter(stays),
    tables: frame.tables.filter(stays),
    childFrames: frame.childFrames.map((one) => (stays(one) ? one : { ...one, visible: false })),
  };
  return { ...page, frames: page.frames.map((one) => (one === frame ? own : one)) };
}

/** What ends a county's way down to it. */
const ABOVE_COUNTY = /(?:省|市|州|盟|地区|自治区)$/;

/**
 * What names a field's value in the layer. A county without its code may be another city's of the same name: it counts
 * where its own city stands before it, and no other in between.
 */
function namedIn(spec: FieldSpec, value: FieldValue, all: readonly Pressable[]): Pressable[] {
  const wanted = wantedOf(spec, value);
  const { region } = value;
  const parent = normaliseOption(region?.path.at(-2) ?? "");
  return all.filter(({ item }, index) => {
    if (optionMatch(wanted, [item.text]).outcome !== "match") return false;
    if (!region) return true;
    if (codeIn(item.text) !== "") return true;
    const city = all.slice(0, index).findLast((one) => ABOVE_COUNTY.test(normaliseOption(one.item.text)));
    return city !== undefined && parent !== "" && normaliseOption(city.item.text) === parent;
  });
}

const isCalendar = (all: readonly Pressable[]): boolean =>
  new Set(all.map(({ item }) => item.text.trim()).filter((text) => /^(?:[1-9]|[12]\d|3[01])$/.test(text)))
    .size >= DAYS;

/** Whether the layer shows what leads to a field's value: the option, a level of the way to the county, a calendar. */
function isOf(spec: FieldSpec, value: FieldValue, all: readonly Pressable[]): boolean {
  if (spec.kind === "date") return isCalendar(all);
  if (spec.kind !== "choice" && spec.kind !== "region") return false;
  const way = (value.region?.path ?? []).map(normaliseOption);
  return (
    namedIn(spec, value, all).length > 0 || all.some(({ item }) => way.includes(normaliseOption(item.text)))
  );
}

interface Choice {
  front: FrontDialog;
  inside: Pressable[];
  /** The one field still open whose value can be chosen here; null where none is, or it is not told which. */
  field: { spec: FieldSpec; value: FieldValue } | null;
}

/** What the layer in front offers for the form behind it; null where it is none of the form's. */
function choiceOf({ page, pack, step, values }: Situation): Choice | null {
  const front = frontDialog(page);
  if (!front || !step.form || !values) return null;
  const specs = pack.forms[step.form];
  const inside = inLayer(pressables(page), front.depth).filter(
    ({ frame, item }) => frame !== front.frame || item.layer === front.layer.id,
  );
  const frames = new Set([front.frame, ...inside.map(({ frame }) => frame)]);
  const isIn = (frame: FrameSnapshot) => (one: { layer: string }) =>
    frame !== front.frame || one.layer === front.layer.id;
  const boxes = [...frames].flatMap((frame) => frame.controls.filter(isIn(frame)));
  const fields = boxes.filter(({ kind, visible }) => visible && kind !== "checkbox");
  const isOther =
    fields.length > MOST_BOXES ||
    fields.some(({ kind }) => kind === "password") ||
    [...frames].some((frame) =>
      gridsOf(frame, pack.reservation.empty)
        .filter(isIn(frame))
        .some((grid) => columnOf(grid, pack.reservation.serial) >= 0),
    );
  if (isOther) return null;
  const under = [below(page, front)];
  const form = formProgress(
    under,
    specs,
    values,
    matchForm(under, specs, () => true),
  );
  if (!isFormToFill(form)) return null;
  const open = form.open.flatMap(({ field, why, value }) => {
    const spec = specs.find((one) => one.field === field);
    const wanted = values.find((one) => one.field === field);
    const isAsked = value !== "" && (why === "empty" || why === "differs");
    return isAsked && spec && wanted && isOf(spec, wanted, inside) ? [{ spec, value: wanted }] : [];
  });
  const title = compact(front.layer.title);
  const told = open.filter(({ spec }) => spec.labels.some((label) => title.includes(compact(label))));
  const [field, ...others] = told.length > 0 ? told : open;
  const isSame = others.every(({ value }) => value.value === field?.value.value);
  return { front, inside, field: field && isSame ? field : null };
}

/**
 * A layer over the form, in its own frame or in one around it, that the user opened from one of the form's fields: the
 * value to choose, and where it stands in it. Which way leads there, only the layer shows.
 */
export function choiceOverForm(situation: Situation): Draft | null {
  const { page, pack, form } = situation;
  const choice = choiceOf(situation);
  if (!choice) return null;
  const { front, inside, field } = choice;
  if (field) {
    const { spec, value } = field;
    const named = spec.kind === "date" ? [] : namedIn(spec, value, inside);
    const [confirm] = firstNamed(
      inLayer(buttons(page, pack.buttons.confirm), front.depth),
      pack.buttons.confirm,
    );
    const [hit, ...more] = named;
    const isChosen = hit !== undefined && (hit.item.checked === true || hit.item.current === true);
    const press = more.length > 0 ? undefined : isChosen ? confirm : hit;
    return {
      substep: "choose-value",
      values: {
        label: spec.labels[0] ?? spec.field,
        value: value.region?.path.join(" › ") ?? value.value,
        ...(confirm ? { button: labelOf(confirm) } : {}),
      },
      action: press ? "show" : "none",
      refs: press ? [refOf(press)] : [],
    };
  }
  const usual = new Set(
    [...pack.buttons.confirm, ...pack.buttons.cancel, ...pack.buttons.close].map(compact),
  );
  const others = inside.filter(({ item }) => !usual.has(compact(item.text)));
  // A form that can be got at beside it goes on.
  return !form && others.length >= OFFERS && pageDialog(pack, page) === null
    ? { substep: "choose-in-layer", action: "none" }
    : null;
}
