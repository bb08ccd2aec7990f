import { Dialog } from "@base-ui/react/dialog";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Sheet } from "../../ui/Sheet.js";
import styles from "./SearchDialog.module.css";
import { type Hit, useFound } from "./use-found.js";

interface SearchDialogProps {
  open: boolean;
  onOpen(open: boolean): void;
  opener: RefObject<HTMLElement | null>;
}

/** Shops, scales and bookings found as one types; arrows and Enter, or a press, open one. */
export function SearchDialog({ open, onOpen, opener }: SearchDialogProps) {
  const { t } = useTranslation();
  return (
    <Sheet title={t("search.title")} testId="search" open={open} onOpen={onOpen} opener={opener}>
      <Searching onDone={() => onOpen(false)} />
      <Dialog.Close render={<Button look="quiet" data-testid="search-close" />}>
        {t("app.close")}
      </Dialog.Close>
    </Sheet>
  );
}

/** Mounted while the dialog is open: each search begins empty. */
function Searching({ onDone }: { onDone(): void }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const id = useId();
  const [words, setWords] = useState("");
  const [picked, pick] = useState(0);
  const { groups, hits, more, failed } = useFound(words);
  const at = Math.min(picked, hits.length - 1);

  const openHit = async (hit: Hit) => {
    onDone();
    if (hit.selects !== null) await send("company.select", hit.selects);
    show(hit.screen);
  };
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: hits.length - 1 }[event.key];
    const hit = hits[at];
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && hit) void openHit(hit);
    else if (to === undefined || ((event.key === "Home" || event.key === "End") && !event.ctrlKey)) return;
    else pick(Math.max(0, Math.min(hits.length - 1, to)));
    event.preventDefault();
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: whoever opens a search types
        autoFocus
        type="search"
        role="combobox"
        aria-label={t("search.title")}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
        placeholder={t("search.by")}
        autoComplete="off"
        spellCheck={false}
        data-testid="search-words"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          pick(0);
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t("search.title")} className={styles.list}>
        {groups.map(({ kind, from, hits: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: options of one list, told apart by kind
          <div key={kind} role="group" aria-label={t(`search.kind.${kind}`)}>
            <p aria-hidden="true" className={styles.kind}>
              {t(`search.kind.${kind}`)}
            </p>
            {own.map((hit, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the search box takes the keys
              <div
                key={hit.key}
                id={`${id}-${from + index}`}
                role="option"
                tabIndex={-1}
                aria-selected={from + index === at}
                className={styles.hit}
                data-testid={`search-${kind}`}
                ref={(element) => {
                  if (from + index === at) element?.scrollIntoView?.({ block: "nearest" });
                }}
                onClick={() => openHit(hit)}
              >
                <strong>{hit.title}</strong>
                <span className={styles.about}>{hit.about}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={styles.about} data-testid="search-told">
        {failed && t("ledger.failed")}
        {!failed && words.trim() !== "" && hits.length === 0 && t("search.nothing")}
        {more > 0 && t("search.more", { count: more })}
        {!failed && words.trim() === "" && t("search.keys")}
      </p>
    </>
  );
}
