import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Button } from "../../ui/Button.js";
import { CaseWarning } from "./CaseWarning.js";
import { ExternalLink } from "./ExternalLink.js";
import { InsecureLogin } from "./InsecureLogin.js";
import styles from "./Messages.module.css";
import { PortalAsking } from "./PortalAsking.js";
import { PortalCondition } from "./PortalCondition.js";
import { PortalSaid } from "./PortalSaid.js";
import type { Now } from "./use-now-card.js";

interface MessagesProps {
  now: Now;
  /** There is room for one alone: the first counts most, the others are a press away. */
  folded: boolean;
}

/** What the portal asks or refuses, and what is wrong with the case, what counts most first. */
export function Messages({ now, folded }: MessagesProps) {
  const { t } = useTranslation();
  const { dialog } = useApp().state.portal;
  const list = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  const [opened, open] = useState(false);
  // Each of them knows by itself whether it has anything to say.
  useLayoutEffect(() => setCount(list.current?.childElementCount ?? 0));
  const folds = folded && !opened && count > 1;
  return (
    <>
      <div ref={list} className={styles.list} data-folded={folds || undefined}>
        <PortalCondition />
        <PortalAsking />
        {now.warnings.map((warning) => (
          <CaseWarning key={warning.kind + JSON.stringify(warning.values)} warning={warning} />
        ))}
        {/* What it asks stands before what it said, which mostly is the same or from before. */}
        {!dialog && <PortalSaid said={now.said} />}
        <ExternalLink />
        <InsecureLogin />
      </div>
      {folds && (
        <Button look="quiet" icon="warn" data-testid="messages-more" onClick={() => open(true)}>
          {t("guide.moreMessages", { count: count - 1 })}
        </Button>
      )}
    </>
  );
}
