/** The procedure's nine steps in order (procedure.zh.txt); stable names of the acceptance contract. */
export const STEP_IDS = [
  "open-portal",
  "register",
  "enter-system",
  "open-ledger",
  "add-instrument",
  "open-reservation",
  "choose-instruments",
  "submit-reservation",
  "await-verification",
] as const;
export type StepId = (typeof STEP_IDS)[number];

export type StepStatus = "todo" | "current" | "done";
