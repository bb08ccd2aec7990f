import { byId, show } from "../shared/dom.js";

const heads = [...byId("login-tabs").children];
for (const head of heads)
  head.addEventListener("click", () => {
    for (const other of heads) other.classList.toggle("active", other === head);
    for (const panel of document.querySelectorAll("[data-panel]"))
      show(panel, panel.dataset.panel === head.dataset.tab);
  });
