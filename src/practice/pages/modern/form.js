import { behaviour, emptyOnce } from "../shared/behaviour.js";
import { freshId, h, settings } from "./ui.js";

/** How late an empty required item is complained of on leaving it, with live validation. */
const COMPLAINT_DELAY_MS = 200;
/** How long a form is covered while the server draws it anew, with `postBack`. */
const POST_BACK_MS = 400;

let pressed = false;
const forms = new Set();
const flushAll = () => {
  for (const flush of forms) flush();
};
document.addEventListener(
  "pointerdown",
  () => {
    pressed = true;
  },
  true,
);
for (const kind of ["pointerup", "pointercancel"])
  document.addEventListener(
    kind,
    () => {
      // After the click that follows: a control must not vanish under the pointer.
      setTimeout(() => {
        pressed = false;
        flushAll();
      }, 0);
    },
    true,
  );

/**
 * A form whose items are made anew after every change of its model: new nodes, new ids. `specs` are
 * {name, label, required, control, labelled}; a control is made by `control(context)` and gives
 * {element, isOpen?, focus?}.
 */
export const createForm = (specs, { columns = 1, inline = false } = {}) => {
  const values = Object.fromEntries(specs.map(({ name }) => [name, ""]));
  const listeners = [];
  const items = new Map();
  let stale = false;

  const make = (spec) => {
    const id = freshId();
    // A node on its way out still blurs: what it says then no longer counts.
    const life = { over: false };
    const control = spec.control({
      id,
      label: spec.label,
      get: () => values[spec.name],
      commit: (value) => {
        if (!life.over) commit(spec.name, value);
      },
    });
    const star =
      spec.required && settings.starsInChild
        ? h("em", {}, h("i", { class: "required-mark", text: "*" }))
        : null;
    const heading =
      spec.labelled === false
        ? h("div", { class: "el-form-item__label", id: freshId() }, spec.label, star)
        : h("label", { class: "el-form-item__label", for: id }, spec.label, star);
    const error = h("div", { class: "el-form-item__error" });
    const element = h(
      "div",
      {
        class: `el-form-item${spec.required && !star ? " is-required" : ""}${spec.wide ? " is-wide" : ""}`,
      },
      heading,
      h(
        "div",
        { class: "el-form-item__content" },
        control.element,
        error,
        spec.hint ? h("div", { class: "form-hint", text: spec.hint }) : null,
      ),
    );
    return { element, error, control, life };
  };
  const redraw = (spec) => {
    const old = items.get(spec.name);
    const message = old.error.textContent;
    const focused = old.element.contains(document.activeElement);
    old.life.over = true;
    old.control.remove?.();
    const item = make(spec);
    items.set(spec.name, item);
    old.element.replaceWith(item.element);
    if (message) complain(spec.name, message);
    if (focused) item.control.focus?.();
  };
  const busy = ({ element, control }) =>
    element.contains(document.activeElement) || (control.isOpen?.() ?? false);
  const flush = () => {
    if (!stale || pressed) return;
    stale = false;
    if (!element.isConnected) {
      forms.delete(flush);
      return;
    }
    for (const spec of specs) if (!busy(items.get(spec.name))) redraw(spec);
  };
  const commit = (name, value) => {
    const changed = values[name] !== value;
    values[name] = value;
    complain(name, "");
    redraw(specs.find((spec) => spec.name === name));
    if (!changed) return;
    for (const listener of listeners) listener(name, value);
    emptying.get(name)?.(value);
    if (behaviour.postBack && specs.find((spec) => spec.name === name).isChoice) return postBack();
    stale = true;
    setTimeout(flush, 0);
  };
  const put = (name, value) => {
    values[name] = value;
    redraw(specs.find((spec) => spec.name === name));
  };
  const postBack = () => {
    const mask = h("div", { class: "el-loading-mask" });
    element.append(mask);
    setTimeout(() => {
      mask.remove();
      for (const spec of specs) redraw(spec);
    }, POST_BACK_MS);
  };
  const emptying = new Map(
    inline ? [] : specs.map(({ name }) => [name, emptyOnce(name, () => put(name, ""))]),
  );
  const complain = (name, message) => {
    const item = items.get(name);
    item.error.textContent = message;
    item.element.classList.toggle("is-error", message !== "");
  };
  for (const spec of specs) items.set(spec.name, make(spec));
  const element = h(
    "form",
    {
      class: `el-form columns-${columns}${inline ? " is-inline" : ""}`,
      autocomplete: "off",
      onsubmit: (event) => event.preventDefault(),
    },
    ...specs.map(({ name }) => items.get(name).element),
  );
  forms.add(flush);
  if (behaviour.validates === "live" && !inline)
    element.addEventListener("focusout", ({ target }) => {
      const spec = specs.find(({ name }) => items.get(name).element.contains(target));
      setTimeout(() => {
        if (spec?.required && values[spec.name] === "" && !busy(items.get(spec.name)))
          complain(spec.name, `请填写${spec.label}`);
      }, COMPLAINT_DELAY_MS);
    });
  return {
    element,
    values: () => ({ ...values }),
    set: put,
    onChange: (listener) => listeners.push(listener),
    complain,
    /** Marks every required item that is empty; true when none is. */
    validate: () => {
      const empty = specs.filter((spec) => spec.required && values[spec.name] === "");
      for (const spec of empty) complain(spec.name, `请填写${spec.label}`);
      return empty.length === 0;
    },
  };
};
