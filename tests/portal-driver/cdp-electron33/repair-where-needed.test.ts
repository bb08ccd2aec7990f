import { expect, it } from "vitest";
import { interceptTransport } from "../../../src/portal-driver/cdp/interceptor.js";
import type { CdpMessage, CdpTransport } from "../../../src/portal-driver/cdp/transport.js";
import {
  needsRepairs,
  repairWhereNeeded,
} from "../../../src/portal-driver/cdp-electron33/repair-where-needed.js";
import { short } from "../../support/cdp.js";

it.each([
  ["Chrome/130.0.6723.118", true],
  ["Chrome/141.0.0.0", true],
  ["Chrome/142.0.7444.52", false],
  ["Chrome/150.0.1.2", false],
  ["something else", true],
])("%s needs repairs: %s", (product, needed) => {
  expect(needsRepairs(product)).toBe(needed);
});

/** Methods that reach Playwright when a frame is told of by its navigation alone. */
async function heardOn(product: string): Promise<(string | undefined)[]> {
  const heard: CdpMessage[] = [];
  const inner: CdpTransport = {
    send: ({ id, method }) => {
      if (method === "Browser.getVersion") inner.onmessage?.({ id, result: { product } });
    },
    close: () => {},
  };
  const interceptor = interceptTransport(inner);
  interceptor.transport.onmessage = (message) => void heard.push(message);
  await repairWhereNeeded(interceptor);
  const frame = { id: "a", parentId: "main" };
  short(inner.onmessage)({ method: "Page.frameNavigated", params: { frame }, sessionId: "tab" });
  return heard.map(({ method }) => method);
}

it("repairs on an old runtime, and stands back on a new one", async () => {
  expect(await heardOn("Chrome/130.0.6723.118")).toEqual(["Page.frameAttached", "Page.frameNavigated"]);
  expect(await heardOn("Chrome/150.0.1.2")).toEqual(["Page.frameNavigated"]);
});
