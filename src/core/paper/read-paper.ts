import type { Quad } from "../geometry/quad.js";
import type { TextLine } from "../recognized-text/text-line.js";
import { settled } from "./candidates.js";
import { type CertificateFound, findCertificate } from "./certificate.js";
import { findLicence, type LicenceFound } from "./licence.js";
import type { OtherPaper, PaperKind, PaperReading } from "./paper-reading.js";

export type PaperFound = CertificateFound | LicenceFound;

/** What a paper's lines say, or what else it is. @param codes texts of its QR codes */
export const findPaper = (
  kind: PaperKind,
  lines: TextLine[],
  codes: readonly string[],
): PaperFound | OtherPaper => (kind === "certificate" ? findCertificate(lines) : findLicence(lines, codes));

/** The places another reader is asked about: letters and digits, which nothing else bears out. */
export function placesToReadAgain({ candidates }: PaperFound): { field: string; box: Quad }[] {
  return Object.entries(candidates).flatMap(([field, found]) =>
    found?.box && field !== "result" ? [{ field, box: found.box }] : [],
  );
}

/** @param again what another reader read at those places, by field */
export function settlePaper(
  found: PaperFound,
  again: Readonly<Partial<Record<string, string>>> = {},
): PaperReading["content"] {
  if (found.kind === "licence") {
    const { name, creditCode, type, address } = found.candidates;
    return {
      kind: "licence",
      name: settled(name, again.name),
      creditCode: settled(creditCode, again.creditCode),
      type: settled(type, again.type),
      address: settled(address, again.address),
    };
  }
  const { number, date, validUntil, serial, result, instrument } = found.candidates;
  return {
    kind: "certificate",
    form: found.form,
    number: settled(number, again.number),
    date: settled(date, again.date),
    validUntil: settled(validUntil, again.validUntil),
    serial: settled(serial, again.serial),
    result: settled(result),
    instrument: settled(instrument, again.instrument),
    numbers: found.numbers,
  };
}
