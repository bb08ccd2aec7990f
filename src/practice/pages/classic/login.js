import { byId, call } from "./core.js";

const picture = byId("captcha-picture");
picture.addEventListener("click", async () => {
  picture.innerHTML = await call("/api/captcha/login");
});
