import type { LicenceReading } from "../../../core/paper/paper-reading.js";
import { type CompanyDraft, withUsualTypes } from "./company-draft.js";

/** Which field of the form takes which of the licence's. */
export const FROM_LICENCE = {
  name: "name",
  creditCode: "creditCode",
  companyType: "type",
  address: "address",
} as const satisfies Partial<Record<keyof CompanyDraft, keyof LicenceReading>>;
export type LicenceField = keyof typeof FROM_LICENCE;

/**
 * The portal's company type for what a licence prints: 有限责任公司(自然人独资) is a 公司.
 * @param options the portal's options with their synonyms
 */
export function companyTypeOf(
  printed: string,
  options: Readonly<Record<string, readonly string[]>>,
): string | null {
  const hits = Object.entries(options).flatMap(([type, synonyms]) =>
    [type, ...synonyms]
      .filter((word) => printed.includes(word))
      .map((word) => ({ type, length: word.length })),
  );
  return hits.sort((a, b) => b.length - a.length)[0]?.type ?? null;
}

/**
 * A draft with what a licence says, where the user has written nothing: what stands there stays, and what was read is
 * offered beside it.
 */
export function withLicence(
  draft: CompanyDraft,
  licence: LicenceReading,
  touched: ReadonlySet<string>,
  options: Readonly<Record<string, readonly string[]>>,
): { draft: CompanyDraft; touched: ReadonlySet<string> } {
  const read: Partial<CompanyDraft> = {
    name: licence.name?.value ?? "",
    creditCode: licence.creditCode?.value ?? "",
    address: licence.address?.value ?? "",
    companyType: companyTypeOf(licence.type?.value ?? "", options) ?? "",
  };
  const own = new Set(touched);
  const filled = { ...draft };
  for (const field of Object.keys(FROM_LICENCE) as LicenceField[]) {
    const value = read[field];
    if (!value || (touched.has(field) && draft[field].trim() !== "")) continue;
    filled[field] = value;
    // The type stands by the licence, and the code chooses the rest as if it had been typed.
    if (field === "creditCode" || field === "companyType") own.add(field);
  }
  return { draft: withUsualTypes(filled, own, Object.keys(options)), touched: own };
}
