import type { FieldValue } from "../../../../src/core/autofill/field-spec.js";
import { NOTHING_REFUSED, type RefusedOwn } from "../../../../src/core/autofill/left-to-the-user.js";
import { matchForm } from "../../../../src/core/autofill/match-form.js";
import { formProgress, type RefusedValue } from "../../../../src/core/autofill/open-fields.js";
import type { CaseAtHand } from "../../../../src/core/procedure/case-at-hand.js";
import { type Guidance, guidanceOf } from "../../../../src/core/procedure/guidance/guidance.js";
import { createGuide, type Guide } from "../../../../src/core/procedure/guide-session.js";
import type { Clickable, Control, PageSnapshot } from "../../../../src/core/snapshot/types.js";
import { dialog, type FramePlan, field, PACK, page, press } from "../snapshots.js";

const COLUMNS = ["器具名称", "型号规格", "出厂编号", "生产厂家", "准确度等级"];
const cells = (serial: string): string[] => ["电子秤", "ACS-30", serial, "某衡器厂", "III"];

/** How a library draws a list of scales with a tick box a row: what of it the page's snapshot holds. */
export interface GridStyle {
  name: string;
  draw(
    serials: readonly string[],
    ticked: readonly string[],
    layer: string,
  ): Pick<FramePlan, "tables" | "press">;
  /** The pager's button to the next page, as it is named there; null for a library that draws an icon we name. */
  next: string;
}

const at = (y: number) => ({ rect: { x: 10, y, width: 16, height: 16 } });
const tick = (
  row: string[],
  checked: boolean,
  layer: string,
  y: number,
  more: Partial<Clickable> = {},
): Clickable => press("", row, { role: "checkbox", checked, layer, ...at(y), ...more });
const ticks = (serials: readonly string[], ticked: readonly string[], layer: string): Clickable[] =>
  serials.map((serial, index) => tick(cells(serial), ticked.includes(serial), layer, 100 + 30 * index));

export const GRIDS: GridStyle[] = [
  {
    name: "native table",
    next: "下一页",
    draw: (serials, ticked, layer) => ({
      tables: [{ headers: ["", ...COLUMNS], rows: serials.map((one) => ["", ...cells(one)]), layer }],
      press: ticks(serials, ticked, layer),
    }),
  },
  {
    name: "EasyUI: head and body apart, frozen column, box in the head",
    next: "下一页",
    draw: (serials, ticked, layer) => ({
      tables: [
        { headers: COLUMNS, rows: serials.map(cells), layer },
        { headers: [], rows: serials.map((_, index) => [String(index + 1), ""]), layer },
      ],
      press: [
        press("", [], { role: "checkbox", checked: false, layer, ...at(70) }),
        ...ticks(serials, ticked, layer),
      ],
    }),
  },
  {
    name: "layui: fixed columns repeat the tick box",
    next: "下一页",
    draw: (serials, ticked, layer) => ({
      tables: [{ headers: ["", ...COLUMNS], rows: serials.map((one) => ["", ...cells(one)]), layer }],
      press: serials.flatMap((serial, index) => {
        const [row, checked, y] = [cells(serial), ticked.includes(serial), 100 + 30 * index];
        return [
          tick(row, checked, layer, y),
          tick(row, checked, layer, y + 1, { rect: { x: 10, y: y + 1, width: 18, height: 18 } }),
        ];
      }),
    }),
  },
  {
    name: "jqGrid: a number and a box before columns without headers of their own",
    next: "下一页",
    draw: (serials, ticked, layer) => ({
      tables: [
        {
          headers: COLUMNS,
          rows: serials.map((one, index) => [String(index + 1), "", ...cells(one)]),
          layer,
        },
      ],
      press: ticks(serials, ticked, layer).map((one, index) => ({
        ...one,
        row: [String(index + 1), ...one.row],
      })),
    }),
  },
  {
    name: "ExtJS: a table a row, ticks drawn as boxes",
    next: "下一页",
    draw: (serials, ticked, layer) => ({
      tables: [{ headers: COLUMNS, rows: serials.map(cells), layer }],
      press: ticks(serials, ticked, layer),
    }),
  },
  {
    name: "Element: rows by role",
    next: "下一页",
    draw: (serials, ticked, layer) => ({
      tables: [
        {
          headers: ["", "序号", ...COLUMNS],
          rows: serials.map((one, index) => ["", String(index + 1), ...cells(one)]),
          layer,
        },
      ],
      press: ticks(serials, ticked, layer),
    }),
  },
  {
    name: "Bootstrap table: one-letter pager, header 机身号",
    next: "›",
    draw: (serials, ticked, layer) => ({
      tables: [
        {
          headers: ["", ...COLUMNS.map((one) => (one === "出厂编号" ? "机身号" : one))],
          rows: serials.map((one) => ["", ...cells(one)]),
          layer,
        },
      ],
      press: ticks(serials, ticked, layer),
    }),
  },
];

const merged = (...plans: FramePlan[]): FramePlan => ({
  texts: plans.flatMap(({ texts = [] }) => texts),
  press: plans.flatMap(({ press: all = [] }) => all),
  controls: plans.flatMap(({ controls = [] }) => controls),
  tables: plans.flatMap(({ tables = [] }) => tables),
  layers: plans.flatMap(({ layers = [] }) => layers),
});

const editing = (grid: GridStyle, chosen: readonly string[], ticked: readonly string[] = []): FramePlan =>
  merged(
    {
      texts: ["预约申请", ...COLUMNS],
      press: ["选择器具", "删除器具", "暂存预约单", "提交申请", "返回"].map((one) => press(one)),
    },
    grid.draw(chosen, ticked, "page"),
  );

export interface ListPlan {
  serials: string[];
  ticked?: string[];
  chosen?: string[];
  more?: boolean;
}

/** The list to choose from, over the booking. */
export const chooser = (
  grid: GridStyle,
  { serials, ticked = [], chosen = [], more = false }: ListPlan,
): FramePlan =>
  merged(editing(grid, chosen), grid.draw(serials, ticked, "c"), {
    layers: [dialog("选择器具", "c")],
    press: [
      press("确定", [], { layer: "c" }),
      press("取消", [], { layer: "c" }),
      press(grid.next, [], { layer: "c", disabled: !more }),
    ],
  });

export const booking = (grid: GridStyle, chosen: string[], ticked: string[] = []): FramePlan =>
  editing(grid, chosen, ticked);

/** A form of these fields in a dialog, each with what it holds. */
export function form(fields: Record<string, string | Partial<Control>>, more: FramePlan = {}): FramePlan {
  const controls = Object.entries(fields).map(([label, what], index) =>
    field(label, {
      layer: "d",
      rect: { x: 10, y: 40 + 30 * index, width: 200, height: 20 },
      ...(typeof what === "string" ? { value: what } : what),
    }),
  );
  const buttons = ["确定", "关闭"].map((one) =>
    press(one, [], { layer: "d", rect: { x: 10, y: 900, width: 60, height: 20 } }),
  );
  return merged({ layers: [dialog("器具新增", "d")], controls, press: buttons }, more);
}

/** What a scene says, and where it points, by the words of what is there. */
export function seen(
  guidance: Guidance,
  snapshot: PageSnapshot,
): { substep: string; at: string[]; outcome: string } {
  const at = guidance.target.refs.map(({ frame, key }) => {
    const where = snapshot.frames.find(({ id }) => id === frame);
    const button = where?.clickables.find((one) => one.key === key);
    if (button)
      return button.role === "checkbox"
        ? `☐${button.row.find((cell) => /\d/.test(cell) && cell.length > 1 && cell !== "ACS-30") ?? ""}`
        : button.text;
    return `[${where?.controls.find((one) => one.key === key)?.labels[0]?.text ?? "?"}]`;
  });
  return { substep: guidance.now.substep, at, outcome: guidance.now.target.outcome };
}

export interface Look {
  guide: Guide;
  guidance: Guidance;
  snapshot: PageSnapshot;
}

interface LookMore {
  filling?: boolean;
  guide?: Guide;
  dialog?: { kind: string; message: string } | null;
  /** What the portal stored otherwise than meant. */
  warnings?: Guidance["now"]["warnings"];
  /** The tab that showed the form last. */
  formTab?: string | null;
  refused?: RefusedOwn;
  /** What the portal did not take of the form. */
  refusedValue?: RefusedValue | null;
  said?: Guidance["now"]["said"];
  /** How often the user turned a list on since the look before. */
  turned?: number;
}

/** Shows a page to a guide, as main does, and decides what to do. */
export const lookAt = (plan: FramePlan, ...rest: [CaseAtHand, FieldValue[]?, LookMore?]): Look =>
  lookAtPage(page(plan), ...rest);

export function lookAtPage(
  snapshot: PageSnapshot,
  at: CaseAtHand,
  values: FieldValue[] = [],
  {
    guide = createGuide(PACK),
    dialog: asked = null,
    warnings = [],
    formTab = null,
    refused = NOTHING_REFUSED,
    refusedValue = null,
    said = null,
    filling = false,
    turned = 0,
  }: LookMore = {},
): Look {
  guide.look([snapshot], { case: at, turned });
  const { current } = guide.state;
  const step = PACK.steps.find(({ id }) => id === current);
  const specs = step?.form ? PACK.forms[step.form] : null;
  const guidance = guidanceOf({
    pack: PACK,
    current,
    progress: guide.progress,
    at,
    snapshots: [snapshot],
    form: specs
      ? formProgress(
          [snapshot],
          specs,
          values,
          matchForm([snapshot], specs, () => true),
          new Set(),
          refusedValue,
          refused,
        )
      : null,
    formTab,
    values: values.length > 0 ? values : null,
    filling,
    dialog: asked,
    said,
    refused,
    warnings,
  });
  return { guide, guidance, snapshot };
}
