import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Icon } from "../../ui/Icon.js";
import { SearchDialog } from "./SearchDialog.js";

/** Opens the search over everything kept; the key (Ctrl+K) is main's, which hears it wherever the focus is. */
export function SearchButton({ className }: { className: string | undefined }) {
  const { t } = useTranslation();
  const { searchAsked } = useApp().state;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [heard, setHeard] = useState(searchAsked);
  useEffect(() => {
    if (searchAsked === heard) return;
    setHeard(searchAsked);
    setOpen(true);
  }, [searchAsked, heard]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={t("search.title")}
        title={t("search.key")}
        data-testid="search-open"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
      </button>
      <SearchDialog open={open} onOpen={setOpen} opener={button} />
    </>
  );
}
