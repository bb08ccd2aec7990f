import { parseDate } from "../recognized-text/manufacture-date.js";
import type { TextLine } from "../recognized-text/text-line.js";
import { type TextSpan, toTextSpan } from "../recognized-text/text-span.js";
import { daysBetween } from "../text/dates.js";
import { candidate, type PaperCandidate } from "./candidates.js";
import { formOf, outcomeOf } from "./certificate-form.js";
import { CERTIFICATE_LABELS, type CertificateLabel } from "./certificate-words.js";
import { type Labelled, labelledValues } from "./pair-labels.js";
import type { CertificateReading, OtherPaper } from "./paper-reading.js";

type Fields = "number" | "date" | "validUntil" | "serial" | "result" | "instrument";
export interface CertificateFound {
  kind: "certificate";
  form: CertificateReading["form"];
  candidates: { [F in Exclude<Fields, "result">]: PaperCandidate | null } & {
    result: PaperCandidate<"passed" | "failed"> | null;
  };
  numbers: string[];
}

const SURE = 0.99;
const LIKELY = 0.9;
const DOUBTFUL = 0.6;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What forms print where there is nothing: a stroke, 无. */
const NOTHING = /^[\s/\\—–_*.-]*$|^无$|^见/;
/** Page numbers behind a certificate's number, a unit's brackets. */
const TAIL = /\s*(?:第\s*\d*\s*页|共\s*\d*\s*页|page\s*\d*).*$/i;

const numberIn = (text: string): string =>
  text
    .replace(TAIL, "")
    .replace(/\s+/g, "")
    .replace(/[.,;:。]+$/, "");
const isNumber = (text: string): boolean => {
  const number = numberIn(text);
  return number.length >= 3 && number.length <= 60 && /\d{2}/.test(number) && !parsedDay(text);
};
/** As a scale's serial number is printed: no Chinese, but for a place's sign before it. */
const SERIAL = /[A-Za-z0-9][A-Za-z0-9\-/._#()]*/;
const serialIn = (text: string): string | null => {
  const found = SERIAL.exec(text.replace(/(?<=[A-Za-z0-9])\s+(?=[A-Za-z0-9])/g, ""))?.[0].replace(
    /[._/(-]+$/,
    "",
  );
  return found && /\d/.test(found) && !NOTHING.test(text) ? found : null;
};

function parsedDay(text: string): string | null {
  const found = parseDate(text);
  return found && DAY.test(found.value) ? found.value : null;
}

/** The last day of a span of time (2026年5月12日至2027年5月11日), or the one day there is; a month alone is none. */
function lastDay(text: string): { day: string | null; text: string } {
  const until = text.lastIndexOf("至");
  const tail = until >= 0 ? text.slice(until + 1) : text;
  const day = parsedDay(tail) ?? parsedDay(text);
  return { day, text: tail };
}

function fits(field: CertificateLabel, text: string): boolean {
  if (field === "number") return isNumber(text) && !/电话|[a-z]{12,}/i.test(text);
  if (field === "anyNumber") return isNumber(text);
  if (field === "serial") return serialIn(text) !== null && !parsedDay(text);
  if (field === "date" || field === "issued" || field === "validUntil") return parseDate(text) !== null;
  if (field === "result") return outcomeOf(text) !== null && text.length <= 40;
  if (field === "instrument") return /[\p{Script=Han}a-z]{2}/iu.test(text) && !NOTHING.test(text);
  return text.trim() !== "";
}

/** JJG 539: a trade scale's verification holds a year at most; a form may count the first day, the last, or both. */
const aYearOn = (date: string, until: string): boolean =>
  daysBetween(date, until) >= 363 && daysBetween(date, until) <= 366;

/**
 * What a certificate, a notice of failure or a sticker says, or what else the paper is. Nothing is made up: a day
 * that is printed as a month stays open.
 */
export function findCertificate(lines: TextLine[]): CertificateFound | OtherPaper {
  const spans = lines.map(toTextSpan);
  const form = formOf(spans.map(({ text }) => text));
  if (form !== "certificate" && form !== "notice" && form !== "sticker") return form;
  const all = labelledValues(spans, CERTIFICATE_LABELS, fits);
  const of = (field: CertificateLabel) => all.filter((one) => one.field === field);
  const date = dayOf(of("date"), SURE) ?? dayOf(of("issued"), LIKELY);
  const validUntil = untilOf(of("validUntil"), date?.value ?? "");
  const serial = serialOf(of("serial"));
  const number = numberOf(of("number"), of("anyNumber"), serial === null && form === "sticker");
  if (date && validUntil?.value && date.value) {
    const agrees = aYearOn(date.value, validUntil.value);
    const wrong = validUntil.value < date.value;
    for (const one of [date, validUntil])
      one.fit = wrong ? DOUBTFUL : agrees ? SURE : Math.min(one.fit, LIKELY);
  }
  const named = of("instrument").find(({ value }) => value.text.trim().length <= 40);
  return {
    kind: "certificate",
    form,
    candidates: {
      number,
      date,
      validUntil,
      serial,
      result: resultOf(form, of("result"), spans),
      instrument: named ? candidate(named.value.text.trim(), named.value, named.weak ? LIKELY : SURE) : null,
    },
    numbers: numbersIn(spans),
  };
}

/** The days printed behind labels; what is not a whole day is text without a value. */
function dayOf(found: Labelled<CertificateLabel>[], fit: number): PaperCandidate | null {
  const days = found.flatMap(({ value }) => {
    const day = parsedDay(value.text);
    return day ? [candidate(day, value, fit)] : [];
  });
  const [first] = days;
  if (!first) return found[0] ? candidate("", found[0].value, DOUBTFUL) : null;
  const others = [...new Set(days.map(({ value }) => value))].filter((day) => day !== first.value);
  return { ...first, ...(others.length > 0 && { fit: LIKELY, alternatives: others }) };
}

/** Of several ends the one a year on: the others are those of standards and authorisations. */
function untilOf(found: Labelled<CertificateLabel>[], date: string): PaperCandidate | null {
  const ends = found.map(({ value, weak }) => {
    const { day } = lastDay(value.text);
    return candidate(day ?? "", value, day ? (weak ? LIKELY : SURE) : DOUBTFUL);
  });
  const best =
    ends.find(({ value }) => date !== "" && value !== "" && aYearOn(date, value)) ??
    ends.find(({ value }) => value !== "" && value >= date) ??
    ends.find(({ value }) => value !== "") ??
    ends[0];
  return best ?? null;
}

function serialOf(found: Labelled<CertificateLabel>[]): PaperCandidate | null {
  const serials = found.flatMap(({ value }) => {
    const serial = serialIn(value.text);
    return serial ? [candidate(serial, value, SURE, { text: serial })] : [];
  });
  const [first] = serials;
  if (!first) return null;
  const others = [...new Set(serials.map(({ value }) => value))].filter((one) => one !== first.value);
  return { ...first, ...(others.length > 0 && { fit: DOUBTFUL, alternatives: others }) };
}

/** @param maybeSerial a sticker's only 编号 may be the scale's as well */
function numberOf(
  labelled: Labelled<CertificateLabel>[],
  any: Labelled<CertificateLabel>[],
  maybeSerial: boolean,
): PaperCandidate | null {
  const found = labelled[0] ?? any[0];
  if (!found) return null;
  const fit = labelled[0] ? SURE : maybeSerial ? DOUBTFUL : LIKELY;
  const number = numberIn(found.value.text);
  return candidate(number, found.value, fit, { text: number });
}

/** A notice is handed out for nothing but a failure; a certificate for nothing else than a pass. */
function resultOf(
  form: CertificateReading["form"],
  labelled: Labelled<CertificateLabel>[],
  spans: TextSpan[],
): PaperCandidate<"passed" | "failed"> | null {
  const short = spans.filter(({ text }) => text.trim().length <= 8 && outcomeOf(text) !== null);
  const said = labelled[0]?.value ?? short[0];
  const outcome = said ? outcomeOf(said.text) : null;
  const usual = form === "notice" ? "failed" : "passed";
  if (said && outcome) {
    // What contradicts the paper's own name is told as what is worse, and to be looked at.
    const agrees = outcome === usual;
    const value = agrees ? usual : "failed";
    return candidate(value, said, agrees ? SURE : DOUBTFUL);
  }
  return { value: usual, text: form, box: null, score: 1, fit: form === "sticker" ? LIKELY : SURE };
}

const MOST_NUMBERS = 60;

/** Whatever looks like a number, to be compared with the scale's own. */
function numbersIn(spans: TextSpan[]): string[] {
  const found = spans.flatMap(({ text }) => text.match(/[A-Za-z0-9][A-Za-z0-9\-/._#]{2,40}/g) ?? []);
  return [...new Set(found.filter((one) => /\d/.test(one)))].slice(0, MOST_NUMBERS);
}
