import { expect, it } from "vitest";
import { pictureName } from "../../src/injected/controls/picture-name.js";
import { StyleCache } from "../../src/injected/dom/style-cache.js";

const named = (html: string): string => {
  document.body.innerHTML = html;
  const [picture] = document.body.children;
  return picture ? pictureName(picture, new StyleCache()) : "";
};

it("a picture is called by what its page calls it, where that can mean one thing", () => {
  expect(named('<a href="#"><img src="images/btn_denglu.gif"></a>')).toBe("登录");
  // 登录, or download.
  expect(named('<img src="images/btn_dl.gif" onclick="openFile(3)">')).toBe("");
});
