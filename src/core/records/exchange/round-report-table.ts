import { type Round, unfiled } from "../round-of-shops.js";
import { ownColumns } from "./columns.js";
import { momentOf } from "./history-table.js";
import type { WrittenTable } from "./write-tables.js";

const COLUMNS = ["市场/地点", "单位名称", "出厂编号", "结果", "预约编号", "器具状态", "网站没有收的原因"];

/** The report of a round, a line for each scale, by shop. */
export function roundTable({ shops }: Round): WrittenTable {
  const rows = shops.flatMap((shop) => {
    const open = new Set(unfiled(shop).map(({ id }) => id));
    const said = shop.said.map(({ at, text }) => `${momentOf(at)} ${text}`).join("；");
    const left = shop.state === "waiting" ? "还没办" : "没有办成";
    return shop.scales.map(({ id, serial, booking, status }) => {
      const line = [shop.market, shop.company, serial];
      return open.has(id) ? [...line, left, "", "", said] : [...line, "已预约", booking, status, ""];
    });
  });
  return { name: "办理结果", columns: ownColumns(COLUMNS), rows };
}
