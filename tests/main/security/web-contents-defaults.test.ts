import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { applyWebContentsDefaults } from "../../../src/main/security/web-contents-defaults.js";

const app = new EventEmitter();
applyWebContentsDefaults(app as never);

it("a page made by whomever opens no window and carries no web view", () => {
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  app.emit("web-contents-created", {}, contents);
  const open = contents.setWindowOpenHandler.mock.calls[0]?.[0] as () => unknown;
  expect(open()).toEqual({ action: "deny" });
  const preventDefault = vi.fn();
  contents.emit("will-attach-webview", { preventDefault });
  expect(preventDefault).toHaveBeenCalled();
});

it("a certificate that is not good ends the connection", () => {
  const answer = vi.fn();
  app.emit("certificate-error", {}, {}, "https://psp.e-cqs.cn/", "net::ERR_CERT_DATE_INVALID", {}, answer);
  expect(answer).toHaveBeenCalledExactlyOnceWith(false);
});
