import { dayAfter } from "../text/dates.js";

/** A whole day in a calendar. */
export interface CalendarDay {
  /** Stable for the same matter: a calendar replaces what it took before. */
  uid: string;
  /** YYYY-MM-DD */
  day: string;
  title: string;
  text: string;
  place?: string;
  /** Days before it on which the calendar reminds. */
  remindBefore: readonly number[];
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");

const OCTETS = 75;

/** RFC 5545, 3.1: no line longer than 75 octets; those that follow begin with a space. Characters stay whole. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = "";
  let length = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (length + size > OCTETS) {
      lines.push(current);
      current = " ";
      length = 1;
    }
    current += char;
    length += size;
  }
  return [...lines, current].join("\r\n");
}

const compactDay = (day: string): string => day.replaceAll("-", "");

/** At nine in the morning, so many days before a day that begins at midnight. */
const trigger = (days: number): string => (days === 0 ? "PT9H" : `-P${days - 1}DT15H`);

const eventLines = ({ uid, day, title, text, place, remindBefore }: CalendarDay, stamp: string): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compactDay(day)}`,
  `DTEND;VALUE=DATE:${compactDay(dayAfter(day, 1))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  ...(place ? [`LOCATION:${escaped(place)}`] : []),
  "TRANSP:TRANSPARENT",
  ...remindBefore.flatMap((days) => [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${trigger(days)}`,
    "END:VALARM",
  ]),
  "END:VEVENT",
];

/**
 * A calendar file (RFC 5545) of whole days, as phones, Outlook and WeCom take it.
 * @param at when it is written
 */
export function calendarFile(days: readonly CalendarDay[], at: Date): string {
  const stamp = `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//verify-guide//verify-guide//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...days.flatMap((day) => eventLines(day, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
