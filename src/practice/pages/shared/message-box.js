import { behaviour } from "./behaviour.js";
import { h } from "./dom.js";

/** A modal layer in the outermost page, as layer libraries put it over all frames. */
const layer = (message, texts) =>
  new Promise((resolve) => {
    const { body } = window.top.document;
    const close = (answer) => () => {
      for (const part of [shade, box]) part.remove();
      resolve(answer);
    };
    const shade = h("div", { class: "layer-shade" });
    const box = h(
      "div",
      { class: "layer-box" },
      h("div", { class: "layer-title", text: "信息" }),
      h("div", { class: "layer-content", text: message }),
      h(
        "div",
        { class: "layer-buttons" },
        ...texts.map((text, index) =>
          h("a", { class: `layer-button${index}`, text, onclick: close(index === 0) }),
        ),
      ),
    );
    body.append(shade, box);
  });

const toast = (message) => {
  const box = h("div", { class: "toast-note", text: message });
  window.top.document.body.append(box);
  setTimeout(() => box.remove(), 3000);
};

/** Tells of what the server said: as the skin does (`own`), or as the control API wants it. */
export const tell = (message, own) => {
  if (behaviour.refusals === "layer") layer(message, ["确定"]);
  else if (behaviour.refusals === "toast") toast(message);
  else own(message);
};

/** Asks yes or no: in a layer of the page where refusals are told in one, else as the skin does. */
export const ask = async (message, own) =>
  behaviour.refusals === "layer" ? layer(message, ["确定", "取消"]) : own(message);
