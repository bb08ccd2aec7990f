import { useTranslation } from "react-i18next";
import { letterDifferences } from "../../../core/text/letter-differences.js";

const codeOf = (letter: string): string =>
  [...letter]
    .map((part) => `U+${part.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ");

/** Two texts that look the same: each letter that is another one, large enough to see. */
export function LetterDifferences({ ours, theirs }: { ours: string; theirs: string }) {
  const { t } = useTranslation();
  const found = letterDifferences(ours, theirs);
  if (found.length === 0) return null;
  return (
    <ul data-testid="letters">
      {found.map(({ at, ours: own, theirs: their, kind }) => (
        <li key={at}>
          {t("fill.letter", { at, own, their })} {t(`fill.letterKind.${kind}`)}
          {kind === "variant" && (
            <>
              {" "}
              ({codeOf(their)} / {codeOf(own)})
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
