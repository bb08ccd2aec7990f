import { call } from "./call.js";
import { byId } from "./dom.js";

const picture = byId("captcha-picture");
picture.addEventListener("click", async () => {
  picture.innerHTML = await call("/api/captcha/login");
});
