import { type ReactNode, useRef } from "react";
import { Button } from "./Button.js";
import styles from "./FileButton.module.css";
import type { IconName } from "./Icon.js";

interface FileButtonProps {
  accept: string;
  multiple?: boolean;
  testId: string;
  icon?: IconName;
  look?: "primary" | "plain" | "quiet";
  size?: "large";
  /** The dialog opens. */
  onOpen?(): void;
  onFiles(files: File[]): void;
  children: ReactNode;
}

/** A button that opens the system's file dialog; its file input is what tests fill. */
export function FileButton({
  accept,
  multiple,
  testId,
  icon,
  look,
  size,
  onOpen,
  onFiles,
  children,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const open = () => {
    onOpen?.();
    input.current?.click();
  };
  return (
    <>
      <Button look={look} size={size} icon={icon} onClick={open}>
        {children}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        multiple={multiple}
        data-testid={testId}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file again is a change too.
          event.target.value = "";
        }}
      />
    </>
  );
}
