/**
 * ExtJS 6 classic's grid, window and paging toolbar as they are drawn (rebuilt; its licence keeps the library out): a
 * table a row, the head of blocks above them, ticks that are drawn blocks, buttons that are links of spans.
 */
import "./extjs.css";
import { el, isTicked, pageOf, pagesOf, sceneOf } from "./scenes.ts";

let number = 1009;
const next = () => ++number;
const button = (text) =>
  `<a class="x-btn x-unselectable x-box-item x-toolbar-item x-btn-default-toolbar-small" hidefocus="on" unselectable="on" role="button" aria-hidden="false" aria-disabled="false" id="button-${next()}" tabindex="0"><span role="presentation" class="x-btn-wrap"><span role="presentation" class="x-btn-button x-btn-text x-btn-no-icon"><span role="presentation" unselectable="on" class="x-btn-inner">${text}</span></span></span></a>`;
const tool = (name, disabled) =>
  `<a class="x-btn x-unselectable x-box-item x-toolbar-item x-btn-plain-toolbar-small${disabled ? " x-item-disabled x-btn-disabled" : ""}" role="button" aria-disabled="${disabled}" id="button-${next()}" tabindex="0"><span role="presentation" class="x-btn-wrap"><span role="presentation" class="x-btn-button x-btn-icon x-btn-no-text"><span role="presentation" class="x-btn-icon-el x-tbar-page-${name}">&nbsp;</span><span role="presentation" class="x-btn-inner">&nbsp;</span></span></span></a>`;

function grid(spec) {
  const rows = pageOf(spec);
  const last = pagesOf(spec);
  const view = next();
  const head = (text, extra = "") =>
    `<div class="x-column-header x-box-item x-column-header-default x-unselectable ${extra}" role="columnheader" id="gridcolumn-${next()}" tabindex="-1"><div role="presentation" class="x-column-header-inner"><div role="presentation" class="x-column-header-text-container"><div role="presentation" class="x-column-header-text-wrapper"><div role="presentation" unselectable="on" class="x-column-header-text"><span role="presentation" class="x-column-header-text-inner">${text}</span></div></div></div></div></div>`;
  const row = (cells, index) => {
    const on = isTicked(spec, cells);
    return `<table id="tableview-${view}-record-${index}" role="presentation" data-boundview="tableview-${view}" data-recordindex="${index}" class="x-grid-item${on ? " x-grid-item-selected" : ""}" cellpadding="0" cellspacing="0"><tbody><tr class="x-grid-row" role="row" aria-selected="${on}" tabindex="-1">${spec.plain ? "" : `<td class="x-grid-cell x-grid-td x-grid-cell-row-checker x-unselectable" role="gridcell" tabindex="-1"><div unselectable="on" class="x-grid-cell-inner x-grid-cell-inner-row-checker"><div class="x-grid-row-checker" role="presentation">&nbsp;</div></div></td>`}${cells.map((text) => `<td class="x-grid-cell x-grid-td x-unselectable" role="gridcell" tabindex="-1"><div unselectable="on" class="x-grid-cell-inner">${text}</div></td>`).join("")}</tr></tbody></table>`;
  };
  return `<div class="x-panel x-grid x-box-item x-panel-default" role="grid" id="grid-${next()}">
    <div class="x-grid-header-ct x-docked x-grid-header-ct-default" role="rowgroup"><div class="x-box-inner" role="presentation"><div class="x-box-target" role="row">${spec.plain ? "" : head(`<div class="x-column-header-checkbox" role="presentation">&nbsp;</div>`, "x-column-header-checkbox x-check")}${spec.columns.map((text) => head(text)).join("")}</div></div></div>
    <div class="x-panel-body x-grid-body" role="rowgroup"><div class="x-grid-view x-fit-item" id="tableview-${view}" tabindex="0"><div class="x-grid-item-container" role="presentation">${rows.map(row).join("")}</div></div></div>
    <div class="x-toolbar x-docked x-pagingtoolbar" role="toolbar">${tool("first", spec.page === 1)}${tool("prev", spec.page === 1)}<div class="x-toolbar-text">第</div><div class="x-field x-form-item"><div class="x-form-item-body"><div class="x-form-text-wrap"><input type="text" size="1" name="inputItem" class="x-form-field x-form-text x-tbar-page-number" value="${spec.page}"></div></div></div><div class="x-toolbar-text">页，共 ${last} 页</div>${tool("next", spec.page >= last)}${tool("last", spec.page >= last)}</div>
  </div>`;
}

const { title, buttons, grid: list, dialog } = sceneOf();
document.body.append(
  el(
    `<div class="x-panel" role="form"><div class="x-panel-header"><div class="x-title-text">${title}</div></div><div class="x-toolbar" role="toolbar">${buttons.map(button).join("")}</div>${grid(list)}</div>`,
  ),
);
if (dialog)
  document.body.append(
    el(`<div class="x-mask" role="presentation"></div>`),
    el(
      `<div class="x-window x-layer x-window-default x-closable" role="dialog" aria-labelledby="window-1_header-title-textEl" tabindex="-1"><div class="x-window-header" role="presentation"><div class="x-title-text" id="window-1_header-title-textEl">${dialog.title}</div><div class="x-tool" role="button" aria-label="Close"><div class="x-tool-tool-el x-tool-img x-tool-close"></div></div></div><div class="x-window-body">${dialog.words ? `<div class="x-component">${dialog.words}</div>` : ""}${grid(dialog.grid)}</div><div class="x-toolbar x-toolbar-footer" role="toolbar">${dialog.buttons.map(button).join("")}</div></div>`,
    ),
  );
