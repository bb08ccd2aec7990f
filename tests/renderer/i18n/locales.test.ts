import { expect, test } from "vitest";
import en from "../../../assets/locales/en.json" with { type: "json" };
import zh from "../../../assets/locales/zh-CN.json" with { type: "json" };
import { fillStatusSchema } from "../../../src/core/autofill/field-spec.js";
import { CASE_WARNINGS, SUBSTEPS } from "../../../src/core/procedure/guidance/guidance-schema.js";
import { READER_ERRORS, READER_STAGES } from "../../../src/ipc/plate-reader-protocol.js";
import { portalConditionSchema, portalDialogSchema } from "../../../src/ipc/portal-condition.js";
import { TOAST_KEYS } from "../../../src/ipc/toasts.js";

// The types see to it that nothing is missing; these see to it that nothing is left over.
test.each([
  ["toasts", zh.toast, TOAST_KEYS],
  ["reader errors", zh.photo.error, READER_ERRORS],
  ["reader stages", zh.photo.stage, READER_STAGES],
  ["fill statuses", zh.fill.status, fillStatusSchema.options],
  ["troubles", zh.trouble, [...portalConditionSchema.options, "practice"]],
  ["portal dialogs", zh.asking, [...portalDialogSchema.shape.kind.options, "said"]],
  ["things to do now", zh.now, SUBSTEPS],
  ["warnings about the case", zh.caseWarning, CASE_WARNINGS],
] as const)("there are words for all %s and no others", (_name, words, keys) => {
  expect(Object.keys(words).sort()).toEqual([...keys].sort());
});

test("Chinese speaks Chinese, English English", () => {
  const texts = (tree: object): string[] =>
    Object.values(tree).flatMap((value) => (typeof value === "string" ? [value] : texts(value)));
  /** What is not filled in later: nothing but punctuation where a text only puts values together. */
  const own = (tree: object) =>
    texts(tree).filter((text) => /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, "")));
  expect(own(zh).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  expect(own(en).filter((text) => !/[A-Za-z]/.test(text))).toEqual([]);
});
