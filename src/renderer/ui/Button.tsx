import type { ComponentProps } from "react";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon.js";

interface ButtonProps extends ComponentProps<"button"> {
  /** One primary a screen; quiet ones stand beside other things. */
  look?: "primary" | "plain" | "quiet" | "danger";
  /** `large`: 48 px high, for the one thing to do now. */
  size?: "large";
  /** What it does is under way: it keeps its look and stays to be read. */
  busy?: boolean;
  icon?: IconName;
}

export function Button({ look = "plain", size, busy, icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
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
