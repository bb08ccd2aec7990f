import {
  Button,
  Cascader,
  Collapse,
  CollapseItem,
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
} from "@arco-design/web-vue";
import "@arco-design/web-vue/dist/arco.css";
import { h } from "vue";
import { boxes, mountVue, provinces } from "./vue.js";

const bind = boxes(["modelValue", "onUpdate:modelValue"], { allowClear: true }, (own) =>
  own === "" ? undefined : own,
);
const nodesOf = (nodes) => nodes.map(({ value, text, leaf }) => ({ value, label: text, isLeaf: leaf }));
const rootsOf = provinces(nodesOf);

mountVue({
  form: ({ above, model }, body) =>
    h(Form, { model, layout: above ? "vertical" : "horizontal", autoLabelWidth: !above }, body),
  item: ({ label, required }, control) => h(FormItem, { required }, { label, default: control }),
  text: (model) => h(Input, bind(model)),
  password: (model) => h(InputPassword, bind(model)),
  number: ({ value, set }) =>
    h(InputNumber, {
      modelValue: value === "" ? undefined : Number(value),
      "onUpdate:modelValue": set,
      min: 1,
    }),
  date: (model) => h(DatePicker, { ...bind(model), valueFormat: "YYYY-MM-DD", style: { width: "100%" } }),
  choice: (model, options, field) =>
    h(Select, {
      ...bind(model),
      allowSearch: field.id === "category",
      options: options.map(({ value, text }) => ({ value, label: text })),
    }),
  radio: ({ value, set }, options) =>
    h(RadioGroup, {
      modelValue: value,
      "onUpdate:modelValue": set,
      options: options.map((option) => ({ value: option.value, label: option.text })),
    }),
  region(model, tree, load) {
    return h(Cascader, {
      ...bind(model),
      pathMode: true,
      ...(tree
        ? { options: tree, fieldNames: { label: "text" } }
        : {
            options: rootsOf(load).value,
            loadMore: async (option, done) => done(nodesOf(await load(option.value))),
          }),
    });
  },
  dialog: ({ title, open, close }, body, footer) =>
    h(
      Modal,
      { title, visible: open, onCancel: close, width: 900, alignCenter: false, top: 20 },
      { default: body, footer },
    ),
  tabs: (panes) => h(Tabs, {}, () => panes.map(({ title, draw }) => h(TabPane, { key: title, title }, draw))),
  folds: (panes) =>
    h(Collapse, { defaultActiveKey: [panes[0].title] }, () =>
      panes.map(({ title, draw }) => h(CollapseItem, { key: title, header: title }, draw)),
    ),
  button: (attributes, text) => h(Button, attributes, () => text),
});
