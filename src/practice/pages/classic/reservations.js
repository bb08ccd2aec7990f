import { datagrid } from "./datagrid.js";
import { closeButton, openDialog } from "./dialog.js";
import { ask, byId, call, serverRows, tell } from "./ui.js";
import { dressAll } from "./widgets.js";

const filters = dressAll(document.querySelector(".search"));
const grid = datagrid(byId("grid"), {
  columns: [
    { name: "id", title: "预约编号", width: 150, text: (row) => row.id },
    { name: "count", title: "器具数量", width: 70, text: (row) => String(row.instruments.length) },
    { name: "time", title: "预约时间", width: 150, text: (row) => row.time },
    { name: "status", title: "状态", width: 80, text: (row) => row.status },
  ],
  load: serverRows("/api/reservations/list", () => ({
    reservation: filters.searchId.get(),
    status: filters.searchStatus.get(),
  })),
});

const on = (id, run) => byId(id).addEventListener("click", run);
const one = (run) => () => {
  const rows = grid.chosen();
  if (rows.length === 1) run(rows[0]);
  else tell("请选择一条记录");
};
on("search", () => grid.reload());
on("clear", () => {
  for (const widget of Object.values(filters)) widget.set("");
  grid.reload();
});
on("add", () => {
  location.href = "/metrology/reservation";
});
on(
  "edit",
  one((row) => {
    if (row.status !== "暂存") tell("已提交的预约单不能修改");
    else location.href = `/metrology/reservation/${row.id}`;
  }),
);
on("remove", async () => {
  const rows = grid.chosen();
  if (rows.length === 0) return tell("请选择要删除的记录");
  if (!(await ask("确定要删除所选预约单吗？"))) return;
  const answer = await call(
    "/api/reservations/delete",
    rows.map((row) => ["id", row.id]),
  );
  if (!answer.ok) tell(answer.message);
  grid.reload();
});
on(
  "detail",
  one((row) =>
    openDialog({
      title: "预约单详情",
      url: `/metrology/detail/${row.id}`,
      height: 360,
      buttons: [{ text: "打印", run: (frame) => frame.print() }, closeButton],
    }),
  ),
);
