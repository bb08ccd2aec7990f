import { useTranslation } from "react-i18next";
import { inPlace, isFormOpen } from "../../../core/autofill/fill-progress.js";
import { useApp } from "../../state/app-state.js";
import { Note } from "../../ui/Note.js";
import styles from "./FillList.module.css";
import { FillRowView } from "./FillRowView.js";
import { holdsOther, type Overwrite } from "./overwrite.js";

interface FillListProps {
  form: "company" | "instrument";
  overwrite: Overwrite;
}

/** What this step's form takes, before and after it was filled. */
export function FillList({ form, overwrite }: FillListProps) {
  const { t } = useTranslation();
  const { fill, companyId, instrumentId } = useApp().state;
  if (form === "company" && !companyId) return <Note kind="info">{t("fill.needsCompany")}</Note>;
  if (form === "instrument" && !instrumentId) return <Note kind="info">{t("fill.needsScale")}</Note>;
  if (!fill || fill.form !== form) return <Note kind="info">{t("fill.needsForm")}</Note>;
  const isOpen = isFormOpen(fill.rows);
  const differing = fill.rows.filter((row) => row.status === "differs" || holdsOther(row)).length;
  return (
    <section aria-label={t("fill.title")} className={styles.list}>
      {isOpen && (
        <p>
          {t("fill.progress", { done: inPlace(fill.rows), total: fill.rows.length })}
          {differing > 0 && ` · ${t("fill.differing", { count: differing })}`}
        </p>
      )}
      {!isOpen && <Note kind="info">{t("fill.openForm")}</Note>}
      <ul aria-busy={fill.busy}>
        {fill.rows.map((row) => (
          <FillRowView
            key={row.field}
            row={row}
            formOpen={isOpen}
            undoable={fill.undoable && !fill.busy}
            pointable={isOpen && !fill.busy}
            overwrite={overwrite}
          />
        ))}
      </ul>
    </section>
  );
}
