import { text } from "./controls.js";
import { ask, closeButton, dialog } from "./layers.js";
import { bar, column, crumbs, frame, go, one, remove, search } from "./page-frame.js";
import { datePicker } from "./picker.js";
import { select } from "./select.js";
import { table } from "./table.js";
import { button, call, h, localRows, report, serverRows, settings, tell } from "./ui.js";

const cells = (booking) => {
  const cell = (title, value) =>
    h(
      "div",
      { class: "description" },
      h("span", { class: "description-label", text: title }),
      h("span", { class: "description-value", text: value }),
    );
  return h(
    "div",
    { class: "descriptions" },
    cell("预约编号", booking.id),
    cell("状态", booking.status),
    cell("预约时间", booking.time),
    cell("器具数量", String(booking.instruments.length)),
  );
};

const inLine = ({ id, time, status, instruments }) =>
  h("div", {
    class: "description-line",
    text: `预约编号:${id} 预约时间:${time} 预约单状态:${status} 器具数量:${instruments.length}`,
  });

const detailDialog = async (id) => {
  const booking = await call(`/api/reservations/${id}`);
  const grid = table({
    columns: [
      { title: "器具名称", width: 140, text: (row) => row.name },
      { title: "出厂编号", width: 160, text: (row) => row.serial },
      { title: "器具状态", width: 100, text: (row) => row.status },
    ],
    load: localRows(() => booking.instruments),
  });
  dialog({
    title: "预约单详情",
    body: h("div", {}, settings.detailInLine ? inLine(booking) : cells(booking), grid.element),
    buttons: [{ text: "打印", run: () => window.print() }, closeButton],
  });
};

export const reservations = () => {
  const states = ["暂存", "已提交", "已完成"].map((each) => ({ id: each, text: each }));
  const filter = search(
    [
      { name: "reservation", label: "预约编号", control: text() },
      { name: "from", label: "预约时间", control: datePicker() },
      { name: "to", label: "到", control: datePicker() },
      { name: "status", label: "状态", control: select({ options: () => states }), labelled: false },
    ],
    () => grid,
  );
  const grid = table({
    columns: [
      { name: "id", title: "预约编号", width: 160, text: (row) => row.id },
      { name: "count", title: "器具数量", width: 90, text: (row) => String(row.instruments.length) },
      { name: "time", title: "预约时间", width: 170, text: (row) => row.time },
      { name: "status", title: "状态", width: 90, text: (row) => row.status },
    ],
    load: serverRows("/api/reservations/list", () => filter.form.values()),
  });
  return frame(
    crumbs("强检器具预约申请"),
    filter.element,
    grid.element,
    bar(
      button(settings.words.add, go("#/reservation"), "primary"),
      button(
        "修改",
        one(grid, (row) =>
          row.status !== "暂存" ? tell("已提交的预约单不能修改") : go(`#/reservation/${row.id}`)(),
        ),
      ),
      button("删除", remove(grid, "/api/reservations/delete")),
      button(
        "预约单详情",
        one(grid, (row) => detailDialog(row.id)),
      ),
    ),
  );
};

const pickDialog = (picked) => {
  const filter = search(
    [
      { name: "name", label: "器具名称", control: text() },
      { name: "serial", label: "出厂编号", control: text() },
    ],
    () => grid,
  );
  const grid = table({
    columns: [
      column("name", "器具名称", 120),
      column("model", "型号规格", 110),
      column("serial", "出厂编号", 140),
      column("place", "安装/使用地点", 180),
    ],
    load: serverRows("/api/instruments/list", () => ({ choosing: "1", ...filter.form.values() })),
  });
  const take = (close) => {
    const rows = grid.chosen();
    if (rows.length === 0) return tell("请选择器具");
    close();
    picked(rows.map((row) => ({ id: row.id, name: row.fields.name, serial: row.fields.serial })));
  };
  dialog({
    title: "选择器具",
    body: h("div", {}, filter.element, grid.element),
    buttons: [{ text: "确定", run: take, kind: "primary" }, closeButton],
  });
};

export const reservation = (id) => {
  let instruments = [];
  const grid = table({
    columns: [
      { title: "器具名称", width: 160, text: (row) => row.name },
      { title: "出厂编号", width: 180, text: (row) => row.serial },
    ],
    load: localRows(() => instruments),
  });
  if (id)
    call(`/api/reservations/${id}`).then((booking) => {
      instruments = booking.instruments;
      grid.reload();
    });
  const save = (submit) => async () => {
    if (submit && !(await ask("确定要提交预约申请吗？提交后不能修改。"))) return;
    const answer = await call(id ? `/api/reservations/${id}` : "/api/reservations", [
      ...instruments.map((row) => ["id", row.id]),
      ["submit", submit ? "1" : "0"],
    ]);
    report(answer);
    if (answer.ok) location.hash = "#/reservations";
  };
  const add = (rows) => {
    const known = new Set(instruments.map((row) => row.id));
    instruments = [...instruments, ...rows.filter((row) => !known.has(row.id))];
    grid.reload();
  };
  const drop = () => {
    const dropped = new Set(grid.chosen().map((row) => row.id));
    if (dropped.size === 0) return tell("请选择要删除的器具");
    instruments = instruments.filter((row) => !dropped.has(row.id));
    grid.reload();
  };
  return frame(
    crumbs("预约单"),
    h(
      "div",
      { class: "top-bar" },
      button("选择器具", () => pickDialog(add), "primary"),
      button("删除器具", drop),
      button("暂存预约单", save(false)),
      button("提交申请", save(true), "primary"),
      button("返回", go("#/reservations")),
    ),
    grid.element,
  );
};
