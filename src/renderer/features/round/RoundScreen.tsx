import { useTranslation } from "react-i18next";
import { dayAt } from "../../../core/records/due.js";
import { type Round, type RoundShop, tallyOf, unfiled } from "../../../core/records/round-of-shops.js";
import { PaperButtons, PaperOutcome, usePaper } from "../../common/PrintButtons.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { ConfirmDelete } from "../../ui/Confirm.js";
import { Pane } from "../../ui/Pane.js";
import { ContinueRound } from "./ContinueRound.js";
import styles from "./Round.module.css";
import { roundSheet } from "./round-sheet.js";

/** What became of a round: by shop what was filed under which number, and what was not, with the portal's words. */
export function RoundScreen() {
  const { t } = useTranslation();
  const { round } = useApp().state;
  if (!round)
    return (
      <Pane>
        <ScreenTitle back={{ to: { name: "desk" }, words: t("desk.title") }}>{t("round.report")}</ScreenTitle>
        <p>{t("round.none")}</p>
      </Pane>
    );
  return <Report round={round} />;
}

function Report({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { settings } = useApp().state;
  const work = usePaper();
  const { filed, left, shops, scales, booked } = tallyOf(round);
  const over = round.at === null;
  return (
    <Pane
      wide
      actions={
        <>
          <PaperOutcome work={work} />
          {over ? (
            left > 0 && (
              <Button
                look="primary"
                icon="reload"
                data-testid="round-rest"
                onClick={async () => {
                  await send("round.rest", undefined);
                  show({ name: "guide" });
                }}
              >
                {t("round.rest", { count: left })}
              </Button>
            )
          ) : (
            <ContinueRound look="primary">{t("round.goOn")}</ContinueRound>
          )}
          <Button
            icon="file"
            data-testid="round-export"
            busy={work.busy}
            onClick={() => work.write(() => send("round.export", undefined))}
          >
            {t("history.export")}
          </Button>
          <PaperButtons
            work={work}
            testId="round"
            ready
            paper={() => roundSheet(t, round, settings)}
            look="plain"
          />
          <ConfirmDelete
            testId="round-end"
            look="quiet"
            action={t(over ? "round.putAway" : "round.end")}
            title={t(over ? "round.putAwayTitle" : "round.endTitle")}
            text={t("round.endText")}
            onConfirm={async () => {
              await send("round.end", undefined);
              show({ name: "desk" });
            }}
          />
        </>
      }
    >
      <ScreenTitle back={{ to: { name: "desk" }, words: t("desk.title") }}>{t("round.report")}</ScreenTitle>
      <p data-testid="round-tally">
        {t("round.tally", { day: dayAt(new Date(round.startedAt)), shops, filed, left, scales, booked })}
      </p>
      <table className={styles.report} data-testid="round-table">
        <thead>
          <tr>
            <th scope="col">{t("ledger.column.company")}</th>
            <th scope="col">{t("ledger.column.market")}</th>
            <th scope="col">{t("round.column.filed")}</th>
            <th scope="col">{t("round.column.open")}</th>
          </tr>
        </thead>
        <tbody>
          {round.shops.map((shop) => (
            <ShopRow key={shop.companyId} shop={shop} current={shop.companyId === round.at} />
          ))}
        </tbody>
      </table>
    </Pane>
  );
}

function ShopRow({ shop, current }: { shop: RoundShop; current: boolean }) {
  const { t } = useTranslation();
  const filed = shop.scales.filter(({ booking }) => booking !== "");
  const open = unfiled(shop);
  return (
    <tr data-state={shop.state} aria-current={current || undefined} data-testid="round-shop">
      <th scope="row">
        {shop.company}
        <small>{t(current ? "round.state.current" : `round.state.${shop.state}`)}</small>
      </th>
      <td>{shop.market || t("ledger.none")}</td>
      <td>
        {filed.map(({ id, serial, booking, status }) => (
          <div key={id}>
            {serial} <span className={styles.soft}>{[booking, status].filter(Boolean).join(" · ")}</span>
          </div>
        ))}
      </td>
      <td>
        {open.map(({ id, serial }) => (
          <div key={id}>{serial}</div>
        ))}
        {open.length > 0 &&
          shop.said.map(({ at, text }) => (
            <div key={at} className={styles.said}>
              {t("round.said", { text })}
            </div>
          ))}
      </td>
    </tr>
  );
}
