import { useTranslation } from "react-i18next";
import { inPlace, isFormOpen } from "../../../core/autofill/fill-progress.js";
import type { AppState } from "../../../ipc/state.js";
import { useApp } from "../../state/app-state.js";
import { useCaseSheet } from "../../state/case-sheet.js";
import { useHighlight } from "../../state/highlight.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { batchLeadsOn } from "../batch/index.js";
import type { Overwrite } from "../fill/index.js";
import { roundLeadsOn } from "../round/index.js";
import styles from "./NowActions.module.css";
import type { Now } from "./use-now-card.js";

interface NowActionsProps {
  now: Now;
  overwrite: Overwrite;
}

/**
 * What keeps one from the portal, what it asks, or what a batch or a round goes on with, has the screen's one primary
 * button.
 */
const isLedElsewhere = (state: AppState): boolean =>
  state.portal.condition !== null ||
  state.portal.dialog !== null ||
  batchLeadsOn(state) ||
  roundLeadsOn(state);

/** The form in front where it is the step's, and whether to fill it is what is to be done. */
function useForm(now: Now) {
  const { state, pack } = useApp();
  const { fill } = state;
  const form = pack.steps.find(({ id }) => id === now.step)?.form;
  const open = fill !== null && fill.form === form && isFormOpen(fill.rows) ? fill : null;
  const first = open?.rows.some(({ status, value }) => status === "pending" && value !== "") ?? false;
  return { open, fills: open !== null && (first || open.busy || now.action === "fill") };
}

/** The button of what is to be done now, large, and under it, unless there is no room, what is seldom wanted. */
export function NowActions({ now, overwrite, side }: NowActionsProps & { side: boolean }) {
  const { t } = useTranslation();
  const { open, fills } = useForm(now);
  return (
    <div className={styles.actions}>
      {fills ? <FillButton now={now} overwrite={overwrite} large /> : <OwnAction now={now} />}
      {open?.busy && (
        <Button icon="stop" data-testid="fill-stop" onClick={() => send("fill.stop", undefined)}>
          {t("fill.stop")}
        </Button>
      )}
      {side && <Side now={now} overwrite={overwrite} />}
    </div>
  );
}

/** What is seldom wanted, where the card has no room for it. */
export const SideActions = (props: NowActionsProps) => (
  <div className={styles.actions}>
    <Side {...props} />
  </div>
);

function Side({ now, overwrite }: NowActionsProps) {
  const { t } = useTranslation();
  const { state } = useApp();
  const highlight = useHighlight();
  const { open, fills } = useForm(now);
  // While the app types there is one thing to press: to stop it. In a page that failed there is nothing to show.
  const canShow = !state.portal.absent && !state.portal.condition && !open?.busy;
  // Behind terms to agree to the page holds the whole form unseen: it takes nothing yet.
  const takes = open?.rows.some(({ status, reason }) => status !== "missing" && reason !== "hidden") ?? false;
  return (
    <>
      {takes && !fills && <FillButton now={now} overwrite={overwrite} large={false} />}
      {canShow && now.target.outcome !== "none" && (fills || !SHOWS.includes(now.action)) && (
        <Button icon="point" data-testid="highlight-again" onClick={highlight}>
          {t("guide.highlight")}
        </Button>
      )}
      {open?.undoable && !open.busy && (
        <Button icon="undo" data-testid="undo-fill" onClick={() => send("fill.undo", {})}>
          {t("fill.undoAll")}
        </Button>
      )}
    </>
  );
}

/** Fills the form in front: the thing to do, or once more. */
function FillButton({ now, overwrite, large }: NowActionsProps & { large: boolean }) {
  const { t } = useTranslation();
  const { open } = useForm(now);
  const isLed = isLedElsewhere(useApp().state);
  if (!open) return null;
  const { busy, rows } = open;
  return (
    <Button
      look={large && !isLed ? "primary" : "plain"}
      size={large ? "large" : undefined}
      icon="pen"
      data-testid="fill"
      busy={busy}
      onClick={() => send("fill.run", { overwrite: overwrite.fields })}
    >
      {busy
        ? t("fill.busyAt", { done: inPlace(rows), total: rows.length })
        : t(large ? "fill.run" : "fill.again")}
    </Button>
  );
}

/** With these the large button shows the place in the portal. */
const SHOWS: readonly Now["action"][] = ["show", "fill", "none"];

function OwnAction({ now }: { now: Now }) {
  const { t } = useTranslation();
  const { state } = useApp();
  const { show } = useScreen();
  const { open } = useCaseSheet();
  const highlight = useHighlight();
  const scales = state.instruments.filter(({ bookingNumber }) => bookingNumber === now.reservation?.id);
  const large = { look: isLedElsewhere(state) ? "plain" : "primary", size: "large" } as const;
  switch (now.action) {
    case "home":
      // The home page is what did not come: to try again is the same.
      return state.portal.absent ? null : (
        <Button {...large} icon="home" data-testid="now-home" onClick={() => send("portal.home", undefined)}>
          {t("guide.openPortal")}
        </Button>
      );
    case "choose-company":
      return (
        <Button {...large} icon="pen" data-testid="now-company" onClick={open}>
          {t("case.chooseCompany")}
        </Button>
      );
    case "choose-scale":
      return (
        <Button {...large} icon="camera" data-testid="now-scale" onClick={open}>
          {t("case.chooseScale")}
        </Button>
      );
    case "print":
      return (
        <Button
          {...large}
          icon="print"
          data-testid="slip-open"
          onClick={() => show({ name: "slip", ids: scales.map(({ id }) => id) })}
        >
          {t("finish.print")}
        </Button>
      );
    default:
      // In a page that is not there, or that nothing is to be pressed in, nothing is shown.
      return state.portal.condition || (now.action === "none" && now.target.outcome === "none") ? null : (
        <Button {...large} icon="point" data-testid="highlight-again" onClick={highlight}>
          {t("guide.highlight")}
        </Button>
      );
  }
}
