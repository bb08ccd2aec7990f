import {
  ElButton,
  ElCascader,
  ElCollapse,
  ElCollapseItem,
  ElConfigProvider,
  ElDatePicker,
  ElDialog,
  ElForm,
  ElFormItem,
  ElInput,
  ElInputNumber,
  ElOption,
  ElRadio,
  ElRadioGroup,
  ElSelect,
  ElTabPane,
  ElTabs,
} from "element-plus";
import "element-plus/dist/index.css";
import zhCn from "element-plus/dist/locale/zh-cn.mjs";
import { h } from "vue";
import { boxes, mountVue } from "./vue.js";

const bind = boxes(["modelValue", "onUpdate:modelValue"]);
const lazily = (load) => ({
  lazy: true,
  async lazyLoad({ level, value }, done) {
    const nodes = await load(level === 0 ? "" : value);
    done(nodes.map((node) => ({ value: node.value, label: node.text, leaf: node.leaf })));
  },
});

mountVue({
  root: (page) => h(ElConfigProvider, { locale: zhCn }, page),
  form: ({ above, model }, body) =>
    h(ElForm, { model, labelWidth: above ? "auto" : "140px", labelPosition: above ? "top" : "right" }, body),
  item: ({ label, required }, control) => h(ElFormItem, { required }, { label, default: control }),
  text: (model) => h(ElInput, bind(model)),
  password: (model) => h(ElInput, { ...bind(model), type: "password", showPassword: true }),
  number: ({ value, set }) =>
    h(ElInputNumber, {
      modelValue: value === "" ? undefined : Number(value),
      "onUpdate:modelValue": set,
      min: 1,
    }),
  date: (model) => h(ElDatePicker, { ...bind(model), type: "date", valueFormat: "YYYY-MM-DD" }),
  choice: (model, options, field) =>
    h(ElSelect, { ...bind(model), filterable: field.id === "category" }, () =>
      options.map(({ value, text }) => h(ElOption, { key: value, value, label: text })),
    ),
  radio: ({ value, set }, options) =>
    h(ElRadioGroup, { modelValue: value, "onUpdate:modelValue": set }, () =>
      options.map((option) => h(ElRadio, { value: option.value }, () => option.text)),
    ),
  region: (model, tree, load) =>
    h(ElCascader, {
      ...bind(model),
      ...(tree ? { options: tree, props: { label: "text" } } : { props: lazily(load) }),
    }),
  dialog: ({ title, open, close }, body, footer) =>
    h(
      ElDialog,
      { title, modelValue: open, "onUpdate:modelValue": close, width: "900px", top: "4vh" },
      { default: body, footer },
    ),
  tabs: (panes) =>
    h(ElTabs, { modelValue: undefined }, () =>
      panes.map(({ title, draw }) => h(ElTabPane, { label: title, name: title }, draw)),
    ),
  folds: (panes, shown) =>
    h(
      ElCollapse,
      {
        modelValue: shown.names ?? [panes[0].title],
        "onUpdate:modelValue": (names) => {
          shown.names = names;
        },
      },
      () => panes.map(({ title, draw }) => h(ElCollapseItem, { title, name: title }, draw)),
    ),
  button: (attributes, text) => h(ElButton, attributes, () => text),
});
