import { byId, h, show } from "../shared/dom.js";

import * as shared from "../shared/message-box.js";

export { call } from "../shared/call.js";
export { localRows, serverRows } from "../shared/rows.js";
export { byId, h, show };

export const tell = (message) => shared.tell(message, (text) => window.alert(text));
export const ask = (message) => shared.ask(message, (text) => window.confirm(text));

/** A passing note at the lower right. */
export const note = (text) => {
  const box = h(
    "div",
    { class: "panel window messager-note" },
    h("div", { class: "panel-title", text: "提示" }),
    h("div", { class: "panel-body", text }),
  );
  document.body.append(box);
  setTimeout(() => box.remove(), 3000);
};

/** A button made of a link around spans. */
export const linkButton = (text, run) =>
  h(
    "a",
    { href: "javascript:void(0)", class: "l-btn", onclick: run },
    h("span", { class: "l-btn-left" }, h("span", { class: "l-btn-text", text })),
  );

/** Tabs: a list of heads with data-tab, panels with data-panel. */
export const tabs = (list) => {
  for (const head of list.querySelectorAll("[data-tab]"))
    head.addEventListener("click", () => {
      for (const other of list.querySelectorAll("[data-tab]"))
        other.classList.toggle("tabs-selected", other === head);
      for (const panel of document.querySelectorAll("[data-panel]"))
        show(panel, panel.dataset.panel === head.dataset.tab);
    });
};
