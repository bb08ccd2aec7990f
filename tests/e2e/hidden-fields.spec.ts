import { expect, test } from "../support/injected/fixture.js";
import { type Bench, startBench } from "../support/portal/bench.js";
import { jobOf } from "../support/portal/jobs.js";
import { type Site, serve } from "../support/portal/site.js";
import { form, row } from "../support/portal/widgets.js";

/** Ways in which a page can hold a box that no user sees: the phone's box of a form that shows the others. */
const UNSEEN: Record<
  string,
  { style?: string; around?: string; before?: string; after?: string; rules?: string; more?: string }
> = {
  "hardly opaque": { style: "opacity:.01" },
  "opaque only by halves": { around: "opacity:.3", style: "opacity:.3" },
  "a filter of opacity": { around: "filter:opacity(0)" },
  "a blur": { style: "filter:blur(30px)" },
  "a filter without contrast": { style: "filter:contrast(0)" },
  "a transparent mask": { around: "mask-image:linear-gradient(transparent,transparent)" },
  "a mask of no size": { style: "mask-image:linear-gradient(#000,#000);mask-size:0 0;mask-repeat:no-repeat" },
  "white on white": { style: "color:#fff;background:#fff;border-color:#fff" },
  "ink without colour": { style: "color:transparent;border:0;background:transparent" },
  "letters of no size": { style: "font-size:1px;border:0" },
  "letters far to the left": { style: "text-indent:-9999px;border:0" },
  "a sliver": { style: "width:3px;height:3px;padding:0;border:0" },
  "a scale of next to nothing": { style: "transform:scale(.02)" },
  "turned to its edge": { style: "transform:rotateY(90deg)" },
  "out of a body that does not scroll": { around: "position:absolute;left:5000px" },
  "a cover that lets presses through": {
    after: "position:absolute;inset:0;background:#fff;pointer-events:none",
  },
  "white on white in another notation": { style: "color:oklch(1 0 0);border:0;background:#fff" },
  "a fill of the letters without colour": { style: "-webkit-text-fill-color:#fff;background:#fff;border:0" },
  "blended into what lies behind": { around: "mix-blend-mode:lighten" },
  "a mask drawn beside it": {
    style: "mask:linear-gradient(#000,#000) no-repeat;mask-size:100% 100%;mask-position:-999px 0",
  },
  "masks that take each other away": {
    style: "mask:linear-gradient(#000,#000),linear-gradient(#000,#000);mask-composite:exclude",
  },
  "letters far to the right": { style: "text-indent:9999px;border:0" },
  "letters one on the other": { style: "letter-spacing:-1em;border:0" },
  "no room for letters": { style: "padding-left:198px;width:200px;box-sizing:border-box" },
  "far away": { style: "transform:perspective(50px) translateZ(-9000px)" },
  "a content that is not drawn": { around: "content-visibility:hidden" },
  "cut off by what has no height": { around: "height:0;overflow:hidden" },
  "a sticky cover": {
    after: "position:sticky;top:0;margin-top:-30px;height:40px;background:#fff;pointer-events:none",
  },
  "a cover written before it": { before: "position:absolute;inset:0;background:#fff;pointer-events:none" },
  "a cover that is all border": {
    after: "position:absolute;inset:0;box-sizing:border-box;border-left:200px solid #fff;pointer-events:none",
  },
  "a shadow over it": {
    after:
      "position:absolute;left:0;right:0;top:11px;height:0;box-shadow:0 0 0 14px #fff;pointer-events:none",
  },
  "an outline over it": {
    after: "position:absolute;left:0;right:0;top:11px;height:0;outline:14px solid #fff;pointer-events:none",
  },
  "a cover in two halves": {
    before: "position:absolute;z-index:1;left:0;right:50%;top:0;bottom:0;background:#fff;pointer-events:none",
    after: "position:absolute;z-index:1;left:50%;right:0;top:0;bottom:0;background:#fff;pointer-events:none",
  },
  "blurred by a pane over it": {
    after: "position:absolute;inset:0;backdrop-filter:blur(40px);pointer-events:none",
  },
  "a filter drawn by the page": {
    around: "filter:url(#white)",
    more: "<svg width=0 height=0><filter id=white><feFlood flood-color='#fff'/></filter></svg>",
  },
  "a mask that hides its half of the page": {
    around: "padding-top:30px;mask-image:linear-gradient(#000 30px,transparent 30px)",
  },
  "a mask with a notation of its own": { around: "mask-image:radial-gradient(transparent 99%,#000)" },
  "a mask of a border's picture": {
    style: "-webkit-mask-box-image:linear-gradient(transparent,transparent)",
  },
  "everything turned to one grey": { around: "filter:invert(.5)" },
  "a cover that is no element": {
    around: "position:relative",
    rules: ".around::after{content:'';position:absolute;inset:0;background:#fff;pointer-events:none}",
  },
  "a cover that is no element, moved onto it": {
    around: "position:relative",
    rules:
      ".around::after{content:'';position:absolute;left:-900px;width:100%;height:100%;top:0;translate:900px;background:#fff;pointer-events:none}",
  },
  "two veils, each of which would let it be seen": {
    before: "position:absolute;z-index:1;inset:0;background:rgb(255 255 255/.45);pointer-events:none",
    after: "position:absolute;z-index:1;inset:0;background:rgb(255 255 255/.45);pointer-events:none",
  },
  "a pale cover, twice": {
    before: "position:absolute;z-index:1;inset:0;background:#fff;opacity:.4;pointer-events:none",
    after: "position:absolute;z-index:1;inset:0;background:#fff;opacity:.4;pointer-events:none",
  },
  "a cover turned black": {
    after: "position:absolute;inset:0;background:#fff;filter:brightness(0);pointer-events:none",
  },
  "a cover that passes for a chat window": {
    after:
      'position:fixed;z-index:1;margin:-40px 0 0 -150px;width:350px;height:50px;background:#fff;pointer-events:none" id="chat',
  },
  "a cover that is no element, placed from what no position shows": {
    around: "will-change:transform;margin-left:60px",
    style: "width:100px;box-sizing:border-box",
    rules: ".around::after{content:'';position:absolute;inset:0;background:#fff;pointer-events:none}",
  },
};

const WATERMARK = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";

/** What is found by the press alone: it ends at what belongs to the box, or at what holds it. */
const IN_THE_WAY: typeof UNSEEN = {
  "a clip to a point": { style: "clip-path:circle(0 at 0 0)" },
  "a clip to a line": { style: "clip-path:polygon(0 0,100% 0,0 0)" },
  "a cover that takes presses": { after: "position:absolute;inset:0;background:#fff" },
  "behind the page": { around: "position:relative;z-index:-1", after: "" },
  "a cover of which a half takes presses": {
    before: "position:absolute;z-index:1;left:0;right:50%;top:0;bottom:0;background:#fff",
    after: "position:absolute;z-index:1;left:50%;right:0;top:0;bottom:0;background:#fff;pointer-events:none",
  },
};

/** Ways in which a page can lie over a box that a user sees all the same. */
const SEEN: typeof UNSEEN = {
  "nothing over it": {},
  "under a watermark": {
    after: `position:fixed;z-index:99;inset:0;background:url(${WATERMARK});pointer-events:none`,
  },
  "in an outline of its own": {
    after: "position:absolute;z-index:1;inset:0;border:1px solid #999;pointer-events:none",
  },
  "under a tint": {
    after: "position:absolute;z-index:1;inset:0;background:rgb(0 0 0/.3);pointer-events:none",
  },
  "under a pale cover": {
    after: "position:absolute;z-index:1;inset:0;background:#fff;opacity:.3;pointer-events:none",
  },
  "under a cover that a filter makes pale": {
    after: "position:absolute;z-index:1;inset:0;background:#fff;filter:opacity(.3);pointer-events:none",
  },
};

const part = (style?: string) => (style ? `<div style="${style}"></div>` : "");

const page = ({ style = "", around = "", before, after, rules = "", more = "" }: (typeof UNSEEN)[string]) =>
  `${more}<style>${rules}html,body{overflow:hidden}body{background:#fff}table{background:#fff}</style>${form(
    row("型号规格", "<input name=model>"),
    row("出厂编号", "<input name=serial>"),
    row("生产厂家", "<input name=maker>"),
    row(
      "联系电话",
      `<div style="position:relative;width:200px">${part(before)}<div class=around style="${around}"><input name=phone style="${style}"></div>${part(after)}</div>`,
    ),
  )}`;

/** Each name that a form or document has, borne by a field or picture of the page's. */
const CLOBBERED = `<script>
  const names = new Set();
  for (let at = HTMLFormElement.prototype; at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  for (let at = Document.prototype; at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  const form = HTMLDocument.prototype.querySelector.call(document, "form");
  const make = HTMLDocument.prototype.createElement.bind(document);
  const append = Node.prototype.appendChild;
  const body = HTMLDocument.prototype.querySelector.call(document, "body");
  for (const name of names) {
    const field = make("input"); field.type = "hidden"; field.name = name; append.call(form, field);
    const picture = make("img"); picture.name = name; append.call(body, picture);
  }
</script>`;
const PLAIN = form(
  row("型号规格", "<input name=model>"),
  row("出厂编号", "<input name=serial>"),
  row("生产厂家", "<input name=maker>"),
);

const ALL = { 型号规格: "yes", 出厂编号: "yes", 生产厂家: "yes", 联系电话: "yes" };

for (const [how, styles] of Object.entries(SEEN))
  test(`a box that a user sees may be written to: ${how}`, async ({ desk }) => {
    await desk.show(page(styles));
    expect(await desk.writability()).toEqual(ALL);
  });

for (const [how, styles] of Object.entries(UNSEEN))
  test(`a box no user sees may not: ${how}`, async ({ desk }) => {
    await desk.show(page(styles));
    const { phone = "hidden", ...labelled } = await desk.writability();
    // A label whose box is not drawn is nobody's.
    expect({ 联系电话: phone, ...labelled }).toEqual({ ...ALL, 联系电话: "hidden" });
  });

/** One of what is told by a look, and all that is not. */
const FILLED = {
  "nothing over it": SEEN["nothing over it"] ?? {},
  "a cover that lets presses through": UNSEEN["a cover that lets presses through"] ?? {},
  ...IN_THE_WAY,
};

test.describe("a form is filled", () => {
  let bench: Bench;
  let site: Site;
  test.beforeAll(async () => {
    bench = await startBench();
    site = await serve({
      ...Object.fromEntries(Object.values(FILLED).map((how, index) => [`/${index}`, () => page(how)])),
      "/clobbered": () => PLAIN + CLOBBERED,
      "/one-name": () => PLAIN.replace("<table>", "<input type=hidden name=parentNode><table>"),
    });
  });
  test.afterAll(async () => {
    await bench.close();
    await site.close();
  });

  const JOB = jobOf({ 型号规格: "ACS-30", 出厂编号: "1", 生产厂家: "甲", 联系电话: "13800000000" });
  const shown = (name: string) =>
    bench.inFirst<string>(`Document.prototype.querySelector.call(document, "input[name=${name}]").value`);

  for (const [index, how] of Object.keys(FILLED).entries())
    test(`with what a user sees of it, and nothing else: ${how}`, async () => {
      await bench.load(site.url("portal", `/${index}`));
      const { rows } = await bench.fill(JOB);
      const isSeen = how in SEEN;
      const phone = isSeen ? "filled" : expect.not.stringMatching("filled");
      expect(rows.map(({ status }) => status)).toEqual(["filled", "filled", "filled", phone]);
      expect(await shown("phone")).toBe(isSeen ? "13800000000" : "");
    });

  for (const path of ["/one-name", "/clobbered"])
    test(`fields with the names of a form's own properties lead nobody in circles: ${path}`, async () => {
      const job = jobOf({ 型号规格: "ACS-30", 出厂编号: "1", 生产厂家: "甲" });
      await bench.load(site.url("portal", path));
      expect((await bench.preview(job)).map(({ status }) => status)).toEqual(Array(3).fill("pending"));
      expect((await bench.fill(job)).rows.map(({ reason }) => reason)).toEqual(
        Array(3).fill("misleading-names"),
      );
      expect(await shown("model")).toBe("");
    });
});
