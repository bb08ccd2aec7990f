// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { FIND } from "../../../src/main/portal/captcha.js";

/** The id of the picture that is found on a page; null for none. Pictures are as large as they say. */
function foundOn(html: string): string | null {
  document.body.innerHTML = html;
  const pictures = [...document.querySelectorAll("img, canvas, svg")];
  pictures.forEach((picture, i) => {
    const [width, height] = ["width", "height"].map((side) => Number(picture.getAttribute(side)));
    picture.getBoundingClientRect = () => ({ x: i, y: 0, width, height }) as DOMRect;
  });
  const box = new Function(`return ${FIND}`)() as { x: number } | null;
  return box && (pictures[box.x]?.getAttribute("data-is") ?? "unnamed");
}
const picture = (is: string, rest: string, [width, height] = [110, 36]) =>
  `<img data-is="${is}" width="${width}" height="${height}" ${rest}>`;
const form = (picture: string) => `<form><input name="a">${picture}</form>`;

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("the picture of a code to be typed", () => {
  it.each([
    'src="/casServer/captcha.jpg?0.31"',
    'src="/kaptcha/getImage"',
    'src="/user/verifyCode.do?t=1"',
    'src="/api/verify_code"',
    'src="/ValidateCode.aspx"',
    'src="/validCode?1"',
    'src="/checkcode.php"',
    'src="/authCode"',
    'src="/randImage?_=1"',
    'src="/common/code_img"',
    'src="/verify?t=1"',
    'src="/getVerify.do"',
    'src="/x" id="imgCode"',
    'src="/x" class="login-verifyImg"',
    'src="/x" alt="yzm"',
    'src="data:image/png;base64,AAAA" id="vcode"',
  ])("is known by its name: %s", (rest) => {
    expect(foundOn(form(picture("code", rest)))).toBe("code");
  });

  it.each([
    'src="/images/verification-list.png"',
    'src="/images/jd-verification.png"',
    'src="/img/verified.svg"',
    'src="/img/verify-icon.png" class="verify-banner"',
    'src="/img/validation.png"',
    'src="/img/check-image.png"',
    'src="/img/qrcode.png" class="qr-code-img"',
    'src="/img/barcode_image.png"',
    'src="/img/barcodeImg.png"',
    'src="/cert/authenticate.png"',
    'src="data:image/png;base64,iVBORyzmAAAvcodeAAAA"',
  ])("is not what only sounds like it: %s", (rest) => {
    expect(foundOn(form(picture("logo", rest)))).toBeNull();
    // And does not stand in the way of the one that is.
    expect(foundOn(picture("logo", rest) + form(picture("code", 'src="/captcha"')))).toBe("code");
  });

  it.each([
    `<div>验证码<input>${picture("code", 'src="/x/1"')}</div>`,
    `<div><label>校验码</label><span><input></span><span>${picture("code", 'src="/x"')}</span></div>`,
    `<div><input placeholder="请输入验证码">${picture("code", 'src="data:image/png;base64,AA"')}</div>`,
    `<div>${picture("logo", 'src="/l.png"')}<p><input></p><p><input placeholder="验证码">${picture("code", 'src="/x"')}</p></div>`,
    `<table><tr><td>验证码</td><td><input></td><td><a>${picture("code", 'src="/x"')}</a></td></tr></table>`,
  ])("is known by the box beside it: %s", (html) => {
    expect(foundOn(picture("logo", 'src="/logo.png"') + html)).toBe("code");
  });

  it("is none where the page only speaks of codes, nor an icon, nor a banner", () => {
    expect(foundOn(`<p>验证码已发送</p>${picture("logo", 'src="/logo.png"')}`)).toBeNull();
    expect(foundOn(`${picture("logo", 'src="/logo.png"')}<p>验证码 <input></p>`)).toBeNull();
    const sent = '<p><input placeholder="短信验证码"><button>获取验证码</button></p>';
    expect(foundOn(`<main>${picture("logo", 'src="/logo.png"')}${sent}</main>`)).toBeNull();
    expect(foundOn(form(picture("icon", 'src="/captcha.png"', [16, 16])))).toBeNull();
    expect(foundOn(form(picture("banner", 'src="/captcha.png"', [1200, 300])))).toBeNull();
  });
});
