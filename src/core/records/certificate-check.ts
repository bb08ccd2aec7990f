import { daysBetween } from "../text/dates.js";
import { foldSerial } from "../text/fold-serial.js";
import type { Certificate, StoredInstrument } from "./instrument.js";

/** What is to be said of a certificate before it is kept with a scale; none of it keeps the user from keeping it. */
export type CertificateFinding =
  /** The paper bears another scale's number; `other` is that scale, where it is in the ledger. */
  | { kind: "other-serial"; serial: string; other: string | null }
  /** Nothing on it says which scale it is of: the user compares. */
  | { kind: "no-serial" }
  /** It is of another kind of instrument. */
  | { kind: "other-instrument"; name: string }
  | { kind: "expired"; day: string }
  | { kind: "failed" }
  /** Its day is still to come. */
  | { kind: "future"; day: string }
  /** It holds for longer than a year, the most for a trade scale (JJG 539). */
  | { kind: "too-long" }
  /** A newer one is kept already, or its day was noted. */
  | { kind: "older"; day: string }
  | { kind: "known" };

interface Checked {
  certificate: Pick<Certificate, "number" | "date" | "validUntil" | "result">;
  /** As read from the paper or written by the user; "" where it names none. */
  serial: string;
  /** Whatever else looks like a number on it. */
  numbers: readonly string[];
  /** 计量器具名称, "" where it names none. */
  instrument: string;
}

/** 称 is how many write 秤. */
const SCALE = /[秤称]|衡器|天平|scale|balance|weigh/i;
/** A shorter number stands on many a paper by chance. */
const TELLING = 4;
const A_YEAR = 366;

/** Whether a paper bears a scale's number, under its label or anywhere. */
export function bearsSerial(
  { serial, numbers }: Pick<Checked, "serial" | "numbers">,
  scale: Pick<StoredInstrument, "serial">,
): boolean {
  const own = foldSerial(scale.serial);
  if (serial) return foldSerial(serial) === own;
  return own.length >= TELLING && numbers.some((number) => foldSerial(number) === own);
}

/**
 * The scale a paper belongs to, of these; null where none or several bear its number.
 * @param companyId whose paper it is likely to be, the company in force: of two shops' scales of one number its own
 */
export function scaleOf<S extends Pick<StoredInstrument, "serial" | "companyId">>(
  paper: Pick<Checked, "serial" | "numbers">,
  scales: readonly S[],
  companyId: string | null,
): S | null {
  const bearing = scales.filter((scale) => bearsSerial(paper, scale));
  const own = bearing.filter((scale) => scale.companyId === companyId);
  const [found, ...others] = bearing.length > 1 ? own : bearing;
  return others.length === 0 ? (found ?? null) : null;
}

/**
 * Compares a certificate with the scale it is to be kept with.
 * @param scales all of the ledger, among them the one the paper may belong to instead
 * @param today YYYY-MM-DD
 */
export function checkCertificate(
  paper: Checked,
  scale: StoredInstrument,
  scales: readonly StoredInstrument[],
  today: string,
): CertificateFinding[] {
  const { certificate, serial, instrument } = paper;
  const { date, validUntil, result, number } = certificate;
  const findings: CertificateFinding[] = [];
  if (!bearsSerial(paper, scale)) {
    const other = scaleOf(
      paper,
      scales.filter(({ id }) => id !== scale.id),
      scale.companyId,
    );
    if (other) findings.push({ kind: "other-serial", serial: other.serial, other: other.id });
    else if (serial) findings.push({ kind: "other-serial", serial, other: null });
    else findings.push({ kind: "no-serial" });
  }
  if (instrument && !SCALE.test(instrument)) findings.push({ kind: "other-instrument", name: instrument });
  if (result === "failed") findings.push({ kind: "failed" });
  if (date > today) findings.push({ kind: "future", day: date });
  if (result === "passed" && validUntil && validUntil < today)
    findings.push({ kind: "expired", day: validUntil });
  if (date && validUntil && daysBetween(date, validUntil) > A_YEAR) findings.push({ kind: "too-long" });
  const kept = scale.certificates ?? [];
  if (number && kept.some((one) => one.number === number)) findings.push({ kind: "known" });
  else {
    const newest = [scale.certificateDate, ...kept.map((one) => one.date)].sort().at(-1) ?? "";
    if (date && newest > date) findings.push({ kind: "older", day: newest });
  }
  return findings;
}
