/** `composed-tree.ts` as the platform's own getters would tell it, of which happy-dom has not all; for `vi.mock`. */
export const plainTree = {
  closest: (element: Element, selector: string) => element.closest(selector),
  holds: (outer: Element, inner: Element) => outer.contains(inner),
  queryDeep: (root: Element, selector: string) => [...root.querySelectorAll(selector)],
  parentOf: ({ parentElement }: Element) => parentElement,
  childrenOf: ({ childNodes }: Node) => childNodes,
  isSilent: () => false,
  *ancestorsOf({ parentElement }: Element) {
    for (let at = parentElement; at; at = at.parentElement) yield at;
  },
  *siblingsBefore({ previousSibling }: Node) {
    for (let at = previousSibling; at; at = at.previousSibling) yield at;
  },
};
