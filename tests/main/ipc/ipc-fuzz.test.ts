import fc from "fast-check";
import { beforeEach, expect, it, vi } from "vitest";
import { COMMANDS, type CommandName } from "../../../src/ipc/commands.js";
import { type Call, fromWizard, served } from "../../support/ipc.js";

let call: Call;

/** The state is given without a handler. */
const NAMES = (Object.keys(COMMANDS) as CommandName[]).filter((name) => name !== "state.get");
const handled = vi.fn();

beforeEach(() => {
  handled.mockClear();
  vi.useFakeTimers({ toFake: ["performance"] });
  const handlers = Object.fromEntries(NAMES.map((name) => [name, (input: unknown) => handled(name, input)]));
  call = served(handlers);
});

/** One message; the clock moves on, so that the bound on messages is not what refuses it. */
async function send(event: unknown, name: unknown, input: unknown): Promise<string> {
  vi.advanceTimersByTime(1000);
  return call(event, name, input).then(
    () => "handled",
    (error: Error) => error.message,
  );
}

it("hands a handler nothing that its schema does not know, whatever comes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom<unknown>(...NAMES), fc.anything()).filter((name) => name !== "state.get"),
      fc.oneof(fc.anything(), fc.object(), fc.string()),
      async (name, input) => {
        handled.mockClear();
        const outcome = await send(fromWizard, name, input);
        const known = typeof name === "string" && Object.hasOwn(COMMANDS, name);
        const fits = known && COMMANDS[name as CommandName].input.safeParse(input).success;
        expect(outcome === "handled").toBe(fits);
        expect(handled).toHaveBeenCalledTimes(fits ? 1 : 0);
        if (!fits) expect(outcome).toMatch(/^refused: /);
      },
    ),
    { numRuns: 2000 },
  );
});

it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("knows no command %s", async (name) => {
  expect(await send(fromWizard, name, undefined)).toBe("refused: no such command");
});

it("answers so many messages at once and no more", async () => {
  const ask = () =>
    call(fromWizard, "pack.get").then(
      () => true,
      () => false,
    );
  const answered = await Promise.all(Array.from({ length: 1000 }, ask));
  expect(answered.filter(Boolean)).toHaveLength(400);
});
