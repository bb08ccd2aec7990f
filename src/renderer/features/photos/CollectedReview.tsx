import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlateReading } from "../../../core/nameplate/model/reading.js";
import { type CollectedEntry, companyNamed } from "../../../core/records/collected-by-phone.js";
import type { PhotoState } from "../../../ipc/photos.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { Choice } from "../../ui/Choice.js";
import { Note } from "../../ui/Note.js";
import { useLedger } from "../ledger/index.js";
import { draftFor } from "../scales/index.js";
import { PlateReview } from "./PlateReview.js";

interface CollectedReviewProps {
  photo: PhotoState;
  reading: PlateReading;
  from: CollectedEntry;
}

/** A photo from a round by phone: whose scale it is was noted there; the company in force stays so. */
export function CollectedReview({ photo, reading, from }: CollectedReviewProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { state } = useApp();
  const { scales } = useLedger();
  const [picked, setPicked] = useState<string | null>(null);
  // The place of the shop's other scales is asked for first: the form begins with it.
  if (!scales) return null;
  const { market, shop, stall } = from;
  const named = companyNamed(state.companies, from)?.id ?? null;
  const companyId = picked ?? named;
  const draft = draftFor(state, reading, { companyId, scales });
  const place = stall === "" ? draft.place : [market, stall].filter(Boolean).join(" ");
  return (
    <PlateReview
      key={companyId}
      photo={photo}
      reading={reading}
      collected={{
        start: { ...draft, place },
        companyId,
        head: (
          <div data-testid="collected-from">
            <Note
              kind={companyId === null ? "warn" : "info"}
              title={[market, shop, stall].filter(Boolean).join(" · ")}
            >
              {named === null && (
                <>
                  <p>{t("collect.unknownShop", { shop })}</p>
                  <Choice
                    label={t("collect.whose")}
                    testId="collected-company"
                    value={picked ?? ""}
                    options={[
                      { value: "", words: t("company.none") },
                      ...state.companies.map(({ id, name }) => ({ value: id, words: name })),
                    ]}
                    onPick={(id) => setPicked(id || null)}
                  />
                  <Button
                    icon="plus"
                    data-testid="collected-new"
                    onClick={() => show({ name: "company", id: null, start: { name: shop, market } })}
                  >
                    {t("company.newTitle")}
                  </Button>
                </>
              )}
            </Note>
          </div>
        ),
      }}
    />
  );
}
