import { describe, expect, it } from "vitest";
import { capture, hasDisplay, npm, run } from "../../../scripts/build/run.mjs";

const node = (script: string): [string, string[]] => [process.execPath, ["-e", script]];

describe("a child", () => {
  it("hands on its exit status", async () => {
    expect(await run(node("process.exit(3)"))).toBe(3);
    expect((await capture(node("process.exit(4)"))).code).toBe(4);
  });

  it("ends by a signal as in a shell", async () => {
    expect(await run(node("process.kill(process.pid, 'SIGTERM')"))).toBe(143);
  });

  it("has what it says kept, both ways of saying", async () => {
    const { output } = await capture(node("console.log('out'); console.error('err')"));
    expect(output.split("\n").sort()).toEqual(["", "err", "out"]);
  });

  it("sees what is added to the environment", async () => {
    const { output } = await capture(node("console.log(process.env.A, Boolean(process.env.PATH))"), {
      env: { A: "1" },
    });
    expect(output.trim()).toBe("1 true");
  });

  it("is ended when its time is over", async () => {
    expect((await capture(node("setInterval(() => {}, 1000)"), { timeout: 100 })).code).toBe(143);
  });

  it("that does not exist is an error", async () => {
    await expect(capture(["/nowhere/program", []])).rejects.toThrow("ENOENT");
  });

  it("passes a request to end on, and no longer listens once it is over", async () => {
    // Whoever else listens in this process is not told, nor counted.
    const listeners = () => process.listeners("SIGTERM") as ((signal: NodeJS.Signals) => void)[];
    const others = listeners();
    const ended = run(node("setInterval(() => {}, 1000)"));
    const own = listeners().filter((one) => !others.includes(one));
    expect(own).toHaveLength(1);
    for (const pass of own) pass("SIGTERM");
    expect(await ended).toBe(143);
    expect(listeners()).not.toContain(own[0]);
  });
});

it("runs npm so that a closed network is noticed in seconds", () => {
  const [, args] = npm(["ci"]);
  expect(args).toContain("ci");
  expect(args).toContain("--fetch-retry-maxtimeout=5000");
});

it.each<[NodeJS.ProcessEnv, NodeJS.Platform, boolean]>([
  [{}, "linux", false],
  [{ DISPLAY: ":0" }, "linux", true],
  [{ WAYLAND_DISPLAY: "wayland-0" }, "linux", true],
  [{ DISPLAY: "" }, "linux", false],
  [{}, "win32", true],
])("a screen with %j on %s: %s", (env, platform, there) => {
  expect(hasDisplay(env, platform)).toBe(there);
});
