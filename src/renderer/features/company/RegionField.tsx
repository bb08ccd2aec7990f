import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { regionText } from "../../../core/records/company.js";
import type { CountySuggestion } from "../../../ipc/commands.js";
import { Field } from "../../ui/Field.js";
import styles from "./RegionField.module.css";

interface RegionFieldProps {
  label: string;
  testId: string;
  value: string;
  hint?: ReactNode;
  problem?: string;
  onChange(value: string): void;
}

/** A county by code or name, with its label. */
export function RegionField({ label, testId, value, hint, problem, onChange }: RegionFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(described) => (
        <CountyBox
          described={{ ...described, "data-testid": testId }}
          label={label}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

interface CountyBoxProps {
  described: object;
  label: string;
  value: string;
  onChange(value: string): void;
}

/** A county typed freely, with the counties it may mean in a list below. */
export function CountyBox({ described, label, value, onChange }: CountyBoxProps) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useCounties(open ? value : "");
  const shown = open && found.length > 0;
  const box = useRef<HTMLDivElement>(null);
  // The list opens where it can be seen, never under the screen's buttons.
  useEffect(() => {
    if (open && found.length > 0) box.current?.lastElementChild?.scrollIntoView({ block: "nearest" });
  }, [open, found.length]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (county: CountySuggestion) => {
    onChange(regionText(county));
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const county = found[active];
    // These keys choose in an input method's list.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      setOpen(true);
      // Up from the box itself leads to the last one.
      const at = active < 0 && step < 0 ? 0 : active;
      setActive((at + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter" && shown && county) pick(county);
    else if (event.key === "Escape" && shown) close();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.box} ref={box}>
      <input
        {...described}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          onChange(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {shown && (
        <div className={styles.list} role="listbox" id={listId} aria-label={label}>
          {found.map((county, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys
            <div
              key={county.path.join("/")}
              className={styles.option}
              role="option"
              tabIndex={-1}
              id={`${listId}-${index}`}
              aria-selected={index === active}
              // Pressing must not take the focus from the input, or the list is gone before the click.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(county)}
            >
              <strong>{county.name}</strong> {county.code}
              <small>{county.path.join(" ")}</small>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** The counties a text may mean, as main knows them; those of an earlier text are dropped. */
function useCounties(text: string): CountySuggestion[] {
  const [found, setFound] = useState<CountySuggestion[]>([]);
  const query = text.trim();
  useEffect(() => {
    if (!query) return setFound([]);
    let current = true;
    window.verifyGuide.send("counties.find", query).then(
      (counties) => current && setFound(counties),
      () => current && setFound([]),
    );
    return () => {
      current = false;
    };
  }, [query]);
  return found;
}
