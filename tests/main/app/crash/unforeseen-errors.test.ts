import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { handleErrors } from "../../../../src/main/app/crash/unforeseen-errors.js";
import type { LogEvent } from "../../../../src/main/app/log/events.js";

const electron = vi.hoisted(() => ({ app: {} as unknown, showMessageBox: vi.fn() }));
vi.mock("electron", () => ({
  get app() {
    return electron.app;
  },
  dialog: { showMessageBox: electron.showMessageBox },
}));

const app = Object.assign(new EventEmitter(), { relaunch: vi.fn(), exit: vi.fn() });
electron.app = app;
const log: LogEvent[] = [];
const told = vi.fn();
/** What happens to the process, heard by the handler alone: the test's own has listeners too. */
const happening = new EventEmitter();

beforeEach(() => {
  log.length = 0;
  vi.clearAllMocks();
  vi.spyOn(process, "on").mockImplementation((event, listener) => {
    happening.on(event, listener);
    return process;
  });
  handleErrors({ write: (event: LogEvent) => log.push(event) } as never, told);
});
afterEach(() => {
  vi.restoreAllMocks();
  happening.removeAllListeners();
  app.removeAllListeners();
});

const SECRET = new TypeError("13800000000 could not be saved");

it.each([
  [0, 1],
  [1, 0],
])(
  "an error nobody foresaw is asked about once, answer %i, and logged without its words",
  async (response, fresh) => {
    let answer: (value: { response: number }) => void = () => {};
    electron.showMessageBox.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    happening.emit("uncaughtException", SECRET);
    happening.emit("uncaughtException", SECRET);
    expect(electron.showMessageBox).toHaveBeenCalledOnce();
    answer({ response });
    await new Promise((done) => setImmediate(done));
    expect(app.relaunch).toHaveBeenCalledTimes(fresh);
    expect(app.exit).toHaveBeenCalledTimes(fresh);
    expect(log).toMatchObject([
      { event: "error", name: "TypeError" },
      { event: "error", name: "TypeError" },
    ]);
    expect(JSON.stringify(log)).not.toContain("1380");
    expect(told).not.toHaveBeenCalled();
  },
);

it("a failure in the background is told, and the app goes on", () => {
  happening.emit("unhandledRejection", SECRET);
  expect(told).toHaveBeenCalledOnce();
  expect(electron.showMessageBox).not.toHaveBeenCalled();
  expect(log).toMatchObject([{ event: "error", name: "TypeError" }]);
});

it("a process of Chromium's that died is logged, one that ended is not", () => {
  for (const reason of ["crashed", "oom", "clean-exit", "killed"])
    app.emit("child-process-gone", {}, { type: "GPU", reason });
  expect(log).toEqual([
    { event: "gone", part: "GPU", reason: "crashed" },
    { event: "gone", part: "GPU", reason: "oom" },
  ]);
});
