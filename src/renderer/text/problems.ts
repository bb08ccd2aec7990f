import type { ParseKeys, TFunction } from "i18next";
import type { ZodError } from "zod";
import type { Problem } from "../../contract/commands.js";

const WORDS = {
  required: "problem.required",
  "too-long": "problem.tooLong",
  "not-a-date": "problem.notADate",
  region: "problem.region",
  url: "problem.url",
} as const satisfies Record<string, ParseKeys>;

/** Words for a problem of a form or file; one without words of its own gets the general ones. */
export const problemWords = (t: TFunction, problem: Problem): string =>
  t((WORDS as Record<string, ParseKeys>)[problem.key] ?? "problem.other", { value: problem.value ?? "" });

/** What a schema found, as problems by path, so that a form says it before main has to. */
export const problemsOf = (error: ZodError): Problem[] =>
  error.issues.map((issue) => ({
    path: issue.path.join("."),
    key: issue.code === "too_small" ? "required" : issue.code === "too_big" ? "too-long" : "other",
  }));

/** The problem of one field: paths may carry the thing's name before it, and parts of the field after it. */
export const problemOf = (problems: readonly Problem[], field: string): Problem | undefined =>
  problems.find(({ path }) => path.split(".").includes(field));
