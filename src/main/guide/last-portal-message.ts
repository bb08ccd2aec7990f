import type { FieldSpec, FillRow } from "../../core/autofill/field-spec.js";
import { isFilledOf, NOTHING_REFUSED, ownIn } from "../../core/autofill/left-to-the-user.js";
import type { RefusedValue } from "../../core/autofill/open-fields.js";
import { loginAt } from "../../core/procedure/detection/portal-condition.js";
import { freshToast, portalMessageIn, saidOfFields } from "../../core/procedure/detection/portal-message.js";
import { refusedField } from "../../core/procedure/detection/refused-field.js";
import {
  isLockNear,
  type StandingMessage,
  standingMessage,
} from "../../core/procedure/detection/standing-message.js";
import type { GuidanceInput } from "../../core/procedure/guidance/guidance.js";
import { pageAlert } from "../../core/procedure/guidance/questions-and-notices.js";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import type { StepId } from "../../core/procedure/pack/steps.js";
import type { PageSnapshot } from "../../core/snapshot/types.js";

/** The form in front: its fields, and what they held at the last look. */
interface HeldForm {
  specs: readonly FieldSpec[];
  rows: readonly Pick<FillRow, "field" | "now">[];
}
const NO_FORM: HeldForm = { specs: [], rows: [] };

/** Keeps the portal's answer when it did not take something: its own message may be gone in a moment. */
export class LastMessage {
  #stands: StandingMessage | null = null;
  /** The portal's answer at the last look and the page that held it; null where none did. */
  #heard: { page: number; said: string } | null = null;
  /** What passing messages said at the last look, and of which page. */
  #passing: { page: number; texts: readonly string[] } | null = null;
  /** What of the form was not taken, by what stands. */
  #refused: RefusedValue | null = null;
  /** The words by which that was found. */
  #judged: string | null = null;
  /** The words of the alert at the last look. */
  #alert: string | null = null;

  /**
   * @param boxes texts of the browser's boxes since the last look, and whether one is open
   * @param at where the user is: the step, whether its form is in front, a number that is another for each page, and
   * whether a login was lost, null while no page is there to tell; and what its form holds
   */
  hear(
    pack: GuidePack,
    snapshots: readonly PageSnapshot[],
    { messages, isOpen }: { messages: readonly string[]; isOpen: boolean },
    {
      step,
      inForm,
      page,
      isLost,
      form = NO_FORM,
    }: { step: StepId; inForm: boolean; page: number; isLost: boolean | null; form?: HeldForm },
  ): void {
    const isBoxed = messages.length > 0;
    const alert = (isOpen || isBoxed ? messages.at(-1) : pageAlert(pack, snapshots.at(-1))) ?? null;
    const reply = portalMessageIn(pack, snapshots, messages);
    const login = isLost === null ? null : loginAt(pack, snapshots);
    const { toast, passing } = freshToast(
      snapshots,
      this.#passing?.page === page ? this.#passing.texts : null,
    );
    this.#passing = { page, texts: passing };
    const anew = isBoxed || this.#heard?.page !== page || this.#heard.said !== reply?.said;
    this.#heard = reply && { page, said: reply.said };
    this.#stands = standingMessage(pack, this.#stands, {
      reply,
      alert,
      toast,
      step,
      inForm,
      atLogin: isLost || (login?.asks ?? null),
      signedIn: login?.signedIn ?? null,
      anew,
      own: ownIn(snapshots.at(-1)),
      ofFields: saidOfFields(snapshots),
      isFilled: (text) => isFilledOf(text, snapshots.at(-1)),
    });
    const isSaid =
      isBoxed || (reply !== null && anew) || toast !== null || (alert !== null && alert !== this.#alert);
    this.#alert = alert;
    this.#refuse(pack, form, isSaid);
  }

  /** What the form held when it was refused is what was not taken: not what is typed in its place. */
  #refuse(pack: GuidePack, { specs, rows }: HeldForm, isSaid: boolean): void {
    const stands = this.#stands?.inForm ? this.#stands : null;
    const said = stands?.text ?? null;
    const held = (field: string | null) => rows.find((row) => row.field === field)?.now;
    if (!isSaid && said === this.#judged) {
      // Seen empty since then: what is put in next is another answer, though it were the same.
      if (this.#refused && held(this.#refused.field) === "") this.#refused = null;
      return;
    }
    this.#judged = said;
    const field = stands && refusedField(pack, specs, stands);
    const value = held(field) ?? "";
    this.#refused = said === null || field === null || value === "" ? null : { field, value, said };
  }

  /** What of the form's was not taken, by what stands. */
  get refusedValue(): RefusedValue | null {
    return this.#refused;
  }

  /** For the card of what to do now, and what that depends on. */
  get forGuidance(): Pick<GuidanceInput, "said" | "refused"> {
    const stands = this.#stands;
    const said = stands && {
      text: stands.text,
      advice: stands.advice,
      ...(isLockNear(stands) && { lock: true }),
    };
    return { said, refused: stands?.refused ?? NOTHING_REFUSED };
  }

  /** The same for the portal's state: only what the pack has advice for. */
  get message(): { id: string; said: string } | null {
    const { advice = null, text = "" } = this.#stands ?? {};
    return advice === null ? null : { id: advice, said: text };
  }
}
