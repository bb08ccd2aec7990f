import { onTrouble } from "../shared/call.js";
import { byId, h } from "../shared/dom.js";
import { tell as tellAs } from "../shared/message-box.js";

export { call } from "../shared/call.js";
export { localRows, serverRows } from "../shared/rows.js";
export { byId, h };

/** What the server gave with the shell: user, labels, choices. */
export const settings = JSON.parse(byId("settings").textContent);

/** Ids are new with every element, as single-page libraries make them. */
export const freshId = () =>
  `el-id-${1000 + Math.floor(Math.random() * 9000)}-${Math.floor(Math.random() * 1e6)}`;

/** A passing message at the top, outside the app's own tree. */
export const toast = (text, kind = "success") => {
  const box = h(
    "div",
    { id: freshId(), role: "alert", class: `el-message el-message--${kind}` },
    h("p", { class: "el-message__content", text }),
  );
  document.body.append(box);
  setTimeout(() => box.remove(), 3000);
};

/** Tells why something was not done. */
export const tell = (message) => tellAs(message, (text) => toast(text, "error"));

/** Says what came of a save. */
export const report = (answer) => (answer.ok ? toast(answer.message) : tell(answer.message));

onTrouble(tell);

export const button = (text, run, kind = "") =>
  h(
    "button",
    { type: "button", class: `el-button${kind ? ` el-button--${kind}` : ""}`, onclick: run },
    h("span", { text }),
  );

/** With changed labels, two-character buttons are written with a space between, as some libraries do. */
export const spaced = (text) => (settings.changed && text.length === 2 ? [...text].join(" ") : text);
