import type { ChildFrame, Control, FrameSnapshot, Rect } from "../../core/snapshot/types.js";
import { isRequired, verdictOf } from "../controls/required-and-invalid.js";
import { isNative } from "../controls/types.js";
import { shownValue } from "../controls/value.js";
import { ownerOf, typingIn } from "../controls/value-owner.js";
import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { closest } from "../dom/composed-tree.js";
import { indexIn } from "../dom/frame-index.js";
import type { StyleCache } from "../dom/style-cache.js";
import { squeeze, textOf } from "../dom/text.js";
import { withLabelOutOfSight } from "../labels/labels.js";
import { layerOf } from "../layers/layers.js";
import { clickablesIn, type FrameModel, type KnownControl, readFrame } from "../model/frame-model.js";
import { Groups, isSearch, searchAreas } from "./form-groups.js";
import { passingMessages } from "./passing-messages.js";
import { Sections } from "./sections.js";
import { findTables } from "./tables.js";
import { findTexts } from "./texts.js";

/** So many characters of a dialog say what it asks. */
const DIALOG_TEXT = 300;

const rectOf = (element: Element, styles: StyleCache): Rect => {
  const { x, y, width, height } = styles.rect(element);
  return { x, y, width, height };
};

const isDisabled = ({ widget: { box, root, originals, kind, choices } }: KnownControl): boolean =>
  (choices.length > 0 && choices.every(({ disabled }) => disabled)) ||
  box.matches(":disabled") ||
  (kind !== "radio" && originals.some((one) => one.matches(":disabled") && isNative(one) && box !== one)) ||
  closest(box, "[aria-disabled=true],[inert]") !== null ||
  anyToken(tokensOf(root), WORDS.disabled);

const isReadOnly = ({ box }: KnownControl["widget"]): boolean =>
  (isNative(box) && "readOnly" in box && box.readOnly) || box.getAttribute("aria-readonly") === "true";

export function controlOf(
  known: KnownControl,
  styles: StyleCache,
  groups: Groups,
  areas: ReadonlySet<Element>,
  held: (element: Element) => number,
  sections: Sections,
): Control {
  const { key, widget, labels, layer } = known;
  const { box, root, choices, kind } = widget;
  const section = openerIn(sections, widget);
  const options =
    kind === "radio"
      ? choices.map(({ text, selected }) => ({ text, selected }))
      : box instanceof HTMLSelectElement
        ? [...box.options].slice(0, 1000).map((option) => ({
            text: squeeze(option.textContent ?? ""),
            selected: option.selected,
          }))
        : undefined;
  const invalid = widget.shown ? verdictOf(widget, held, styles) : null;
  const longest = box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box.maxLength : -1;
  return {
    key,
    kind,
    labels: section.opener === undefined ? labels : withLabelOutOfSight(labels, root),
    value: shownValue(widget, styles).slice(0, 2000),
    owner: ownerOf(widget, styles),
    ...(options ? { options } : {}),
    readOnly: isReadOnly(widget),
    disabled: isDisabled(known),
    required: isRequired(widget, held, styles),
    ...(invalid === null ? {} : { invalid }),
    // SECURITY: of a password only that there is one.
    ...(kind === "password" && box instanceof HTMLInputElement
      ? { filled: box.value !== "", typing: typingIn(box) }
      : {}),
    visible: widget.shown,
    ...section,
    ...(longest >= 0 ? { maxLength: longest } : {}),
    rect: rectOf(root, styles),
    layer: layer.id,
    groups: groups.of(root),
    search: isSearch(known, areas),
  };
}

function childFrames({ page, layers }: FrameModel): ChildFrame[] {
  return page.frames.map((element) => ({
    index:
      element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement
        ? indexIn(window, element.contentWindow)
        : null,
    layer: layerOf(element, layers).id,
    visible: page.styles.shown(element) && !page.foreign.has(element),
    rect: rectOf(element, page.styles),
  }));
}

const openerIn = (sections: Sections, { shown, root }: KnownControl["widget"]): { opener?: string } => {
  const opener = shown ? undefined : sections.openerOf(root);
  return opener === undefined ? {} : { opener };
};

/** Boxes a choice is made in that hold none: what they show then only asks for one. */
const askingAmong = (controls: readonly KnownControl[], told: readonly Control[]): ReadonlySet<Element> =>
  new Set(
    controls
      .filter((_, at) => told[at]?.value === "" && /^(?:combobox|tree|date)$/.test(told[at].kind))
      .map(({ widget }) => widget.root),
  );

/** Everything of a frame that a decision may need, as plain data. */
export function frameSnapshot(frame: string, parent: string | null): FrameSnapshot {
  const model = readFrame();
  const { page, layers, labels, controls } = model;
  const clickables = clickablesIn(model);
  const areas = searchAreas(clickables, labels);
  const groups = new Groups(labels);
  const held = (element: Element) => labels.held(element);
  const sections = new Sections(clickables, page.styles);
  const told = controls.map((known) => controlOf(known, page.styles, groups, areas, held, sections));
  const { texts, truncated } = findTexts(page, askingAmong(controls, told));
  const passing = passingMessages(page);
  return {
    id: frame,
    parent,
    index: window === window.parent ? null : indexIn(window.parent, window),
    url: location.href,
    // Not the address's: a document without one of its own has the origin of the page that made it.
    origin: self.origin,
    visible: innerWidth > 0 && innerHeight > 0,
    layers: layers.map(({ id, kind, title, element }) => ({
      id,
      kind,
      title,
      ...(kind === "dialog" ? { text: textOf(element, page.styles, undefined, DIALOG_TEXT) } : {}),
    })),
    childFrames: childFrames(model),
    controls: told,
    clickables: clickables.map(({ key, clickable: { element: _, ...rest }, layer }) => ({
      key,
      ...rest,
      layer: layer.id,
    })),
    tables: findTables(page, held).map(({ element, ...table }) => ({
      ...table,
      layer: layerOf(element, layers).id,
    })),
    texts,
    ...(passing.length > 0 ? { passing } : {}),
    truncated: model.truncated || truncated,
  };
}
