import type { FillRow } from "../../core/autofill/field-spec.js";
import { matchForm } from "../../core/autofill/match-form.js";
import { mayReplace } from "../../core/autofill/replaceable-values.js";
import { valueHeld } from "../../core/autofill/value-equality.js";
import { callPage } from "../page/page-rpc.js";
import { type ControlDriver, readAll } from "./control/control-driver.js";
import type { FillContext, FillRequest } from "./control/fill-context.js";
import { Refused } from "./control/refusal.js";
import { type FillTask, orderTasks, planFill } from "./fill-plan.js";
import { driverFor, resolveControl } from "./resolve-control.js";
import { takeBack } from "./restore-after-refusal.js";
import { write } from "./writers/write.js";

/** After the last write the page may still take values back; so long, in ms, before they are read again. */
const SETTLING = 120;
/** How long a page may then be busy with what it was given, in ms. */
const BUSY = 8000;
/** How long a value may take to show after it was written, in ms. */
const SHOWING = 300;

/** Whether a control is still the very element that was found. */
const isStill = async ({ driver, element }: { driver: ControlDriver; element: number }): Promise<boolean> =>
  (await driver.read().catch(() => null))?.element === element;

const holds = ({ spec, value }: FillTask, now: string) => valueHeld(spec, value, now);

/** One run over a form: fills its fields one after the other, and remembers what was there. */
export class FillSession {
  tasks: FillTask[] = [];
  /** Fields written, with what they held before, in the order written. */
  readonly written = new Map<string, FillTask>();
  /** Numbers of the form's elements as they were seen while it was filled. */
  readonly #elements = new Set<number>();

  constructor(
    readonly context: FillContext,
    private readonly request: FillRequest,
    private readonly onRow: (rows: FillRow[]) => void,
  ) {}

  get rows(): FillRow[] {
    return this.tasks.map(({ row }) => row);
  }

  async run(): Promise<FillRow[]> {
    const { specs, values } = this.request;
    const snapshots = await this.context.snapshot();
    this.tasks = planFill(matchForm(snapshots, specs, this.context.allowed), specs, values);
    this.onRow(this.rows);
    const order = orderTasks(this.tasks);
    const { only, signal } = this.request;
    for (const task of order)
      if (task.row.status === "pending" && (only === undefined || task.spec.field === only)) {
        if (signal?.aborted) break;
        await this.#fill(task);
      }
    // What a later choice took back is written once more, be it a choice written again; then it is the page's last word.
    const again = new Set<FillTask>();
    for (;;) {
      const lost = new Set((await this.#lost()).filter((task) => !again.has(task)));
      if (lost.size === 0 || signal?.aborted) break;
      for (const task of order)
        if (lost.has(task) && !signal?.aborted) {
          again.add(task);
          await this.#fill(task);
        }
    }
    await this.#tellWritten();
    return this.rows;
  }

  /** Lets the pages know which values are the app's own: another filling may replace them without asking. */
  async #tellWritten(): Promise<void> {
    const drivers = [...this.written.values()].flatMap((task) => this.#driverFor(task) ?? []);
    const boxes = drivers.flatMap((driver) => [driver.alone(), ...driver.rest]);
    for (const frame of new Set(boxes.map((box) => box.frame))) {
      const keys = boxes.filter((box) => box.frame === frame).map(({ key }) => key);
      await callPage(frame, { op: "written", keys }).catch(() => {});
    }
  }

  #set(task: FillTask, change: Partial<FillRow>): void {
    const { reason: _, ...row } = task.row;
    task.row = { ...row, ...change };
    this.onRow(this.rows);
  }

  async #fill(task: FillTask, again = false): Promise<void> {
    const { spec, value, assignment } = task;
    if (value.value === "") return;
    if (assignment.outcome !== "match") return this.#set(task, { status: "refused", reason: "page-changed" });
    const given = this.request.overwrite.has(spec.field);
    const { dialogs } = this.context;
    const { page } = assignment.ref;
    let found: Awaited<ReturnType<typeof resolveControl>> | undefined;
    try {
      found = await resolveControl(this.context, this.tasks, task);
      const { driver, now, element, owner, writability } = found;
      if (holds(task, now))
        return this.#set(task, { status: this.written.has(spec.field) ? "filled" : "kept", now });
      // What the user typed, before or since the look, is theirs until given up.
      const replaces =
        given || this.written.has(spec.field) || mayReplace({ kind: driver.control.kind, owner });
      if (now !== "" && !replaces) return this.#set(task, { status: "kept", now });
      // What was planned is of an earlier look: another field's choice, or the page itself, may have changed it since.
      if (!this.written.has(spec.field)) task.row = { ...task.row, before: now };
      this.written.set(spec.field, task);
      this.#elements.add(element);
      await write(driver, spec, value, writability).catch(async (error) => {
        // A dialog the page put up meanwhile stopped us: the user answers it, then we go on.
        if (!dialogs.isOpen(page)) throw error;
        await dialogs.until(page, false);
        if (!holds(task, (await driver.read())?.value ?? "")) await write(driver, spec, value);
      });
      await dialogs.until(page, false);
      const kept = await this.#kept(task, driver);
      if (kept !== undefined) return this.#set(task, { status: "filled", now: kept });
      const reading = await driver.read();
      this.#set(task, { status: "differs", now: reading?.value ?? "", reason: "not-kept" });
      // Drawn anew while it was written, what was typed went with the old one; or nothing of it arrived at all.
      if (!again && (reading?.element !== element || reading.value === now)) await this.#fill(task, true);
    } catch (error) {
      await dialogs.until(page, false);
      // The page went to the server and back meanwhile: the field to write is the new one.
      if (!again && found && !(await isStill(found))) return this.#fill(task, true);
      const reason = error instanceof Refused ? error.reason : "page-changed";
      const left =
        found && this.written.has(spec.field)
          ? await takeBack(found.driver, spec, task.row.before)
          : undefined;
      this.#set(task, { status: "refused", reason, ...(left === undefined ? {} : { now: left }) });
    }
  }

  /** What a field just written shows, once that is the value meant. */
  #kept(task: FillTask, driver: ControlDriver): Promise<string | undefined> {
    return driver.until(async () => {
      const now = await driver.shown();
      return now !== null && holds(task, now) ? now : undefined;
    }, SHOWING);
  }

  /**
   * Reads every field that held its value once more: late scripts and later fields take values back.
   * Returns those that no longer hold it.
   */
  async #lost(): Promise<FillTask[]> {
    if (this.written.size === 0) return [];
    await new Promise((done) => setTimeout(done, SETTLING));
    const held = this.tasks.filter(
      (task) =>
        task.assignment.outcome === "match" &&
        ["filled", "kept"].includes(task.row.status) &&
        holds(task, task.row.now),
    );
    const drivers = held.flatMap((task) => {
      const driver = this.#driverFor(task);
      return driver ? [{ task, driver }] : [];
    });
    const readings = await readAll(
      drivers.map(({ driver }) => driver),
      BUSY,
    );
    const lost = held.map((task) => {
      const now = readings[drivers.findIndex((one) => one.task === task)] ?? null;
      if (now) this.#elements.add(now.element);
      if (now && holds(task, now.value)) return [];
      this.#set(task, {
        status: "differs",
        now: now?.value ?? "",
        reason: now ? "not-kept" : "page-changed",
      });
      return now ? [task] : [];
    });
    return lost.flat();
  }

  /** What an earlier run wrote into the same form, and still stands there, is undone with what this one wrote. */
  takeOver(earlier: FillSession): void {
    const own = [...this.written];
    this.written.clear();
    for (const [field, { row }] of earlier.written) {
      const task = this.tasks.find(({ spec }) => spec.field === field);
      const isOwn = own.some(([name]) => name === field);
      if (task && (isOwn ? task.row.before : task.row.now) === row.now) {
        task.row = { ...task.row, before: row.before };
        this.written.set(field, task);
      }
    }
    for (const [field, task] of own) this.written.set(field, task);
    for (const element of earlier.#elements) this.#elements.add(element);
  }

  /** Whether the very form is still there: another one with the same fields has other elements. */
  async stands(): Promise<boolean> {
    const tasks = [...this.written.values()];
    const { dialogs } = this.context;
    // Behind a dialog nothing answers.
    if (tasks.some(({ assignment: a }) => a.outcome === "match" && dialogs.isOpen(a.ref.page))) return false;
    const readings = await readAll(tasks.flatMap((task) => this.#driverFor(task) ?? []));
    return readings.some((reading) => reading !== null && this.#elements.has(reading.element));
  }

  /** The hand on a task's control; undefined when its frame is gone, or may not be written to any more. */
  #driverFor({ assignment }: FillTask): ControlDriver | undefined {
    try {
      return assignment.outcome === "match" ? driverFor(this.context, assignment) : undefined;
    } catch {
      return undefined;
    }
  }
}
