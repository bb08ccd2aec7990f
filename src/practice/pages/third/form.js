import { behaviour, emptyOnce } from "../shared/behaviour.js";
import { call, h } from "./ui.js";

let made = 0;

/** A text box. */
export const text =
  (props = {}) =>
  ({ id, name }) => {
    const input = h("input", {
      type: "text",
      class: "form-control",
      id,
      name,
      autocomplete: "off",
      ...props,
    });
    return { element: input, get: () => input.value.trim(), set: (value) => (input.value = value) };
  };

/** A date box: what is no whole date goes on leaving. */
export const date = () => (item) => {
  const box = text({ placeholder: "yyyy-MM-dd" })(item);
  box.element.addEventListener("blur", () => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(box.get())) box.set("");
  });
  return box;
};

const optionsOf = (options) => [
  h("option", { value: "", text: "请选择" }),
  ...options.map((option) => h("option", { value: option.id, text: option.text })),
];

/** A native list; `fill` gives it other options. */
export const choice =
  (options = []) =>
  ({ id, name }) => {
    const list = h("select", { class: "form-control", id, name }, ...optionsOf(options));
    return {
      element: list,
      get: () => list.value,
      set: (value) => (list.value = value),
      fill: (next) => list.replaceChildren(...optionsOf(next)),
    };
  };

/** Province, city and county in three lists side by side; each loads once the one before is chosen. */
export const region =
  () =>
  ({ id }) => {
    const lists = ["省", "市", "区县"].map((title, level) =>
      h("select", { class: "form-control region", id: level === 0 ? id : `${id}-${level}`, title }),
    );
    const load = async (level, parent) => {
      for (const list of lists.slice(level)) list.replaceChildren(...optionsOf([]));
      if (level > 0 && !parent) return;
      const nodes = await call(parent ? `/api/regions/${parent}` : "/api/regions");
      lists[level].replaceChildren(...optionsOf(nodes.map((node) => ({ id: node.id, text: node.name }))));
    };
    for (const [level, list] of lists.slice(0, 2).entries())
      list.addEventListener("change", () => load(level + 1, list.value));
    const ready = load(0, "");
    return {
      element: h("div", { class: "region-lists" }, ...lists),
      get: () => lists[2].value,
      set: async (code) => {
        await ready;
        const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
        for (const [level, each] of codes.entries()) {
          lists[level].value = each;
          if (level < 2) await load(level + 1, each);
        }
      },
    };
  };

/**
 * A horizontal form of `specs` {name, label, required, control}. A required label bears its star in a child
 * element; an item that was found wanting is `has-error` with the reason below it.
 */
export const createForm = (specs, { columns = 2 } = {}) => {
  const items = new Map();
  const form = h("form", {
    class: "form-horizontal",
    autocomplete: "off",
    onsubmit: (event) => event.preventDefault(),
  });
  for (const spec of specs) {
    const id = `field_${++made}`;
    const control = spec.control({ id, name: spec.name });
    const help = h("span", { class: "help-block" });
    const element = h(
      "div",
      { class: `form-group col-sm-${12 / columns}` },
      h(
        "label",
        { class: "control-label", for: id },
        spec.label,
        spec.required ? h("span", { class: "text-danger", text: "*" }) : null,
      ),
      h("div", { class: "form-field" }, control.element, help),
    );
    items.set(spec.name, { element, control, help });
    form.append(element);
  }
  const complain = (name, message) => {
    const item = items.get(name);
    if (!item) return;
    item.element.classList.toggle("has-error", message !== "");
    item.help.textContent = message;
  };
  const get = (name) => items.get(name).control.get();
  const isMissing = ({ name, required }) => required && get(name) === "";
  for (const spec of specs) {
    const { element, control } = items.get(spec.name);
    const seen = emptyOnce(spec.name, () => control.set(""));
    element.addEventListener("change", () => {
      complain(spec.name, "");
      seen(control.get());
    });
    element.addEventListener("focusout", () => {
      if (behaviour.validates === "live" && isMissing(spec)) complain(spec.name, `${spec.label}不能为空`);
    });
  }
  return {
    element: form,
    control: (name) => items.get(name).control,
    values: () => Object.fromEntries(specs.map(({ name }) => [name, get(name)])),
    complain,
    /** Marks every required item that is empty; true when none is. */
    validate: () => {
      const missing = specs.filter(isMissing);
      for (const { name, label } of missing) complain(name, `${label}不能为空`);
      return missing.length === 0;
    },
  };
};
