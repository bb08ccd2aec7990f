import type { CommandOutput } from "../../../src/ipc/commands.js";

type Offer = Extract<CommandOutput<"import.read">, { ok: true }>;

const row = (
  serial: string,
  outcome: "new" | "same" | "differs",
  more: Partial<Offer["rows"][number]> = {},
): Offer["rows"][number] => ({
  key: `instrument:92330402MA0TEXT04N:${serial}`,
  kind: "instrument",
  title: serial,
  company: "示例水果店",
  outcome,
  differences: [],
  ...more,
});

/** A table read: two scales new, one different, one the same, and two rows that cannot be taken. */
export const OFFER: Offer = {
  ok: true,
  token: "t1",
  rows: [
    row("20230002", "new"),
    row("20230003", "new"),
    row("20230004", "same"),
    row("2023799696", "differs", {
      differences: [
        { field: "model", mine: "ACS-JE11", theirs: "ACS-30" },
        { field: "validUntil", mine: "", theirs: "2026-04-30" },
      ],
    }),
  ],
  problems: [
    {
      path: "serial",
      key: "duplicate-serial",
      value: "20230001",
      sheet: "秤",
      row: 3,
      column: "I",
      heading: "出厂编号",
    },
    { path: "region", key: "required", sheet: "秤", row: 5, heading: "使用地点行政区划" },
  ],
};
