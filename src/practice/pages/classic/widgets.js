import { behaviour } from "../shared/behaviour.js";
import { combobox } from "./combo.js";
import { datebox } from "./datebox.js";
import { spinner, textbox } from "./textbox.js";
import { combotree } from "./tree.js";
import { h } from "./ui.js";

const KINDS = { textbox, spinner, combobox, combotree, datebox };
/** Validation boxes show their tips late. */
const TIP_DELAY_MS = 200;

/** Dresses every marked input below an element; the widgets by their names. */
export const dressAll = (root) =>
  Object.fromEntries(
    [...root.querySelectorAll(".q-box")].map((original) => {
      const name = original.name;
      const kind = original.dataset.widget;
      const widget = { ...KINDS[kind](original), isChoice: kind.startsWith("combo") };
      if (behaviour.validates === "live" && original.hasAttribute("data-required")) validateLive(widget);
      return [name, widget];
    }),
  );

const tipAt = (message, left, top, kind = "") => {
  const tip = h("div", { class: `tooltip${kind}`, text: message });
  tip.style.left = `${left + window.scrollX}px`;
  tip.style.top = `${top + window.scrollY}px`;
  document.body.append(tip);
  return tip;
};

/** Marks a box red and says why in a tip at the end of the body, as validation boxes do. */
export const complain = (widget, message) => {
  for (const old of document.querySelectorAll(".tooltip")) old.remove();
  widget.wrap.classList.add("validatebox-invalid");
  const box = widget.wrap.getBoundingClientRect();
  const tip = tipAt(message, box.left, box.bottom + 2);
  widget.visible.focus();
  setTimeout(() => tip.remove(), 4000);
};

/** Shows an empty required box as invalid from the start; the reason stands in a tip at its right. */
const validateLive = ({ wrap, visible, get, onChange }) => {
  let tip = null;
  let waiting = 0;
  const isMissing = () => get() === "";
  const mark = () => {
    wrap.classList.toggle("textbox-invalid", isMissing());
    visible.classList.toggle("validatebox-invalid", isMissing());
    visible.setAttribute("aria-invalid", String(isMissing()));
    if (!isMissing()) hide();
  };
  const hide = () => {
    clearTimeout(waiting);
    tip?.remove();
  };
  const show = () => {
    hide();
    waiting = setTimeout(() => {
      if (!isMissing() || !wrap.isConnected) return;
      const box = wrap.getBoundingClientRect();
      tip = tipAt("该输入项为必输项", box.right + 6, box.top, " tooltip-right");
    }, TIP_DELAY_MS);
  };
  onChange(mark);
  for (const kind of ["mouseenter", "focusin"]) wrap.addEventListener(kind, show);
  for (const kind of ["mouseleave", "focusout"]) wrap.addEventListener(kind, hide);
  mark();
};
