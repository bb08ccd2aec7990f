import type { Certificate, StoredInstrument } from "./instrument.js";

/**
 * A scale with one more certificate. The newest one that passed says until when the scale may be used; a failed one
 * (检定结果通知书) ends it on its day. The same number again replaces what was kept under it.
 */
export function withCertificate(scale: StoredInstrument, certificate: Certificate): StoredInstrument {
  const others = (scale.certificates ?? []).filter(
    ({ number }) => number === "" || number !== certificate.number,
  );
  const certificates = [...others, certificate].sort((a, b) => a.date.localeCompare(b.date));
  const newest = certificates.at(-1);
  if (newest !== certificate) return { ...scale, certificates };
  const { repairedOn, ...rest } = scale;
  const again = repairedOn !== undefined && repairedOn > certificate.date ? { repairedOn } : {};
  return {
    ...rest,
    ...again,
    certificates,
    certificateDate: certificate.date,
    validUntil: certificate.result === "passed" ? certificate.validUntil : certificate.date,
  };
}

/** Hashes of all files kept with a scale: its plate's photo, its certificates and their pictures. */
export const filesOf = ({
  photo,
  certificates = [],
}: Pick<StoredInstrument, "photo" | "certificates">): string[] =>
  [photo, ...certificates.flatMap(({ file, picture }) => [file, picture])].flatMap((hash) => hash ?? []);
