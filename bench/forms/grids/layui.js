/** layui's table with a fixed tick column, its page bar and a layer of its own. */
import "layui/dist/css/layui.css";
import layuiSource from "layui/dist/layui.js?raw";
import { el, isTicked, SIZE, sceneOf } from "./scenes.ts";

const script = document.createElement("script");
script.textContent = layuiSource;
document.head.append(script);
const { layui } = window;
const { title, buttons, grid, dialog } = sceneOf();
const bar = (words) =>
  `<div class="layui-btn-container">${words.map((text) => `<button type="button" class="layui-btn layui-btn-sm">${text}</button>`).join("")}</div>`;
document.body.append(
  el(
    `<fieldset class="layui-elem-field"><legend>${title}</legend>${bar(buttons)}<table id="main"></table></fieldset>`,
  ),
);

layui.use(["table", "layer"], () => {
  const { table, layer } = layui;
  const draw = (id, spec) =>
    table.render({
      elem: `#${id}`,
      width: 900,
      cols: [
        [
          ...(spec.plain ? [] : [{ type: "checkbox", fixed: "left" }]),
          { type: "numbers", title: "序号" },
          ...spec.columns.map((column, index) => ({ field: `c${index}`, title: column, width: 150 })),
        ],
      ],
      data: spec.rows.map((row) => ({
        ...Object.fromEntries(row.map((text, index) => [`c${index}`, text])),
        LAY_CHECKED: isTicked(spec, row),
      })),
      page: { curr: spec.page, limit: SIZE, limits: [SIZE] },
      limit: SIZE,
    });
  draw("main", grid);
  if (!dialog) return;
  layer.open({
    type: 1,
    title: dialog.title,
    area: ["940px", "480px"],
    offset: "40px",
    anim: -1,
    content: `${dialog.words ? `<p>${dialog.words}</p>` : ""}<table id="list"></table>`,
    btn: dialog.buttons,
    success: () => draw("list", dialog.grid),
  });
});
