/** The page as a person sees it put together: open shadow roots and slots followed. */

/** The page's own nodes; `highlight` marks its host so that nothing of ours is ever taken for the portal's. */
export const HOST_TAG = "verify-guide-mark";

export const isOurs = (node: Node): boolean => node instanceof Element && node.localName === HOST_TAG;

const SILENT = new Set(["script", "style", "template", "noscript", "head", "link", "meta", HOST_TAG]);

export const isSilent = (element: Element): boolean => SILENT.has(element.localName);

/** Child nodes as drawn. */
export function childrenOf(node: Node): Iterable<Node> {
  if (node instanceof Element) {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes();
      if (assigned.length > 0) return assigned;
    }
  }
  return node.childNodes;
}

/** Nodes drawn before one in the same parent, nearest first. */
export function* siblingsBefore(node: Node): Generator<Node> {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  if (slot) {
    const nodes = slot.assignedNodes();
    for (let i = nodes.indexOf(node) - 1; i >= 0; i--) yield nodes[i] as Node;
    return;
  }
  for (let at = node.previousSibling; at; at = at.previousSibling) yield at;
}

/** The element a node is drawn in; null for the root element. */
export function parentOf(node: Node): Element | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  const parent = slot ?? node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
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

/** Every match in the subtree in the order drawn, through open shadow roots. */
export function queryDeep(root: ParentNode & Node, selector: string): Element[] {
  const found: Element[] = [];
  const all = [root, ...root.querySelectorAll("*")];
  const deep = all.some((one) => one instanceof Element && (one.shadowRoot || one.localName === "slot"));
  if (!deep) return [...root.querySelectorAll(selector)];
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
  return root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
}
