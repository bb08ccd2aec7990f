import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFile } from "../../../src/core/records/calendar-file.js";

const at = new Date("2026-11-29T03:04:05.678Z");
const visit = {
  uid: "visit-2026112900012@verify-guide",
  day: "2026-12-31",
  title: "送检：ACS-JE11",
  text: "带上秤; 预约单, 旧证书\n预约编号 2026112900012",
  place: "示例路 1 号",
  remindBefore: [1, 0],
};

/** Lines put together again as a calendar reads them. */
const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);

test("a visit is a whole day with its alarms, in the lines of RFC 5545", () => {
  expect(unfolded(calendarFile([visit], at))).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//verify-guide//verify-guide//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    "UID:visit-2026112900012@verify-guide",
    "DTSTAMP:20261129T030405Z",
    "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101",
    "SUMMARY:送检：ACS-JE11",
    "DESCRIPTION:带上秤\\; 预约单\\, 旧证书\\n预约编号 2026112900012",
    "LOCATION:示例路 1 号",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:送检：ACS-JE11",
    "TRIGGER:-P0DT15H",
    "END:VALARM",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:送检：ACS-JE11",
    "TRIGGER:PT9H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ]);
});

test("a long line goes on in the next, whole characters each", () => {
  const file = calendarFile([{ ...visit, title: "秤".repeat(40) }], at);
  const lines = file.split("\r\n");
  const first = lines.findIndex((line) => line.startsWith("SUMMARY:"));
  // 8 octets and 22 characters of three; a space and 18 of them.
  expect(lines.slice(first, first + 2)).toEqual([`SUMMARY:${"秤".repeat(22)}`, ` ${"秤".repeat(18)}`]);
});

test("no line is longer than 75 octets, and put together again nothing is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      const file = calendarFile([{ ...visit, title }], at);
      for (const line of file.split("\r\n"))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const summary = unfolded(file)
        .find((line) => line.startsWith("SUMMARY:"))
        ?.slice("SUMMARY:".length);
      const plain = summary?.replace(/\\(.)/gs, (_, char) => (char === "n" ? "\n" : char));
      expect(plain).toBe(title.replace(/\r\n|\r/g, "\n"));
    }),
  );
});
