import type { ElectronApplication, Page } from "playwright-core";
import { specsOf, untouched, valuesOf } from "./fill-by-product.js";
import { configOf, truthOf } from "./page-config.js";
import type { PageSpec } from "./page-specs.js";
import { type FieldScore, type Said, scorePage } from "./score.js";
import type { FormSite } from "./site.js";

/** How each yardstick knows a field's box; all know the same labels and values as the product. */
export const RULES = {
  chromium: "Chromium's label inference (Autofill), exact labels",
  exact: "a script that looks for the exact label",
  manager: "a password manager's custom fields (Bitwarden's rules)",
} as const;
export type Rule = keyof typeof RULES;

interface Wanted {
  field: string;
  labels: string[];
  texts: string[];
}

/**
 * Runs in each frame, with nothing from outside: finds each field's box by one of the rules and sets it the way
 * autofill and extensions do, natively and with events. Answers the fields it wrote to.
 */
function fillFrame({ rule, wanted }: { rule: Rule; wanted: Wanted[] }): string[] {
  type Box = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  const clean = (text: string | null | undefined) => (text ?? "").replace(/[\s:：*]+/g, "").trim();
  const boxes = [...document.querySelectorAll<Box>("input, select, textarea")].filter(
    (box) =>
      !["hidden", "password", "button", "submit", "checkbox", "radio", "file"].includes(box.type) &&
      box.checkVisibility(),
  );
  const textOf = (node: Node | null): string => {
    if (!node) return "";
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLElement && /^(?:script|style|select|option|input)$/i.test(node.tagName))
      return "";
    return [...node.childNodes].map(textOf).join("");
  };
  const byLabelTag = (box: Box) =>
    [...(box.labels ?? [])].map(textOf).find((text) => clean(text) !== "") ?? "";

  /** The text before it, through inline elements, up to the next box (InferLabelFromPrevious). */
  const fromPrevious = (box: Element): string => {
    let text = "";
    for (let at = box.previousSibling; at; at = at.previousSibling) {
      if (at instanceof Text || (at instanceof HTMLElement && /^(?:b|strong|span|font)$/i.test(at.tagName)))
        text = textOf(at) + text;
      else if (at instanceof HTMLElement && /^(?:label|p)$/i.test(at.tagName)) return textOf(at) + text;
      else if (!(at instanceof HTMLElement && /^(?:br|img)$/i.test(at.tagName)) && at.nodeType !== 8) break;
    }
    return text;
  };
  const fromCells = (cell: Element): string => {
    for (let at = cell.previousElementSibling; at; at = at.previousElementSibling)
      if (/^t[dh]$/i.test(at.tagName) && clean(textOf(at)) !== "") return textOf(at);
    const row = cell.parentElement?.previousElementSibling;
    const index = cell.parentElement ? [...cell.parentElement.children].indexOf(cell) : -1;
    return textOf(row?.children[index] ?? null);
  };
  const fromDivs = (start: Element): string => {
    for (let at: Element | null = start, depth = 0; at && depth < 8; at = at.parentElement, depth++)
      for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
        if (before.querySelector("input, select, textarea")) return "";
        if (clean(textOf(before)) !== "") return textOf(before);
      }
    return "";
  };
  /** What an element around the box says of it, by its kind. */
  const fromAncestor: Record<string, (element: Element) => string> = {
    td: fromCells,
    th: fromCells,
    dd: (element) => textOf(element.previousElementSibling),
    li: (element) => textOf(element.firstChild),
    div: fromDivs,
  };
  const own = (box: Box): string =>
    [
      byLabelTag(box),
      fromPrevious(box),
      box.getAttribute("placeholder"),
      box.getAttribute("aria-label"),
    ].find((text) => clean(text) !== "") ?? "";
  const inferred = (box: Box): string => {
    let text = own(box);
    for (let at = box.parentElement; at && clean(text) === ""; at = at.parentElement) {
      text = fromAncestor[at.localName]?.(at) ?? "";
      if (["form", "fieldset", "td"].includes(at.localName)) break;
    }
    return text;
  };

  /** The box that a label's own element leads to: by `for`, inside it, else the first one after it. */
  const exactly = (labels: string[]): Box | undefined => {
    const leaves = [...document.querySelectorAll("label, td, th, span, div, dt")].filter(
      (one) =>
        one.checkVisibility() &&
        labels.includes(clean(textOf(one))) &&
        !one.querySelector("input, select, textarea"),
    );
    for (const leaf of leaves) {
      const linked = leaf instanceof HTMLLabelElement ? (leaf.control as Box | null) : null;
      if (linked && boxes.includes(linked)) return linked;
      const after = boxes.find((box) => leaf.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
      if (after) return after;
    }
    return undefined;
  };
  const byManager = (labels: string[]): Box | undefined => {
    for (const name of labels)
      for (const property of [
        (box: Box) => box.id,
        (box: Box) => box.name,
        byLabelTag,
        (box: Box) => box.getAttribute("aria-label"),
        (box: Box) => box.getAttribute("placeholder"),
      ]) {
        const box = boxes.find((one) => property(one)?.trim().toLowerCase() === name.toLowerCase());
        if (box) return box;
      }
    return undefined;
  };
  const find = (labels: string[]): Box | undefined => {
    if (rule === "manager") return byManager(labels);
    const plain = labels.map(clean);
    return rule === "exact" ? exactly(plain) : boxes.find((box) => plain.includes(clean(inferred(box))));
  };
  /** Sets the value under the page's own accessors, as autofill and extensions do. */
  const set = (box: Box, texts: string[]): boolean => {
    const say = (...types: string[]) => {
      for (const type of types) box.dispatchEvent(new Event(type, { bubbles: true }));
    };
    if (box instanceof HTMLSelectElement) {
      const option = [...box.options].find(({ text }) => texts.includes(text.trim()));
      if (!option) return false;
      box.value = option.value;
      say("input", "change");
      return true;
    }
    const prototype =
      box instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    box.focus();
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(box, texts[0] ?? "");
    say("keydown", "keypress", "keyup", "input", "change", "blur");
    box.blur();
    return true;
  };
  return wanted.flatMap(({ field, labels, texts }) => {
    const box = find(labels);
    return box && set(box, texts) ? [field] : [];
  });
}

const wantedOf = (spec: PageSpec): Wanted[] =>
  specsOf(spec).flatMap(({ field, labels }) => {
    const value = valuesOf(spec).find((one) => one.field === field);
    if (!value) return [];
    const county = "region" in value ? [value.region.path.at(-1) ?? ""] : [];
    return [{ field, labels: [...labels], texts: [value.value, ...county] }];
  });

async function onPage(page: Page, site: FormSite, spec: PageSpec, rule: Rule): Promise<FieldScore[]> {
  const run = `rule-${rule}`;
  await page.goto(site.url(spec, run));
  const deadline = performance.now() + 8000;
  const submitIn = async () => {
    for (const frame of page.frames())
      if (await frame.$("[data-bench=submit]").catch(() => null)) return frame;
    return undefined;
  };
  let frame = await submitIn();
  while (!frame && performance.now() < deadline) {
    await new Promise((done) => setTimeout(done, 50));
    frame = await submitIn();
  }
  // What the page loads by itself is there: these fillers do not wait for lists.
  await new Promise((done) => setTimeout(done, 150));
  const wrote = new Set<string>();
  for (const one of page.frames()) {
    // Compiled functions name their inner ones with a helper that no page has.
    await one.evaluate("globalThis.__name ??= (one) => one");
    for (const field of await one.evaluate(fillFrame, { rule, wanted: wantedOf(spec) })) wrote.add(field);
  }
  await new Promise((done) => setTimeout(done, 300));
  await (await submitIn())?.evaluate(() =>
    document.querySelector<HTMLElement>("[data-bench=submit]")?.click(),
  );
  for (let i = 0; i < 40 && !site.received(spec, run); i++) await new Promise((done) => setTimeout(done, 25));
  const start = Object.fromEntries(configOf(spec).fields.map(({ id, value }) => [id, value]));
  const said = new Map([...wrote].map((field): [string, Said] => [field, { status: "filled" }]));
  return scorePage({ id: spec.id, truth: truthOf(spec), start, sent: site.received(spec, run) ?? {} }, said);
}

/** A page that a yardstick could not work on: every field of it is left out. */
function nothingOn(spec: PageSpec, rule: Rule, error: unknown): FieldScore[] {
  console.warn(`${spec.id} by ${rule} came to nothing: ${String(error).slice(0, 200)}`);
  return untouched(spec);
}

/** The yardsticks on every page, each rule in a window of its own. */
export async function runRules(
  app: ElectronApplication,
  site: FormSite,
  pages: readonly PageSpec[],
): Promise<Record<Rule, FieldScore[]>> {
  const rules = Object.keys(RULES) as Rule[];
  const windows: Page[] = [];
  // One after the other: each wait hears of every window.
  for (const _ of rules) {
    const opened = app.waitForEvent("window");
    await app.evaluate(({ BrowserWindow }) => {
      const webPreferences = { sandbox: true, backgroundThrottling: false };
      void new BrowserWindow({ width: 1000, height: 800, webPreferences }).loadURL("about:blank");
    });
    windows.push(await opened);
  }
  const scores = await Promise.all(
    rules.map(async (rule, index) => {
      const own: FieldScore[] = [];
      const page = windows[index];
      for (const spec of pages) {
        const scores = page && onPage(page, site, spec, rule).catch((error) => nothingOn(spec, rule, error));
        own.push(...((await scores) ?? []));
      }
      return [rule, own] as const;
    }),
  );
  return Object.fromEntries(scores) as Record<Rule, FieldScore[]>;
}
