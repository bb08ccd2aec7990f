import { normaliseLabel } from "../../core/text/normalize.js";
import { ancestorsOf } from "../dom/composed-tree.js";
import type { Labels } from "../labels/labels.js";
import type { KnownClickable, KnownControl } from "../model/frame-model.js";

const SEARCH = /^(?:查询|搜索|检索|查找|筛选|高级查询|高级搜索|查询一下|search|query|find)$/;
const SAVE = /^(?:确定|确认|保存|提交|新增|下一步|注册|立即注册|完成|暂存|ok|save|submit)/;
const DEEPEST = 12;

/** Numbers the containers that hold several controls, for `Control.groups`. */
export class Groups {
  readonly #ids = new Map<Element, string>();
  readonly #labels: Labels;

  constructor(labels: Labels) {
    this.#labels = labels;
  }

  /** Containers of a control that hold others too, outermost first; of equal ones only the innermost. */
  of(root: Element): string[] {
    const groups: string[] = [];
    let count = 1;
    for (const outer of ancestorsOf(root)) {
      const held = this.#labels.held(outer);
      if (held <= count) continue;
      count = held;
      groups.unshift(this.#id(outer));
    }
    return groups.slice(-DEEPEST);
  }

  #id(element: Element): string {
    const id = this.#ids.get(element) ?? `g${this.#ids.size}`;
    this.#ids.set(element, id);
    return id;
  }
}

/** More fields than this are no search. */
const MOST = 12;

/** Areas that feed a search: what is around a 查询 button up to where a button that saves comes in. */
export function searchAreas(clickables: readonly KnownClickable[], labels: Labels): Set<Element> {
  const saves = clickables.filter(({ clickable }) => SAVE.test(normaliseLabel(clickable.text)));
  const areas = new Set<Element>();
  for (const { clickable } of clickables) {
    if (!clickable.visible || !SEARCH.test(normaliseLabel(clickable.text))) continue;
    for (const outer of ancestorsOf(clickable.element)) {
      const held = labels.held(outer);
      if (held > MOST || outer.matches("html,dialog,[role=dialog]")) break;
      if (saves.some((save) => outer.contains(save.clickable.element))) break;
      if (held > 0) areas.add(outer);
    }
  }
  return areas;
}

export const isSearch = ({ widget, labels }: KnownControl, areas: ReadonlySet<Element>): boolean =>
  labels.some(
    ({ text, source }) => source !== "name" && /^(?:站内|全站|请输入)?(?:搜索|检索|查找)/.test(text),
  ) ||
  widget.box.matches("input[type=search],[role=searchbox],[role=search] *") ||
  areas.has(widget.root) ||
  [...ancestorsOf(widget.root)].some((outer) => areas.has(outer));
