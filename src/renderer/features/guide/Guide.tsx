import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useFinish } from "../../state/finish.js";
import { BatchOffer } from "../batch/index.js";
import { CaughtCertificates } from "../certificate/index.js";
import { useOverwrite } from "../fill/index.js";
import { FinishPanel } from "../finish/index.js";
import { BookAgainOffer, LedgerLink } from "../ledger/index.js";
import { PostponedPhotos } from "../photos/index.js";
import { PortalNotices } from "../portal-notices/index.js";
import { DueBanner } from "../reminders/index.js";
import { SharedNotice } from "../shared-folder/index.js";
import { StorageNotice } from "../storage/index.js";
import styles from "./Guide.module.css";
import { SideActions } from "./NowActions.js";
import { NowCard } from "./NowCard.js";
import { StepAnnouncer } from "./StepAnnouncer.js";
import { StepDetails } from "./StepDetails.js";
import { useFolds } from "./use-folds.js";
import { useNow } from "./use-now-card.js";

/** The main screen: what to do now, in sight all the time, and below it what may be read or done besides. */
export function Guide() {
  const { t } = useTranslation();
  const { state } = useApp();
  const overwrite = useOverwrite(state.fill);
  const now = useNow();
  const card = useRef<HTMLElement>(null);
  const folds = useFolds(card, state);
  const { finished } = useFinish();
  const below = useRef<HTMLDivElement>(null);
  const { step } = now;
  // What stands below is another step's: it is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the step is another
  useLayoutEffect(() => {
    for (const part of [below.current, below.current?.parentElement]) part?.scrollTo(0, 0);
  }, [step]);
  if (now.reservation?.ready && now.step === "await-verification" && finished !== now.reservation.id)
    return <FinishPanel reservation={now.reservation} />;
  return (
    <div className={styles.guide}>
      <div className={styles.top}>
        <DueBanner />
        <NowCard overwrite={overwrite} card={card} folds={folds} />
      </div>
      <div ref={below} className={styles.below}>
        {folds.has("side-actions") && <SideActions now={now} overwrite={overwrite} />}
        <PortalNotices />
        <StorageNotice />
        <SharedNotice />
        <CaughtCertificates />
        <BookAgainOffer />
        <PostponedPhotos />
        <BatchOffer />
        <StepDetails now={now} overwrite={overwrite} />
        <div className={styles.foot}>
          <LedgerLink />
          {state.settings.helperMode && <p className={styles.helper}>{t("helper.on")}</p>}
        </div>
      </div>
      <StepAnnouncer />
    </div>
  );
}
