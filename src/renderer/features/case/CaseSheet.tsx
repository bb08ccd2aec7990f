import { Dialog } from "@base-ui/react/dialog";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useCaseSheet } from "../../state/case-sheet.js";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { Sheet } from "../../ui/Sheet.js";
import { CompanyBar } from "../company/index.js";
import { DeskLink } from "../desk/index.js";
import { ScaleBar } from "../scales/index.js";
import styles from "./CaseSheet.module.css";

/** Whose scale and which one: chosen, added or looked at, in a sheet over the column. */
export function CaseSheet() {
  const { t } = useTranslation();
  const { isOpen, close } = useCaseSheet();
  const { screen } = useScreen();
  // What is pressed in it may lead to another screen: then it has done its part.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen says when
  useEffect(close, [screen]);
  return (
    // Always there: files can be handed to its inputs, and what is chosen can be asked.
    <Sheet
      title={t("case.title")}
      testId="case-sheet"
      open={isOpen}
      onOpen={(open) => !open && close()}
      keepMounted
    >
      <CompanyBar />
      <ScaleBar />
      <DeskLink />
      <div className={styles.foot}>
        <Dialog.Close render={<Button look="primary" data-testid="case-close" />}>
          {t("case.done")}
        </Dialog.Close>
      </div>
    </Sheet>
  );
}
