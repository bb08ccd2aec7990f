import {
  Button,
  Cascader,
  Collapse,
  CollapsePanel,
  ConfigProvider,
  DatePicker,
  Form,
  FormItem,
  Input,
  InputNumber,
  InputPassword,
  Modal,
  RadioGroup,
  Select,
  TabPane,
  Tabs,
} from "ant-design-vue";
import "ant-design-vue/dist/reset.css";
import zhCN from "ant-design-vue/es/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { h } from "vue";
import { boxes, mountVue, provinces } from "./vue.js";

dayjs.locale("zh-cn");
const bind = boxes(["value", "onUpdate:value"], { allowClear: true }, (own) =>
  own === "" ? undefined : own,
);
const nodesOf = (nodes) => nodes.map(({ value, text, leaf }) => ({ value, label: text, isLeaf: leaf }));
const rootsOf = provinces(nodesOf);

function lazyCascader(model, load) {
  const roots = rootsOf(load);
  return h(Cascader, {
    ...bind(model),
    options: roots.value,
    loadData: async (path) => {
      const target = path.at(-1);
      target.loading = true;
      target.children = nodesOf(await load(target.value));
      target.loading = false;
      roots.value = [...roots.value];
    },
  });
}

mountVue({
  root: (page) => h(ConfigProvider, { locale: zhCN }, page),
  form: ({ above, model }, body) =>
    h(
      Form,
      {
        model,
        layout: above ? "vertical" : "horizontal",
        labelCol: above ? {} : { style: { width: "150px" } },
      },
      body,
    ),
  item: ({ label, required }, control) => h(FormItem, { required }, { label, default: control }),
  text: (model) => h(Input, bind(model)),
  password: (model) => h(InputPassword, bind(model)),
  number: ({ value, set }) =>
    h(InputNumber, { value: value === "" ? undefined : Number(value), "onUpdate:value": set, min: 1 }),
  date: (model) => h(DatePicker, { ...bind(model), valueFormat: "YYYY-MM-DD", style: { width: "100%" } }),
  choice: (model, options, field) =>
    h(Select, {
      ...bind(model),
      showSearch: field.id === "category",
      optionFilterProp: "label",
      options: options.map(({ value, text }) => ({ value, label: text })),
    }),
  radio: ({ value, set }, options) =>
    h(RadioGroup, {
      value,
      "onUpdate:value": set,
      options: options.map((option) => ({ value: option.value, label: option.text })),
    }),
  region: (model, tree, load) =>
    tree
      ? h(Cascader, { ...bind(model), options: tree, fieldNames: { label: "text" } })
      : lazyCascader(model, load),
  dialog: ({ title, open, close }, body, footer) =>
    h(Modal, { title, open, onCancel: close, width: 900, style: { top: "20px" } }, { default: body, footer }),
  tabs: (panes) =>
    h(Tabs, {}, () => panes.map(({ title, draw }) => h(TabPane, { key: title, tab: title }, draw))),
  folds: (panes) =>
    h(Collapse, { defaultActiveKey: panes[0].title }, () =>
      panes.map(({ title, draw }) => h(CollapsePanel, { key: title, header: title }, draw)),
    ),
  button: (attributes, text) => h(Button, attributes, () => text),
});
