import { dayAt } from "../due.js";
import type { HistoryEntry } from "../history.js";
import { ownColumns } from "./columns.js";
import type { WrittenTable } from "./write-tables.js";

const COLUMNS = [
  "首次看到",
  "最近变化",
  "单位名称",
  "预约编号",
  "预约单状态",
  "出厂编号",
  "器具状态",
  "办理人",
  "网站的答复",
];

/** Where the user is: 2026-03-01 16:05. */
export const momentOf = (time: string): string => {
  const moment = new Date(time);
  const [hours, minutes] = [moment.getHours(), moment.getMinutes()].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${dayAt(moment)} ${hours}:${minutes}`;
};

/** What was handed in, a line for each scale of each booking, as an office files it. */
export function historyTable(entries: readonly HistoryEntry[]): WrittenTable {
  const rows = entries.flatMap(
    ({ at, changedAt, company, booking, status, scales, by, who: name, answers }) => {
      const [seen = "", changed = ""] = [at, changedAt].map(momentOf);
      const who = by === "helper" ? ["代办", name].filter(Boolean).join(" ") : "本单位";
      const said = answers.map(({ at: time, text }) => `${momentOf(time)} ${text}`).join("；");
      const lines = scales.length > 0 ? scales : [{ serial: "", status: "" }];
      return lines.map((one) => [seen, changed, company, booking, status, one.serial, one.status, who, said]);
    },
  );
  return { name: "办理记录", columns: ownColumns(COLUMNS), rows };
}
