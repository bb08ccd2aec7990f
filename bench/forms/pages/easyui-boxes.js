/** EasyUI's boxes by the kind of field. */
import { boxes, combo, DELAY, plain, spinner, start, values } from "./easyui-combo.js";
import { datebox } from "./easyui-datebox.js";
import { config, el, list, postback } from "./page.js";
import { nameOf, regionsBelow } from "./region-nodes.js";

function combobox(field) {
  let options = field.options;
  const choose = (option) => {
    parts.text.value = option?.text ?? "";
    const changed = parts.hidden.value !== (option?.value ?? "");
    parts.hidden.value = option?.value ?? "";
    if (changed) chosen(field, parts.hidden.value);
  };
  const draw = (inner, typed) => {
    const chosenText = options.find(({ value }) => value === parts.hidden.value)?.text;
    const shown = options.filter(({ text }) => typed === "" || typed === chosenText || text.includes(typed));
    inner.replaceChildren(
      ...shown.map((option) =>
        el(
          "div",
          {
            class: `combobox-item ${option.value === parts.hidden.value ? "combobox-item-selected" : ""}`,
            onclick: () => {
              choose(option);
              parts.hide();
            },
          },
          option.text,
        ),
      ),
    );
  };
  const parts = combo(field, draw, { editable: field.id === "category" });
  // What stands in the box when it is left counts only if the list has it.
  parts.text.addEventListener("blur", () =>
    setTimeout(() => {
      const known = options.find(({ text }) => text === parts.text.value);
      if (known && known.value !== parts.hidden.value) choose(known);
    }, DELAY + 50),
  );
  const load = async (parent) => {
    options = field.parent && !parent ? [] : await list(field.url, parent);
    parts.redraw();
  };
  const set = (value) => {
    parts.hidden.value = value;
    parts.text.value = options.find((option) => option.value === value)?.text ?? "";
  };
  set(field.value);
  if (field.url) void load(field.parent ? start[field.parent] : "").then(() => set(field.value));
  boxes.set(field.id, {
    value: () => parts.hidden.value,
    reload: (parent) => {
      set("");
      options = [];
      void load(parent);
    },
  });
  return parts.nodes;
}

function chosen(field, value) {
  for (const child of config.fields) if (child.parent === field.id) boxes.get(child.id).reload(value);
  if (config.postback === field.id && value) void postback(values());
}

function combotree(field) {
  const branch = async (code, depth) => {
    const nodes = await regionsBelow(code);
    return el(
      "ul",
      { class: depth === 0 ? "tree" : "" },
      nodes.map((node) => leaf(node, depth)),
    );
  };
  const leaf = (node, depth) => {
    const item = el("li");
    const hit = el("span", { class: node.leaf ? "tree-indent" : "tree-hit tree-collapsed" });
    const title = el("span", { class: "tree-title" }, node.text);
    const icon = el("span", { class: `tree-icon ${node.leaf ? "tree-file" : "tree-folder"}` });
    const row = el(
      "div",
      { class: "tree-node" },
      Array.from({ length: depth }, () => el("span", { class: "tree-indent" })),
      hit,
      icon,
      title,
    );
    if (!node.leaf)
      hit.addEventListener("click", async (event) => {
        event.stopPropagation();
        const open = hit.classList.contains("tree-expanded");
        hit.className = `tree-hit ${open ? "tree-collapsed" : "tree-expanded"}`;
        const below = item.querySelector(":scope > ul");
        if (below) below.style.display = open ? "none" : "";
        else {
          icon.classList.add("tree-loading");
          item.append(await branch(node.value, depth + 1));
          icon.classList.remove("tree-loading");
        }
      });
    row.addEventListener("click", () => {
      parts.text.value = node.text;
      parts.hidden.value = node.value;
      parts.hide();
    });
    item.append(row);
    return item;
  };
  const draw = async (inner) => {
    if (!inner.firstChild) inner.replaceChildren(await branch("", 0));
  };
  const parts = combo(field, draw, { editable: false });
  parts.hidden.value = field.value;
  void nameOf(field.value).then((name) => {
    parts.text.value = name;
  });
  boxes.set(field.id, { value: () => parts.hidden.value });
  return parts.nodes;
}

function radios(field) {
  const group = field.options.map(({ value, text }) =>
    el(
      "label",
      {},
      el("input", { type: "radio", name: field.name, value, checked: value === field.value }),
      ` ${text} `,
    ),
  );
  boxes.set(field.id, {
    value: () => group.map((one) => one.querySelector("input")).find(({ checked }) => checked)?.value ?? "",
  });
  return group;
}

export const KINDS = {
  text: plain,
  password: (field) => plain(field, "password"),
  number: spinner,
  date: datebox,
  choice: combobox,
  region: combotree,
  radio: radios,
};
