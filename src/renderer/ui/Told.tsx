import { type ReactNode, useEffect, useRef } from "react";

interface ToldProps {
  testId?: string;
  className?: string;
  children: ReactNode;
}

/** What became of a press, beside what was pressed: said politely, and brought into sight when it comes. */
export function Told({ testId, className, children }: ToldProps) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef("");
  useEffect(() => {
    const text = box.current?.textContent ?? "";
    if (text !== "" && text !== last.current) box.current?.scrollIntoView?.({ block: "nearest" });
    last.current = text;
  });
  return (
    <div ref={box} role="status" className={className} data-testid={testId}>
      {children}
    </div>
  );
}
