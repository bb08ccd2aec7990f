import fc from "fast-check";
import { expect, it } from "vitest";
import { COMPANY_FIELDS, INSTRUMENT_FIELDS } from "../../../../src/core/autofill/field-spec.js";
import { errorEvent, logEventSchema } from "../../../../src/main/app/log/events.js";

it("keeps an error's kind and place, and none of its words", () => {
  const error = new TypeError("张三 13800000000 could not be saved");
  error.stack = `TypeError: 张三 13800000000\n    at Records.save (file:///home/zhang san/app/out/main/index.js:12:5)\n    at async start (/opt/app/out/main/start.js:7:1)`;
  expect(errorEvent(error)).toEqual({
    event: "error",
    name: "TypeError",
    at: ["Records.save index.js:12", "start start.js:7"],
  });
});

it.each([
  ["a thrown text", "a secret"],
  ["nothing", undefined],
  ["an error with an odd name", Object.assign(new Error("x"), { name: "张三", stack: "" })],
])("logs %s as some error", (_name, thrown) => {
  expect(errorEvent(thrown)).toEqual({ event: "error", name: "Error", at: [] });
});

it("has no room for text that somebody wrote", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ minLength: 61 }), (text, long) => {
      // The names of our own fields are no text of somebody's, and the generator comes upon "name".
      fc.pre(![...COMPANY_FIELDS, ...INSTRUMENT_FIELDS].includes(text as never));
      for (const event of [
        { event: "started", version: long, electron: "33.2.1", platform: "linux" },
        { event: "field", field: text, status: "filled" },
        { event: "field", field: "serial", status: "filled", value: text },
        { event: "trouble", trouble: "changed", message: text },
        { event: text },
      ])
        expect(logEventSchema.safeParse(event).success).toBe(false);
    }),
  );
});

it("every error gives an event the table knows", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (message, stack) => {
      const error = Object.assign(new Error(message), {
        stack: `Error: ${message}\n    at f (${stack}/a.js:1:2)`,
      });
      const event = errorEvent(error);
      expect(logEventSchema.safeParse(event).success).toBe(true);
    }),
  );
});
