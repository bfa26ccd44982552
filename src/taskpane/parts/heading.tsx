// A heading that takes the focus when the user has come to what it heads.
import { useEffect, useRef, type ReactNode } from "react";
import { useStyles } from "../styles";

interface HeadingProps {
  level: 1 | 2;
  /** A new number moves the focus here; 0 never does. */
  turn: number;
  id?: string;
  children: ReactNode;
}

export function Heading({ level, turn, id, children }: HeadingProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (turn > 0) heading.current?.focus();
  }, [turn]);
  const Tag = level === 1 ? "h1" : "h2";
  return (
    <Tag ref={heading} id={id} tabIndex={-1} className={level === 1 ? styles.title : styles.section}>
      {children}
    </Tag>
  );
}
