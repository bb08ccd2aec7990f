import { useTranslation } from "react-i18next";
import { followingShop, shopAt, unfiled } from "../../../core/records/round-of-shops.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { ContinueRound } from "./ContinueRound.js";
import styles from "./Round.module.css";
import { roundLeadsOn } from "./round-leads-on.js";

/** A round through the portal under way: whose turn it is, how far it came, and the ways on. */
export function RoundBar() {
  const { t } = useTranslation();
  const { screen, show } = useScreen();
  const { state } = useApp();
  const { round, companyId, tour } = state;
  const shop = shopAt(round);
  // Where it is told in full, it is not told again.
  if (!round || !shop || tour || screen.name === "round" || screen.name === "desk") return null;
  const { shops, paused } = round;
  const open = unfiled(shop);
  const booked = shop.scales.length - open.length;
  const filed = open.length === 0;
  const next = followingShop(round);
  const elsewhere = companyId !== shop.companyId;
  // Every other screen has a primary button of its own.
  const look = !filed ? "quiet" : screen.name === "guide" && roundLeadsOn(state) ? "primary" : "plain";
  const goOn = async () => {
    await send("round.next", undefined);
    show(next ? { name: "guide" } : { name: "round" });
  };
  return (
    <section className={styles.bar} aria-label={t("round.title")} data-testid="round" data-filed={filed}>
      <p className={styles.head} role="status" data-testid="round-at">
        <strong>{t("round.at", { number: shops.indexOf(shop) + 1, total: shops.length })}</strong>
        <span>{shop.company}</span>
        <span className={styles.soft}>
          {t(filed ? "round.allBooked" : "round.booked", { booked, total: shop.scales.length })}
        </span>
      </p>
      <progress
        className={styles.progress}
        value={shops.filter(({ state }) => state !== "waiting").length}
        max={shops.length}
        aria-hidden="true"
      />
      <div className={styles.ways}>
        {paused || elsewhere ? (
          <ContinueRound look="plain">{t("round.continue", { company: shop.company })}</ContinueRound>
        ) : (
          <>
            <Button look={look} data-testid="round-next" onClick={() => void goOn()}>
              {filed ? t(next ? "round.next" : "round.finish", { company: next?.company }) : t("round.leave")}
            </Button>
            <Button
              look="quiet"
              icon="pause"
              data-testid="round-pause"
              onClick={() => send("round.pause", true)}
            >
              {t("round.pause")}
            </Button>
          </>
        )}
        <Button look="quiet" icon="file" data-testid="round-report" onClick={() => show({ name: "round" })}>
          {t("round.reportSoFar")}
        </Button>
      </div>
    </section>
  );
}
