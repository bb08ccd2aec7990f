import { Autocomplete } from "@base-ui/react/autocomplete";
import { type ReactNode, useEffect, useState } from "react";
import type { CountySuggestion } from "../../contract/commands.js";
import { Field } from "../parts/Field.js";
import styles from "./RegionField.module.css";
import { regionText } from "./region.js";

interface RegionFieldProps {
  label: string;
  testId: string;
  value: string;
  hint?: ReactNode;
  problem?: string;
  onChange(value: string): void;
}

/** A county by code or name: typed freely, with the counties it may mean below. */
export function RegionField({ label, testId, value, hint, problem, onChange }: RegionFieldProps) {
  const [found, setFound] = useState<CountySuggestion[]>([]);
  useEffect(() => {
    const query = value.trim();
    if (!query || /\[\d{6}\]$/.test(query)) return setFound([]);
    let current = true;
    void window.verifyGuide
      .send("counties.find", query)
      .then((counties) => current && setFound(counties))
      .catch(() => current && setFound([]));
    return () => {
      current = false;
    };
  }, [value]);
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(described) => (
        <Autocomplete.Root
          items={found}
          value={value}
          onValueChange={onChange}
          itemToStringValue={(county: CountySuggestion) => regionText(county)}
          filter={null}
        >
          <Autocomplete.Input {...described} data-testid={testId} autoComplete="off" spellCheck={false} />
          <Autocomplete.Portal>
            <Autocomplete.Positioner
              className={styles.positioner}
              sideOffset={4}
              collisionPadding={{ bottom: 96 }}
            >
              <Autocomplete.Popup className={styles.popup} data-empty={found.length === 0}>
                <Autocomplete.List>
                  {(county: CountySuggestion) => (
                    <Autocomplete.Item key={county.path.join("/")} value={county} className={styles.item}>
                      <strong>{county.name}</strong> {county.code}
                      <small>{county.path.join(" ")}</small>
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        </Autocomplete.Root>
      )}
    </Field>
  );
}
