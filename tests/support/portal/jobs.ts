import type { FieldSpec } from "../../../src/core/autofill/field-spec.js";
import type { Job } from "./bench.js";

type Wanted = Partial<Pick<FieldSpec, "kind" | "after">> & {
  value: string;
  region?: { code: string; path: string[] };
};

/** A job from labels and values: a field is named by its label. */
export function jobOf(fields: Record<string, string | Wanted>, overwrite: string[] = []): Job {
  const entries = Object.entries(fields).map(
    ([label, one]) => [label, typeof one === "string" ? { value: one } : one] as const,
  );
  return {
    specs: entries.map(([label, { kind = "text", after = [] }]) => ({
      field: label,
      labels: [label],
      kind,
      after,
      optional: false,
    })),
    values: entries.map(([label, { value, region }]) => ({ field: label, value, region })),
    overwrite,
  };
}
