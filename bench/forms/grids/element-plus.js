/** Element Plus: its table with a selection column fixed at the left, pagination and dialog. */
import "element-plus/dist/index.css";
import { ElButton, ElConfigProvider, ElDialog, ElPagination, ElTable, ElTableColumn } from "element-plus";
import zhCn from "element-plus/es/locale/lang/zh-cn";
import { createApp, h, nextTick, onMounted, ref } from "vue";
import { el, isTicked, pageOf, SIZE, sceneOf } from "./scenes.ts";

const { title, buttons, grid, dialog } = sceneOf();

const List = {
  props: ["spec"],
  setup({ spec }) {
    const table = ref(null);
    const rows = pageOf(spec).map((row) =>
      Object.fromEntries([["on", isTicked(spec, row)], ...row.map((text, index) => [`c${index}`, text])]),
    );
    onMounted(() =>
      nextTick(() =>
        rows.filter(({ on }) => on).forEach((row) => void table.value.toggleRowSelection(row, true)),
      ),
    );
    return () => [
      h(ElTable, { ref: table, data: rows, border: true, style: "width:100%" }, () => [
        ...(spec.plain ? [] : [h(ElTableColumn, { type: "selection", width: 55, fixed: "left" })]),
        h(ElTableColumn, { type: "index", label: "序号", width: 60 }),
        ...spec.columns.map((label, index) => h(ElTableColumn, { prop: `c${index}`, label, width: 160 })),
      ]),
      h(ElPagination, {
        total: spec.rows.length,
        pageSize: SIZE,
        currentPage: spec.page,
        layout: "total, prev, pager, next",
        "onUpdate:currentPage": () => {},
      }),
    ];
  },
};
document.body.append(el(`<div id="app"></div>`));
createApp({
  render: () =>
    h(ElConfigProvider, { locale: zhCn }, () => [
      h("h3", title),
      h(
        "div",
        buttons.map((text) => h(ElButton, {}, () => text)),
      ),
      h(List, { spec: grid }),
      dialog &&
        h(
          ElDialog,
          { modelValue: true, title: dialog.title, width: 960, top: "5vh" },
          {
            default: () => [dialog.words && h("p", dialog.words), h(List, { spec: dialog.grid })],
            footer: () => dialog.buttons.map((text) => h(ElButton, {}, () => text)),
          },
        ),
    ]),
}).mount("#app");
