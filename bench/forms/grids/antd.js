/** Ant Design's table with a fixed selection column, in a page and in a modal. */
import { Button, ConfigProvider, Modal, Space, Table } from "antd";
import zhCN from "antd/locale/zh_CN";
import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
import { el, isTicked, SIZE, sceneOf } from "./scenes.ts";

const { title, buttons, grid, dialog } = sceneOf();
const list = (spec) =>
  h(Table, {
    size: "small",
    rowKey: "key",
    columns: spec.columns.map((column, index) => ({ title: column, dataIndex: `c${index}`, width: 150 })),
    dataSource: spec.rows.map((row) => ({
      key: row[spec.key],
      ...Object.fromEntries(row.map((text, index) => [`c${index}`, text])),
    })),
    rowSelection: spec.plain
      ? undefined
      : {
          fixed: true,
          selectedRowKeys: spec.rows.filter((row) => isTicked(spec, row)).map((row) => row[spec.key]),
        },
    scroll: { x: 900 },
    pagination: { current: spec.page, pageSize: SIZE },
  });
const [yes, no] = dialog?.buttons ?? [];
document.body.append(el(`<div id="app"></div>`));
createRoot(document.getElementById("app")).render(
  h(
    ConfigProvider,
    { locale: zhCN, theme: { motion: false } },
    h("h3", {}, title),
    h(Space, {}, ...buttons.map((text) => h(Button, { key: text }, text))),
    list(grid),
    dialog &&
      h(
        Modal,
        {
          open: true,
          title: dialog.title,
          width: 960,
          ...(no ? { okText: yes, cancelText: no } : { footer: h(Button, {}, yes) }),
        },
        dialog.words && h("p", {}, dialog.words),
        list(dialog.grid),
      ),
  ),
);
