import { useTranslation } from "react-i18next";
import { inPlace, isFormOpen } from "../../../core/autofill/fill-progress.js";
import { useApp } from "../../state/app-state.js";
import { useCaseSheet } from "../../state/case-sheet.js";
import { useHighlight } from "../../state/highlight.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import type { Overwrite } from "../fill/index.js";
import styles from "./NowActions.module.css";
import type { Now } from "./use-now-card.js";

/** The button of what is to be done now, large, and beside it what is seldom wanted. */
export function NowActions({ now, overwrite }: { now: Now; overwrite: Overwrite }) {
  const { t } = useTranslation();
  const { state, pack } = useApp();
  const highlight = useHighlight();
  const { fill } = state;
  const form = pack.steps.find(({ id }) => id === now.step)?.form;
  const open = fill !== null && fill.form === form && isFormOpen(fill.rows);
  const first =
    fill !== null && open && fill.rows.some(({ status, value }) => status === "pending" && value !== "");
  const fills = open && (first || fill.busy || now.action === "fill");
  return (
    <div className={styles.actions}>
      {!fills && <OwnAction now={now} />}
      {open && (
        <Button
          look={fills ? "primary" : "plain"}
          size={fills ? "large" : undefined}
          icon="pen"
          data-testid="fill"
          disabled={fill.busy}
          busy={fill.busy}
          onClick={() => send("fill.run", { overwrite: overwrite.fields })}
        >
          {fill.busy
            ? t("fill.busyAt", { done: inPlace(fill.rows), total: fill.rows.length })
            : t(fills ? "fill.run" : "fill.again")}
        </Button>
      )}
      {open && fill.busy && (
        <Button icon="stop" data-testid="fill-stop" onClick={() => send("fill.stop", undefined)}>
          {t("fill.stop")}
        </Button>
      )}
      {(fills || !SHOWS.includes(now.action)) && (
        <Button icon="point" data-testid="highlight-again" onClick={highlight}>
          {t("guide.highlight")}
        </Button>
      )}
      {open && (
        <Button
          icon="undo"
          data-testid="undo-fill"
          disabled={!fill.undoable || fill.busy}
          onClick={() => send("fill.undo", {})}
        >
          {t("fill.undoAll")}
        </Button>
      )}
    </div>
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
  // What keeps one from the portal has the screen's primary button.
  const large = { look: state.portal.condition ? "plain" : "primary", size: "large" } as const;
  switch (now.action) {
    case "home":
      return (
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
          {t("slip.open")}
        </Button>
      );
    default:
      return (
        <Button {...large} icon="point" data-testid="highlight-again" onClick={highlight}>
          {t("guide.highlight")}
        </Button>
      );
  }
}
