/**
 * jQuery EasyUI's datagrid, window and pager as they are drawn (rebuilt; its licence keeps the library out): head and
 * body are tables of their own, a frozen part beside a scrolling one, the rows' numbers and boxes in the frozen part.
 */
import "./easyui.css";
import { el, isTicked, pageOf, pagesOf, SIZE, sceneOf } from "./scenes.ts";

const button = (text) =>
  `<a href="javascript:;" class="l-btn l-btn-small l-btn-plain" group=""><span class="l-btn-left"><span class="l-btn-text">${text}</span></span></a>`;
const icon = (name, disabled) =>
  `<td><a href="javascript:;" class="l-btn l-btn-small l-btn-plain${disabled ? " l-btn-disabled l-btn-plain-disabled" : ""}"><span class="l-btn-left l-btn-icon-left"><span class="l-btn-text l-btn-empty">&nbsp;</span><span class="l-btn-icon pagination-${name}">&nbsp;</span></span></a></td>`;
const cell = (text) => `<td><div class="datagrid-cell">${text}</div></td>`;

function grid(spec) {
  const rows = pageOf(spec);
  const row = (inner, index, spot) =>
    `<tr class="datagrid-row${isTicked(spec, rows[index]) ? " datagrid-row-checked datagrid-row-selected" : ""}" datagrid-row-index="${index}" id="datagrid-row-r1-${spot}-${index}" style="height:32px">${inner}</tr>`;
  const box = (checked) =>
    spec.plain
      ? ""
      : `<td field="ck"><div class="datagrid-cell-check"><input type="checkbox" name="ck"${checked ? " checked" : ""}></div></td>`;
  const last = pagesOf(spec);
  return `<div class="panel datagrid"><div class="datagrid-wrap panel-body"><div class="datagrid-view" style="height:${34 + 32 * Math.max(rows.length, 2)}px">
    <div class="datagrid-view1"><div class="datagrid-header"><div class="datagrid-header-inner"><table class="datagrid-htable"><tbody><tr class="datagrid-header-row"><td rowspan="0"><div class="datagrid-header-rownumber"></div></td>${spec.plain ? "" : `<td field="ck"><div class="datagrid-header-check"><input type="checkbox"></div></td>`}</tr></tbody></table></div></div>
      <div class="datagrid-body"><div class="datagrid-body-inner"><table class="datagrid-btable"><tbody>${rows.map((each, index) => row(`<td class="datagrid-td-rownumber"><div class="datagrid-cell-rownumber">${index + 1}</div></td>${box(isTicked(spec, each))}`, index, 1)).join("")}</tbody></table></div></div></div>
    <div class="datagrid-view2"><div class="datagrid-header"><div class="datagrid-header-inner"><table class="datagrid-htable"><tbody><tr class="datagrid-header-row">${spec.columns.map((title) => `<td><div class="datagrid-cell"><span>${title}</span><span class="datagrid-sort-icon"></span></div></td>`).join("")}</tr></tbody></table></div></div>
      <div class="datagrid-body"><table class="datagrid-btable"><tbody>${rows.map((each, index) => row(each.map(cell).join(""), index, 2)).join("")}</tbody></table></div></div>
  </div>
  <div class="datagrid-pager pagination"><table><tbody><tr><td><select class="pagination-page-list"><option>${SIZE}</option></select></td>${icon("first", spec.page === 1)}${icon("prev", spec.page === 1)}<td><span style="padding-left:6px">第</span></td><td><input class="pagination-num" type="text" value="${spec.page}" size="2"></td><td><span>共${last}页</span></td>${icon("next", spec.page >= last)}${icon("last", spec.page >= last)}</tr></tbody></table><div class="pagination-info">显示${rows.length > 0 ? (spec.page - 1) * SIZE + 1 : 0}到${(spec.page - 1) * SIZE + rows.length},共${spec.rows.length}记录</div></div>
  </div></div>`;
}

const { title, buttons, grid: list, dialog } = sceneOf();
document.body.append(
  el(
    `<div class="panel"><div class="panel-header"><div class="panel-title">${title}</div></div>${grid(list)}<div class="datagrid-toolbar">${buttons.map(button).join("")}</div></div>`,
  ),
);
if (dialog) {
  document.body.append(
    el(
      `<div class="panel window"><div class="panel-header panel-header-noborder window-header"><div class="panel-title">${dialog.title}</div><div class="panel-tool"><a class="panel-tool-close" href="javascript:;"></a></div></div><div class="panel-body window-body">${dialog.words ? `<p>${dialog.words}</p>` : ""}${grid(dialog.grid)}<div class="dialog-button">${dialog.buttons.map(button).join("")}</div></div></div>`,
    ),
    el(`<div class="window-mask"></div>`),
  );
}
