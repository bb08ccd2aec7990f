import { byId, call } from "./core.js";
import { datagrid } from "./datagrid.js";

const booking = await call(`/api/reservations/${byId("detail").dataset.id}`);
byId("d-id").textContent = booking.id;
byId("d-time").textContent = booking.time;
byId("d-status").textContent = booking.status;
byId("d-count").textContent = String(booking.instruments.length);
datagrid(byId("grid"), {
  height: 180,
  columns: [
    { title: "器具名称", width: 130, text: (row) => row.name },
    { title: "出厂编号", width: 150, text: (row) => row.serial },
    { title: "器具状态", width: 100, text: (row) => row.status },
  ],
  load: async () => booking.instruments,
});
