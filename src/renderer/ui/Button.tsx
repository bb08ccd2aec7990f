import type { ComponentProps } from "react";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon.js";

interface ButtonProps extends ComponentProps<"button"> {
  /** One primary a screen; quiet ones stand beside other things. */
  look?: "primary" | "plain" | "quiet" | "danger";
  /** `large`: 48 px high, for the one thing to do now. */
  size?: "large";
  /** What it does is under way: it stays to be read and keeps the focus, and a press does nothing. */
  busy?: boolean;
  icon?: IconName;
}

export function Button(props: ButtonProps) {
  const { look = "plain", size, busy, icon, className, children, disabled, onClick, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled && !busy}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      data-look={look}
      data-size={size}
      data-busy={busy || undefined}
      className={[styles.button, className].join(" ")}
    >
      {icon && <Icon name={icon} />}
      {children && <span>{children}</span>}
    </button>
  );
}
