import { combo } from "./combo.js";
import { call, h } from "./ui.js";

/** A tree in a combo's panel; branches load when unfolded. Any node can be chosen, as old trees allow. */
export const combotree = (original) => {
  const base = combo(original, { panelHeight: 260 });
  const url = original.dataset.url;
  const branch = (node, depth) => {
    const below = h("ul", { style: "display:none" });
    const hit = h("span", { class: node.leaf ? "tree-indent" : "tree-hit tree-collapsed" });
    const text = `${node.name}[${node.id}]`;
    const unfold = async () => {
      if (hit.classList.contains("tree-expanded")) {
        below.style.display = "none";
        hit.className = "tree-hit tree-collapsed";
        return;
      }
      if (!below.hasChildNodes()) {
        hit.className = "tree-hit tree-loading";
        const nodes = await call(`${url}/${node.id}`);
        below.replaceChildren(...nodes.map((each) => branch(each, depth + 1)));
      }
      below.style.display = "block";
      hit.className = "tree-hit tree-expanded";
    };
    if (!node.leaf)
      hit.addEventListener("click", (event) => {
        event.stopPropagation();
        unfold();
      });
    const row = h(
      "div",
      {
        class: "tree-node",
        "node-id": node.id,
        onclick: () => {
          for (const other of base.list.querySelectorAll(".tree-node-selected"))
            other.classList.remove("tree-node-selected");
          row.classList.add("tree-node-selected");
          base.hold(node.id, text);
          base.close();
        },
      },
      ...Array.from({ length: depth }, () => h("span", { class: "tree-indent" })),
      hit,
      h("span", { class: node.leaf ? "tree-icon tree-file" : "tree-icon tree-folder" }),
      h("span", { class: "tree-title", text }),
    );
    return h("li", {}, row, below);
  };
  const root = h("ul", { class: "tree" });
  base.list.append(root);
  const ready = call(url).then((nodes) => root.replaceChildren(...nodes.map((each) => branch(each, 0))));
  return { ...base, ready, set: base.hold };
};
