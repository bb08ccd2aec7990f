import { createForm, text } from "./form.js";
import {
  codeColumn,
  go,
  instrumentColumns,
  instrumentSearch,
  search,
  system,
  systemNumber,
  toolbar,
} from "./frame.js";
import { grid } from "./grid.js";
import { ask, button, call, h, localRows, modal, report, serverRows, settings, tell } from "./ui.js";

const link = (words, run) =>
  h("a", { href: "javascript:void(0)", class: "row-action", text: words, onclick: run });

const pairs = ({ id, time, status, instruments }) => ({
  申报单号: id,
  申报时间: time,
  申报状态: status,
  器具数量: String(instruments.length),
});

const detail = async (id) => {
  const booking = await call(`/api/reservations/${id}`);
  const list = grid({
    selectable: false,
    columns: [
      codeColumn,
      { title: settings.labels.name, cell: (row) => row.name },
      { title: settings.labels.serial, cell: (row) => row.serial },
      { title: "器具状态", cell: (row) => row.status },
    ],
    load: localRows(() => booking.instruments),
  });
  const facts = Object.entries(pairs(booking));
  modal(
    "申报单详情",
    h(
      "div",
      {},
      settings.detailInLine
        ? h("p", { text: facts.map(([title, value]) => `${title}:${value}`).join(" ") })
        : h(
            "dl",
            { class: "dl-horizontal" },
            ...facts.flatMap(([title, value]) => [h("dt", { text: title }), h("dd", { text: value })]),
          ),
      list.element,
    ),
    [{ text: "关闭", run: (close) => close() }],
    "modal-lg",
  );
};

export const bookings = () => {
  const form = createForm([{ name: "reservation", label: "申报单号", control: text() }]);
  const list = grid({
    selectable: false,
    columns: [
      { name: "id", title: "申报单号", cell: (row) => row.id },
      { name: "count", title: "器具数量", cell: (row) => String(row.instruments.length) },
      { name: "time", title: "申报时间", cell: (row) => row.time },
      { name: "status", title: "申报状态", cell: (row) => row.status },
      {
        title: "操作",
        cell: (row) =>
          h(
            "span",
            {},
            link("详情", () => detail(row.id)),
            row.status === "暂存" ? link("继续填报", go(`#/asset/strongcheck/booking/edit/${row.id}`)) : null,
          ),
      },
    ],
    load: serverRows("/api/reservations/list", () => form.values()),
  });
  return system(
    "检定申报",
    search(form, () => list),
    toolbar(
      button("预约送检", go("#/asset/strongcheck/booking/edit"), "primary"),
      button("预约现场检定", () => tell("练习门户未开放现场检定")),
    ),
    list.element,
  );
};

const choose = (picked) => {
  const form = instrumentSearch();
  const list = grid({
    columns: instrumentColumns(),
    load: serverRows("/api/instruments/list", () => ({ choosing: "1", ...form.values() })),
  });
  const take = (close) => {
    const rows = list.chosen();
    if (rows.length === 0) return tell("请至少选择一台器具");
    close();
    picked(rows.map((row) => ({ id: row.id, name: row.fields.name, serial: row.fields.serial })));
  };
  modal(
    "选择器具",
    h(
      "div",
      {},
      search(form, () => list),
      list.element,
    ),
    [
      { text: "取消", run: (close) => close() },
      { text: "确定选择", run: take, look: "primary" },
    ],
    "modal-lg",
  );
};

export const booking = (id) => {
  let instruments = [];
  const list = grid({
    columns: [
      { title: "赋码", cell: systemNumber },
      { title: settings.labels.name, cell: (row) => row.name },
      { title: settings.labels.serial, cell: (row) => row.serial },
    ],
    load: localRows(() => instruments),
  });
  if (id)
    call(`/api/reservations/${id}`).then((old) => {
      instruments = old.instruments;
      list.reload();
    });
  const save = (submit) => async () => {
    if (submit && !(await ask("确定要提交申报吗？提交后不能修改。"))) return;
    const answer = await call(id ? `/api/reservations/${id}` : "/api/reservations", [
      ...instruments.map((row) => ["id", row.id]),
      ["submit", submit ? "1" : "0"],
    ]);
    report(answer);
    if (answer.ok) location.hash = "#/asset/strongcheck/booking";
  };
  const add = (rows) => {
    const known = new Set(instruments.map((row) => row.id));
    instruments = [...instruments, ...rows.filter((row) => !known.has(row.id))];
    list.reload();
  };
  const drop = () => {
    const dropped = new Set(list.chosen().map((row) => row.id));
    instruments = instruments.filter((row) => !dropped.has(row.id));
    list.reload();
  };
  return system(
    "预约送检",
    toolbar(
      button("选择器具", () => choose(add), "primary"),
      button("移除", drop),
      button("存为草稿", save(false)),
      button("提交申报", save(true), "primary"),
      button("返回列表", go("#/asset/strongcheck/booking")),
    ),
    list.element,
  );
};
