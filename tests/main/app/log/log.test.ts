import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Log } from "../../../../src/main/app/log/log.js";

it("writes events a line each, refuses others, and rotates", () => {
  const folder = mkdtempSync(join(tmpdir(), "log-"));
  const log = new Log(folder);
  log.write({ event: "step", step: "register", picked: true });
  log.write({ event: "step", step: "register", picked: true, name: "张三" } as never);
  const main = join(folder, "logs", "main.log");
  expect(JSON.parse(readFileSync(main, "utf8"))).toMatchObject({ event: "step", step: "register" });
  expect(log.recent).toHaveLength(1);

  const many = Array.from({ length: 8 }, () => "Records.save index.js:12");
  for (let i = 0; i < 2500; i += 1) log.write({ event: "error", name: "Error", at: many });
  expect(readdirSync(join(folder, "logs")).sort()).toEqual(["main.log", "main.old.log"]);
  expect(statSync(main).size).toBeLessThan(600 * 1024);
  expect(log.recent).toHaveLength(300);
});
