import * as shared from "../shared/message-box.js";
import { button, freshId, h, spaced } from "./ui.js";

const open = new Set();
document.addEventListener("mousedown", (event) => {
  for (const popup of [...open]) if (!popup.holds(event.target)) popup.close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") for (const popup of [...open]) popup.close();
});

/**
 * A popup that hangs at the end of the body, below or above its anchor; closed, it stays there hidden.
 * `draw` fills it anew each time it opens.
 */
export const popup = ({ anchor, className, draw, onClose = () => {} }) => {
  const element = h("div", {
    class: `el-popper ${className}`,
    id: freshId(),
    "aria-hidden": "true",
    style: "display:none",
  });
  document.body.append(element);
  const self = {
    element,
    isOpen: () => open.has(self),
    holds: (target) => element.contains(target) || anchor().contains(target),
    place: () => {
      const box = anchor().getBoundingClientRect();
      const above =
        window.innerHeight - box.bottom < element.offsetHeight + 8 && box.top > element.offsetHeight + 8;
      element.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - element.offsetWidth - 4))}px`;
      element.style.top = `${above ? box.top - element.offsetHeight - 6 : box.bottom + 6}px`;
      element.style.minWidth = `${box.width}px`;
    },
    open: () => {
      open.add(self);
      element.style.display = "";
      element.setAttribute("aria-hidden", "false");
      draw(element, self);
      self.place();
    },
    close: () => {
      if (!open.delete(self)) return;
      element.style.display = "none";
      element.setAttribute("aria-hidden", "true");
      onClose();
    },
    remove: () => {
      open.delete(self);
      element.remove();
    },
  };
  return self;
};

let height = 2000;

/**
 * A dialog with its mask at the end of the body. Closed, it is only hidden, as such libraries do, and
 * goes with the page's next route.
 */
export const dialog = ({ title, body, buttons, width = 740 }) => {
  const overlay = h("div", { class: "el-overlay route-bound", style: `z-index:${++height}` });
  const close = () => {
    overlay.style.display = "none";
  };
  overlay.append(
    h(
      "div",
      { class: "el-overlay-dialog", role: "dialog", "aria-modal": "true", "aria-label": title },
      h(
        "div",
        { class: "el-dialog", style: `width:min(${width}px, calc(100vw - 24px))` },
        h(
          "header",
          { class: "el-dialog__header" },
          h("span", { class: "el-dialog__title", text: title }),
          h("button", {
            type: "button",
            class: "el-dialog__headerbtn",
            "aria-label": "Close",
            text: "×",
            onclick: close,
          }),
        ),
        h("div", { class: "el-dialog__body" }, body),
        h(
          "footer",
          { class: "el-dialog__footer" },
          ...buttons.map(({ text, run, kind }) => button(spaced(text), () => run(close), kind)),
        ),
      ),
    ),
  );
  document.body.append(overlay);
  return { close };
};

export const closeButton = { text: "关闭", run: (close) => close() };

/** Asks yes or no in a box of the page's own; resolves to the answer. */
const askInBox = (message) =>
  new Promise((resolve) => {
    const answer = (yes) => () => {
      overlay.remove();
      resolve(yes);
    };
    const overlay = h(
      "div",
      { class: "el-overlay is-message-box", style: `z-index:${++height}` },
      h(
        "div",
        { class: "el-message-box", role: "dialog", "aria-modal": "true", "aria-label": "提示" },
        h("div", { class: "el-message-box__title", text: "提示" }),
        h("div", { class: "el-message-box__content", text: message }),
        h(
          "div",
          { class: "el-message-box__btns" },
          button(spaced("取消"), answer(false)),
          button(spaced("确定"), answer(true), "primary"),
        ),
      ),
    );
    document.body.append(overlay);
  });

export const ask = (message) => shared.ask(message, askInBox);
