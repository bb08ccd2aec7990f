import { combobox } from "./combo.js";
import { h } from "./core.js";
import { datebox } from "./datebox.js";
import { spinner, textbox } from "./textbox.js";
import { combotree } from "./tree.js";

const KINDS = { textbox, spinner, combobox, combotree, datebox };

/** Dresses every marked input below an element; the widgets by their names. */
export const dressAll = (root) =>
  Object.fromEntries(
    [...root.querySelectorAll(".q-box")].map((original) => {
      const name = original.name;
      return [name, KINDS[original.dataset.widget](original)];
    }),
  );

/** Marks a box red and says why in a tip at the end of the body, as validation boxes do. */
export const complain = (widget, message) => {
  for (const old of document.querySelectorAll(".tooltip")) old.remove();
  widget.wrap.classList.add("validatebox-invalid");
  const box = widget.wrap.getBoundingClientRect();
  const tip = h("div", { class: "tooltip", text: message });
  tip.style.left = `${box.left + window.scrollX}px`;
  tip.style.top = `${box.bottom + window.scrollY + 2}px`;
  document.body.append(tip);
  widget.visible.focus();
  setTimeout(() => tip.remove(), 4000);
};
