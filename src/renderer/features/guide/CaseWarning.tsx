import { useTranslation } from "react-i18next";
import { glossed } from "../../../core/procedure/pack/glosses.js";
import { Note } from "../../ui/Note.js";
import { LetterDifferences } from "../fill/index.js";
import type { Now } from "./use-now-card.js";

/** What is wrong with the case at hand: another scale chosen, one left out, a value stored otherwise. */
export function CaseWarning({ warning: { kind, values } }: { warning: Now["warnings"][number] }) {
  const { t, i18n } = useTranslation();
  const said = t(`caseWarning.${kind}`, { replace: values });
  return (
    <div role="alert" data-testid="case-warning" data-kind={kind}>
      <Note kind="bad">
        {i18n.language === "en" ? glossed(said) : said}
        {values.stored && <LetterDifferences ours={values.meant ?? ""} theirs={values.stored} />}
      </Note>
    </div>
  );
}
