import * as z from "zod";
import type { Certificate, StoredInstrument } from "./instrument.js";

/**
 * A scale with one more certificate. The newest one that passed says until when the scale may be used; a failed one
 * (检定结果通知书) ends it on its day. The same number again replaces what was kept under it: where that one was the
 * newest and the new one is not, what the newest one left says holds again.
 */
export function withCertificate(scale: StoredInstrument, certificate: Certificate): StoredInstrument {
  const before = scale.certificates ?? [];
  const others = before.filter(({ number }) => number === "" || number !== certificate.number);
  const certificates = [...others, certificate].sort((a, b) => a.date.localeCompare(b.date));
  const newest = certificates.at(-1) ?? certificate;
  // A later day that the user noted by hand stands; the paper to it is not here.
  const byHand = before.some(({ date }) => date === scale.certificateDate) ? "" : scale.certificateDate;
  if (byHand > newest.date || (newest !== certificate && newest === before.at(-1)))
    return { ...scale, certificates };
  const { repairedOn, ...rest } = scale;
  const again = repairedOn !== undefined && repairedOn > newest.date ? { repairedOn } : {};
  return { ...rest, ...again, certificates, ...saidBy(newest) };
}

/** What a certificate says of when its scale is due; a failed one ends it on its day. */
const saidBy = ({ date, validUntil, result }: Certificate) => ({
  certificateDate: date,
  validUntil: result === "passed" ? validUntil : date,
});

/** A certificate as it is told from the others of its scale. */
export const certificateKey = z.strictObject({
  number: z.string(),
  date: z.string(),
  file: z.string().optional(),
});
export type CertificateKey = z.infer<typeof certificateKey>;

/**
 * A scale without a certificate that was kept with it by mistake. Where that one said when the scale is due, the newest
 * one left does; without any it is not known again.
 */
export function withoutCertificate(scale: StoredInstrument, key: CertificateKey): StoredInstrument {
  const before = scale.certificates ?? [];
  const isMeant = ({ number, date, file }: Certificate) =>
    number === key.number && date === key.date && file === key.file;
  const certificates = before.filter((one) => !isMeant(one));
  if (certificates.length === before.length) return scale;
  if (scale.certificateDate !== key.date) return { ...scale, certificates };
  const newest = certificates.at(-1);
  return { ...scale, certificates, ...(newest ? saidBy(newest) : { certificateDate: "", validUntil: "" }) };
}

/** Hashes of all files kept with a scale: its plate's photo, its certificates and their pictures. */
export const filesOf = ({
  photo,
  certificates = [],
}: Pick<StoredInstrument, "photo" | "certificates">): string[] =>
  [photo, ...certificates.flatMap(({ file, picture }) => [file, picture])].flatMap((hash) => hash ?? []);
