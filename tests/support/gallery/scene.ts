import { expect, type Page } from "@playwright/test";
import { STEP_IDS, type StepId } from "../../../src/core/procedure/pack/steps.js";
import type { CommandName, CommandOutput } from "../../../src/ipc/commands.js";
import type { AppState } from "../../../src/ipc/state.js";
import type { Opening } from "../../../src/ipc/storage.js";
import { FRESH, READY } from "../../renderer/support/samples.js";

/** Something the wizard can show: a state, and what a person does to come from the first screen to it. */
export interface Scene {
  name: string;
  state: AppState;
  /** What main would answer to commands, where it does not keep what the scene shows. */
  answers?: { [N in CommandName]?: CommandOutput<N> };
  /** Main still reads the ledger: there is no state to draw yet, only how far it is. */
  opening?: Opening;
  lead?(wizard: Page, push: (patch: Partial<AppState>) => Promise<void>): Promise<void>;
}

/** Presses one after the other, the first of each that bears the test id. */
export const click =
  (...ids: string[]) =>
  async (wizard: Page) => {
    for (const id of ids) await wizard.getByTestId(id).first().click();
  };

/** The photo check, once it takes every press: a second press of what led there counts for nothing. */
export const openPhotoCheck = async (wizard: Page): Promise<void> => {
  await click("photo-queue")(wizard);
  await expect(wizard.getByTestId("photo-discard")).toBeEnabled();
};

/** A shop with a scale, at a step whose place is in the page. */
export const at = (current: StepId, more: Partial<AppState["guide"]> = {}): AppState => ({
  ...READY,
  guide: {
    ...FRESH.guide,
    current,
    done: STEP_IDS.slice(0, STEP_IDS.indexOf(current)),
    target: { outcome: "found", count: 1, submit: false },
    ...more,
  },
});

/** Presses over what main itself keeps: the ledger and the slip are asked for, not pushed. */
export const kept =
  (...ids: string[]): Scene["lead"] =>
  async (wizard, push) => {
    const { companies, companyId, ledger } = await wizard.evaluate(() =>
      window.verifyGuide.send("state.get", undefined),
    );
    await push({ companies, companyId, ledger });
    await click(...ids)(wizard);
  };
