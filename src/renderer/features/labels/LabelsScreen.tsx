import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAt } from "../../../core/records/due.js";
import { LABEL_LAYOUTS, type Labels } from "../../../ipc/printed-papers.js";
import { PaperButtons, PaperOutcome, usePaper } from "../../common/PrintButtons.js";
import { QrCode } from "../../common/QrCode.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import type { Screen } from "../../state/screen.js";
import { Choice } from "../../ui/Choice.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import { useLedger } from "../ledger/index.js";
import styles from "./LabelsScreen.module.css";
import { labelsOf } from "./labels-of.js";

/** Labels shown here; paper has room for all. */
const SHOWN = 6;

/** Labels to stick on scales: looked at, printed, or kept as PDF. */
export function LabelsScreen({ ids, from }: { ids: string[]; from?: Screen }) {
  const { t } = useTranslation();
  const { companies } = useApp().state;
  const { scales: all } = useLedger();
  const [layout, setLayout] = useState<Labels["layout"]>("sheet");
  const work = usePaper();
  const wanted = new Set(ids);
  const scales = (all ?? []).filter(({ id }) => wanted.has(id));
  const paper = labelsOf(t, {
    layout,
    scales,
    companies: new Map(companies.map(({ id, name }) => [id, name])),
    today: dayAt(new Date()),
  });
  const more = scales.length - SHOWN;
  return (
    <Pane
      actions={
        <>
          <PaperOutcome work={work} />
          <PaperButtons work={work} testId="labels" ready={scales.length > 0} paper={() => paper} />
        </>
      }
    >
      <ScreenTitle back={from && { to: from, words: t("app.backThere") }}>{t("labels.title")}</ScreenTitle>
      <p>{t("labels.text")}</p>
      {all && scales.length === 0 && <Note kind="info">{t("slip.noScale")}</Note>}
      <Choice
        label={t("slip.paper")}
        testId="labels-layout"
        value={layout}
        options={LABEL_LAYOUTS.map((value) => ({ value, words: t(`labels.layouts.${value}`) }))}
        onPick={(value) => setLayout(value as Labels["layout"])}
      />
      <ul className={styles.labels}>
        {paper.labels.slice(0, SHOWN).map(({ title, lines, code }) => (
          <li key={code} className={styles.label} data-testid="label">
            <QrCode text={code} label={t("labels.code", { serial: title })} />
            <div>
              <strong>{title}</strong>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t("slip.more", { count: more })}</p>}
    </Pane>
  );
}
