import type { ParseKeys, TFunction } from "i18next";
import type { ZodError } from "zod";
import type { Problem } from "../../ipc/results.js";

/** Keys of the company's and the ledger's rules, of the company file, and of main's own checks. */
const WORDS = {
  required: "problem.required",
  "county-missing": "problem.countyMissing",
  "too-long": "problem.tooLong",
  "date-format": "problem.dateFormat",
  "region-unknown": "problem.regionUnknown",
  "region-ambiguous": "problem.regionAmbiguous",
  "region-mismatch": "problem.regionMismatch",
  "region-without-code": "problem.regionWithoutCode",
  "credit-code-format": "problem.creditCodeFormat",
  "username-length": "problem.usernameLength",
  "username-characters": "problem.usernameCharacters",
  "phone-format": "problem.phoneFormat",
  "duplicate-serial": "problem.duplicateSerial",
  "organization-type-unknown": "problem.organizationTypeUnknown",
  "company-first": "problem.companyFirst",
  "bad-url": "problem.badUrl",
  "not-json": "problem.notJson",
  "not-text": "problem.notText",
  "not-an-object": "problem.notAnObject",
  "not-a-list": "problem.notAList",
  "unknown-field": "problem.unknownField",
  "wrong-format": "problem.wrongFormat",
  "wrong-version": "problem.wrongVersion",
  "problems-left": "problem.problemsLeft",
  "import-gone": "problem.importGone",
  "shared-gone": "problem.sharedGone",
  "shared-practice": "problem.sharedPractice",
  "no-headings": "problem.noHeadings",
  "no-rows": "problem.noRows",
  "two-columns": "problem.twoColumns",
  "digits-lost": "problem.digitsLost",
  "company-unknown": "problem.companyUnknown",
  "company-ambiguous": "problem.companyAmbiguous",
  "serial-elsewhere": "problem.serialElsewhere",
  "duplicate-company": "problem.duplicateCompany",
  "table-too-large": "problem.tableTooLarge",
  "not-a-table": "problem.notATable",
  "paper-gone": "problem.paperGone",
  "certificate-gone": "problem.certificateGone",
  "scale-gone": "problem.scaleGone",
  "too-many-scales": "problem.tooManyScales",
  "file-too-large": "problem.fileTooLarge",
  "cell-error": "problem.cellError",
  "cell-boolean": "problem.cellBoolean",
  "cell-ditto": "problem.cellDitto",
  "more-problems": "problem.moreProblems",
  "accuracy-class-unknown": "problem.accuracyClassUnknown",
  "range-format": "problem.rangeFormat",
  "quantity-format": "problem.quantityFormat",
  "origin-unknown": "problem.originUnknown",
  "cannot-read": "problem.cannotRead",
  "cannot-write": "problem.cannotWrite",
  "backup-passphrase": "problem.backupPassphrase",
  "backup-damaged": "problem.backupDamaged",
  "backup-foreign": "problem.backupForeign",
  "backup-newer": "problem.backupNewer",
} as const satisfies Record<string, ParseKeys>;
export type ProblemKey = keyof typeof WORDS;

/** A problem the wizard finds itself, before main has to. */
export const problem = (path: string, key: ProblemKey): Problem => ({ path, key });

/** Words for a problem of a form or file; one without words of its own gets the general ones. */
export const problemWords = (t: TFunction, { key, value }: Problem): string =>
  t((WORDS as Record<string, ParseKeys>)[key] ?? "problem.other", { value: value ?? "" });

/** What a schema found, as problems by path. */
export const problemsOf = (error: ZodError): Problem[] =>
  error.issues.map((issue) =>
    problem(issue.path.join("."), issue.code === "too_big" ? "too-long" : "required"),
  );

/** The problem of one field: paths may carry the thing's name before it, and parts of the field after it. */
export const problemOf = (problems: readonly Problem[], field: string): Problem | undefined =>
  problems.find(({ path }) => path.split(".").includes(field));
