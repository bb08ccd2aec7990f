import {
  Button,
  Cascader,
  Collapse,
  ConfigProvider,
  DatePicker,
  Form,
  Input,
  InputNumber,
  Modal,
  Radio,
  Select,
  Tabs,
} from "antd";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { createElement as h, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { config, decoys, initial, list, pathOf, postback, sectionsOf, submit } from "./page.js";

dayjs.locale("zh-cn");
const nodesOf = (nodes) => nodes.map(({ value, text, leaf }) => ({ value, label: text, isLeaf: leaf }));

/** The county's cascade, level by level where the server is asked for each. */
function Region(props) {
  const [roots, setRoots] = useState([]);
  useEffect(() => {
    if (!config.regions) void list("regions").then((nodes) => setRoots(nodesOf(nodes)));
  }, []);
  if (config.regions)
    return h(Cascader, { ...props, options: config.regions, fieldNames: { label: "text" } });
  const loadData = async (path) => {
    const target = path.at(-1);
    target.children = nodesOf(await list("regions", target.value));
    setRoots([...roots]);
  };
  return h(Cascader, { ...props, options: roots, loadData });
}

function controlOf(field, options) {
  const placeholder = `${["choice", "date", "region"].includes(field.kind) ? "请选择" : "请输入"}${field.label}`;
  const items = options.map(({ value, text }) => ({ value, label: text }));
  const search = field.id === "category" ? { showSearch: true, optionFilterProp: "label" } : {};
  switch (field.kind) {
    case "password":
      return h(Input.Password, { placeholder });
    case "number":
      return h(InputNumber, { min: 1, style: { width: "100%" } });
    case "date":
      return h(DatePicker, { style: { width: "100%" }, placeholder });
    case "choice":
      return h(Select, { placeholder, allowClear: true, options: items, ...search });
    case "radio":
      return h(Radio.Group, { options: items });
    case "region":
      return h(Region, { placeholder });
    default:
      return h(Input, { placeholder, allowClear: true });
  }
}

function label(field) {
  return h(
    "span",
    {},
    field.label,
    field.required && config.star === "child" && h("i", { style: { color: "red" } }, "*"),
    config.english && h("small", { style: { color: "#888", marginLeft: 4 } }, field.english),
  );
}

const start = initial();
const shown = Object.fromEntries(
  config.fields.map(({ id, kind }) => [
    id,
    start[id] === ""
      ? undefined
      : kind === "date"
        ? dayjs(start[id])
        : kind === "region"
          ? pathOf(start[id])
          : start[id],
  ]),
);
const plain = (values) =>
  Object.fromEntries(
    config.fields.map(({ id, kind }) => [
      id,
      kind === "date"
        ? values[id]?.format("YYYY-MM-DD")
        : kind === "region"
          ? values[id]?.at(-1)
          : values[id],
    ]),
  );

async function load(field, parent, setOptions) {
  const items = field.parent && !parent ? [] : await list(field.url, parent);
  setOptions((before) => ({ ...before, [field.id]: items }));
}

function App() {
  const [form] = Form.useForm();
  const [open, setOpen] = useState(true);
  const [options, setOptions] = useState({});
  useEffect(() => {
    for (const field of config.fields)
      if (field.url) void load(field, field.parent ? start[field.parent] : "", setOptions);
  }, []);
  const changed = (change) => {
    for (const field of config.fields)
      if (field.parent && field.parent in change) {
        form.setFieldValue(field.id, undefined);
        void load(field, change[field.parent], setOptions);
      }
    if (config.postback && change[config.postback]) void postback(plain(form.getFieldsValue(true)));
  };
  const grid = (fields) =>
    h(
      "div",
      {
        style: {
          display: "grid",
          gridTemplateColumns: `repeat(${config.columns}, minmax(0, 1fr))`,
          columnGap: 12,
        },
      },
      fields.map((field) =>
        h(
          Form.Item,
          {
            key: field.id,
            name: field.id,
            label: label(field),
            required: field.required && config.star !== "child",
          },
          controlOf(field, options[field.id] ?? field.options),
        ),
      ),
    );
  const panes = sectionsOf().map(({ title, fields }) => ({
    key: title,
    label: title,
    children: grid(fields),
    forceRender: true,
  }));
  const inner = !config.sections
    ? panes[0].children
    : config.sections.kind === "tabs"
      ? h(Tabs, { items: panes })
      : h(Collapse, { items: panes, defaultActiveKey: panes[0].key });
  const body = h(
    Form,
    {
      form,
      initialValues: shown,
      layout: config.above ? "vertical" : "horizontal",
      labelCol: config.above ? undefined : { style: { width: 150 } },
      onValuesChange: changed,
    },
    inner,
  );
  const footer = [
    h(Button, { key: "close", onClick: () => setOpen(false) }, config.form === "ledger" ? "关闭" : "返回"),
    h(
      Button,
      {
        key: "submit",
        type: "primary",
        "data-bench": "submit",
        onClick: () => void submit(plain(form.getFieldsValue(true))),
      },
      config.submit,
    ),
  ];
  return h(
    ConfigProvider,
    { locale: zhCN },
    h(
      "div",
      { style: { padding: 16 } },
      h("h3", {}, config.list),
      config.form === "ledger"
        ? h(
            Modal,
            {
              title: config.title,
              open,
              onCancel: () => setOpen(false),
              width: 900,
              style: { top: 20 },
              footer,
            },
            body,
          )
        : h("div", { style: { maxWidth: 900 } }, h("h2", {}, config.title), body, footer),
    ),
  );
}

document.getElementById("app").before(...decoys());
createRoot(document.getElementById("app")).render(h(App));
