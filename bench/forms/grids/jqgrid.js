/** jqGrid with row numbers and multiselect, in the page and in jQuery UI's dialog as that is drawn. */
import "free-jqgrid/dist/css/ui.jqgrid.css";
import locale from "free-jqgrid/dist/i18n/grid.locale-cn.js?raw";
import jqgrid from "free-jqgrid/dist/jquery.jqgrid.src.js?raw";
import jquery from "jquery/dist/jquery.js?raw";
import "./jqgrid.css";
import { el, isTicked, SIZE, sceneOf } from "./scenes.ts";

for (const source of [jquery, jqgrid, locale]) {
  const script = document.createElement("script");
  script.textContent = source;
  document.head.append(script);
}
const { jQuery: $ } = window;
const { title, buttons, grid, dialog } = sceneOf();
const bar = (words) =>
  words
    .map(
      (text) =>
        `<button type="button" class="ui-button"><span class="ui-button-text">${text}</span></button>`,
    )
    .join("");

function draw(id, spec) {
  $(`#${id}`).jqGrid({
    datatype: "local",
    guiStyle: "jQueryUI",
    colModel: spec.columns.map((label, index) => ({ name: `c${index}`, label, width: 130 })),
    data: spec.rows.map((row, index) => ({
      id: index + 1,
      ...Object.fromEntries(row.map((text, at) => [`c${at}`, text])),
    })),
    rowNum: SIZE,
    page: spec.page,
    rownumbers: true,
    multiselect: !spec.plain,
    pager: `#${id}-pager`,
    viewrecords: true,
    emptyrecords: "没有记录",
  });
  for (const [index, row] of spec.rows.entries())
    if (isTicked(spec, row)) $(`#${id}`).jqGrid("setSelection", String(index + 1), false);
}
document.body.append(
  el(
    `<div><h3>${title}</h3><table id="main"></table><div id="main-pager"></div><div>${bar(buttons)}</div></div>`,
  ),
);
draw("main", grid);
if (dialog) {
  document.body.append(
    el(`<div class="ui-widget-overlay ui-front"></div>`),
    el(
      `<div tabindex="-1" role="dialog" class="ui-dialog ui-widget ui-widget-content ui-front" aria-labelledby="ui-id-1"><div class="ui-dialog-titlebar ui-widget-header"><span id="ui-id-1" class="ui-dialog-title">${dialog.title}</span><button type="button" class="ui-dialog-titlebar-close" title="Close"><span class="ui-icon ui-icon-closethick"></span></button></div><div class="ui-dialog-content">${dialog.words ? `<p>${dialog.words}</p>` : ""}<table id="list"></table><div id="list-pager"></div></div><div class="ui-dialog-buttonpane"><div class="ui-dialog-buttonset">${bar(dialog.buttons)}</div></div></div>`,
    ),
  );
  draw("list", dialog.grid);
}
