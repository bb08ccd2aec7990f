import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Section } from "../../ui/Section.js";

/** The hosts that the user let the portal lead to, each with the way to take that back. */
export function AllowedHosts() {
  const { t } = useTranslation();
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const read = useCallback(async () => setHosts((await send("hosts.list", undefined)) ?? []), []);
  useEffect(() => void read(), [read]);
  return (
    <Section title={t("hosts.title")}>
      <p>{t("hosts.text")}</p>
      {hosts.length === 0 && <p data-testid="hosts-none">{t("hosts.none")}</p>}
      <ul>
        {hosts.map((host) => (
          <li key={host} data-testid={`host-${host}`}>
            {host}{" "}
            <Button
              look="quiet"
              icon="trash"
              aria-label={t("hosts.revoke", { host })}
              title={t("hosts.revoke", { host })}
              data-testid={`host-revoke-${host}`}
              onClick={async () => {
                await send("hosts.revoke", host);
                await read();
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
