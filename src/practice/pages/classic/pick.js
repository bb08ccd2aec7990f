import { byId, call } from "./core.js";
import { datagrid } from "./datagrid.js";

const field = (name) => (row) => row.fields[name];
const grid = datagrid(byId("grid"), {
  height: 220,
  columns: [
    { title: "器具名称", width: 110, text: field("name") },
    { title: "型号规格", width: 110, text: field("model") },
    { title: "出厂编号", width: 130, text: field("serial") },
    { title: "安装/使用地点", width: 160, text: field("place") },
  ],
  load: () => call("/api/instruments/list", {}),
});

/** Read by the page around this frame, whose 确定 stands outside. */
window.chosenRows = () => grid.chosen();
