import { datagrid } from "./datagrid.js";
import { closeButton, openDialog } from "./dialog.js";
import { ask, byId, call, note, serverRows, tell } from "./ui.js";
import { dressAll } from "./widgets.js";

const filters = dressAll(document.querySelector(".search"));
const column = (name, title, width) => ({ name, title, width, text: (row) => row.fields[name] });
const grid = datagrid(byId("grid"), {
  columns: [
    column("name", "器具名称", 90),
    column("category", "一级目录", 90),
    column("model", "型号规格", 90),
    column("range", "测量范围", 110),
    column("serial", "出厂编号", 110),
    column("region", "使用地点行政区划", 130),
    column("validUntil", "有效期至", 90),
  ],
  load: serverRows("/api/instruments/list", () => ({
    name: filters.searchName.get(),
    serial: filters.searchSerial.get(),
  })),
});

const openForm = (title, url) =>
  openDialog({
    title,
    url,
    buttons: [
      {
        text: "确定",
        run: async (frame, close) => {
          if (!(await frame.saveForm?.())) return;
          close();
          note("保存成功");
          grid.reload();
        },
      },
      closeButton,
    ],
  });

const on = (id, run) => byId(id).addEventListener("click", run);
on("search", () => grid.reload());
on("clear", () => {
  filters.searchName.set("");
  filters.searchSerial.set("");
  filters.searchStatus.set("");
  grid.reload();
});
on("add", () => openForm(byId("grid").dataset.new, "/metrology/ledger/form"));
on("edit", () => {
  const rows = grid.chosen();
  if (rows.length !== 1) tell("请选择一条记录");
  else openForm("器具修改", `/metrology/ledger/form/${rows[0].id}`);
});
on("remove", async () => {
  const rows = grid.chosen();
  if (rows.length === 0) return tell("请选择要删除的记录");
  if (!(await ask("确定要删除所选器具吗？"))) return;
  const answer = await call(
    "/api/instruments/delete",
    rows.map((row) => ["id", row.id]),
  );
  if (!answer.ok) tell(answer.message);
  grid.reload();
});
on("back", () => {
  location.href = "/metrology/items";
});
