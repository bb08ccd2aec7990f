import { useTranslation } from "react-i18next";
import type { StoredCompany } from "../../../core/records/company.js";
import { masked } from "../../../core/records/mask-private-data.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { COMPANY_LABELS } from "../../i18n/field-names.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Pane } from "../../ui/Pane.js";
import styles from "./CompanyList.module.css";
import { DeleteCompany } from "./DeleteCompany.js";

/** All companies the user keeps: which one is in force, and the way to another. */
export function CompanyList() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { companies, companyId, settings } = useApp().state;
  return (
    <Pane
      actions={
        <Button
          look="primary"
          icon="plus"
          data-testid="company-add"
          onClick={() => show({ name: "company", id: null })}
        >
          {t("company.newTitle")}
        </Button>
      }
    >
      <ScreenTitle>{t("company.all")}</ScreenTitle>
      <p>{t(companies.length > 0 ? "company.listText" : "company.noneYet")}</p>
      {settings.helperMode && <p>{t("helper.on")}</p>}
      <ul className={styles.list} data-testid="companies">
        {companies.map((company) => (
          <CompanyRow key={company.id} company={company} isActive={company.id === companyId} />
        ))}
      </ul>
    </Pane>
  );
}

function CompanyRow({ company, isActive }: { company: StoredCompany; isActive: boolean }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { id, name } = company;
  const shown = masked(company);
  const fields = (["creditCode", "contact", "phone", "address"] as const).filter((field) => shown[field]);
  return (
    <li className={styles.company} data-testid={`company-row-${id}`} aria-current={isActive || undefined}>
      <div className={styles.head}>
        <strong>{name}</strong>
        {isActive && <span className={styles.inForce}>{t("company.inForce")}</span>}
      </div>
      <dl className={styles.facts}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(COMPANY_LABELS[field])}</dt>
            <dd>{shown[field]}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        {!isActive && (
          <Button
            icon="check"
            data-testid={`company-use-${id}`}
            onClick={async () => {
              await send("company.select", id);
              show({ name: "guide" });
            }}
          >
            {t("company.use")}
          </Button>
        )}
        <Button icon="pen" data-testid={`company-edit-${id}`} onClick={() => show({ name: "company", id })}>
          {t("company.change")}
        </Button>
        <DeleteCompany company={company} testId={`company-delete-${id}`} />
      </div>
    </li>
  );
}
