import { useTranslation } from "react-i18next";
import { useApp, usePackWords } from "../../state/app-state.js";
import { Note } from "../../ui/Note.js";
import type { Now } from "./use-now-card.js";

/** What the portal said when it did not take something, as long as that stands, and what to do about it. */
export function PortalSaid({ said }: { said: Now["said"] }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const reply = useApp().pack.replies.find(({ id }) => id === said?.advice);
  if (!said) return null;
  return (
    <div role="alert" data-testid="portal-said" data-reply={said.advice ?? undefined}>
      <Note kind="warn" title={t("reply.said", { words: said.text })}>
        {said.lock ? (
          <p>
            <strong data-testid="lock-near">{t("reply.lock")}</strong>
          </p>
        ) : (
          reply && <p>{words(reply.advice)}</p>
        )}
      </Note>
    </div>
  );
}
