import { Collapsible } from "@base-ui/react/collapsible";
import type { ReactNode } from "react";
import styles from "./Fold.module.css";
import { Icon } from "./Icon.js";

interface FoldProps {
  title: string;
  children: ReactNode;
  defaultOpen?: boolean;
  /** Where somebody else decides whether it is open, too. */
  open?: boolean;
  onOpen?(open: boolean): void;
}

/** Something to read or set only when wanted. */
export function Fold({ title, children, defaultOpen = false, open, onOpen }: FoldProps) {
  return (
    <Collapsible.Root defaultOpen={defaultOpen} open={open} onOpenChange={onOpen}>
      <Collapsible.Trigger className={styles.trigger}>
        <Icon name="left" />
        {title}
      </Collapsible.Trigger>
      <Collapsible.Panel className={styles.panel}>{children}</Collapsible.Panel>
    </Collapsible.Root>
  );
}
