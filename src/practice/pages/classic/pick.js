import { datagrid } from "./datagrid.js";
import { byId, serverRows } from "./ui.js";
import { dressAll } from "./widgets.js";

const filters = dressAll(document.querySelector(".search"));
const column = (name, title, width) => ({ name, title, width, text: (row) => row.fields[name] });
const grid = datagrid(byId("grid"), {
  height: 300,
  columns: [
    column("name", "器具名称", 110),
    column("model", "型号规格", 110),
    column("serial", "出厂编号", 130),
    column("place", "安装/使用地点", 160),
  ],
  load: serverRows("/api/instruments/list", () => ({
    choosing: "1",
    name: filters.searchName.get(),
    serial: filters.searchSerial.get(),
  })),
});
const on = (id, run) => byId(id).addEventListener("click", run);
on("search", () => grid.reload());
on("clear", () => {
  for (const widget of Object.values(filters)) widget.set("");
  grid.reload();
});

/** Read by the page around this frame, whose 确定 stands outside. */
window.chosenRows = () => grid.chosen();
