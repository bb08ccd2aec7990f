import { useTranslation } from "react-i18next";
import { isAllFilled } from "../../../core/autofill/fill-progress.js";
import { useApp } from "../../state/app-state.js";
import { useHighlight } from "../../state/highlight.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";

/** Fill, take back, and show the place again: always in sight while a form is the step. */
export function FillActions({ overwrite }: { overwrite: string[] }) {
  const { t } = useTranslation();
  const highlight = useHighlight();
  const { fill } = useApp().state;
  const isDone = isAllFilled(fill?.rows ?? []);
  return (
    <>
      <Button
        look={isDone ? "plain" : "primary"}
        icon="pen"
        data-testid="fill"
        disabled={!fill || fill.busy}
        onClick={() => send("fill.run", { overwrite })}
      >
        {t(fill?.busy ? "fill.busy" : isDone ? "fill.again" : "fill.run")}
      </Button>
      <Button
        icon="undo"
        data-testid="undo-fill"
        disabled={!fill?.undoable || fill.busy}
        onClick={() => send("fill.undo", {})}
      >
        {t("fill.undo")}
      </Button>
      <Button
        icon="point"
        data-testid="highlight-again"
        aria-label={t("guide.highlight")}
        title={t("guide.highlight")}
        onClick={highlight}
      />
    </>
  );
}
