import { onTrouble } from "../shared/call.js";
import { byId, h } from "../shared/dom.js";
import * as shared from "../shared/message-box.js";

export { call } from "../shared/call.js";
export { localRows, serverRows } from "../shared/rows.js";
export { byId, h };

/** What the server gave with the page: user, labels, choices. */
export const settings = JSON.parse(byId("settings").textContent);

const toast = (text, kind) => {
  const box = h("div", { class: `toast toast-${kind}` }, h("div", { class: "toast-message", text }));
  let corner = byId("toast-container");
  if (!corner) {
    corner = h("div", { id: "toast-container" });
    document.body.append(corner);
  }
  corner.append(box);
  setTimeout(() => box.remove(), 4000);
};

/** Tells why something was not done. */
export const tell = (message) => shared.tell(message, (text) => toast(text, "error"));
/** Says what came of a save. */
export const report = (answer) => (answer.ok ? toast(answer.message, "success") : tell(answer.message));

onTrouble(tell);

export const button = (text, run, kind = "default") =>
  h("button", { type: "button", class: `btn btn-${kind}`, text, onclick: run });

/** A window over the page; closed, it is gone. `run` of a button gets `close`. */
export const modal = (title, body, buttons, kind = "") => {
  const close = () => {
    box.remove();
    backdrop.remove();
  };
  const backdrop = h("div", { class: "modal-backdrop in" });
  const box = h(
    "div",
    { class: `modal fade in ${kind}`, role: "dialog", tabindex: "-1" },
    h(
      "div",
      { class: "modal-dialog" },
      h(
        "div",
        { class: "modal-content" },
        h(
          "div",
          { class: "modal-header" },
          h("button", { type: "button", class: "close", "aria-label": "Close", text: "×", onclick: close }),
          h("h4", { class: "modal-title", text: title }),
        ),
        h("div", { class: "modal-body" }, body),
        h(
          "div",
          { class: "modal-footer" },
          ...buttons.map(({ text, run, look }) => button(text, () => run(close), look)),
        ),
      ),
    ),
  );
  document.body.append(backdrop, box);
  return { close };
};

const askInModal = (message) =>
  new Promise((resolve) => {
    const answer = (yes) => (close) => {
      close();
      resolve(yes);
    };
    modal(
      "提示",
      h("p", { class: "bootbox-body", text: message }),
      [
        { text: "取消", run: answer(false) },
        { text: "确定", run: answer(true), look: "primary" },
      ],
      "bootbox",
    );
  });

export const ask = (message) => shared.ask(message, askInModal);
