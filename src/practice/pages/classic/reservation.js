import { datagrid } from "./datagrid.js";
import { closeButton, openDialog } from "./dialog.js";
import { ask, byId, call, localRows, note, tell } from "./ui.js";

const id = byId("bar").dataset.id;
let instruments = id ? (await call(`/api/reservations/${id}`)).instruments : [];

const grid = datagrid(byId("grid"), {
  columns: [
    { title: "器具名称", width: 140, text: (row) => row.name },
    { title: "出厂编号", width: 160, text: (row) => row.serial },
  ],
  load: localRows(() => instruments),
});

const save = async (submit) => {
  const fields = instruments.map((row) => ["id", row.id]);
  const answer = await call(id ? `/api/reservations/${id}` : "/api/reservations", [
    ...fields,
    ["submit", submit ? "1" : "0"],
  ]);
  tell(answer.message);
  if (answer.ok) location.href = "/metrology/reservations";
};

const on = (name, run) => byId(name).addEventListener("click", run);
on("pick", () =>
  openDialog({
    title: "选择器具",
    url: "/metrology/pick",
    height: 400,
    buttons: [
      {
        text: "确定",
        run: (frame, close) => {
          const rows = frame.chosenRows?.() ?? [];
          if (rows.length === 0) return tell("请选择器具");
          const known = new Set(instruments.map((row) => row.id));
          const added = rows.filter((row) => !known.has(row.id));
          instruments = [
            ...instruments,
            ...added.map((row) => ({ id: row.id, name: row.fields.name, serial: row.fields.serial })),
          ];
          close();
          note(`已选择${added.length}台器具`);
          grid.reload();
        },
      },
      closeButton,
    ],
  }),
);
on("drop", () => {
  const dropped = new Set(grid.chosen().map((row) => row.id));
  if (dropped.size === 0) return tell("请选择要删除的器具");
  instruments = instruments.filter((row) => !dropped.has(row.id));
  grid.reload();
});
on("keep", () => save(false));
on("submit", async () => {
  if (await ask("确定要提交预约申请吗？提交后不能修改。")) save(true);
});
on("back", () => {
  location.href = "/metrology/reservations";
});
