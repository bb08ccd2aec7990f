import type { ComponentProps } from "react";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon.js";

interface ButtonProps extends ComponentProps<"button"> {
  /** One primary a screen; quiet ones stand beside other things. */
  look?: "primary" | "plain" | "quiet" | "danger";
  icon?: IconName;
}

export function Button({ look = "plain", icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} data-look={look} className={[styles.button, className].join(" ")}>
      {icon && <Icon name={icon} />}
      {children && <span>{children}</span>}
    </button>
  );
}
