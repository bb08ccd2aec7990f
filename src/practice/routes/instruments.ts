import { INSTRUMENT_FIELDS, type InstrumentField } from "../../core/autofill/field-spec.js";
import { labelsOf } from "../model/labels-in-force.js";
import { systemOf } from "../model/portal-systems.js";
import type { Store } from "../model/store.js";
import { altered } from "../rules/altered-record.js";
import { checkInstrument, type InstrumentInput } from "../rules/instrument.js";
import { openlyBooked, verifiedOnce } from "../rules/reservation.js";
import { paged } from "./paging.js";
import { json, refused } from "./reply.js";
import { type Call, type Route, takeRefusal } from "./route.js";

const inputOf = (store: Store, form: URLSearchParams): InstrumentInput => {
  const sent = Object.fromEntries(
    INSTRUMENT_FIELDS.map((field) => [field, (form.get(field) ?? "").trim()]),
  ) as InstrumentInput;
  return { ...sent, ...systemOf(store).given };
};

/** Saves a new instrument, or one under its id. */
const save = ({ store, form, groups }: Call): Response => {
  const id = groups[0];
  if (id && !store.instruments.some((each) => each.id === id)) return refused("该器具不存在或已被删除");
  const serials = store.instruments.filter((each) => each.id !== id).map((each) => each.fields.serial);
  const check = checkInstrument(inputOf(store, form), labelsOf(store.switches).instrument, serials);
  if (!check.ok) return refused(check.message, check.field);
  const refusal = takeRefusal(store);
  if (refusal) return refused(refusal);
  const meant = { id: id ?? `I${++store.given}`, fields: check.fields, regionCode: check.regionCode };
  const { alter } = store.switches;
  store.switches.alter = null;
  const record = alter ? altered(meant, alter) : meant;
  store.instruments = id
    ? store.instruments.map((each) => (each.id === id ? record : each))
    : [...store.instruments, record];
  return json({ ok: true, message: "保存成功", id: record.id });
};

const remove = ({ store, form }: Call): Response => {
  const ids = form.getAll("id");
  const booked = store.reservations.flatMap((each) => each.instruments.map(({ id }) => id));
  if (ids.some((id) => booked.includes(id))) return refused("所选器具已有预约，不能删除");
  store.instruments = store.instruments.filter((each) => !ids.includes(each.id));
  return json({ ok: true, message: "删除成功" });
};

/** The ledger's rows, or with `choosing` those offered to a booking, filtered by the search form above the grid. */
const list = ({ store, form }: Call): Response => {
  const [name, serial] = [form.get("name") ?? "", form.get("serial") ?? ""];
  const free = form.get("choosing") === "1" && store.switches.choosing === "free";
  const hidden = free ? openlyBooked(store) : [];
  const found = store.instruments.filter(
    ({ id, fields }) => fields.name.includes(name) && fields.serial.includes(serial) && !hidden.includes(id),
  );
  const verified = verifiedOnce(store);
  const rows = found.map((each) => ({ ...each, verified: verified.includes(each.id) }));
  return json(paged(form, rows, ({ fields }, column) => fields[column as InstrumentField] ?? ""));
};

export const instrumentRoutes: Route[] = [
  { method: "POST", path: /^\/api\/instruments\/list$/, access: "member", run: list },
  { method: "POST", path: /^\/api\/instruments\/delete$/, access: "member", run: remove },
  { method: "POST", path: /^\/api\/instruments$/, access: "member", run: save },
  { method: "POST", path: /^\/api\/instruments\/(I\d+)$/, access: "member", run: save },
];
