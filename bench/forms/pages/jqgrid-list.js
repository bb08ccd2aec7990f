/** The list that a jQuery system shows first: jqGrid with its filter row, the form over it in a frame of layer's. */
import "free-jqgrid/dist/css/ui.jqgrid.css";
import "layui/dist/css/layui.css";
import jqgrid from "free-jqgrid/dist/jquery.jqgrid.src.js?raw";
import jquery from "jquery/dist/jquery.js?raw";
import layuiSource from "layui/dist/layui.js?raw";
import { config, el } from "./page.js";

for (const source of [jquery, jqgrid, layuiSource]) document.head.append(el("script", { html: source }));
const { jQuery: $, layui } = window;
const app = document.getElementById("app");
app.append(
  el("h3", {}, config.list),
  el("table", { id: "grid" }),
  el("div", { id: "pager" }),
  el("button", { type: "button" }, "新增"),
);
$("#grid").jqGrid({
  datatype: "local",
  colModel: [
    ["qjmc", "器具名称"],
    ["ccbh", "出厂编号"],
    ["xhgg", "型号规格"],
    ["clfw", "测量范围"],
    ["sccj", "生产厂家"],
  ].map(([name, label]) => ({ name, label, width: 150 })),
  data: [{ id: 1, qjmc: "电子秤", ccbh: "A0001", xhgg: "ACS-15", clfw: "100g—15kg", sccj: "练习衡器厂" }],
  pager: true,
});
$("#grid").jqGrid("filterToolbar");
layui.use("layer", () => {
  const content = `${config.here}?depth=${config.depth + 1}`;
  // Half of such systems put the buttons into the frame, half into the layer around it.
  const outside = config.buttonsOutside
    ? {
        btn: [config.submit, "关闭"],
        yes: (_index, layer) => void layer.find("iframe")[0].contentWindow.handIn(),
        success: (layer) => layer.find(".layui-layer-btn0").attr("data-bench", "submit"),
      }
    : {};
  layui.layer.open({
    type: 2,
    title: config.title,
    area: ["940px", "700px"],
    offset: "10px",
    content,
    ...outside,
  });
});
