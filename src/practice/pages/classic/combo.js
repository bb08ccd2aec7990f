import { dress } from "./textbox.js";
import { call, h } from "./ui.js";

const panels = new Set();
document.addEventListener("mousedown", (event) => {
  for (const panel of panels) panel.closeUnless(event.target);
});

/**
 * A read-only box with an arrow and a panel, which is appended at the end of the body and stays there,
 * hidden, when closed.
 */
export const combo = (original, { panelHeight = 200, onShow = () => {} } = {}) => {
  const arrow = h("a", { href: "javascript:void(0)", class: "textbox-icon combo-arrow", tabindex: "-1" });
  const dressed = dress(original, { editable: false, arrow });
  dressed.wrap.classList.add("combo");
  const list = h("div", { class: "combo-panel panel-body", style: `max-height:${panelHeight}px` });
  const panel = h("div", { class: "panel combo-p", style: "display:none" }, list);
  document.body.append(panel);
  const close = () => {
    panel.style.display = "none";
  };
  const open = () => {
    const box = dressed.wrap.getBoundingClientRect();
    panel.style.width = `${Math.max(box.width, 180)}px`;
    panel.style.display = "block";
    const below = box.bottom + window.scrollY;
    const room = window.innerHeight - box.bottom;
    const tall = panel.offsetHeight;
    panel.style.left = `${box.left + window.scrollX}px`;
    panel.style.top = `${room < tall && box.top > tall ? box.top + window.scrollY - tall : below}px`;
    onShow(list);
  };
  const toggle = () => (panel.style.display === "none" ? open() : close());
  arrow.addEventListener("click", toggle);
  dressed.visible.addEventListener("click", toggle);
  panels.add({
    closeUnless: (target) => {
      if (!panel.contains(target) && !dressed.wrap.contains(target)) close();
    },
  });
  return { ...dressed, list, close };
};

let lists = 0;

/** A list to choose from; `load` fetches or sets its options, which are then {id, text}. */
export const combobox = (original) => {
  const number = ++lists;
  let options = [];
  const base = combo(original, {
    onShow: (list) => list.querySelector(".combobox-item-selected")?.scrollIntoView({ block: "nearest" }),
  });
  const mark = () => {
    for (const item of base.list.children)
      item.classList.toggle(
        "combobox-item-selected",
        item.dataset.id === base.hidden.value && item.dataset.id !== "",
      );
  };
  const set = (id) => {
    const option = options.find((each) => each.id === id);
    base.hold(option ? option.id : "", option ? option.text : "");
    mark();
  };
  const fill = (next) => {
    options = next;
    base.list.replaceChildren(
      ...options.map((option, index) =>
        h("div", {
          class: "combobox-item",
          id: `_q_combobox_i${number}_${index}`,
          "data-id": option.id,
          text: option.text,
          onmouseenter: (event) => event.target.classList.add("combobox-item-hover"),
          onmouseleave: (event) => event.target.classList.remove("combobox-item-hover"),
          onclick: () => {
            set(option.id);
            base.close();
          },
        }),
      ),
    );
  };
  const ready = original.dataset.url
    ? call(original.dataset.url).then(fill)
    : Promise.resolve(fill(JSON.parse(original.dataset.options ?? "[]")));
  return {
    ...base,
    ready,
    fill,
    set,
    setText: (text) => set(options.find((each) => each.text === text)?.id ?? ""),
  };
};
