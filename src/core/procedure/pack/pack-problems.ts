import type * as z from "zod";
import { isObject } from "../../text/json.js";

/** What is wrong with a guide pack or a file of learned labels; the locales have words for each. */
export const PACK_PROBLEMS = [
  "not-json",
  "wrong-format",
  "newer-version",
  "other-pack",
  "missing",
  "wrong-type",
  "wrong-value",
  "too-short",
  "too-long",
  "unknown-part",
  "no-regexp",
  "slow-regexp",
  "no-sign",
  "row-without-button",
  "empty-list",
  "no-way",
  "submit-without-form",
  "no-such-field",
  "field-twice",
  "field-missing",
  "label-taken",
  "no-letters",
  "step-order",
  "home-not-allowed",
  "host-too-wide",
  "no-such-words",
] as const;
export type PackProblemKey = (typeof PACK_PROBLEMS)[number];

export interface PackProblem {
  /** Where in the file, as "steps.3.marks.0.url". */
  path: string;
  key: PackProblemKey;
  value?: string;
}

/** A problem in a line, for who writes packs. */
export const problemLine = ({ path, key, value }: PackProblem): string =>
  `${path}: ${key}${value === undefined ? "" : ` (${value})`}`;

function keyOf(issue: z.core.$ZodIssue): PackProblemKey {
  switch (issue.code) {
    case "too_small":
      return "too-short";
    case "too_big":
      return "too-long";
    case "unrecognized_keys":
      return "unknown-part";
    case "invalid_type":
      return issue.message.includes("undefined") ? "missing" : "wrong-type";
    default:
      return "wrong-value";
  }
}

/** As many as a user reads. */
const MOST = 50;

export const schemaProblems = ({ issues }: z.ZodError): PackProblem[] =>
  issues.slice(0, MOST).map((issue) => ({
    path: issue.path.map(String).join("."),
    key: keyOf(issue),
    ...(issue.code === "unrecognized_keys" ? { value: issue.keys.join(", ").slice(0, 100) } : {}),
  }));

/** Not such a file at all, or one of a later app: said alone, since all the rest may be different there. */
export function versionProblem(json: unknown, format: string, version: number): PackProblem | null {
  if (!isObject(json) || json.format !== format) return { path: "format", key: "wrong-format" };
  if (typeof json.version === "number" && json.version > version)
    return { path: "version", key: "newer-version", value: String(json.version) };
  return null;
}
