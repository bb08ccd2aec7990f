import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import type { DialogAnswer, PortalDialog } from "../../../src/ipc/portal-condition.js";
import { askForCredentials } from "../../../src/main/security/credentials.js";

const settled = () => new Promise((done) => setImmediate(done));

function desk(answer: Partial<DialogAnswer>) {
  const app = new EventEmitter();
  const asked: Omit<PortalDialog, "id">[] = [];
  askForCredentials(app as never, async (_contents, question) => {
    asked.push(question);
    return { id: 1, accept: false, ...answer };
  });
  return { app, asked };
}
const event = () => ({ preventDefault: vi.fn() });

it.each<[string, boolean, Partial<DialogAnswer>, string[]]>([
  ["given", false, { accept: true, username: "u", password: "p" }, ["u", "p"]],
  ["withheld", true, {}, []],
])("a login that is %s", async (_name, isProxy, answer, given) => {
  const { app, asked } = desk(answer);
  const done = vi.fn();
  const before = event();
  app.emit("login", before, {}, {}, { isProxy, host: "gate.example", port: 3128, realm: "corp" }, done);
  await settled();
  expect(before.preventDefault).toHaveBeenCalled();
  expect(asked[0]).toMatchObject({
    kind: isProxy ? "proxy" : "login",
    host: "gate.example:3128",
    message: "corp",
  });
  expect(done).toHaveBeenCalledExactlyOnceWith(...given);
});

const CERTIFICATES = ["one", "two"].map((subjectName) => ({
  issuerName: "CA",
  subjectName,
  validExpiry: Date.UTC(2027, 0, 2) / 1000,
}));

it.each<[string, Partial<DialogAnswer>, unknown]>([
  ["chosen", { accept: true, choice: 1 }, CERTIFICATES[1]],
  ["none of them", { accept: true }, null],
  ["withheld", { choice: 0 }, null],
])("certificates: %s", async (_name, answer, given) => {
  const { app, asked } = desk(answer);
  const done = vi.fn();
  const before = event();
  app.emit("select-client-certificate", before, {}, "psp.e-cqs.cn:443", CERTIFICATES, done);
  await settled();
  expect(before.preventDefault).toHaveBeenCalled();
  expect(asked[0]?.host).toBe("psp.e-cqs.cn");
  expect(asked[0]?.certificates?.[1]).toEqual({ issuer: "CA", subject: "two", validUntil: "2027-01-02" });
  expect(done).toHaveBeenCalledExactlyOnceWith(given);
});
