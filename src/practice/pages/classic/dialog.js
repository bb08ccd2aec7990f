import { h, linkButton } from "./ui.js";

/**
 * A window over the page with a frame inside it; its buttons stand in this page, outside the frame.
 * `run` of a button gets the frame's window and `close`.
 */
export const openDialog = ({ title, url, width = 660, height = 400, buttons }) => {
  const frame = h("iframe", { src: url, title, style: "width:100%;height:100%;border:0;display:block" });
  const close = () => {
    box.remove();
    mask.remove();
  };
  const mask = h("div", { class: "window-mask" });
  const box = h(
    "div",
    { class: "panel window dialog" },
    h(
      "div",
      { class: "panel-header window-header" },
      h("div", { class: "panel-title", text: title }),
      h(
        "div",
        { class: "panel-tool" },
        h("a", { href: "javascript:void(0)", class: "panel-tool-close", text: "×", onclick: close }),
      ),
    ),
    h(
      "div",
      {
        class: "panel-body window-body dialog-content",
        style: `height:${Math.min(height, window.innerHeight - 110)}px`,
      },
      frame,
    ),
    h(
      "div",
      { class: "dialog-button" },
      ...buttons.map(({ text, run }) => linkButton(text, () => run(frame.contentWindow, close))),
    ),
  );
  const wide = Math.min(width, document.documentElement.clientWidth - 8);
  box.style.width = `${wide}px`;
  box.style.left = `${(document.documentElement.clientWidth - wide) / 2}px`;
  document.body.append(mask, box);
  box.style.top = `${window.scrollY + Math.max(4, (window.innerHeight - box.offsetHeight) / 2)}px`;
};

export const closeButton = { text: "关闭", run: (_, close) => close() };
