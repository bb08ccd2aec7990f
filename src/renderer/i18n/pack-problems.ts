import type { TFunction } from "i18next";
import { PACK_PROBLEMS } from "../../core/procedure/pack/pack-problems.js";
import type { Problem } from "../../ipc/results.js";

/** What is wrong with a guide pack or a file of learned labels, by place, in the wizard's words. */
export const packProblems = (t: TFunction, problems: readonly Problem[]) =>
  problems.map(({ path, key, value = "" }) => {
    const known = PACK_PROBLEMS.find((one) => one === key) ?? "wrong-value";
    return { path, words: t(`pack.problem.${known}`, { value }) };
  });
