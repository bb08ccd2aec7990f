import { useTranslation } from "react-i18next";
import { inPlace, isAllFilled, isFormOpen } from "../../../core/autofill/fill-progress.js";
import { useApp } from "../../state/app-state.js";
import { Note } from "../../ui/Note.js";
import styles from "./FillList.module.css";
import { FillRowView } from "./FillRowView.js";
import type { Overwrite } from "./overwrite.js";

interface FillListProps {
  form: "company" | "instrument";
  /** What the portal's button that hands the form in usually says. */
  submit: string;
  overwrite: Overwrite;
}

/** What this step's form takes, before and after it was filled. */
export function FillList({ form, submit, overwrite }: FillListProps) {
  const { t } = useTranslation();
  const { fill, companyId, instrumentId } = useApp().state;
  if (form === "company" && !companyId) return <Note kind="info">{t("fill.needsCompany")}</Note>;
  if (form === "instrument" && !instrumentId) return <Note kind="info">{t("fill.needsScale")}</Note>;
  if (!fill || fill.form !== form) return <Note kind="info">{t("fill.needsForm")}</Note>;
  const isOpen = isFormOpen(fill.rows);
  return (
    <section aria-labelledby="fill-title" className={styles.list}>
      <h2 id="fill-title" className={styles.title}>
        {t("fill.title")}
        {isOpen && <span>{t("fill.progress", { done: inPlace(fill.rows), total: fill.rows.length })}</span>}
      </h2>
      {!isOpen && <Note kind="info">{t("fill.openForm")}</Note>}
      <ul aria-busy={fill.busy}>
        {fill.rows.map((row) => (
          <FillRowView
            key={row.field}
            row={row}
            undoable={fill.undoable && !fill.busy}
            pointable={isOpen && !fill.busy}
            overwrite={overwrite}
          />
        ))}
      </ul>
      {isAllFilled(fill.rows) && <Note kind="good">{t("fill.checkAndSubmit", { button: submit })}</Note>}
    </section>
  );
}
