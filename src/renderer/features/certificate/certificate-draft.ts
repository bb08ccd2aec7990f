import type { CertificateReading } from "../../../core/paper/paper-reading.js";
import { type CertificateFinding, checkCertificate } from "../../../core/records/certificate-check.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { dayOf } from "../../../core/text/dates.js";

/** A certificate while it is compared with its picture: every field as text. */
export interface CertificateDraft {
  number: string;
  date: string;
  validUntil: string;
  serial: string;
  result: "passed" | "failed";
}

export const draftOf = (reading: CertificateReading): CertificateDraft => ({
  number: reading.number?.value ?? "",
  date: reading.date?.value ?? "",
  validUntil: reading.validUntil?.value ?? "",
  serial: reading.serial?.value ?? "",
  result: reading.result?.value ?? "passed",
});

export type DayProblem = "day" | "backwards" | "needed";

/** What is wrong with the days as they stand; `valid until` is asked only of what passed. */
export function dayProblems({
  date,
  validUntil,
  result,
}: CertificateDraft): Partial<Record<"date" | "validUntil", DayProblem>> {
  const [from, until] = [dayOf(date), dayOf(validUntil)];
  const failed = result === "failed";
  return {
    ...(date.trim() === "" ? { date: "needed" } : from === null && { date: "day" }),
    ...(!failed &&
      (validUntil.trim() === ""
        ? { validUntil: "needed" }
        : until === null
          ? { validUntil: "day" }
          : from !== null && until < from && { validUntil: "backwards" })),
  };
}

/** What is to be said of the certificate as it stands now. */
export function findingsOf(
  draft: CertificateDraft,
  reading: CertificateReading,
  scale: StoredInstrument,
  scales: readonly StoredInstrument[],
  today: string,
): CertificateFinding[] {
  return checkCertificate(
    {
      certificate: {
        number: draft.number.trim(),
        date: dayOf(draft.date) ?? "",
        validUntil: dayOf(draft.validUntil) ?? "",
        result: draft.result,
      },
      serial: draft.serial.trim(),
      numbers: reading.numbers,
      instrument: reading.instrument?.value ?? "",
    },
    scale,
    scales,
    today,
  );
}
