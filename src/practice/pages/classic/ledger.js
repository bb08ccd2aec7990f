import { byId, call, note } from "./core.js";
import { datagrid } from "./datagrid.js";
import { closeButton, openDialog } from "./dialog.js";
import { dressAll } from "./widgets.js";

const filters = dressAll(document.querySelector(".search"));
const field = (name) => (row) => row.fields[name];
const grid = datagrid(byId("grid"), {
  columns: [
    { title: "器具名称", width: 90, text: field("name") },
    { title: "一级目录", width: 90, text: field("category") },
    { title: "型号规格", width: 90, text: field("model") },
    { title: "测量范围", width: 110, text: field("range") },
    { title: "出厂编号", width: 110, text: field("serial") },
    { title: "使用地点行政区划", width: 130, text: field("region") },
    { title: "有效期至", width: 90, text: field("validUntil") },
  ],
  load: () =>
    call("/api/instruments/list", { name: filters.searchName.get(), serial: filters.searchSerial.get() }),
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
on("add", () => openForm("器具新增", "/metrology/ledger/form"));
on("edit", () => {
  const rows = grid.chosen();
  if (rows.length !== 1) window.alert("请选择一条记录");
  else openForm("器具修改", `/metrology/ledger/form/${rows[0].id}`);
});
on("remove", async () => {
  const rows = grid.chosen();
  if (rows.length === 0) return window.alert("请选择要删除的记录");
  if (!window.confirm("确定要删除所选器具吗？")) return;
  const answer = await call(
    "/api/instruments/delete",
    rows.map((row) => ["id", row.id]),
  );
  if (!answer.ok) window.alert(answer.message);
  grid.reload();
});
on("back", () => {
  location.href = "/metrology/items";
});
