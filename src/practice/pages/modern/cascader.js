import { popup } from "./layers.js";
import { call, h } from "./ui.js";

/** The regions seen so far, by code: the box shows a path although it is drawn anew. */
const known = new Map();

const pathOf = (code) => {
  const path = [];
  for (let node = known.get(code); node; node = known.get(node.parent)) path.unshift(node.name);
  return path.join(" / ");
};

const load = async (parent) => {
  const nodes = await call(parent ? `/api/regions/${parent}` : "/api/regions");
  for (const node of nodes) known.set(node.id, { ...node, parent });
  return nodes;
};

/** Makes a region's path known before its box is drawn. */
export const learnPath = async (code) => {
  for (const parent of ["", `${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]) await load(parent);
};

/** Province, city and county in columns; each column loads when the one before is pressed. */
export const cascader = () => (context) => {
  const input = h("input", {
    class: "el-input__inner",
    id: context.id,
    type: "text",
    readonly: true,
    placeholder: "请选择",
    "aria-haspopup": "listbox",
    autocomplete: "off",
  });
  input.value = pathOf(context.get());
  const element = h(
    "div",
    { class: "el-cascader" },
    h(
      "div",
      { class: "el-input" },
      h("div", { class: "el-input__wrapper" }, input, h("span", { class: "el-input__suffix", text: "▾" })),
    ),
  );
  const column = (nodes, panelRoot, depth) =>
    h(
      "div",
      { class: "el-cascader-menu", role: "menu" },
      h(
        "ul",
        { class: "el-cascader-menu__list" },
        ...nodes.map((node) => {
          const item = h(
            "li",
            {
              class: "el-cascader-node",
              role: "menuitem",
              tabindex: "-1",
              "aria-haspopup": String(!node.leaf),
              onclick: async () => {
                if (node.leaf) {
                  panel.close();
                  context.commit(node.id);
                  return;
                }
                for (const other of item.parentElement.children)
                  other.classList.toggle("in-active-path", other === item);
                while (panelRoot.children.length > depth + 1) panelRoot.lastChild.remove();
                const below = await load(node.id);
                if (!item.classList.contains("in-active-path")) return;
                while (panelRoot.children.length > depth + 1) panelRoot.lastChild.remove();
                panelRoot.append(column(below, panelRoot, depth + 1));
                panel.place();
              },
            },
            h("span", { class: "el-cascader-node__label", text: node.name }),
            node.leaf ? null : h("i", { class: "el-cascader-node__postfix", text: "›" }),
          );
          return item;
        }),
      ),
    );
  const panel = popup({
    anchor: () => element,
    className: "el-cascader__dropdown",
    draw: async (root) => {
      const columns = h("div", { class: "el-cascader-panel" });
      root.replaceChildren(columns);
      columns.append(column(await load(""), columns, 0));
      panel.place();
    },
  });
  element.addEventListener("click", () => (panel.isOpen() ? panel.close() : panel.open()));
  return { element, isOpen: panel.isOpen, remove: panel.remove, focus: () => input.focus() };
};
