/** Bootstrap Table in a Bootstrap page and modal. */
import "bootstrap/dist/css/bootstrap.css";
import "bootstrap-table/dist/bootstrap-table.css";
import table from "bootstrap-table/dist/bootstrap-table.js?raw";
import locale from "bootstrap-table/dist/locale/bootstrap-table-zh-CN.js?raw";
import jquery from "jquery/dist/jquery.js?raw";
import { el, isTicked, SIZE, sceneOf } from "./scenes.ts";

for (const source of [jquery, table, locale]) {
  const script = document.createElement("script");
  script.textContent = source;
  document.head.append(script);
}
const { jQuery: $ } = window;
const { title, buttons, grid, dialog } = sceneOf();
const bar = (words) =>
  words.map((text) => `<button type="button" class="btn btn-primary btn-sm">${text}</button>`).join(" ");

const draw = (id, spec) =>
  $(`#${id}`).bootstrapTable({
    locale: "zh-CN",
    columns: [
      ...(spec.plain ? [] : [{ field: "state", checkbox: true }]),
      ...spec.columns.map((column, index) => ({ field: `c${index}`, title: column })),
    ],
    data: spec.rows.map((row) => ({
      state: isTicked(spec, row),
      ...Object.fromEntries(row.map((text, index) => [`c${index}`, text])),
    })),
    pagination: true,
    pageSize: SIZE,
    pageNumber: spec.page,
    pageList: [SIZE],
    icons: {},
  });
document.body.append(
  el(
    `<div class="container"><h4>${title}</h4><div id="bar">${bar(buttons)}</div><table id="main"></table></div>`,
  ),
);
draw("main", grid);
if (dialog) {
  document.body.append(
    el(
      `<div class="modal show" role="dialog" aria-modal="true" tabindex="-1" style="display:block"><div class="modal-dialog modal-xl"><div class="modal-content"><div class="modal-header"><h5 class="modal-title">${dialog.title}</h5><button type="button" class="btn-close" aria-label="Close"></button></div><div class="modal-body">${dialog.words ? `<p>${dialog.words}</p>` : ""}<table id="list"></table></div><div class="modal-footer">${bar(dialog.buttons)}</div></div></div></div>`,
    ),
    el(`<div class="modal-backdrop show"></div>`),
  );
  draw("list", dialog.grid);
}
