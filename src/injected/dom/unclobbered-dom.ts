/**
 * Documents and forms as the platform made them. A page's own fields hide properties of the form or document
 * they stand in: after `<input name=parentNode>` a form's `parentNode` is that input (DOM clobbering).
 * SECURITY: whatever walks the tree reads these, or a page could lead it in circles.
 */

// biome-ignore lint/suspicious/noExplicitAny: a getter's type is that of the property it reads.
const getter = (prototype: object, name: string): ((this: any) => any) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`no getter: ${name}`);
  return get;
};

/** Taken at first use: rules of this room are tested without a page. */
const take = () => ({
  parentNode: getter(Node.prototype, "parentNode"),
  childNodes: getter(Node.prototype, "childNodes"),
  previousSibling: getter(Node.prototype, "previousSibling"),
  nextSibling: getter(Node.prototype, "nextSibling"),
  previousElement: getter(Element.prototype, "previousElementSibling"),
  nextElement: getter(Element.prototype, "nextElementSibling"),
  children: getter(Element.prototype, "children"),
  shadowRoot: getter(Element.prototype, "shadowRoot"),
  assignedSlot: getter(Element.prototype, "assignedSlot"),
  elements: getter(HTMLFormElement.prototype, "elements"),
  documentElement: getter(Document.prototype, "documentElement"),
  body: getter(Document.prototype, "body"),
  activeElement: getter(Document.prototype, "activeElement"),
  defaultView: getter(Document.prototype, "defaultView"),
});
let taken: ReturnType<typeof take> | undefined;
const read = (): ReturnType<typeof take> => {
  taken ??= take();
  return taken;
};

export const parentNode = (node: Node): ParentNode | null => read().parentNode.call(node);
export const childNodes = (node: Node): NodeListOf<ChildNode> => read().childNodes.call(node);
export const previousSibling = (node: Node): ChildNode | null => read().previousSibling.call(node);
export const shadowRoot = (element: Element): ShadowRoot | null => read().shadowRoot.call(element);
export const assignedSlot = (node: Element | Text): HTMLSlotElement | null =>
  node instanceof Element ? read().assignedSlot.call(node) : node.assignedSlot;

export const documentElement = (): HTMLElement => read().documentElement.call(document);
export const bodyElement = (): HTMLElement | null => read().body.call(document);
export const activeElement = (): Element | null => unclobbered(read().activeElement.call(document));
export const windowOf = (page: Document): Window | null => read().defaultView.call(page);
export const createElement = (tag: string): HTMLElement =>
  (Document.prototype.createElement as (this: Document, tag: string) => HTMLElement).call(document, tag);
export const createRange = (): Range => Document.prototype.createRange.call(document);
export const createTextWalker = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
export const elementById = (of: Document, id: string): Element | null =>
  Document.prototype.getElementById.call(of, id);
export const elementsFromPoint = (x: number, y: number): Element[] =>
  Document.prototype.elementsFromPoint.call(document, x, y).filter((one) => !isClobbered(one));
export const elementFromPoint = (x: number, y: number, of: Document = document): Element | null =>
  unclobbered(Document.prototype.elementFromPoint.call(of, x, y));
export const queryDocument = (selector: string, of: Document = document): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call(of, selector);
export const { addEventListener: listenTo, removeEventListener: stopListeningTo } = EventTarget.prototype;

/** Names of form properties that nothing here reads: fields commonly bear them, and may. */
const UNREAD = new Set(
  "name title id type value action method target lang dir length elements reset submit translate accessKey encoding enctype autocomplete acceptCharset noValidate rel relList hidden style tabIndex draggable nonce".split(
    " ",
  ),
);

let known = new WeakMap<HTMLFormElement, boolean>();

/** An element, or what the form stands in that it is, where its fields hide its properties. Another frame's stays itself. */
export function unclobbered(element: Element | null): Element | null {
  if (!isClobbered(element)) return element;
  const around = parentNode(element as Element);
  return around instanceof Element ? unclobbered(around) : null;
}

/** The nodes before or after one and the elements in it, in its own tree; forms with hidden properties passed over. */
export const previousNode = (node: Node): Node | null => passing(node, read().previousSibling);
export const nextNode = (node: Node): Node | null => passing(node, read().nextSibling);
export const nextElement = (element: Element): Element | null => passing(element, read().nextElement);
export const previousElement = (element: Element): Element | null => passing(element, read().previousElement);
export const elementsIn = (element: Element, selector: string): Element[] =>
  [...Element.prototype.querySelectorAll.call(element, selector)].filter((one) => !isClobbered(one));
/** Those of such a form in its place. */
export const childElements = (element: Element): Element[] =>
  [...(read().children.call(element) as HTMLCollection)].flatMap((one) =>
    isClobbered(one) ? childElements(one) : [one],
  );

function passing<N extends Node>(from: N, step: (this: N) => N | null): N | null {
  let at = step.call(from);
  while (at && isClobbered(at)) at = step.call(at);
  return at;
}

/** Whether an element stands in a form whose properties its fields hide. */
export function clobberedFormAround(element: Element): boolean {
  for (let at = parentNode(element); at; at = parentNode(at)) if (isClobbered(at)) return true;
  return false;
}

/** Forms are looked at anew: their fields may have changed. */
export const forgetForms = (): void => {
  known = new WeakMap();
};

/** Whether a form's own properties are hidden by its fields: such a form is walked through, never asked anything. */
export function isClobbered(node: Node | null): boolean {
  if (!(node instanceof HTMLFormElement)) return false;
  let clobbered = known.get(node);
  if (clobbered === undefined) {
    const hides = (name: string) => name !== "" && !UNREAD.has(name) && name in HTMLFormElement.prototype;
    const fields: HTMLFormControlsCollection = read().elements.call(node);
    const images = Element.prototype.querySelectorAll.call(node, "img[name],img[id]");
    clobbered = [...fields, ...images].some(
      (field) => hides(field.id) || hides(field.getAttribute("name") ?? ""),
    );
    known.set(node, clobbered);
  }
  return clobbered;
}
