import { type Desk, expect, test } from "../support/injected/fixture.js";
import { type Bench, startBench } from "../support/portal/bench.js";
import { jobOf } from "../support/portal/jobs.js";
import { type Site, serve } from "../support/portal/site.js";

/** How the page around shows the frame with the form. */
interface Around {
  /** Styles of what stands around the frame, and of the frame. */
  around?: string;
  frame?: string;
  /** A part of the page written after the frame, or before it. */
  after?: string;
  before?: string;
  rules?: string;
}

const THROUGH = "pointer-events:none";
const OVER = `position:absolute;inset:0;background:#fff;${THROUGH}`;
/** Ways in which the page around can keep a form from the eyes while presses reach it. */
const UNSEEN: Record<string, Around> = {
  "a cover that lets presses through": { after: OVER },
  "a cover written before it": { before: OVER },
  "a cover in two halves": {
    before: `${OVER};z-index:1;right:50%`,
    after: `${OVER};z-index:1;left:50%`,
  },
  "a pane that blurs": { after: `position:absolute;inset:0;backdrop-filter:blur(40px);${THROUGH}` },
  "a cover that is no element": {
    rules: `.around::after{content:'';${OVER}}`,
  },
  "hardly opaque": { frame: "opacity:.02" },
  "what stands around it hardly opaque": { around: "opacity:.02" },
  "a filter of opacity": { around: "filter:opacity(0)" },
  "a filter drawn by the page": { around: "filter:url(#white)" },
  "a blur": { frame: "filter:blur(30px)" },
  "a transparent mask": { around: "mask-image:linear-gradient(transparent,transparent)" },
  "a mask that begins above it": { around: "mask-image:linear-gradient(transparent 95%,#000 95%)" },
  "blended into what lies behind": { around: "mix-blend-mode:lighten;background:#fff" },
  "a size of next to nothing": { frame: "transform:scale(.05);transform-origin:0 0" },
};

/** Ways in which portals show a form in a frame, all of it to be seen. */
const SEEN: Record<string, Around> = {
  "as it is": {},
  "in a frame with a border and a margin": { frame: "border:9px solid #ccc;margin:7px" },
  "under a watermark": {
    after: `position:fixed;z-index:99;inset:0;background:url(data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=);${THROUGH}`,
  },
  "under a tint": { after: `position:absolute;inset:0;background:rgba(0,0,0,.1);${THROUGH}` },
  "in an outline of its own": {
    after: `position:absolute;z-index:1;inset:0;border:1px solid #999;${THROUGH}`,
  },
  "far down a page that scrolls": { around: "margin-top:2000px" },
  "in grey": { around: "filter:grayscale(1)" },
  "in grey by a filter of the page's": { around: "filter:url(#grey)" },
  "with edges that fade": {
    around: "mask-image:linear-gradient(transparent,#000 5px,#000 calc(100% - 5px),transparent)",
  },
  "made a little smaller": { frame: "transform:scale(.9)" },
  "beside what lies lower": { before: `${OVER};z-index:-1` },
};

const FILTERS = `<svg width=0 height=0 style="position:absolute"><filter id=white><feFlood flood-color="#fff"/></filter>
  <filter id=grey><feColorMatrix type="matrix" values="0.33 0.33 0.33 0 0 0.33 0.33 0.33 0 0 0.33 0.33 0.33 0 0 0 0 0 1 0"/></filter></svg>`;
const part = (style?: string) => (style ? `<div style="${style}"></div>` : "");
const around = ({ around = "", frame = "", before, after, rules = "" }: Around, src: string) =>
  `<style>body{margin:0;background:#fff}${rules}</style>${FILTERS}<div class=around style="position:relative;width:500px;height:300px;${around}">${part(before)}<iframe style="width:480px;height:250px;border:0;${frame}" src="${src}"></iframe>${part(after)}</div>`;
const LABELS = ["型号规格", "出厂编号", "生产厂家", "联系电话"];
const FORM = `<style>body{margin:0}div{height:50px}</style><form>${LABELS.map((label, i) => `<div><label>${label} <input name=n${i}></label></div>`).join("")}</form>`;

let site: Site;
const ALL = { ...UNSEEN, ...SEEN };
const at = (how: string) => `/${Object.keys(ALL).indexOf(how)}`;
test.beforeAll(async () => {
  site = await serve({
    ...Object.fromEntries(
      Object.entries(ALL).flatMap(([how, page]) => [
        [`${at(how)}/own`, () => around(page, "/form")],
        [`${at(how)}/other`, (host: (name: string) => string) => around(page, `${host("inner")}/form`)],
        [`${at(how)}/deep`, (host: (name: string) => string) => around(page, `${host("inner")}/between`)],
      ]),
    ),
    "/between": (host) =>
      around(
        { around: "width:470px;height:240px", frame: "width:460px;height:230px" },
        `${host("portal")}/form`,
      ),
    "/form": () => FORM,
    "/one-row": () => around({ after: `${OVER};top:150px;bottom:auto;height:50px` }, "/form"),
    "/loading": () =>
      `${around({ after: "position:absolute;inset:0;z-index:8000;background:#000;opacity:.4" }, "/form")}<script>
        const mask = document.querySelector(".around").lastChild;
        onmessage = () => setTimeout(() => mask.remove(), 1200);
      </script>`,
  });
});
test.afterAll(() => site.close());

/** The frame's page is of the same site as the one around, of another, or stands in another one's. */
const EVERYWHERE = ["own", "other", "deep"] as const;
const each = (says: string) => Object.fromEntries(LABELS.map((label) => [label, says]));

/** What may be written of the form in the page's frame. */
async function writability(desk: Desk, path: string): Promise<Record<string, string>> {
  await desk.page.goto(site.url("portal", path));
  const form = desk.page.frames().find((frame) => frame.url().endsWith("/form"));
  if (!form) throw new Error("the page has no form");
  return desk.writability(form);
}

for (const how of Object.keys(UNSEEN))
  test(`a form in a frame that the page around hides may not be written to: ${how}`, async ({ desk }) => {
    for (const where of how === "a cover that lets presses through" ? EVERYWHERE : (["own"] as const))
      expect(await writability(desk, `${at(how)}/${where}`), where).toEqual(
        each("hidden by the page around"),
      );
  });

for (const how of Object.keys(SEEN))
  test(`a form in a frame that is seen may be: ${how}`, async ({ desk }) => {
    for (const where of EVERYWHERE)
      expect(await writability(desk, `${at(how)}/${where}`), where).toEqual(each("yes"));
  });

test.describe("a form in a frame is filled", () => {
  let bench: Bench;
  test.beforeAll(async () => {
    bench = await startBench();
  });
  test.afterAll(() => bench.close());

  const JOB = jobOf({ 型号规格: "ACS-30", 出厂编号: "1", 生产厂家: "甲", 联系电话: "13800000000" });
  const load = async (path: string) => {
    await bench.load(site.url("portal", path));
    // The form is there, in whatever frame.
    await bench.inFrames("document.querySelector('[name=n3]') !== null");
  };
  const told = async () => (await bench.fill(JOB)).rows.map(({ status, reason }) => reason ?? status);

  for (const [how, where] of [
    ["far down a page that scrolls", "deep"],
    ["made a little smaller", "own"],
  ] as const)
    test(`where it is seen: ${how}, ${where}`, async () => {
      await load(`${at(how)}/${where}`);
      expect(await told()).toEqual(Array(4).fill("filled"));
    });

  test("not where a cover in a page around lies over it, nor with the row that one lies over", async () => {
    await load(`${at("a cover that lets presses through")}/deep`);
    expect(await told()).toEqual(Array(4).fill("hidden"));
    expect(
      await bench.inFrames<string>(
        "[...document.querySelectorAll('[name^=n]')].map((box) => box.value).join('|') || undefined",
      ),
    ).toBe("|||");
    await load("/one-row");
    expect(await told()).toEqual(["filled", "filled", "filled", "hidden"]);
  });

  test("once a mask that goes when the page is loaded has gone", async () => {
    await load("/loading");
    await bench.inFirst("postMessage('')");
    expect(await told()).toEqual(Array(4).fill("filled"));
  });
});
