import {
  assignedSlot,
  childNodes,
  elementById,
  isClobbered,
  parentNode,
  previousSibling,
  shadowRoot,
  unclobbered,
} from "./unclobbered-dom.js";

/** The page as a user sees it put together: open shadow roots and slots followed. */

/** The page's own nodes; `highlight` marks its host so that nothing of ours is ever taken for the portal's. */
export const HOST_TAG = "verify-guide-mark";

export const isOurs = (node: Node): boolean => node instanceof Element && node.localName === HOST_TAG;

const SILENT = new Set(["script", "style", "template", "noscript", "head", "link", "meta", HOST_TAG]);

export const isSilent = (element: Element): boolean => SILENT.has(element.localName);

function ownChildren(node: Node): ArrayLike<Node> & Iterable<Node> {
  if (node instanceof Element) {
    const shadow = shadowRoot(node);
    if (shadow) return shadow.childNodes;
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes();
      if (assigned.length > 0) return assigned;
    }
  }
  return childNodes(node);
}

/** Child nodes as drawn; those of a clobbered form in its place. */
export function childrenOf(node: Node): Iterable<Node> {
  const children = ownChildren(node);
  for (let i = 0; i < children.length; i++)
    if (isClobbered(children[i] as Node))
      return [...children].flatMap((child) => (isClobbered(child) ? [...childrenOf(child)] : [child]));
  return children;
}

/** Nodes drawn before one in the same parent, nearest first. */
export function* siblingsBefore(node: Node): Generator<Node> {
  const slot = node instanceof Element || node instanceof Text ? assignedSlot(node) : null;
  if (slot) {
    const nodes = slot.assignedNodes();
    for (let i = nodes.indexOf(node) - 1; i >= 0; i--) yield nodes[i] as Node;
    return;
  }
  for (let at = previousSibling(node); at; at = previousSibling(at)) if (!isClobbered(at)) yield at;
}

/** The element a node is drawn in; null for the root element. */
export function parentOf(node: Node): Element | null {
  const slot = node instanceof Element || node instanceof Text ? assignedSlot(node) : null;
  const parent = slot ?? parentNode(node);
  if (parent instanceof ShadowRoot) return parent.host;
  if (!(parent instanceof Element)) return null;
  return isClobbered(parent) ? parentOf(parent) : parent;
}

export function* ancestorsOf(node: Node): Generator<Element> {
  for (let parent = parentOf(node); parent; parent = parentOf(parent)) yield parent;
}

/** Whether `outer` is `inner` or holds it, through shadow roots. */
export function holds(outer: Element, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  for (const ancestor of ancestorsOf(inner)) if (ancestor === outer) return true;
  return false;
}

/** The nearest ancestor, or the node itself, that matches, through shadow roots. */
export function closest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at.matches(selector)) return at;
  return null;
}

/** Something else is drawn in its place than its own children. */
const isDeep = (node: Node): boolean =>
  node instanceof Element && (shadowRoot(node) !== null || node instanceof HTMLSlotElement);

function anyDeep(elements: NodeListOf<Element>): boolean {
  // Not by an array's methods: of a large page that is a copy of it at each question.
  for (let i = 0; i < elements.length; i++) if (isDeep(elements[i] as Element)) return true;
  return false;
}

/** Every match in the subtree in the order drawn, through open shadow roots. */
export function queryDeep(root: ParentNode & Node, selector: string): Element[] {
  const all = root.querySelectorAll("*");
  if (!isDeep(root) && !anyDeep(all)) {
    const hits = selector === "*" ? all : root.querySelectorAll(selector);
    return [...hits].filter((one) => !isClobbered(one));
  }
  const found: Element[] = [];
  const visit = (node: Node): void => {
    for (const child of childrenOf(node)) {
      if (!(child instanceof Element)) continue;
      if (child.matches(selector)) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** An element by id in the tree scope of another. */
export function byId(near: Element, id: string): Element | null {
  const root = near.getRootNode();
  if (id === "") return null;
  if (root instanceof Document) return unclobbered(elementById(root, id));
  return root instanceof ShadowRoot ? unclobbered(root.getElementById(id)) : null;
}
