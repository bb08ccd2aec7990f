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
  return {
    ...rest,
    ...again,
    certificates,
    certificateDate: newest.date,
    validUntil: newest.result === "passed" ? newest.validUntil : newest.date,
  };
}

/** Hashes of all files kept with a scale: its plate's photo, its certificates and their pictures. */
export const filesOf = ({
  photo,
  certificates = [],
}: Pick<StoredInstrument, "photo" | "certificates">): string[] =>
  [photo, ...certificates.flatMap(({ file, picture }) => [file, picture])].flatMap((hash) => hash ?? []);
