import { Dialog } from "@base-ui/react/dialog";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useCaseSheet } from "../../state/case-sheet.js";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { useColumn } from "../../ui/column-element.js";
import { CompanyBar } from "../company/index.js";
import { DeskLink } from "../desk/index.js";
import { ScaleBar } from "../scales/index.js";
import styles from "./CaseSheet.module.css";

/** Whose scale and which one: chosen, added or looked at, in a sheet over the column. */
export function CaseSheet() {
  const { t } = useTranslation();
  const column = useColumn();
  const { isOpen, close } = useCaseSheet();
  const { screen } = useScreen();
  // What is pressed in it may lead to another screen: then it has done its part.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen says when
  useEffect(close, [screen]);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && close()}>
      {/* Always there: files can be handed to its inputs, and what is chosen can be asked. */}
      <Dialog.Portal container={column} keepMounted>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} data-testid="case-sheet">
          <Dialog.Title className={styles.title}>{t("case.title")}</Dialog.Title>
          <CompanyBar />
          <ScaleBar />
          <DeskLink />
          <div className={styles.foot}>
            <Dialog.Close render={<Button look="primary" data-testid="case-close" />}>
              {t("case.done")}
            </Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
