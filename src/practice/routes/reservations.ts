import { timeOf } from "../model/format-time.js";
import type { ReservationRecord } from "../model/store.js";
import { newNumber, openlyBooked } from "../rules/reservation.js";
import { paged } from "./paging.js";
import { json, refused } from "./reply.js";
import { type Call, type Route, takeRefusal } from "./route.js";

/** 暂存预约单 and 提交申请; a submitted booking cannot be changed. */
const save = ({ store, form, groups }: Call): Response => {
  const id = groups[0];
  const old = store.reservations.find((each) => each.id === id);
  if (id && !old) return refused("该预约单不存在或已被删除");
  if (old && old.status !== "暂存") return refused("已提交的预约单不能修改");
  const submit = form.get("submit") === "1";
  const ids = form.getAll("id");
  const chosen = store.instruments.filter((each) => ids.includes(each.id));
  if (chosen.length === 0) return refused("请先选择器具");
  const busy = chosen.find((each) => openlyBooked(store, id).includes(each.id));
  if (busy) return refused(`器具（出厂编号：${busy.fields.serial}）已在其他预约单中，请勿重复预约`);
  const refusal = takeRefusal(store);
  if (refusal) return refused(refusal);
  const now = store.now();
  const record: ReservationRecord = {
    id: id ?? newNumber(store, now),
    status: submit ? "已提交" : "暂存",
    time: timeOf(now),
    instruments: chosen.map((each) => ({
      id: each.id,
      name: each.fields.name,
      serial: each.fields.serial,
      status: submit ? "待检定" : "未提交",
    })),
  };
  store.reservations = old
    ? store.reservations.map((each) => (each.id === id ? record : each))
    : [record, ...store.reservations];
  return json({ ok: true, message: submit ? `提交成功，预约编号：${record.id}` : "暂存成功", id: record.id });
};

const remove = ({ store, form }: Call): Response => {
  const ids = form.getAll("id");
  if (store.reservations.some((each) => ids.includes(each.id) && each.status !== "暂存"))
    return refused("已提交的预约单不能删除");
  store.reservations = store.reservations.filter((each) => !ids.includes(each.id));
  return json({ ok: true, message: "删除成功" });
};

const columnOf = (row: ReservationRecord, column: string): string =>
  column === "count" ? String(row.instruments.length) : String(row[column as "id" | "status" | "time"] ?? "");

const list = ({ store, form }: Call): Response => {
  const [id, status] = [form.get("reservation") ?? "", form.get("status") ?? ""];
  const found = store.reservations.filter(
    (each) => each.id.includes(id) && (status === "" || each.status === status),
  );
  return json(paged(form, found, columnOf));
};

const detail = ({ store, groups }: Call): Response => {
  const found = store.reservations.find((each) => each.id === groups[0]);
  return found ? json(found) : refused("该预约单不存在或已被删除");
};

export const reservationRoutes: Route[] = [
  { method: "POST", path: /^\/api\/reservations\/list$/, access: "member", run: list },
  { method: "POST", path: /^\/api\/reservations\/delete$/, access: "member", run: remove },
  { method: "POST", path: /^\/api\/reservations$/, access: "member", run: save },
  { method: "POST", path: /^\/api\/reservations\/(YY\d+)$/, access: "member", run: save },
  { method: "GET", path: /^\/api\/reservations\/(YY\d+)$/, access: "member", run: detail },
];
