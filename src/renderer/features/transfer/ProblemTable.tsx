import { useTranslation } from "react-i18next";
import { problemWords } from "../../i18n/problems.js";
import styles from "./ProblemTable.module.css";
import { ShowMore } from "./ShowMore.js";
import { useFirstOfMany } from "./use-first-of-many.js";
import type { ImportProblem } from "./use-import.js";

/** Everything that is wrong with a file, all at once, by the place where it is to be corrected. */
export function ProblemTable({ problems }: { problems: readonly ImportProblem[] }) {
  const { t } = useTranslation();
  const { few, left, more } = useFirstOfMany(problems);
  return (
    <>
      <table className={styles.problems} data-testid="problem-table">
        <thead>
          <tr>
            <th scope="col">{t("transfer.where")}</th>
            <th scope="col">{t("transfer.what")}</th>
          </tr>
        </thead>
        <tbody>
          {few.map((problem, index) => {
            const { sheet, row, column, heading, path, value } = problem;
            const words = problemWords(t, problem);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <tr key={index}>
                <th scope="row">
                  {row === undefined ? (
                    path && <code>{path}</code>
                  ) : (
                    <>
                      <span>
                        {column
                          ? t("transfer.cell", { sheet, row, column })
                          : t("transfer.row", { sheet, row })}
                      </span>
                      {heading && <small>{heading}</small>}
                    </>
                  )}
                </th>
                <td>
                  {words}
                  {value && !words.includes(value) && <small>{t("transfer.written", { value })}</small>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ShowMore left={left} onMore={more} />
    </>
  );
}
