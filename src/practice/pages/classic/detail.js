import { datagrid } from "./datagrid.js";
import { byId, call, localRows } from "./ui.js";

const booking = await call(`/api/reservations/${byId("detail").dataset.id}`);
const values = {
  id: booking.id,
  time: booking.time,
  status: booking.status,
  count: String(booking.instruments.length),
};
for (const [name, text] of Object.entries(values))
  for (const place of document.querySelectorAll(`[data-value=${name}]`)) place.textContent = text;
const line = byId("d-line");
if (line)
  line.textContent = `预约编号:${values.id} 预约时间:${values.time} 预约单状态:${values.status} 器具数量:${values.count}`;
datagrid(byId("grid"), {
  height: 180,
  columns: [
    { title: "器具名称", width: 130, text: (row) => row.name },
    { title: "出厂编号", width: 150, text: (row) => row.serial },
    { title: "器具状态", width: 100, text: (row) => row.status },
  ],
  load: localRows(() => booking.instruments),
});
