import { byId, tabs, tell } from "./ui.js";

tabs(byId("tabs"));
for (const button of document.querySelectorAll(".online"))
  button.addEventListener("click", () => {
    if (button.dataset.open) window.open(button.dataset.open, "_blank");
    else tell("练习门户未开放该事项");
  });
