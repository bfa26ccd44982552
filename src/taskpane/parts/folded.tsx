// Something that not everybody needs: folded away behind a button that says what it is.
import { Button } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import { useStyles } from "../styles";

interface FoldedProps {
  words: string;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
}

export function Folded({ words, open, onToggle, children }: FoldedProps) {
  const styles = useStyles();
  const content = useId();
  return (
    <div className={styles.tight}>
      <FoldButton {...{ words, open, onToggle }} controls={content} />
      {open && (
        <div id={content} className={styles.tight}>
          {children}
        </div>
      )}
    </div>
  );
}

interface FoldButtonProps extends Omit<FoldedProps, "children"> {
  /** Id of what is folded away. */
  controls: string;
  /** Where the words alone do not say of what. */
  label?: string;
}

export function FoldButton({ words, open, onToggle, controls, label }: FoldButtonProps) {
  const styles = useStyles();
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.flush}
        icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
        aria-expanded={open}
        aria-controls={open ? controls : undefined}
        aria-label={label}
        onClick={() => onToggle(!open)}
      >
        {words}
      </Button>
    </div>
  );
}
